//! What a person decides about their own data: fetching it, erasing it, being away.

/// Nobody: stands for everybody who was erased, so that their shares and clicks stay as totals.
macro_rules! nobody {
    () => {
        "'1111111111111111111111'"
    };
}
pub(in crate::store::sql) use nobody;

statements! {
    // Erasing.
    ERASE_SHARES = "SELECT s.id, s.item, s.item_revision, s.network, s.shared_at, s.tier, s.own_words, s.verdict, \
        s.judgement, k.lang FROM share s JOIN kit k ON k.id = s.kit \
        WHERE s.person = $1 AND s.undone_at IS NULL ORDER BY s.item, s.network, s.id";
    ERASE_LINKS = "SELECT code, item, target, network FROM link WHERE person = $1 ORDER BY code";
    ERASE_CORRECTIONS = "DELETE FROM correction WHERE share IN (SELECT id FROM share WHERE person = $1)";
    ERASE_ANCHORS = "DELETE FROM anchor WHERE share IN (SELECT id FROM share WHERE person = $1)";
    ERASE_ERRANDS = "DELETE FROM errand WHERE person = $1";
    ERASE_SHARES_DROP = "DELETE FROM share WHERE person = $1";
    ERASE_KITS = "DELETE FROM kit WHERE person = $1";
    ERASE_DECLINED = "DELETE FROM declined WHERE person = $1";
    ERASE_ACCEPTANCES = "DELETE FROM acceptance WHERE person = $1";
    ERASE_CODES = "DELETE FROM link_code WHERE person = $1 OR claimed_by = $1";
    ERASE_AUDIENCE_TICKETS = "DELETE FROM audience_ticket WHERE person = $1";
    ERASE_EXPORT_TICKETS = "DELETE FROM export_ticket WHERE person = $1";
    ERASE_HOLIDAYS = "DELETE FROM holiday WHERE person = $1";
    ERASE_SESSIONS = "DELETE FROM session WHERE person = $1";
    ERASE_MESSAGES = "DELETE FROM workspace_message WHERE author = $1 OR only_for = $1";
    ERASE_PRIVATE = "DELETE FROM ledger_private WHERE person = $1";
    ERASE_DECISIONS = "UPDATE decision SET person = NULL, reason = '' WHERE person = $1";
    ERASE_ALERTS = "UPDATE alert SET closed_by = NULL WHERE closed_by = $1";
    ERASE_PAUSES = "UPDATE pause SET person = NULL, reason = '' WHERE person = $1";
    ERASE_PAUSES_ENDED = "UPDATE pause SET ended_by = NULL WHERE ended_by = $1";
    ERASE_ACCOUNTS = "DELETE FROM account WHERE person = $1";
    ERASE_DETAIL = "DELETE FROM person_detail WHERE person = $1";
    ERASE_PERSON = "DELETE FROM person WHERE id = $1";
    ERASE_LINK = "DELETE FROM link WHERE code = $1";
    ERASE_CLICKS = "DELETE FROM click_rollup WHERE link = $1";
    NOBODY_ADD = concat!("INSERT INTO person (id, born_at, state, since) VALUES (", nobody!(), ", 0, 'left', 0) \
        ON CONFLICT (id) DO NOTHING");
    NOBODYS_LINK = concat!("SELECT code FROM link WHERE person = ", nobody!(), " AND item = $1 AND network = $2 AND also = 0");
    NOBODYS_LINK_ADD = concat!("INSERT INTO link (code, item, target, network, person, created_at, withdrawn) \
        VALUES ($1, $2, $3, $4, ", nobody!(), ", 0, 1)");
    NOBODYS_CLICKS = "INSERT INTO click_rollup (link, hour, class, counted, total) \
        SELECT CAST($1 AS TEXT), hour, class, counted, total FROM click_rollup WHERE link = $2 \
        ON CONFLICT (link, hour, class) DO UPDATE SET counted = click_rollup.counted + excluded.counted, \
        total = click_rollup.total + excluded.total";
    NOBODYS_SHARE = concat!("INSERT INTO share (id, person, item, item_revision, network, kit, shared_at, recorded_at, tier, \
        own_words, verdict, judgement) VALUES ($1, ", nobody!(), ", $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)");
    NOBODYS_KIT = concat!("INSERT INTO kit (id, person, item, item_revision, network, lang, variant, text, judgement, \
        offered_at) VALUES ($1, ", nobody!(), ", $2, $3, $4, $5, 0, '', $6, $7)");
    // Names that stand elsewhere.
    APPROVALS_BY_NAME = "SELECT item, revision, approver FROM approval ORDER BY item, revision, approver";
    APPROVER_DROP = "UPDATE approval SET approver = $4 WHERE item = $1 AND revision = $2 AND approver = $3";
    PRIVATE_OF_NOBODY = "SELECT seq, body FROM ledger_private WHERE person = '' ORDER BY seq";
    PRIVATE_DROP = "DELETE FROM ledger_private WHERE seq = $1";
    MESSAGES_OF_PROGRAM = "SELECT seq, body FROM workspace_message WHERE author IS NULL AND seq > $1 ORDER BY seq LIMIT $2";
    MESSAGE_REDACT = "UPDATE workspace_message SET body = $2 WHERE seq = $1";
    PICTURES = "SELECT sha256 FROM picture ORDER BY sha256";
    PICTURE_SHOWN = "SELECT seq FROM workspace_message WHERE body LIKE '%' || CAST($1 AS TEXT) || '%' LIMIT 1";
    PICTURE_DROP = "DELETE FROM picture WHERE sha256 = $1";
    // What was erased, and whether the files were swept.
    ERASURE_ADD = "INSERT INTO erasure (person, at) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING";
    ERASED = "SELECT at FROM erasure WHERE person = $1";
    ERASURES = "SELECT COUNT(*) AS n FROM erasure";
    ERASURES_UNSWEPT = "SELECT person FROM erasure WHERE swept_at IS NULL ORDER BY person";
    ERASURE_SWEPT = "UPDATE erasure SET swept_at = $2 WHERE person = $1 AND swept_at IS NULL";
    LINK_CODES = "SELECT code FROM link";

    // Fetching what is stored.
    EXPORT_TICKETS_DROP = "DELETE FROM export_ticket WHERE person = $1 OR expires_at <= $2";
    EXPORT_TICKET_ADD = "INSERT INTO export_ticket (hash, person, expires_at) VALUES ($1, $2, $3)";
    EXPORT_TICKET = "SELECT person FROM export_ticket WHERE hash = $1 AND expires_at > $2";

    // Being away.
    HOLIDAYS = "SELECT since, until FROM holiday WHERE person = $1 ORDER BY since";
    HOLIDAY_SET = "INSERT INTO holiday (person, since, until) VALUES ($1, $2, $3) \
        ON CONFLICT (person, since) DO UPDATE SET until = excluded.until";
    HOLIDAY_END = "UPDATE holiday SET until = CASE WHEN since > $2 THEN since ELSE $2 END WHERE person = $1 AND until > $2";
    MERGE_HOLIDAYS = "INSERT INTO holiday (person, since, until) \
        SELECT CAST($1 AS TEXT), since, until FROM holiday WHERE person = $2 \
        ON CONFLICT (person, since) DO UPDATE SET until = excluded.until WHERE excluded.until > holiday.until";
    MERGE_EXPORT_TICKETS = "DELETE FROM export_ticket WHERE person IN ($1, $2)";

    // What a person chose.
    CHOICES = "SELECT hours, networks, recap FROM person_detail WHERE person = $1";
    NETWORKS_SET = "UPDATE person_detail SET networks = $2 WHERE person = $1";
    HOURS_SET = "UPDATE person_detail SET hours = $2 WHERE person = $1";
    RECAP_SET = "UPDATE person_detail SET recap = $2 WHERE person = $1";
    RECAP_OFFER = "UPDATE person_detail SET recap = 'offered' WHERE person = $1 AND recap = ''";
    RECAP_WANTED = "SELECT d.person FROM person_detail d JOIN person p ON p.id = d.person \
        WHERE d.recap = 'on' AND p.state = 'advocate' AND EXISTS (SELECT 1 FROM share s WHERE s.person = d.person \
        AND s.shared_at >= $1 AND s.shared_at < $2 AND s.undone_at IS NULL) \
        AND NOT EXISTS (SELECT 1 FROM errand e WHERE e.person = d.person AND e.kind = 'recap' \
        AND e.subject LIKE CAST($3 AS TEXT) || ' %') ORDER BY d.person";
}
