-- The line: people, calendar, posts, kits, shares, links, clicks, ledger, embedded workspace.
-- Instants are epoch milliseconds (BIGINT in PostgreSQL), identifiers text, booleans 0 or 1, JSON text.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- A person is a random id. What tells who it is lives in person_detail and goes with it.
CREATE TABLE person (
    id      TEXT NOT NULL PRIMARY KEY,
    born_at BIGINT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('known', 'advocate', 'left')),
    since   BIGINT NOT NULL
);

CREATE TABLE person_detail (
    person  TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    salt    BYTEA NOT NULL,
    name    TEXT NOT NULL,
    lang    TEXT NOT NULL,
    country TEXT NOT NULL DEFAULT '',
    team    TEXT NOT NULL DEFAULT '',
    named   BIGINT NOT NULL DEFAULT 0 CHECK (named IN (0, 1)),
    host    TEXT NOT NULL DEFAULT ''
);

CREATE TABLE account (
    platform    TEXT NOT NULL,
    workspace   TEXT NOT NULL,
    external_id TEXT NOT NULL,
    person      TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (platform, workspace, external_id)
);

CREATE TABLE audience (
    person  TEXT NOT NULL REFERENCES person (id),
    network TEXT NOT NULL,
    size    TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (person, network)
);

CREATE TABLE acceptance (
    person  TEXT NOT NULL REFERENCES person (id),
    charter TEXT NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (person, charter)
);

CREATE TABLE approval (
    item     TEXT NOT NULL,
    revision TEXT NOT NULL,
    approver TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (item, revision, approver)
);

-- How far a schedule has been turned into slots.
CREATE TABLE schedule_cursor (
    schedule   TEXT NOT NULL,
    channel    TEXT NOT NULL,
    planned_to BIGINT NOT NULL,
    PRIMARY KEY (schedule, channel)
);

-- One firing of a schedule for one channel: at most one post comes out of it, ever.
CREATE TABLE slot (
    id                TEXT NOT NULL PRIMARY KEY,
    schedule          TEXT NOT NULL,
    schedule_revision TEXT NOT NULL,
    channel           TEXT NOT NULL,
    instant           BIGINT NOT NULL,
    deadline          BIGINT NOT NULL,
    what              TEXT NOT NULL CHECK (what IN ('items', 'board')),
    origin            TEXT NOT NULL CHECK (origin IN ('schedule', 'on_install')),
    tz_version        TEXT NOT NULL,
    state             TEXT NOT NULL CHECK (state IN ('due', 'sending', 'sent', 'skipped', 'failed')),
    not_before        BIGINT NOT NULL DEFAULT 0,
    lease_until       BIGINT NOT NULL DEFAULT 0,
    quarantine_until  BIGINT NOT NULL DEFAULT 0,
    fence             BIGINT NOT NULL DEFAULT 0,
    attempts          BIGINT NOT NULL DEFAULT 0,
    reason            TEXT NOT NULL DEFAULT '',
    item              TEXT,
    item_revision     TEXT,
    item_kind         TEXT,
    item_text         TEXT,
    link              TEXT,
    message           TEXT,
    sent_at           BIGINT,
    UNIQUE (schedule, channel, instant)
);
CREATE INDEX slot_open ON slot (state, not_before) WHERE state IN ('due', 'sending');
CREATE INDEX slot_history ON slot (channel, instant);

CREATE TABLE link (
    code       TEXT NOT NULL PRIMARY KEY,
    item       TEXT NOT NULL,
    target     TEXT NOT NULL,
    network    TEXT,
    person     TEXT REFERENCES person (id),
    slot       TEXT REFERENCES slot (id),
    created_at BIGINT NOT NULL,
    withdrawn  BIGINT NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    UNIQUE (person, item, network),
    UNIQUE (slot)
);

CREATE TABLE kit (
    id            TEXT NOT NULL PRIMARY KEY,
    person        TEXT NOT NULL REFERENCES person (id),
    item          TEXT NOT NULL,
    item_revision TEXT NOT NULL,
    network       TEXT NOT NULL,
    lang          TEXT NOT NULL,
    variant       BIGINT NOT NULL,
    own_words     TEXT,
    text          TEXT NOT NULL,
    judgement     TEXT NOT NULL,
    link          TEXT,
    offered_at    BIGINT NOT NULL
);
CREATE INDEX kit_person ON kit (person, item, network);

CREATE TABLE share (
    id            TEXT NOT NULL PRIMARY KEY,
    person        TEXT NOT NULL REFERENCES person (id),
    item          TEXT NOT NULL,
    item_revision TEXT NOT NULL,
    network       TEXT NOT NULL,
    kit           TEXT NOT NULL REFERENCES kit (id),
    shared_at     BIGINT NOT NULL,
    recorded_at   BIGINT NOT NULL,
    tier          TEXT NOT NULL,
    permalink     TEXT,
    text          TEXT,
    own_words     BIGINT NOT NULL CHECK (own_words IN (0, 1)),
    verdict       TEXT NOT NULL,
    judgement     TEXT NOT NULL,
    undone_at     BIGINT
);
CREATE UNIQUE INDEX share_once ON share (person, item, network) WHERE undone_at IS NULL;
CREATE INDEX share_time ON share (shared_at);
CREATE INDEX share_item ON share (item);

-- The permanent fact about clicks. Raw records live in the spool for 24 hours.
CREATE TABLE click_rollup (
    link    TEXT NOT NULL,
    hour    BIGINT NOT NULL,
    class   BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    total   BIGINT NOT NULL,
    PRIMARY KEY (link, hour, class)
);

-- A visitor counts once per item and day. Deleted together with that day's salt, within 48 hours.
CREATE TABLE visitor_seen (
    day     BIGINT NOT NULL,
    item    TEXT NOT NULL,
    visitor BIGINT NOT NULL,
    PRIMARY KEY (day, item, visitor)
);

CREATE TABLE day_salt (
    day  BIGINT NOT NULL PRIMARY KEY,
    salt BYTEA NOT NULL
);

-- How far each spool segment has been imported: written in the transaction that imports.
CREATE TABLE spool_import (
    node     TEXT NOT NULL,
    segment  BIGINT NOT NULL,
    imported BIGINT NOT NULL,
    PRIMARY KEY (node, segment)
);

-- Append-only. Leaves name random ids; what is personal lives in ledger_private under a random salt.
CREATE TABLE ledger_leaf (
    seq  BIGINT NOT NULL PRIMARY KEY,
    line TEXT NOT NULL,
    hash BYTEA NOT NULL
);

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
CREATE TRIGGER ledger_leaf_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_leaf
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

CREATE TABLE ledger_private (
    seq    BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_leaf (seq),
    person TEXT NOT NULL,
    salt   BYTEA NOT NULL,
    body   TEXT NOT NULL
);

-- The embedded workspace.
CREATE TABLE workspace_message (
    seq       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    channel   TEXT NOT NULL,
    author    TEXT,
    only_for  TEXT,
    nonce     TEXT UNIQUE,
    body      TEXT NOT NULL,
    posted_at BIGINT NOT NULL,
    edited_at BIGINT
);
CREATE INDEX workspace_message_channel ON workspace_message (channel, seq);

CREATE TABLE picture (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media  TEXT NOT NULL,
    bytes  BYTEA NOT NULL
);

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES person (id),
    csrf       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
