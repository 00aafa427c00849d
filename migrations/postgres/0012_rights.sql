-- What a person decides about their own data and attention.

-- Erasures: that there was one, and whether the files were swept after it. `person` is a hash of the random id, by which
-- an answer that was on its way does not bring the same person back; it tells nobody who it was.
CREATE TABLE erasure (
    person   TEXT NOT NULL PRIMARY KEY,
    at       BIGINT NOT NULL,
    swept_at BIGINT
);

-- One-time addresses from which a person fetches what is stored about them. Only the hash is kept. Real time.
CREATE TABLE export_ticket (
    hash       TEXT NOT NULL PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL
);

-- When a person was away, or is. Business time. A week in which they were is no gap in a row of weeks.
CREATE TABLE holiday (
    person TEXT NOT NULL REFERENCES person (id),
    since  BIGINT NOT NULL,
    until  BIGINT NOT NULL CHECK (until >= since),
    PRIMARY KEY (person, since)
);

-- Their own quiet hours (19:00-08:00; empty for everybody's), the networks they share on (empty until they chose, a dash
-- for none), and whether they want their own week told: not asked yet, offered, on or off.
ALTER TABLE person_detail ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE person_detail ADD COLUMN networks TEXT NOT NULL DEFAULT '';
ALTER TABLE person_detail ADD COLUMN recap TEXT NOT NULL DEFAULT '' CHECK (recap IN ('', 'offered', 'on', 'off'));

-- Nobody (the id of zeros) stands for everybody who was erased: their shares are totals. Theirs may be of one item and
-- network more than once.
DROP INDEX share_once;
CREATE UNIQUE INDEX share_once ON share (person, item, network)
    WHERE undone_at IS NULL AND person <> '1111111111111111111111';
CREATE INDEX link_person ON link (person) WHERE person IS NOT NULL;
CREATE INDEX workspace_message_only_for ON workspace_message (only_for) WHERE only_for IS NOT NULL;
