-- Pauses of all posting and nudging. The one without an end holds.
CREATE TABLE pause (
    id       TEXT NOT NULL PRIMARY KEY,
    since    BIGINT NOT NULL,
    until    BIGINT,
    reason   TEXT NOT NULL DEFAULT '',
    person   TEXT REFERENCES person (id),
    ended_at BIGINT,
    ended_by TEXT REFERENCES person (id)
);
CREATE UNIQUE INDEX pause_one ON pause ((1)) WHERE ended_at IS NULL;

-- "Not for me": who says of an item that it is not for them. Counted, never shown by person.
CREATE TABLE declined (
    person TEXT NOT NULL REFERENCES person (id),
    item   TEXT NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (person, item)
);
CREATE INDEX declined_item ON declined (item, at);

-- One alert for one episode of an item.
CREATE TABLE alert (
    id        TEXT NOT NULL PRIMARY KEY,
    item      TEXT NOT NULL,
    phase     TEXT NOT NULL CHECK (phase IN ('birth', 'virality', 'propagation', 'weariness', 'resolution')),
    raised_at BIGINT NOT NULL,
    seen_at   BIGINT NOT NULL,
    closed_at BIGINT,
    figures   TEXT NOT NULL
);
CREATE UNIQUE INDEX alert_open ON alert (item) WHERE closed_at IS NULL;
