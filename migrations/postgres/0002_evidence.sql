-- Evidence: what was seen of a share's public post, when it is asked for again, and corrections asked of a person.

ALTER TABLE share ADD COLUMN seen_at BIGINT;
ALTER TABLE share ADD COLUMN seen_via TEXT;
ALTER TABLE share ADD COLUMN fetch_attempts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE share ADD COLUMN next_fetch BIGINT;
ALTER TABLE share ADD COLUMN fetch_outcome TEXT;
ALTER TABLE share ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
CREATE INDEX share_fetch ON share (next_fetch) WHERE next_fetch IS NOT NULL AND undone_at IS NULL;

-- A text that says too little, said to its author once: in the answer to what they pasted, in one private message, or
-- on their own page.
CREATE TABLE correction (
    id             TEXT NOT NULL PRIMARY KEY,
    share          TEXT NOT NULL REFERENCES share (id),
    way            TEXT NOT NULL CHECK (way IN ('answer', 'direct', 'page')),
    asked_at       BIGINT NOT NULL,
    reason         TEXT NOT NULL,
    rule           TEXT NOT NULL,
    rule_version   TEXT NOT NULL,
    tier           TEXT NOT NULL,
    attempts       BIGINT NOT NULL DEFAULT 0,
    not_before     BIGINT NOT NULL DEFAULT 0,
    sent_at        BIGINT,
    closed_at      BIGINT,
    closed_verdict TEXT
);
CREATE UNIQUE INDEX correction_open ON correction (share) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX correction_once ON correction (share) WHERE way = 'direct';
CREATE INDEX correction_unsent ON correction (not_before) WHERE way = 'direct' AND sent_at IS NULL AND closed_at IS NULL;
CREATE INDEX correction_share ON correction (share);
