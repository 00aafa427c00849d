-- Pauses of all posting and nudging: a row, so that every replica obeys it. The one without `ended_at` holds until
-- `until`, where it has one. Instants are business time. `let_go`: what was open when it ended is not posted any more.
CREATE TABLE pause (
    id       TEXT NOT NULL PRIMARY KEY,
    since    INTEGER NOT NULL,
    until    INTEGER,
    reason   TEXT NOT NULL DEFAULT '',
    person   TEXT REFERENCES person (id),
    ended_at INTEGER,
    ended_by TEXT REFERENCES person (id),
    let_go   INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1))
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

-- One alert for one episode of an item. `begun` is the first hour of the episode, in hours since 1970; `seen_at` the
-- last look at it; `closed_by` who said that it is fine, nobody where it ended by itself.
CREATE TABLE alert (
    id        TEXT NOT NULL PRIMARY KEY,
    item      TEXT NOT NULL,
    phase     TEXT NOT NULL CHECK (phase IN ('birth', 'virality', 'propagation', 'weariness', 'resolution')),
    begun     INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    seen_at   INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT REFERENCES person (id),
    figures   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX alert_open ON alert (item) WHERE closed_at IS NULL;
