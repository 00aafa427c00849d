-- Audiences as samples. Keys live in a file beside the database and never in it; here are their versions, up to which
-- threshold (times 2^63) each keeps a pseudonym, and by which hash it is known whether the file still holds the key.
CREATE TABLE pseudonym_key (
    version     BIGINT NOT NULL PRIMARY KEY,
    threshold   BIGINT NOT NULL CHECK (threshold > 0),
    fingerprint TEXT NOT NULL,
    made_at     BIGINT NOT NULL
);

-- The sample of a person's audience on a network: pseudonyms of 8 bytes, big-endian, ascending, each below the
-- threshold. `colleagues` are those of them who work in the company. `count` is the exact length of the list.
CREATE TABLE audience_sample (
    person      TEXT NOT NULL REFERENCES person (id),
    network     TEXT NOT NULL,
    key_version BIGINT NOT NULL REFERENCES pseudonym_key (version),
    threshold   BIGINT NOT NULL,
    count       BIGINT NOT NULL CHECK (count >= 0),
    pseudonyms  BYTEA NOT NULL,
    colleagues  BYTEA NOT NULL,
    made_at     BIGINT NOT NULL,
    PRIMARY KEY (person, network)
);

-- How many pseudonyms a person had computed in a month (2026-11): a directory cannot be walked through it.
CREATE TABLE evaluation (
    person TEXT NOT NULL REFERENCES person (id),
    month  TEXT NOT NULL,
    count  BIGINT NOT NULL,
    PRIMARY KEY (person, month)
);

-- One-time addresses of a person's own audience page. Only the hash is kept. Real time.
CREATE TABLE audience_ticket (
    hash       TEXT NOT NULL PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL
);

-- Figures that a network showed to the author of a share. The last told one of a kind counts.
CREATE TABLE anchor (
    share   TEXT NOT NULL REFERENCES share (id),
    kind    TEXT NOT NULL CHECK (kind IN ('impressions', 'reached', 'reposts')),
    value   BIGINT NOT NULL CHECK (value >= 0),
    told_at BIGINT NOT NULL,
    PRIMARY KEY (share, kind)
);

-- Who was asked for the figures of which item, or said that they do not want to be: nobody is asked twice for one.
CREATE TABLE anchor_question (
    person   TEXT NOT NULL REFERENCES person (id),
    item     TEXT NOT NULL,
    share    TEXT NOT NULL REFERENCES share (id),
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (person, item)
);
CREATE INDEX anchor_question_time ON anchor_question (asked_at);

-- Whether a person may be asked for figures.
ALTER TABLE person_detail ADD COLUMN figures BIGINT NOT NULL DEFAULT 1;
