//! Statements about what people write in chat.
statements! {
    CONTRIBUTION_ADD = "INSERT INTO contribution (item, lang, person, suggested, named, at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    CONTRIBUTION_DROP = "DELETE FROM contribution WHERE item = $1 AND lang = $2";
    CONTRIBUTIONS = "SELECT item, lang, person, suggested, named, at FROM contribution WHERE item = $1 ORDER BY at, lang";
    ERASE_CONTRIBUTIONS = "DELETE FROM contribution WHERE person = $1";
    CONTRIBUTION_NAMED = "UPDATE contribution SET named = $3 WHERE item = $1 AND person = $2 AND suggested = 1";
    MERGE_CONTRIBUTION = "UPDATE contribution SET person = $1 WHERE person = $2";
    SUGGESTION_NEWS = "SELECT n.item, n.person, n.number FROM \
        (SELECT c.item, c.person, d.seq AS number FROM contribution c JOIN decision d ON d.item = c.item \
            WHERE c.suggested = 1 AND d.action IN ('approve', 'request_changes', 'withdraw', 'archive') \
            AND (d.person IS NULL OR d.person <> c.person) \
        UNION SELECT c.item, c.person, 0 AS number FROM contribution c JOIN slot s ON s.item = c.item \
            WHERE c.suggested = 1 AND s.state = 'sent') n \
        WHERE NOT EXISTS (SELECT 1 FROM errand e WHERE e.kind = 'suggestion' \
            AND e.subject = n.item || ':' || n.person || ':' || CAST(n.number AS TEXT)) \
        ORDER BY n.number, n.item LIMIT $1";
}
