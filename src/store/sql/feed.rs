//! Statements about feeds.

statements! {
    FEED = "SELECT name, url, etag, modified, first_read_at, asked_at, next_at, failures, outcome, stopped \
        FROM feed WHERE name = $1";
    FEED_KEEP = "INSERT INTO feed (name, url, etag, modified, first_read_at, asked_at, next_at, failures, outcome, stopped) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (name) DO UPDATE SET url = excluded.url, \
        etag = excluded.etag, modified = excluded.modified, first_read_at = excluded.first_read_at, \
        asked_at = excluded.asked_at, next_at = excluded.next_at, failures = excluded.failures, \
        outcome = excluded.outcome, stopped = excluded.stopped";
    FEED_GUIDS = "SELECT guid FROM feed_seen WHERE feed = $1";
    FEED_DRAFTED = "SELECT COUNT(*) FROM feed_seen WHERE feed = $1 AND outcome = 'drafted'";
    FEED_PAGES = "SELECT DISTINCT page FROM feed_seen WHERE page <> ''";
    FEED_SEEN_ADD = "INSERT INTO feed_seen (feed, guid, page, outcome, path, draft, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (feed, guid) DO NOTHING";
    FEED_OPEN = "SELECT feed, guid, path, draft FROM feed_seen WHERE draft IS NOT NULL ORDER BY at, feed, guid";
    FEED_MOVED = "UPDATE feed_seen SET path = $3 WHERE feed = $1 AND guid = $2 AND draft IS NOT NULL";
    FEED_WRITTEN = "UPDATE feed_seen SET draft = NULL WHERE feed = $1 AND guid = $2";
}
