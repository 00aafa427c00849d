-- One-time codes by which somebody says that two accounts are theirs. Only the hash is kept.
CREATE TABLE link_code (
    hash       TEXT NOT NULL PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES person (id),
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    used_at    INTEGER
) STRICT;
-- When an account was last heard of: private messages go to the one in use.
ALTER TABLE account ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;

-- Events of chat platforms that were taken: one that comes again is answered, and not done again.
CREATE TABLE chat_event (
    workspace TEXT NOT NULL,
    id        TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_event_time ON chat_event (at);
