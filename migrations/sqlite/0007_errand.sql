-- What the program still has to say or change in a chat, until it is done: written with what causes it.
CREATE TABLE errand (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    person     TEXT REFERENCES person (id),
    item       TEXT,
    urgent     INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,
    attempts   INTEGER NOT NULL DEFAULT 0,
    fence      INTEGER NOT NULL DEFAULT 0,
    done_at    INTEGER,
    outcome    TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'done', 'moot', 'failed')),
    reason     TEXT NOT NULL DEFAULT '',
    message    TEXT,
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX errand_open ON errand (urgent, not_before) WHERE done_at IS NULL;
CREATE INDEX errand_person ON errand (person, kind, done_at);
CREATE INDEX errand_item ON errand (item, kind);

-- How a person wants to be told things: together once a day, one by one, or not at all; and until when not.
ALTER TABLE person_detail ADD COLUMN notices TEXT NOT NULL DEFAULT 'digest';
ALTER TABLE person_detail ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE person_detail ADD COLUMN snoozed_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person_detail ADD COLUMN paused_at INTEGER;
