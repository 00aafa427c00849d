-- Feeds that are followed: how the last look at each ended. Instants are real time. `first_read_at` is empty until it was
-- read once; `stopped`: its address is gone for good, nobody is asked there again by themselves.
CREATE TABLE feed (
    name          TEXT NOT NULL PRIMARY KEY,
    url           TEXT NOT NULL,
    etag          TEXT,
    modified      TEXT,
    first_read_at BIGINT,
    asked_at      BIGINT NOT NULL DEFAULT 0,
    next_at       BIGINT NOT NULL DEFAULT 0,
    failures      BIGINT NOT NULL DEFAULT 0,
    outcome       TEXT NOT NULL DEFAULT '',
    stopped       BIGINT NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1))
);

-- Entries that were seen, each once, and what became of them. `path` and `draft` are the file that an entry becomes:
-- `draft` stands here until the file is written, so that nothing is lost and nothing is written twice.
CREATE TABLE feed_seen (
    feed    TEXT NOT NULL,
    guid    TEXT NOT NULL,
    page    TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL CHECK (outcome IN ('drafted', 'known', 'passed')),
    path    TEXT,
    draft   TEXT,
    at      BIGINT NOT NULL,
    PRIMARY KEY (feed, guid)
);
CREATE INDEX feed_seen_open ON feed_seen (at) WHERE draft IS NOT NULL;
