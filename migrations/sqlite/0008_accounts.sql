-- One-time codes by which somebody says that two accounts are theirs: one at a time for a person. Only the hash is kept.
CREATE TABLE link_code (
    hash       TEXT NOT NULL PRIMARY KEY,
    person     TEXT NOT NULL UNIQUE REFERENCES person (id),
    platform   TEXT NOT NULL,
    workspace  TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    -- Who typed it, and is asked whether both accounts are theirs.
    claimed_by TEXT REFERENCES person (id)
) STRICT;
-- When an account was last heard of: private messages go to the one in use. The name and the role are what its platform
-- told then: the role says whom to tell something in private. What somebody may do is asked of the platform.
ALTER TABLE account ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN role TEXT NOT NULL DEFAULT '';
-- Earlier names, a line each, the first ones first: a new name does not make another author.
ALTER TABLE account ADD COLUMN names TEXT NOT NULL DEFAULT '';
-- How often an account typed a code, since when. Real time.
ALTER TABLE account ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN tried_since INTEGER NOT NULL DEFAULT 0;
CREATE INDEX account_person ON account (person);

-- Events of chat platforms that were taken: one that comes again is answered, and not done again.
CREATE TABLE chat_event (
    workspace TEXT NOT NULL,
    id        TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_event_time ON chat_event (at);
