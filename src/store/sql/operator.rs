//! What the operator counts. No row of a person leaves these statements.

use super::rights::nobody;

statements! {
    ROWS = "SELECT 'people' AS name, COUNT(*) AS n FROM person \
        UNION ALL SELECT 'slots', COUNT(*) FROM slot UNION ALL SELECT 'links', COUNT(*) FROM link \
        UNION ALL SELECT 'kits', COUNT(*) FROM kit UNION ALL SELECT 'shares', COUNT(*) FROM share \
        UNION ALL SELECT 'clicks', COUNT(*) FROM click_rollup UNION ALL SELECT 'ledger', COUNT(*) FROM ledger_leaf";
    TALLY_LATE = "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(CASE WHEN instant < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS late \
        FROM slot WHERE state IN ('due', 'sending')";
    TALLY_FAILED = "SELECT (SELECT COUNT(*) FROM slot WHERE state = 'failed' AND instant >= $1) AS slots, \
        (SELECT COUNT(*) FROM errand WHERE outcome = 'failed' AND done_at >= $1) AS errands";
    TALLY_LAST_SENT = "SELECT MAX(sent_at) AS at FROM slot WHERE state = 'sent'";
    TALLY_ERRANDS = "SELECT kind, CASE WHEN done_at IS NULL THEN 'open' ELSE outcome END AS state, COUNT(*) AS n \
        FROM errand GROUP BY kind, CASE WHEN done_at IS NULL THEN 'open' ELSE outcome END";
    FAILING_CHANNELS = "SELECT channel FROM slot WHERE instant >= $1 GROUP BY channel \
        HAVING MAX(CASE WHEN state = 'failed' THEN instant ELSE 0 END) > \
        MAX(CASE WHEN state = 'sent' THEN instant ELSE 0 END) ORDER BY channel";
    TALLY_PEOPLE = concat!("SELECT state, COUNT(*) AS n FROM person WHERE id <> ", nobody!(), " GROUP BY state");
    TALLY_SHARES = "SELECT tier AS state, COUNT(*) AS n FROM share WHERE undone_at IS NULL GROUP BY tier";
    TALLY_SHARERS = "SELECT COUNT(DISTINCT person) AS n FROM share WHERE undone_at IS NULL";
    TALLY_CLICKS = "SELECT class, CAST(SUM(counted) AS BIGINT) AS counted, CAST(SUM(total) AS BIGINT) AS total \
        FROM click_rollup GROUP BY class ORDER BY class";
    TALLY_LINKS = "SELECT COUNT(*) AS n FROM link";
}
