//! Audiences, their samples and keys, and the figures that networks showed.

/// Whole samples, where.
macro_rules! sample_where {
    ($condition:literal) => {
        concat!(
            "SELECT person, network, key_version, threshold, count, pseudonyms, colleagues, made_at ",
            "FROM audience_sample ",
            $condition
        )
    };
}

statements! {
    AUDIENCE_SET = "INSERT INTO audience (person, network, size, told_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (person, network) DO UPDATE SET size = excluded.size, told_at = excluded.told_at";
    AUDIENCE_DROP = "DELETE FROM audience WHERE person = $1 AND network = $2";
    AUDIENCES_DROP = "DELETE FROM audience WHERE person = $1";
    AUDIENCES = "SELECT person, network, size FROM audience";
    SAMPLES = sample_where!("ORDER BY person, network");
    SAMPLES_DROP = "DELETE FROM audience_sample WHERE person = $1";
    MERGE_SAMPLES = "INSERT INTO audience_sample \
        (person, network, key_version, threshold, count, pseudonyms, colleagues, made_at) \
        SELECT CAST($1 AS TEXT), network, key_version, threshold, count, pseudonyms, colleagues, made_at \
        FROM audience_sample WHERE person = $2 ON CONFLICT (person, network) DO UPDATE SET \
        key_version = excluded.key_version, threshold = excluded.threshold, count = excluded.count, \
        pseudonyms = excluded.pseudonyms, colleagues = excluded.colleagues, made_at = excluded.made_at \
        WHERE excluded.made_at > audience_sample.made_at";
    MERGE_EVALUATIONS = "INSERT INTO evaluation (person, month, count) \
        SELECT CAST($1 AS TEXT), month, count FROM evaluation WHERE person = $2 \
        ON CONFLICT (person, month) DO UPDATE SET count = evaluation.count + excluded.count";
    EVALUATIONS_DROP = "DELETE FROM evaluation WHERE person = $1";
    MERGE_TICKETS = "DELETE FROM audience_ticket WHERE person IN ($1, $2)";
    SAMPLES_OF = sample_where!("WHERE person = $1 ORDER BY network");
    SAMPLE_SET = "INSERT INTO audience_sample \
        (person, network, key_version, threshold, count, pseudonyms, colleagues, made_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person, network) DO UPDATE SET \
        key_version = excluded.key_version, threshold = excluded.threshold, count = excluded.count, \
        pseudonyms = excluded.pseudonyms, colleagues = excluded.colleagues, made_at = excluded.made_at";
    SAMPLE_DROP = "DELETE FROM audience_sample WHERE person = $1 AND network = $2";
    SAMPLES_OF_KEY = sample_where!("WHERE key_version = $1 ORDER BY person, network");
    SAMPLES_ABOVE = sample_where!("WHERE key_version = $1 AND threshold > $2 ORDER BY person, network");
    SAMPLE_CUT = "UPDATE audience_sample SET threshold = $3, pseudonyms = $4, colleagues = $5 \
        WHERE person = $1 AND network = $2";
    SAMPLES_KEPT = "SELECT CAST(COALESCE(SUM(LENGTH(pseudonyms)), 0) AS BIGINT) AS bytes FROM audience_sample \
        WHERE key_version = $1";
    SAMPLES_BY_KEY = "SELECT k.version, k.threshold, k.made_at, \
        COUNT(s.person) AS samples, COUNT(DISTINCT s.person) AS people FROM pseudonym_key k \
        LEFT JOIN audience_sample s ON s.key_version = k.version \
        GROUP BY k.version, k.threshold, k.made_at ORDER BY k.version";
    SAMPLED_BEFORE = "SELECT DISTINCT s.person FROM audience_sample s JOIN person p ON p.id = s.person \
        WHERE s.key_version < $1 AND p.state = 'advocate' ORDER BY s.person";
    TAKES_PART = "SELECT id FROM person WHERE id = $1 AND state = 'advocate'";
    EVALUATIONS_FORGET = "DELETE FROM evaluation WHERE person = $1 AND month < $2";
    EVALUATIONS_ADD = "INSERT INTO evaluation (person, month, count) VALUES ($1, $2, $3) \
        ON CONFLICT (person, month) DO UPDATE SET count = evaluation.count + excluded.count \
        WHERE evaluation.count + excluded.count <= $4";
    EVALUATIONS_OF = "SELECT count FROM evaluation WHERE person = $1 AND month = $2";
    TICKETS_DROP = "DELETE FROM audience_ticket WHERE person = $1 OR expires_at <= $2";
    TICKET_ADD = "INSERT INTO audience_ticket (hash, person, expires_at) VALUES ($1, $2, $3)";
    TICKET = "SELECT t.person FROM audience_ticket t JOIN person p ON p.id = t.person \
        WHERE t.hash = $1 AND t.expires_at > $2 AND p.state = 'advocate'";
    KEY_ADD = "INSERT INTO pseudonym_key (version, threshold, fingerprint, made_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (version) DO NOTHING";
    KEY_NEWEST = "SELECT version, threshold, fingerprint, made_at FROM pseudonym_key ORDER BY version DESC LIMIT 1";
    KEY_LOWER = "UPDATE pseudonym_key SET threshold = $2 WHERE version = $1 AND threshold > $2";

    // Figures that networks showed.
    ANCHORS = "SELECT a.share, a.kind, a.value FROM anchor a JOIN share s ON s.id = a.share WHERE s.undone_at IS NULL";
    ANCHORS_OF_PERSON = "SELECT a.share, a.kind, a.value FROM anchor a JOIN share s ON s.id = a.share \
        WHERE s.undone_at IS NULL AND s.person = $1";
    ANCHORS_OF_SHARE = "SELECT a.share, a.kind, a.value FROM anchor a JOIN share s ON s.id = a.share \
        WHERE s.undone_at IS NULL AND s.id = $1 AND s.person = $2";
    AUDIENCE_OF = "SELECT (SELECT size FROM audience WHERE person = $1 AND network = $2) AS size, \
        (SELECT count FROM audience_sample WHERE person = $1 AND network = $2) AS count";
    ANCHOR_SHARE = "SELECT id FROM share WHERE id = $1 AND person = $2 AND undone_at IS NULL";
    ANCHOR_SET = "INSERT INTO anchor (share, kind, value, told_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (share, kind) DO UPDATE SET value = excluded.value, told_at = excluded.told_at";
    ANCHOR_DROP = "DELETE FROM anchor WHERE share = $1 AND kind = $2";
    // The limits are looked at again with the row: another replica may have asked meanwhile.
    QUESTION_ADD = "INSERT INTO anchor_question (person, item, share, asked_at) \
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), s.id, CAST($4 AS BIGINT) FROM share s \
        WHERE s.id = $3 AND s.undone_at IS NULL AND s.person = CAST($1 AS TEXT) \
        AND NOT EXISTS (SELECT 1 FROM anchor_question q WHERE q.person = CAST($1 AS TEXT) AND q.asked_at > $5) \
        AND NOT EXISTS (SELECT 1 FROM anchor_question q WHERE q.item = CAST($2 AS TEXT) AND q.asked_at > $6) \
        AND (SELECT COUNT(*) FROM anchor_question q WHERE q.asked_at > $7) < $8 ON CONFLICT (person, item) DO NOTHING";
    QUESTION_NEVER = "INSERT INTO anchor_question (person, item, share, asked_at) VALUES ($1, $2, $3, 0) \
        ON CONFLICT (person, item) DO NOTHING";
    QUESTIONS_OF = "SELECT item, asked_at FROM anchor_question WHERE person = $1 ORDER BY asked_at, item";
    QUESTIONS_SINCE = "SELECT person, item, asked_at FROM anchor_question WHERE asked_at > $1 ORDER BY asked_at, person";
    SHARES_TO_ASK = "SELECT s.id, s.person, s.item, s.network, s.shared_at, d.figures, \
        (SELECT MAX(q.asked_at) FROM anchor_question q WHERE q.person = s.person) AS last_asked, \
        (SELECT COUNT(*) FROM anchor_question q WHERE q.person = s.person AND q.item = s.item) AS asked, \
        (SELECT COUNT(*) FROM anchor a WHERE a.share = s.id AND a.kind <> 'reposts') AS told \
        FROM share s JOIN person p ON p.id = s.person JOIN person_detail d ON d.person = p.id \
        WHERE s.shared_at >= $1 AND s.shared_at <= $2 AND s.undone_at IS NULL AND s.removed_at IS NULL \
        AND p.state = 'advocate' ORDER BY s.shared_at, s.id";
    ADVOCATES_COUNT = "SELECT COUNT(*) AS n FROM person WHERE state = 'advocate'";
    FIGURES = "SELECT figures FROM person_detail WHERE person = $1";
    FIGURES_SET = "UPDATE person_detail SET figures = $2 WHERE person = $1";
    QUESTIONS_DROP = "DELETE FROM anchor_question WHERE person = $1";
    MERGE_QUESTIONS = "INSERT INTO anchor_question (person, item, share, asked_at) \
        SELECT CAST($1 AS TEXT), item, share, asked_at FROM anchor_question WHERE person = $2 \
        ON CONFLICT (person, item) DO UPDATE SET asked_at = excluded.asked_at \
        WHERE excluded.asked_at > anchor_question.asked_at";
}
