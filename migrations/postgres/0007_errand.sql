-- What the program still has to say or change in a chat, until it is done: written with what causes it.
CREATE TABLE errand (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    person     TEXT REFERENCES person (id),
    item       TEXT,
    urgent     BIGINT NOT NULL CHECK (urgent IN (0, 1)),
    created_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL DEFAULT 0,
    attempts   BIGINT NOT NULL DEFAULT 0,
    fence      BIGINT NOT NULL DEFAULT 0,
    done_at    BIGINT,
    outcome    TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'done', 'moot', 'failed')),
    reason     TEXT NOT NULL DEFAULT '',
    message    TEXT,
    UNIQUE (kind, subject)
);
CREATE INDEX errand_open ON errand (urgent, not_before) WHERE done_at IS NULL;
CREATE INDEX errand_person ON errand (person, kind, done_at);
CREATE INDEX errand_item ON errand (item, kind);

-- How a person wants to be told things: together once a day, one by one, or not at all; and until when not.
ALTER TABLE person_detail ADD COLUMN notices TEXT NOT NULL DEFAULT 'digest';
ALTER TABLE person_detail ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE person_detail ADD COLUMN snoozed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE person_detail ADD COLUMN paused_at BIGINT;
