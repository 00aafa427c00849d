-- Pauses of all posting and nudging: a row, so that every replica obeys it. The one without `ended_at` holds until
-- `until`, where it has one. Instants are business time. `let_go`: what was open when it ended is not posted any more.
CREATE TABLE pause (
    id       TEXT NOT NULL PRIMARY KEY,
    since    BIGINT NOT NULL,
    until    BIGINT,
    reason   TEXT NOT NULL DEFAULT '',
    person   TEXT REFERENCES person (id),
    ended_at BIGINT,
    ended_by TEXT REFERENCES person (id),
    let_go   BIGINT NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1))
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

-- One alert for one episode of an item. `begun` is the first hour of the episode, in hours since 1970; `seen_at` the
-- last look at it; `closed_by` who said that it is fine, nobody where it ended by itself.
CREATE TABLE alert (
    id        TEXT NOT NULL PRIMARY KEY,
    item      TEXT NOT NULL,
    phase     TEXT NOT NULL CHECK (phase IN ('birth', 'virality', 'propagation', 'weariness', 'resolution')),
    begun     BIGINT NOT NULL,
    raised_at BIGINT NOT NULL,
    seen_at   BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT REFERENCES person (id),
    figures   TEXT NOT NULL
);
CREATE UNIQUE INDEX alert_open ON alert (item) WHERE closed_at IS NULL;
