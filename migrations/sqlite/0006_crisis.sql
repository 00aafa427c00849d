-- Pauses of all posting and nudging. The one without an end holds.
CREATE TABLE pause (
    id       TEXT NOT NULL PRIMARY KEY,
    since    INTEGER NOT NULL,
    until    INTEGER,
    reason   TEXT NOT NULL DEFAULT '',
    person   TEXT REFERENCES person (id),
    ended_at INTEGER,
    ended_by TEXT REFERENCES person (id)
) STRICT;
CREATE UNIQUE INDEX pause_one ON pause ((1)) WHERE ended_at IS NULL;

-- "Not for me": who says of an item that it is not for them. Counted, never shown by person.
CREATE TABLE declined (
    person TEXT NOT NULL REFERENCES person (id),
    item   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (person, item)
) STRICT;
CREATE INDEX declined_item ON declined (item, at);

-- One alert for one episode of an item.
CREATE TABLE alert (
    id        TEXT NOT NULL PRIMARY KEY,
    item      TEXT NOT NULL,
    phase     TEXT NOT NULL CHECK (phase IN ('birth', 'virality', 'propagation', 'weariness', 'resolution')),
    raised_at INTEGER NOT NULL,
    seen_at   INTEGER NOT NULL,
    closed_at INTEGER,
    figures   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX alert_open ON alert (item) WHERE closed_at IS NULL;
