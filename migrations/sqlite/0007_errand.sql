-- What the program still has to say or change in a chat, until it is done: written with what causes it.
CREATE TABLE errand (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    person     TEXT REFERENCES person (id),
    item       TEXT,
    class      TEXT NOT NULL CHECK (class IN ('takedown', 'nudge', 'desk')),
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
CREATE INDEX errand_open ON errand (not_before) WHERE done_at IS NULL;
CREATE INDEX errand_person ON errand (person, class, done_at);
CREATE INDEX errand_item ON errand (item, kind);

-- How a person wants to be told things: together once a day, one by one, or not at all; and until when not.
ALTER TABLE person_detail ADD COLUMN notices TEXT NOT NULL DEFAULT 'digest';
ALTER TABLE person_detail ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE person_detail ADD COLUMN snoozed_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person_detail ADD COLUMN paused_at INTEGER;

-- The private message that says a correction, alone or together with others of the same person.
ALTER TABLE correction ADD COLUMN errand TEXT REFERENCES errand (id);
CREATE INDEX correction_errand ON correction (errand) WHERE errand IS NOT NULL;

-- When somebody said that they removed their post of an item that was withdrawn.
ALTER TABLE share ADD COLUMN removed_at INTEGER;
CREATE INDEX slot_item ON slot (item) WHERE item IS NOT NULL;
CREATE INDEX link_item ON link (item);
CREATE INDEX link_withdrawn ON link (code) WHERE withdrawn = 1;
