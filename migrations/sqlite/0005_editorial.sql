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
-- The role that was seen last: whom to tell something in private. What somebody may do is asked of the platform.
ALTER TABLE person_detail ADD COLUMN role TEXT NOT NULL DEFAULT '';
