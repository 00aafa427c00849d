//! Every statement, once, in the dialect that SQLite and PostgreSQL share: `$1` placeholders, BIGINT instants, TEXT
//! ids, 0 and 1 for booleans. A test prepares each of them on both databases.

/// Declares the statements of a file, and their list.
macro_rules! statements {
    ($($name:ident = $sql:expr;)+) => {
        $(pub(in crate::store) const $name: &str = $sql;)+
        /// Name and text of the statements of this file.
        pub(super) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

mod audience;
mod contribution;
mod export;
mod feed;
mod operator;
mod rights;
pub(super) use audience::*;
pub(super) use contribution::*;
pub(super) use export::*;
pub(super) use feed::*;
pub(super) use operator::*;
use rights::nobody;
pub(super) use rights::*;

/// Name and text of every statement.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rooms = [
        audience::STATEMENTS,
        contribution::STATEMENTS,
        export::STATEMENTS,
        feed::STATEMENTS,
        operator::STATEMENTS,
        rights::STATEMENTS,
    ];
    STATEMENTS.iter().chain(rooms.into_iter().flatten()).copied()
}

/// Whole shares, where.
macro_rules! share_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, person, item, network, kit, shared_at, recorded_at, tier, permalink, text, own_words, verdict, ",
            "judgement, seen_at, seen_via, fetch_attempts, next_fetch, fetch_outcome, fence FROM share ",
            $condition
        )
    };
}

/// Whole corrections, where.
macro_rules! correction_where {
    ($condition:literal) => {
        concat!(
            "SELECT c.id, c.share, c.way, c.asked_at, c.reason, c.rule, c.rule_version, c.tier, c.sent_at, ",
            "c.closed_at, c.closed_verdict FROM correction c ",
            $condition
        )
    };
}

/// Whole slots, where.
macro_rules! slot_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, schedule, channel, instant, deadline, what, origin, state, not_before, lease_until, ",
            "quarantine_until, fence, attempts, reason, item, item_revision, link, message, place_workspace, place_id ",
            "FROM slot ",
            $condition
        )
    };
}

/// Whole errands, where.
macro_rules! errand_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, kind, subject, person, item, created_at, not_before, attempts, fence, done_at, outcome, reason, ",
            "message FROM errand ",
            $condition
        )
    };
}

statements! {
    // What the installation knows of itself.
    META = "SELECT value FROM meta WHERE key = $1";
    META_ONCE = "INSERT INTO meta (key, value) VALUES ($1, '') ON CONFLICT (key) DO NOTHING";
    META_SET = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    // People.
    PERSON = "SELECT p.id, p.state, p.since, d.name, d.lang, d.country, d.team, d.named, d.host, \
        d.relationship, d.regimes \
        FROM person p JOIN person_detail d ON d.person = p.id WHERE p.id = $1";
    PERSON_BY_ACCOUNT = "SELECT p.id, p.state, p.since, d.name, d.lang, d.country, d.team, d.named, d.host, \
        d.relationship, d.regimes \
        FROM account a JOIN person p ON p.id = a.person JOIN person_detail d ON d.person = p.id \
        WHERE a.platform = $1 AND a.workspace = $2 AND a.external_id = $3";
    PEOPLE = "SELECT p.id, p.state, p.since, d.name, d.lang, d.country, d.team, d.named, d.host, \
        d.relationship, d.regimes \
        FROM person p JOIN person_detail d ON d.person = p.id ORDER BY d.name, p.id LIMIT $1";
    PEOPLE_COUNT = concat!("SELECT COUNT(*) AS n FROM person WHERE id <> ", nobody!());
    PERSON_ADD = "INSERT INTO person (id, born_at, state, since) VALUES ($1, $2, 'known', $2)";
    PERSON_DETAIL_ADD = "INSERT INTO person_detail (person, salt, name, lang, country, team) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    PERSON_STATE = "UPDATE person SET state = $2, since = $3 WHERE id = $1";
    PERSON_LANG = "UPDATE person_detail SET lang = $2 WHERE person = $1";
    PERSON_NAMED = "UPDATE person_detail SET named = $2 WHERE person = $1";
    PERSON_HOST = "UPDATE person_detail SET host = $2 WHERE person = $1";
    PERSON_TIES = "UPDATE person_detail SET relationship = $2, country = $3, regimes = $4 WHERE person = $1";
    ACCOUNT_ADD = "INSERT INTO account (platform, workspace, external_id, person) VALUES ($1, $2, $3, $4)";
    ACCOUNT_OF = "SELECT external_id FROM account WHERE platform = $1 AND workspace = $2 AND person = $3 \
        ORDER BY external_id LIMIT 1";
    ACCOUNTS_OF = "SELECT platform, workspace, external_id FROM account WHERE person = $1 \
        ORDER BY seen_at DESC, platform, workspace, external_id";
    ACCOUNT = "SELECT person, seen_at, name, role FROM account WHERE platform = $1 AND workspace = $2 AND external_id = $3";
    // A name that changes is kept among the earlier ones. The first ones stay when there are too many: nobody pushes
    // their own out by changing it again and again.
    ACCOUNT_SEEN = "UPDATE account SET seen_at = $4, role = $6, \
        names = CASE WHEN name = '' OR name = $5 OR LENGTH(names) > 2000 THEN names ELSE names || name || '\n' END, \
        name = $5 WHERE platform = $1 AND workspace = $2 AND external_id = $3";
    ACCOUNT_NAMES = "SELECT name, names FROM account WHERE person = $1 ORDER BY platform, workspace, external_id";
    ACCOUNT_TRY = "UPDATE account SET tries = CASE WHEN tried_since <= $5 THEN 1 ELSE tries + 1 END, \
        tried_since = CASE WHEN tried_since <= $5 THEN $4 ELSE tried_since END \
        WHERE platform = $1 AND workspace = $2 AND external_id = $3";
    ACCOUNT_TRIES = "SELECT tries FROM account WHERE platform = $1 AND workspace = $2 AND external_id = $3";
    ROLES_FORGET = "UPDATE account SET role = '' WHERE person = $1";
    PERSON_NAME = "UPDATE person_detail SET name = $2 WHERE person = $1";
    PEOPLE_WITH_ROLE = "SELECT p.id, p.state, p.since, d.name, d.lang, d.country, d.team, d.named, d.host, \
        d.relationship, d.regimes \
        FROM person p JOIN person_detail d ON d.person = p.id \
        WHERE EXISTS (SELECT 1 FROM account a WHERE a.person = p.id AND a.role IN ($1, $2, $3, $4)) ORDER BY p.id";
    ACCEPTANCE_ADD = "INSERT INTO acceptance (person, charter, at) VALUES ($1, $2, $3) \
        ON CONFLICT (person, charter) DO NOTHING";
    ACCEPTANCES = "SELECT charter, at FROM acceptance WHERE person = $1 ORDER BY at, charter";
    // Codes that link two accounts.
    CODES_DROP = "DELETE FROM link_code WHERE person = $1 OR expires_at <= $2";
    CODE_ADD = "INSERT INTO link_code (hash, person, platform, workspace, expires_at) VALUES ($1, $2, $3, $4, $5)";
    CODE = "SELECT person, platform, workspace, claimed_by FROM link_code WHERE hash = $1 AND expires_at > $2";
    CODE_CLAIM = "UPDATE link_code SET tries = tries + 1, claimed_by = $2 \
        WHERE hash = $1 AND expires_at > $3 AND tries < $4 AND person <> $2";
    CODE_USE = "DELETE FROM link_code WHERE hash = $1 AND claimed_by = $2 AND expires_at > $3";

    // Two people who are one. What both have of a kind is settled first, then every row that names $2 names $1.
    MERGE_SHARES_TWICE = share_where!("WHERE person IN ($1, $2) AND undone_at IS NULL AND EXISTS (SELECT 1 FROM share o \
        WHERE o.item = share.item AND o.network = share.network AND o.person IN ($1, $2) AND o.person <> share.person \
        AND o.undone_at IS NULL) ORDER BY item, network, shared_at, id");
    MERGE_APPROVALS = "SELECT d.item, d.revision, (SELECT COUNT(*) FROM decision s \
        WHERE s.item = d.item AND s.action = 'submit' AND s.person IN ($1, $2) \
        AND s.seq < d.seq AND s.seq > COALESCE((SELECT MAX(a.seq) FROM decision a WHERE a.item = d.item \
        AND a.action = 'approve' AND a.seq < d.seq), 0)) AS submitted FROM decision d \
        WHERE d.action = 'approve' AND d.person IN ($1, $2) \
        AND d.seq = (SELECT MAX(o.seq) FROM decision o WHERE o.item = d.item) ORDER BY d.item";
    // Both were to be told of one alert or submission, or asked for one sample: told already, or told first, is enough.
    // Subjects end in the person.
    MERGE_TOLD_TWICE = "UPDATE errand SET done_at = $3, outcome = $4, reason = $5, fence = fence + 1 \
        WHERE (class = 'desk' OR kind IN ('sample', 'recap')) AND done_at IS NULL AND person IN ($1, $2) AND EXISTS (SELECT 1 FROM errand o \
        WHERE o.kind = errand.kind AND o.person IN ($1, $2) \
        AND substr(o.subject, 1, LENGTH(o.subject) - 22) = substr(errand.subject, 1, LENGTH(errand.subject) - 22) \
        AND (o.outcome = 'done' OR (o.done_at IS NULL AND o.id < errand.id)))";
    MERGE_SHARE_UNDO = "UPDATE share SET undone_at = $2, fence = fence + 1 WHERE id = $1 AND undone_at IS NULL";
    MERGE_LINKS_TWICE = "UPDATE link SET also = 1 WHERE person = $2 AND also = 0 AND EXISTS (SELECT 1 FROM link o \
        WHERE o.person = $1 AND o.item = link.item AND o.network = link.network AND o.also = 0)";
    MERGE_ACCEPTANCES = "INSERT INTO acceptance (person, charter, at) \
        SELECT CAST($1 AS TEXT), charter, at FROM acceptance WHERE person = $2 \
        ON CONFLICT (person, charter) DO UPDATE SET at = excluded.at WHERE excluded.at < acceptance.at";
    MERGE_ACCEPTANCES_DROP = "DELETE FROM acceptance WHERE person = $1";
    MERGE_AUDIENCES = "INSERT INTO audience (person, network, size, told_at) \
        SELECT CAST($1 AS TEXT), network, size, told_at FROM audience WHERE person = $2 ON CONFLICT (person, network) \
        DO UPDATE SET size = excluded.size, told_at = excluded.told_at WHERE excluded.told_at > audience.told_at";
    MERGE_TRAINING = "INSERT INTO training (person, level, step, at) \
        SELECT CAST($1 AS TEXT), level, step, at FROM training WHERE person = $2 ON CONFLICT (person) \
        DO UPDATE SET level = excluded.level, step = excluded.step, at = excluded.at WHERE excluded.at > training.at";
    MERGE_DECLINED = "INSERT INTO declined (person, item, at) \
        SELECT CAST($1 AS TEXT), item, at FROM declined WHERE person = $2 \
        ON CONFLICT (person, item) DO UPDATE SET at = excluded.at WHERE excluded.at < declined.at";
    MERGE_DECLINED_DROP = "DELETE FROM declined WHERE person = $1";
    MERGE_ACCOUNT = "UPDATE account SET person = $1 WHERE person = $2";
    MERGE_SHARE = "UPDATE share SET person = $1 WHERE person = $2";
    MERGE_KIT = "UPDATE kit SET person = $1 WHERE person = $2";
    MERGE_LINK = "UPDATE link SET person = $1 WHERE person = $2";
    MERGE_DECISION = "UPDATE decision SET person = $1 WHERE person = $2";
    MERGE_ALERT = "UPDATE alert SET closed_by = $1 WHERE closed_by = $2";
    MERGE_PAUSE = "UPDATE pause SET person = $1 WHERE person = $2";
    MERGE_PAUSE_ENDED = "UPDATE pause SET ended_by = $1 WHERE ended_by = $2";
    MERGE_ERRAND = "UPDATE errand SET person = $1 WHERE person = $2";
    MERGE_SESSION = "UPDATE session SET person = $1 WHERE person = $2";
    MERGE_SAID = "UPDATE workspace_message SET author = $1 WHERE author = $2";
    MERGE_SHOWN = "UPDATE workspace_message SET only_for = $1 WHERE only_for = $2";
    MERGE_PRIVATE = "UPDATE ledger_private SET person = $1 WHERE person = $2";
    MERGE_CODES = "DELETE FROM link_code WHERE person IN ($1, $2) OR claimed_by IN ($1, $2)";
    MERGE_QUIET = "UPDATE person_detail SET \
        snoozed_until = (SELECT MAX(o.snoozed_until) FROM person_detail o WHERE o.person IN ($1, $2)), \
        paused_at = (SELECT MIN(o.paused_at) FROM person_detail o WHERE o.person IN ($1, $2)), \
        figures = (SELECT MIN(o.figures) FROM person_detail o WHERE o.person IN ($1, $2)), \
        notices = COALESCE((SELECT o.notices FROM person_detail o WHERE o.person = $3), notices), \
        zone = COALESCE((SELECT MAX(o.zone) FROM person_detail o WHERE o.person = $3 AND o.zone <> ''), \
        (SELECT MAX(o.zone) FROM person_detail o WHERE o.person IN ($1, $2)), zone), \
        hours = COALESCE((SELECT MAX(o.hours) FROM person_detail o WHERE o.person = $3 AND o.hours <> ''), \
        (SELECT MAX(o.hours) FROM person_detail o WHERE o.person IN ($1, $2)), hours), \
        networks = COALESCE((SELECT MAX(o.networks) FROM person_detail o WHERE o.person = $3 AND o.networks <> ''), \
        (SELECT MAX(o.networks) FROM person_detail o WHERE o.person IN ($1, $2)), networks), \
        recap = COALESCE((SELECT MAX(o.recap) FROM person_detail o WHERE o.person = $3 AND o.recap <> ''), \
        (SELECT MAX(o.recap) FROM person_detail o WHERE o.person IN ($1, $2)), recap) WHERE person = $1";
    MERGE_DETAIL = "UPDATE person_detail SET name = $2, lang = $3, country = $4, team = $5, named = $6, host = $7, \
        relationship = $8, regimes = $9 WHERE person = $1";
    MERGE_BORN = "UPDATE person SET born_at = (SELECT MIN(o.born_at) FROM person o WHERE o.id IN ($1, $2)), \
        state = $3, since = $4 WHERE id = $1";
    MERGE_DETAIL_DROP = "DELETE FROM person_detail WHERE person = $1";
    MERGE_PERSON_DROP = "DELETE FROM person WHERE id = $1";

    // Training. Always by person: there is no statement that reads two people's.
    TRAINING = "SELECT level, step, at FROM training WHERE person = $1";
    TRAINING_SET = "INSERT INTO training (person, level, step, at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (person) DO UPDATE SET level = excluded.level, step = excluded.step, at = excluded.at";
    TRAINING_DROP = "DELETE FROM training WHERE person = $1";

    // Approvals.
    APPROVAL_ADD = "INSERT INTO approval (item, revision, approver, at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (item, revision, approver) DO NOTHING";

    // What was decided in chat.
    DECISION_NEXT = "SELECT COALESCE(MAX(seq), 0) + 1 AS seq FROM decision";
    DECISION_ADD = "INSERT INTO decision (seq, item, revision, action, person, platform, reason, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    DECISION_NEWEST = "SELECT seq, item, revision, action, person, platform, reason, at FROM decision \
        WHERE item = $1 ORDER BY seq DESC LIMIT 1";
    DECISIONS_NEWEST = "SELECT seq, item, revision, action, person, platform, reason, at FROM decision d \
        WHERE seq = (SELECT MAX(seq) FROM decision o WHERE o.item = d.item) ORDER BY item";
    DECISIONS_OF_ITEM = "SELECT seq, item, revision, action, person, platform, reason, at FROM decision \
        WHERE item = $1 ORDER BY seq DESC LIMIT $2";
    SUBMITTED_BEFORE = "SELECT seq FROM decision WHERE item = $1 AND revision = $2 AND action = 'submit' AND seq < $3 \
        LIMIT 1";
    SUBMITTERS = "SELECT DISTINCT person FROM decision WHERE item = $1 AND action = 'submit' AND person IS NOT NULL \
        AND seq > COALESCE((SELECT MAX(seq) FROM decision WHERE item = $1 AND action = 'approve' AND seq < \
        (SELECT MAX(seq) FROM decision WHERE item = $1 AND action = 'submit')), 0)";
    APPROVERS = "SELECT d.item AS item, COUNT(DISTINCT COALESCE(d.person, CAST(d.seq AS TEXT))) AS people \
        FROM decision d JOIN decision n ON n.item = d.item AND n.revision = d.revision \
        AND n.seq = (SELECT MAX(seq) FROM decision o WHERE o.item = d.item) \
        WHERE d.action = 'approve' AND n.action = 'approve' AND d.seq > COALESCE((SELECT MAX(seq) FROM decision o \
        WHERE o.item = d.item AND (o.action <> 'approve' OR o.revision <> n.revision)), 0) GROUP BY d.item ORDER BY d.item";

    // The calendar and the post line.
    CURSOR = "SELECT planned_to FROM schedule_cursor WHERE schedule = $1 AND channel = $2";
    CURSOR_SET = "INSERT INTO schedule_cursor (schedule, channel, planned_to) VALUES ($1, $2, $3) \
        ON CONFLICT (schedule, channel) DO UPDATE SET planned_to = excluded.planned_to \
        WHERE schedule_cursor.planned_to < excluded.planned_to";
    SLOT_ADD = "INSERT INTO slot (id, schedule, schedule_revision, channel, instant, deadline, what, origin, tz_version, \
        state, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        ON CONFLICT (schedule, channel, instant) DO NOTHING";
    SLOT = slot_where!("WHERE id = $1");
    SLOTS_OPEN = slot_where!("WHERE (state = 'due' AND not_before <= $1) OR (state = 'sending' AND quarantine_until <= $1) \
        ORDER BY instant, channel, schedule LIMIT $2");
    SLOT_ADVANCE = "UPDATE slot SET state = $3, not_before = $4, lease_until = $5, quarantine_until = $6, reason = $7, \
        message = COALESCE($8, message), sent_at = COALESCE($9, sent_at), attempts = attempts + $10, \
        place_workspace = $11, place_id = $12, fence = fence + 1 WHERE id = $1 AND fence = $2 AND state IN ('due', 'sending')";
    SLOT_CHOOSE = "UPDATE slot SET item = $3, item_revision = $4, item_kind = $5, item_text = $6, link = $7 \
        WHERE id = $1 AND fence = $2 AND state = 'sending' AND item IS NULL";
    SLOT_CHANNEL_HISTORY = "SELECT item, item_kind, item_text, instant FROM slot \
        WHERE channel = $1 AND item IS NOT NULL AND state IN ('sending', 'sent', 'due') AND instant >= $2 \
        ORDER BY instant";
    SLOT_OF_MESSAGE = slot_where!("WHERE message = $1 AND state = 'sent'");
    SLOT_STATES = "SELECT state, COUNT(*) AS n FROM slot GROUP BY state";
    SLOTS_WITHIN = slot_where!("WHERE instant >= $1 AND instant < $2 ORDER BY instant, channel, schedule");
    SLOTS_ALL = slot_where!("ORDER BY instant, channel, schedule");

    // Links.
    LINK_ADD = "INSERT INTO link (code, item, target, network, person, slot, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    LINKS_OF_PERSON = "SELECT code FROM link WHERE person = $1 AND item = $2 AND network = $3 ORDER BY also, created_at, code";
    LINKS_RETARGET = "UPDATE link SET target = $4, withdrawn = 0 \
        WHERE person = $1 AND item = $2 AND network = $3";
    LINKS = "SELECT code, item, target, withdrawn FROM link";

    // Kits and shares.
    KIT_ADD = "INSERT INTO kit (id, person, item, item_revision, network, lang, variant, own_words, text, judgement, \
        link, offered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    KIT = "SELECT id, person, item, item_revision, network, lang, variant, own_words, text, judgement, link \
        FROM kit WHERE id = $1";
    KITS_OF_ITEM = "SELECT id, network FROM kit WHERE person = $1 AND item = $2 ORDER BY offered_at DESC, id DESC LIMIT $3";
    SHARE_ADD = "INSERT INTO share (id, person, item, item_revision, network, kit, shared_at, recorded_at, tier, \
        permalink, text, own_words, verdict, judgement) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, NULL, $10, $11, $12) ON CONFLICT DO NOTHING";
    SHARE = share_where!("WHERE id = $1 AND undone_at IS NULL");
    SHARE_ACTIVE = share_where!("WHERE person = $1 AND item = $2 AND network = $3 AND undone_at IS NULL");
    SHARES_OF_PERSON = share_where!("WHERE person = $1 AND undone_at IS NULL ORDER BY shared_at DESC, id");
    SHARES_BETWEEN = share_where!("WHERE shared_at >= $1 AND shared_at < $2 AND undone_at IS NULL \
        ORDER BY shared_at, id");
    SHARES_OF_ITEM = share_where!("WHERE item = $1 AND undone_at IS NULL ORDER BY shared_at, id");
    TEXTS_OF_OTHERS = "SELECT s.person, COALESCE(s.text, k.text) AS text FROM share s JOIN kit k ON k.id = s.kit \
        WHERE s.item = $1 AND s.person <> $2 AND s.undone_at IS NULL AND COALESCE(s.text, k.text) <> '' ORDER BY s.shared_at DESC, s.id LIMIT $3";
    // Of several that nobody shared any more (all were erased) one is left: a person shares something once.
    SHARES_FOR_REACH = concat!("SELECT id, person, item, network, shared_at FROM share WHERE undone_at IS NULL \
        AND NOT (person = ", nobody!(), " AND EXISTS (SELECT 1 FROM share o WHERE o.item = share.item \
        AND o.network = share.network AND o.person = share.person AND o.undone_at IS NULL AND o.id < share.id)) \
        ORDER BY shared_at, id");
    CLICKS_BY_SHARE = "SELECT l.item, l.person, l.network, CAST(SUM(r.counted) AS BIGINT) AS n FROM click_rollup r \
        JOIN link l ON l.code = r.link WHERE l.person IS NOT NULL AND l.network IS NOT NULL \
        GROUP BY l.item, l.person, l.network";
    PEOPLE_IN_TEAMS = concat!("SELECT p.id, COALESCE(d.team, '') AS team FROM person p \
        LEFT JOIN person_detail d ON d.person = p.id WHERE p.id <> ", nobody!(), " ORDER BY p.id");
    SHARERS_BEFORE = "SELECT DISTINCT person FROM share WHERE shared_at < $1 AND undone_at IS NULL";
    SHARE_UNDO = "UPDATE share SET undone_at = $3 WHERE id = $1 AND person = $2 AND undone_at IS NULL \
        AND recorded_at >= $4";
    SHARE_EVIDENCE = "UPDATE share SET tier = $3, permalink = $4, text = $5, verdict = $6, judgement = $7, own_words = $8, \
        seen_at = $9, seen_via = $10, fetch_attempts = $11, next_fetch = $12, fetch_outcome = $13, fence = fence + 1 \
        WHERE id = $1 AND fence = $2 AND undone_at IS NULL";
    SHARE_FETCH = "UPDATE share SET fetch_attempts = $3, next_fetch = $4, fetch_outcome = $5, fence = fence + 1 \
        WHERE id = $1 AND fence = $2 AND undone_at IS NULL";
    SHARES_TO_FETCH = share_where!("WHERE next_fetch IS NOT NULL AND next_fetch <= $1 AND undone_at IS NULL \
        AND permalink IS NOT NULL AND EXISTS (SELECT 1 FROM person p WHERE p.id = share.person AND p.state = 'advocate') \
        ORDER BY next_fetch, id LIMIT $2");
    OFFERED_FIRST = "SELECT MIN(offered_at) AS at FROM kit WHERE person = $1 AND item = $2";

    // Corrections.
    CORRECTION_ADD = "INSERT INTO correction (id, share, way, asked_at, reason, rule, rule_version, tier, sent_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    CORRECTION_CLOSE = "UPDATE correction SET closed_at = $2, closed_verdict = $3 WHERE share = $1 AND closed_at IS NULL";
    CORRECTION_LATER = "UPDATE correction SET way = $2, not_before = $3 WHERE id = $1 AND sent_at IS NULL";
    CORRECTION_ERRAND = "UPDATE correction SET errand = $2 WHERE id = $1 AND errand IS NULL AND sent_at IS NULL";
    CORRECTIONS_SAID = "UPDATE correction SET sent_at = $2 \
        WHERE errand = $1 AND way = 'direct' AND sent_at IS NULL AND closed_at IS NULL";
    CORRECTIONS_TO_PAGE = "UPDATE correction SET way = 'page' WHERE errand = $1 AND way = 'direct' AND sent_at IS NULL";
    CORRECTIONS_OF_ERRAND = correction_where!("JOIN share s ON s.id = c.share \
        WHERE c.errand = $1 AND c.closed_at IS NULL AND s.undone_at IS NULL ORDER BY c.asked_at, c.id");
    CORRECTIONS_OF_SHARE = correction_where!("WHERE c.share = $1 ORDER BY c.asked_at, c.id");
    CORRECTIONS_OPEN_OF_PERSON = correction_where!("JOIN share s ON s.id = c.share \
        WHERE s.person = $1 AND s.undone_at IS NULL AND c.closed_at IS NULL ORDER BY c.asked_at, c.id");
    CORRECTIONS_WAITING = correction_where!("JOIN share s ON s.id = c.share \
        WHERE s.person = $1 AND c.way = 'direct' AND c.sent_at IS NULL AND c.closed_at IS NULL AND c.errand IS NULL \
        AND s.undone_at IS NULL ORDER BY c.asked_at, c.id");
    PEOPLE_TO_CORRECT = "SELECT DISTINCT s.person FROM correction c \
        JOIN share s ON s.id = c.share JOIN person p ON p.id = s.person \
        WHERE c.way = 'direct' AND c.sent_at IS NULL AND c.closed_at IS NULL AND c.errand IS NULL \
        AND c.not_before <= $1 AND s.undone_at IS NULL AND p.state = 'advocate' ORDER BY s.person LIMIT $2";
    REPORT = "SELECT s.item, s.network, s.tier, s.judgement, \
        (SELECT COUNT(*) FROM correction c WHERE c.share = s.id) AS asked, \
        (SELECT COUNT(*) FROM correction c WHERE c.share = s.id AND c.closed_at IS NOT NULL) AS closed \
        FROM share s WHERE s.shared_at >= $1 AND s.shared_at < $2 AND s.undone_at IS NULL ORDER BY s.item, s.network, s.id";

    // Clicks.
    SPOOL_IMPORTED = "SELECT segment, imported FROM spool_import WHERE node = $1 ORDER BY segment";
    SPOOL_IMPORTED_SET = "INSERT INTO spool_import (node, segment, imported) VALUES ($1, $2, $3) \
        ON CONFLICT (node, segment) DO UPDATE SET imported = excluded.imported \
        WHERE spool_import.imported < excluded.imported";
    SPOOL_POSITION = "SELECT imported FROM spool_import WHERE node = $1 AND segment = $2";
    SPOOL_FORGET = "DELETE FROM spool_import WHERE node = $1 AND segment < $2";
    VISITOR_ADD = "INSERT INTO visitor_seen (day, item, visitor) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    // Of a link that was erased meanwhile nothing is kept.
    ROLLUP_ADD = "INSERT INTO click_rollup (link, hour, class, counted, total) \
        SELECT l.code, CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT), CAST($5 AS BIGINT) \
        FROM link l WHERE l.code = $1 ON CONFLICT (link, hour, class) DO UPDATE SET counted = click_rollup.counted + excluded.counted, \
        total = click_rollup.total + excluded.total";
    CLICKS_BY_ITEM = "SELECT l.item, CAST(SUM(r.counted) AS BIGINT) AS n FROM click_rollup r JOIN link l ON l.code = r.link \
        WHERE r.hour >= $1 AND r.hour < $2 AND l.person IS NOT NULL GROUP BY l.item";
    CLICKS_OF_PERSON = "SELECT l.item, l.network, CAST(SUM(r.counted) AS BIGINT) AS n \
        FROM click_rollup r JOIN link l ON l.code = r.link WHERE l.person = $1 GROUP BY l.item, l.network";
    CLICKS_TOTAL = "SELECT CAST(COALESCE(SUM(counted), 0) AS BIGINT) AS counted, \
        CAST(COALESCE(SUM(total), 0) AS BIGINT) AS total FROM click_rollup";
    SALT = "SELECT salt FROM day_salt WHERE day = $1";
    SALT_ADD = "INSERT INTO day_salt (day, salt) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING";
    SALTS_FORGET = "DELETE FROM day_salt WHERE day < $1";
    VISITORS_FORGET = "DELETE FROM visitor_seen WHERE day < $1";

    // The ledger.
    LEDGER_NEXT = "SELECT COALESCE(MAX(seq) + 1, 0) AS seq FROM ledger_leaf";
    LEDGER_ADD = "INSERT INTO ledger_leaf (seq, line, hash) VALUES ($1, $2, $3)";
    // What is on its way while its person is erased is not kept: the leaf stands for itself.
    LEDGER_PRIVATE_ADD = "INSERT INTO ledger_private (seq, person, salt, body) \
        SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT), $3, CAST($4 AS TEXT) \
        WHERE CAST($2 AS TEXT) = '' OR EXISTS (SELECT 1 FROM person p WHERE p.id = CAST($2 AS TEXT))";
    LEDGER_READ = "SELECT l.seq, l.line, l.hash, p.salt, p.body FROM ledger_leaf l \
        LEFT JOIN ledger_private p ON p.seq = l.seq WHERE l.seq >= $1 ORDER BY l.seq LIMIT $2";

    // Pauses, "not for me", alerts.
    PAUSE_NOW = "SELECT id, since, until, reason, person, ended_at FROM pause WHERE ended_at IS NULL \
        OR (let_go = 1 AND ended_at = (SELECT MAX(ended_at) FROM pause WHERE let_go = 1)) ORDER BY id";
    PAUSE_AT = "SELECT COUNT(*) AS n FROM pause WHERE since <= $1 \
        AND COALESCE(ended_at, until, 9223372036854775807) > $1";
    PAUSE_CHANGE = "UPDATE pause SET until = $1, reason = $2, person = $3 WHERE ended_at IS NULL";
    PAUSE_ADD = "INSERT INTO pause (id, since, until, reason, person) VALUES ($1, $2, $3, $4, $5)";
    PAUSE_LAPSE = "UPDATE pause SET ended_at = until WHERE ended_at IS NULL AND until <= $1";
    PAUSE_END = "UPDATE pause SET ended_at = $2, ended_by = $3, let_go = $4 WHERE id = $1 AND ended_at IS NULL";
    SLOTS_PAUSED = slot_where!("WHERE state = 'due' OR state = 'sending' OR (state = 'skipped' AND reason = 'PAUSED' \
        AND instant >= $1) ORDER BY instant, channel, schedule LIMIT $2");
    DECLINED_ADD = "INSERT INTO declined (person, item, at) VALUES ($1, $2, $3) ON CONFLICT (person, item) DO NOTHING";
    DECLINED_DROP = "DELETE FROM declined WHERE person = $1 AND item = $2";
    DECLINED_COUNT = "SELECT COUNT(*) AS n FROM declined WHERE item = $1";
    DECLINED_SINCE = "SELECT item, at FROM declined WHERE at >= $1 ORDER BY item, at";
    CLICKS_HOURLY = "SELECT l.item, r.hour, CAST(SUM(r.counted) AS BIGINT) AS n \
        FROM click_rollup r JOIN link l ON l.code = r.link \
        WHERE r.hour >= $1 AND l.person IS NOT NULL GROUP BY l.item, r.hour HAVING SUM(r.counted) > 0 ORDER BY l.item, r.hour";
    SENT_FIRST = "SELECT item, CAST(MIN(sent_at) AS BIGINT) AS at FROM slot \
        WHERE state = 'sent' AND item IS NOT NULL GROUP BY item ORDER BY item";
    ALERT_ADD = "INSERT INTO alert (id, item, phase, begun, raised_at, seen_at, figures) \
        VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT DO NOTHING";
    ALERT_SEEN = "UPDATE alert SET phase = $2, seen_at = $3, figures = $4, closed_at = $5 \
        WHERE id = $1 AND closed_at IS NULL";
    ALERT_CLOSE = "UPDATE alert SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL";
    ALERT = "SELECT id, item, phase, begun, raised_at, seen_at, closed_at, figures FROM alert WHERE id = $1";
    ALERTS_NEWEST = "SELECT id, item, phase, begun, raised_at, seen_at, closed_at, figures FROM alert a \
        WHERE NOT EXISTS (SELECT 1 FROM alert b WHERE b.item = a.item AND b.id > a.id) ORDER BY id";

    // The embedded workspace.
    // Nothing of or for somebody who was erased meanwhile.
    MESSAGE_ADD = "INSERT INTO workspace_message (id, channel, author, only_for, nonce, body, posted_at) \
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), \
        CAST($6 AS TEXT), CAST($7 AS BIGINT) \
        WHERE (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM person a WHERE a.id = CAST($3 AS TEXT))) \
        AND (CAST($4 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM person o WHERE o.id = CAST($4 AS TEXT))) \
        ON CONFLICT DO NOTHING";
    MESSAGE_BY_NONCE = "SELECT id FROM workspace_message WHERE nonce = $1";
    MESSAGE = "SELECT seq, id, channel, author, only_for, body, posted_at, edited_at FROM workspace_message WHERE id = $1";
    MESSAGES = "SELECT seq, id, channel, author, only_for, body, posted_at, edited_at FROM workspace_message \
        WHERE channel = $1 AND (only_for IS NULL OR only_for = $2) ORDER BY seq DESC LIMIT $3";
    MESSAGES_SINCE = "SELECT seq, id, channel, author, only_for, body, posted_at, edited_at FROM workspace_message \
        WHERE channel = $1 AND only_for IS NULL AND posted_at >= $2 ORDER BY seq LIMIT $3";
    MESSAGE_EDIT = "UPDATE workspace_message SET body = $2, edited_at = $3 WHERE id = $1";
    MESSAGE_DROP = "DELETE FROM workspace_message WHERE id = $1";
    PICTURE_ADD = "INSERT INTO picture (sha256, media, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING";
    PICTURE = "SELECT media, bytes FROM picture WHERE sha256 = $1";
    SESSION_ADD = "INSERT INTO session (token_hash, person, csrf, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
    SESSION = "SELECT person, csrf FROM session WHERE token_hash = $1 AND expires_at > $2";
    SESSION_DROP = "DELETE FROM session WHERE token_hash = $1";
    SESSIONS_FORGET = "DELETE FROM session WHERE expires_at <= $1";

    // Errands.
    ERRAND_ADD = "INSERT INTO errand (id, kind, subject, person, item, class, created_at, not_before) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    ERRANDS_OPEN = errand_where!("WHERE done_at IS NULL AND not_before <= $1 \
        ORDER BY CASE class WHEN 'takedown' THEN 0 ELSE 1 END, not_before, id LIMIT $2");
    ERRAND_CLAIM = "UPDATE errand SET not_before = $3, attempts = attempts + 1, fence = fence + 1 \
        WHERE id = $1 AND fence = $2 AND done_at IS NULL";
    ERRAND_LATER = "UPDATE errand SET not_before = $3, fence = fence + 1 \
        WHERE id = $1 AND fence = $2 AND done_at IS NULL";
    ERRAND_DONE = "UPDATE errand SET done_at = $3, outcome = $4, reason = $5, message = $6, fence = fence + 1 \
        WHERE id = $1 AND fence = $2 AND done_at IS NULL";
    NUDGES_GIVEN = "SELECT done_at FROM errand \
        WHERE person = $1 AND class = 'nudge' AND outcome = 'done' AND done_at >= $2 ORDER BY done_at";
    REVIEWS_OF = "SELECT MAX(CASE WHEN outcome = 'done' THEN subject END) AS told, \
        MAX(CASE WHEN done_at IS NULL THEN subject END) AS newest, \
        MIN(CASE WHEN done_at IS NULL AND fence < 2 * attempts THEN subject END) AS begun \
        FROM errand WHERE person = $1 AND kind = 'review'";
    TOLD_OF_EDIT = "SELECT id FROM errand WHERE person = $1 AND item = $2 AND kind = 'edited' AND outcome = 'done' \
        AND created_at >= $3 LIMIT 1";
    NUDGE_WAITS = "SELECT id FROM errand WHERE person = $1 AND class = 'nudge' AND done_at IS NULL LIMIT 1";

    // Recall.
    LINKS_WITHDRAW = "UPDATE link SET withdrawn = 1 WHERE item = $1 AND withdrawn = 0";
    LINKS_WITHDRAWN = "SELECT code FROM link WHERE withdrawn = 1";
    SLOTS_CANCEL = "UPDATE slot SET state = 'skipped', reason = 'WITHDRAWN', fence = fence + 1 \
        WHERE item = $1 AND state = 'due'";
    // A slot has one card and a card is edited once: the errand borrows the slot's id.
    ERRANDS_EDIT = "INSERT INTO errand (id, kind, subject, item, class, created_at) \
        SELECT s.id, 'edit_card', s.id, s.item, 'takedown', $2 FROM slot s \
        WHERE s.item = $1 AND s.state = 'sent' AND s.message IS NOT NULL ON CONFLICT DO NOTHING";
    ERRAND_EDIT_LATE = "INSERT INTO errand (id, kind, subject, item, class, created_at) \
        SELECT s.id, 'edit_card', s.id, s.item, 'takedown', CASE WHEN w.at > $2 THEN w.at ELSE $2 END \
        FROM slot s JOIN link l ON l.code = s.link JOIN decision w ON w.item = s.item AND w.action = 'withdraw' \
        WHERE s.id = $1 AND s.message IS NOT NULL AND l.withdrawn = 1 ORDER BY w.at DESC LIMIT 1 ON CONFLICT DO NOTHING";
    SHARES_TO_REMOVE = "SELECT s.id, s.person FROM share s JOIN person p ON p.id = s.person \
        WHERE s.item = $1 AND s.undone_at IS NULL AND s.removed_at IS NULL AND p.state = 'advocate' ORDER BY s.id";
    SHARE_REMOVED = "UPDATE share SET removed_at = $3, next_fetch = NULL, fence = fence + 1 \
        WHERE id = $1 AND person = $2 AND undone_at IS NULL AND removed_at IS NULL";
    SHARE_STANDS_AGAIN = "UPDATE share SET removed_at = NULL \
        WHERE id = $1 AND removed_at < (SELECT offered_at FROM kit WHERE id = $2)";
    WITHDRAWN_STILL = "SELECT d.seq FROM decision d WHERE d.item = $1 AND d.action = 'withdraw' \
        AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.item = d.item AND r.seq > d.seq AND r.action = 'restore') \
        AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.item = d.item AND a.at > d.at) LIMIT 1";
    WITHDRAWN_SINCE = "SELECT seq FROM decision WHERE item = $1 AND seq > $2 AND action = 'withdraw' LIMIT 1";
    WITHDRAWN_AFTER_KIT = "SELECT MAX(d.seq) AS seq, MAX(d.at) AS at FROM decision d JOIN kit k ON k.item = d.item \
        WHERE k.id = $1 AND d.action = 'withdraw' AND d.at >= k.offered_at AND NOT EXISTS \
        (SELECT 1 FROM decision r WHERE r.item = d.item AND r.seq > d.seq AND r.action = 'restore')";
    WITHDRAWN_AT = "SELECT MAX(at) AS at FROM decision WHERE item = $1 AND action = 'withdraw'";
    ITEM_LAST_REVISION = "SELECT item_revision FROM slot WHERE item = $1 AND item_revision IS NOT NULL \
        UNION ALL SELECT item_revision FROM kit WHERE item = $1 LIMIT 1";
    RECALL_PROGRESS = "SELECT kind, outcome, reason, COUNT(*) AS n FROM errand \
        WHERE item = $1 AND class = 'takedown' AND created_at >= $2 GROUP BY kind, outcome, reason \
        ORDER BY kind, outcome, reason";
    RECALL_REMOVED = "SELECT COUNT(*) AS n FROM errand e JOIN share s ON s.id = substr(e.subject, 1, 22) \
        WHERE e.item = $1 AND e.kind = 'ask_removal' AND e.outcome <> 'moot' AND e.created_at >= $2 \
        AND (s.removed_at IS NOT NULL OR s.undone_at IS NOT NULL)";

    // Wishes.
    // Away until the end of the last holiday; each begins when it is said.
    WISHES = "SELECT d.notices, d.zone, d.snoozed_until, d.paused_at, d.hours, \
        CAST(COALESCE((SELECT MAX(h.until) FROM holiday h WHERE h.person = d.person), 0) AS BIGINT) \
        AS away_until FROM person_detail d WHERE d.person = $1";
    WISHES_SET = "UPDATE person_detail SET notices = $2, zone = $3, snoozed_until = $4, paused_at = $5 WHERE person = $1";
    WISHES_DROP = "UPDATE person_detail SET notices = 'digest', zone = '', snoozed_until = 0, paused_at = NULL, figures = 1, \
        hours = '', networks = '', recap = '' WHERE person = $1";
    PEOPLE_PAUSED = "SELECT person FROM person_detail WHERE paused_at IS NOT NULL";
    // Events of chat platforms.
    EVENT_KNOWN = "SELECT at FROM chat_event WHERE workspace = $1 AND id = $2 AND at >= $3";
    EVENT_REMEMBER = "INSERT INTO chat_event (workspace, id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    EVENTS_FORGET = "DELETE FROM chat_event WHERE at < $1";
}
