//! Everything that is stored about a person, a statement a section. A test compares the columns with the schema.

statements! {
    EXPORT_PERSON = "SELECT id, born_at, state, since FROM person WHERE id = $1";
    EXPORT_PROFILE = "SELECT name, lang, country, team, named, host, relationship, regimes, notices, zone, snoozed_until, \
        paused_at, figures, hours, networks, recap FROM person_detail WHERE person = $1";
    EXPORT_ACCOUNTS = "SELECT platform, workspace, external_id, name, names, role, seen_at, tries, tried_since FROM account \
        WHERE person = $1 ORDER BY platform, workspace, external_id";
    EXPORT_CHARTER = "SELECT charter, at FROM acceptance WHERE person = $1 ORDER BY at, charter";
    EXPORT_AUDIENCES = "SELECT network, size, told_at FROM audience WHERE person = $1 ORDER BY network";
    EXPORT_SAMPLES = "SELECT network, key_version, threshold, count, pseudonyms, colleagues, made_at FROM audience_sample \
        WHERE person = $1 ORDER BY network";
    EXPORT_EVALUATIONS = "SELECT month, count FROM evaluation WHERE person = $1 ORDER BY month";
    EXPORT_HOLIDAYS = "SELECT since, until FROM holiday WHERE person = $1 ORDER BY since";
    EXPORT_KITS = "SELECT id, item, item_revision, network, lang, variant, own_words, text, judgement, link, offered_at \
        FROM kit WHERE person = $1 ORDER BY offered_at, id";
    EXPORT_SHARES = "SELECT id, item, item_revision, network, kit, shared_at, recorded_at, tier, permalink, text, own_words, \
        verdict, judgement, undone_at, seen_at, seen_via, fetch_attempts, next_fetch, fetch_outcome, fence, removed_at \
        FROM share WHERE person = $1 ORDER BY shared_at, id";
    EXPORT_CORRECTIONS = "SELECT c.id, c.share, c.way, c.asked_at, c.reason, c.rule, c.rule_version, c.tier, c.attempts, \
        c.not_before, c.sent_at, c.closed_at, c.closed_verdict, c.errand \
        FROM correction c JOIN share s ON s.id = c.share WHERE s.person = $1 ORDER BY c.asked_at, c.id";
    EXPORT_FIGURES = "SELECT a.share, a.kind, a.value, a.told_at FROM anchor a JOIN share s ON s.id = a.share \
        WHERE s.person = $1 ORDER BY a.told_at, a.share, a.kind";
    EXPORT_QUESTIONS = "SELECT item, share, asked_at FROM anchor_question WHERE person = $1 ORDER BY asked_at, item";
    EXPORT_LINKS = "SELECT code, item, target, network, slot, created_at, withdrawn, also FROM link \
        WHERE person = $1 ORDER BY created_at, code";
    EXPORT_CLICKS = "SELECT c.link, c.hour, c.class, c.counted, c.total FROM click_rollup c \
        JOIN link l ON l.code = c.link WHERE l.person = $1 ORDER BY c.hour, c.link, c.class";
    EXPORT_TRAINING = "SELECT level, step, at FROM training WHERE person = $1";
    EXPORT_DECLINED = "SELECT item, at FROM declined WHERE person = $1 ORDER BY at, item";
    EXPORT_WRITTEN = "SELECT item, lang, suggested, named, at FROM contribution WHERE person = $1 ORDER BY at, item, lang";
    EXPORT_DECISIONS = "SELECT seq, item, revision, action, platform, reason, at FROM decision WHERE person = $1 ORDER BY seq";
    EXPORT_PAUSES = "SELECT id, since, until, reason, ended_at, let_go FROM pause \
        WHERE person = $1 OR ended_by = $1 ORDER BY since, id";
    EXPORT_ALERTS = "SELECT id, item, phase, begun, raised_at, seen_at, closed_at, figures FROM alert \
        WHERE closed_by = $1 ORDER BY raised_at, id";
    EXPORT_ERRANDS = "SELECT id, kind, subject, item, class, created_at, not_before, attempts, fence, done_at, outcome, \
        reason, message FROM errand WHERE person = $1 ORDER BY created_at, id";
    EXPORT_MESSAGES = "SELECT seq, id, channel, nonce, body, posted_at, edited_at FROM workspace_message \
        WHERE author = $1 OR only_for = $1 ORDER BY seq";
    EXPORT_SESSIONS = "SELECT created_at, expires_at FROM session WHERE person = $1 ORDER BY created_at";
    EXPORT_CODES = "SELECT platform, workspace, expires_at, tries FROM link_code \
        WHERE person = $1 OR claimed_by = $1 ORDER BY expires_at";
    EXPORT_AUDIENCE_TICKETS = "SELECT expires_at FROM audience_ticket WHERE person = $1 ORDER BY expires_at";
    EXPORT_EXPORT_TICKETS = "SELECT expires_at FROM export_ticket WHERE person = $1 ORDER BY expires_at";
    EXPORT_PRIVATE = "SELECT seq, salt, body FROM ledger_private WHERE person = $1 ORDER BY seq";
    EXPORT_LEDGER = "SELECT seq, line FROM ledger_leaf WHERE line LIKE '%' || CAST($1 AS TEXT) || '%' ORDER BY seq";
}
