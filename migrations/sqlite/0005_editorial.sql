-- What the comms team decided in chat, one row a decision, numbered in the order in which they were taken. The newest
-- of an item counts, for its revision.
CREATE TABLE decision (
    seq      INTEGER NOT NULL PRIMARY KEY,
    item     TEXT NOT NULL,
    revision TEXT NOT NULL,
    action   TEXT NOT NULL CHECK (action IN ('submit', 'request_changes', 'approve', 'withdraw', 'archive', 'restore')),
    person   TEXT REFERENCES person (id),
    platform TEXT NOT NULL,
    reason   TEXT NOT NULL DEFAULT '',
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_item ON decision (item, seq);
CREATE INDEX slot_message ON slot (message) WHERE message IS NOT NULL;
-- Where the card of a slot was last sent to, whatever the calendar says by now: nothing for the embedded workspace.
ALTER TABLE slot ADD COLUMN place_workspace TEXT;
ALTER TABLE slot ADD COLUMN place_id TEXT;

-- A person who had two accounts has two links for what they had kits for with both. Each leads on and counts; `also` marks
-- the second, which no new kit gets. SQLite drops a constraint of a table only with the table.
CREATE TABLE link_new (
    code       TEXT NOT NULL PRIMARY KEY,
    item       TEXT NOT NULL,
    target     TEXT NOT NULL,
    network    TEXT,
    person     TEXT REFERENCES person (id),
    slot       TEXT REFERENCES slot (id),
    created_at INTEGER NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    also       INTEGER NOT NULL DEFAULT 0 CHECK (also IN (0, 1)),
    UNIQUE (slot)
) STRICT;
INSERT INTO link_new (code, item, target, network, person, slot, created_at, withdrawn)
    SELECT code, item, target, network, person, slot, created_at, withdrawn FROM link;
DROP TABLE link;
ALTER TABLE link_new RENAME TO link;
CREATE UNIQUE INDEX link_personal ON link (person, item, network) WHERE also = 0;
