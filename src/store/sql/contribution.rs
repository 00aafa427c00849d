//! Statements about what people write in chat.
statements! {
    CONTRIBUTION_ADD = "INSERT INTO contribution (item, lang, person, suggested, named, at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    CONTRIBUTION_DROP = "DELETE FROM contribution WHERE item = $1 AND lang = $2";
    CONTRIBUTIONS = "SELECT item, lang, person, suggested, named, at FROM contribution WHERE item = $1 ORDER BY at, lang";
    CONTRIBUTED = "SELECT DISTINCT item FROM contribution";
    ERASE_CONTRIBUTIONS = "DELETE FROM contribution WHERE person = $1";
    CONTRIBUTION_NAMED = "UPDATE contribution SET named = $3 WHERE item = $1 AND person = $2 AND suggested = 1";
    MERGE_CONTRIBUTION = "UPDATE contribution SET person = $1 WHERE person = $2";
    // Since it was suggested: an item of before may have had the same id. What is put away after it was posted is no news.
    // Whoever was told keeps the errand, also where two people became one since: its subject still names the other.
    SUGGESTION_NEWS = "SELECT n.item, n.person, n.number FROM \
        (SELECT c.item, c.person, d.seq AS number FROM contribution c JOIN decision d ON d.item = c.item AND d.at >= c.at \
            WHERE c.suggested = 1 AND (d.action IN ('approve', 'request_changes') \
                OR (d.action IN ('withdraw', 'archive') AND NOT EXISTS (SELECT 1 FROM slot s \
                WHERE s.item = c.item AND s.state = 'sent' AND s.sent_at >= c.at))) \
            AND (d.person IS NULL OR d.person <> c.person) \
        UNION SELECT c.item, c.person, 0 AS number FROM contribution c JOIN slot s ON s.item = c.item AND s.sent_at >= c.at \
            WHERE c.suggested = 1 AND s.state = 'sent') n \
        WHERE NOT EXISTS (SELECT 1 FROM errand e WHERE e.kind = 'suggestion' AND e.item = n.item AND e.person = n.person \
            AND e.subject LIKE '%:' || CAST(n.number AS TEXT)) \
        ORDER BY n.number, n.item LIMIT $1";
}
