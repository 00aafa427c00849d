-- What the comms team decided in chat, one row a decision, numbered in the order in which they were taken. The newest
-- of an item counts, for its revision.
CREATE TABLE decision (
    seq      BIGINT NOT NULL PRIMARY KEY,
    item     TEXT NOT NULL,
    revision TEXT NOT NULL,
    action   TEXT NOT NULL CHECK (action IN ('submit', 'request_changes', 'approve', 'withdraw', 'archive', 'restore')),
    person   TEXT REFERENCES person (id),
    platform TEXT NOT NULL,
    reason   TEXT NOT NULL DEFAULT '',
    at       BIGINT NOT NULL
);
CREATE INDEX decision_item ON decision (item, seq);
CREATE INDEX slot_message ON slot (message) WHERE message IS NOT NULL;

-- A person who had two accounts has two links for what they had kits for with both. Each leads on and counts; `also` marks
-- the second, which no new kit gets.
ALTER TABLE link ADD COLUMN also BIGINT NOT NULL DEFAULT 0 CHECK (also IN (0, 1));
ALTER TABLE link DROP CONSTRAINT link_person_item_network_key;
CREATE UNIQUE INDEX link_personal ON link (person, item, network) WHERE also = 0;
