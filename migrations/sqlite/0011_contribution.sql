-- Who wrote an item in chat: nobody approves their own words, and who suggested something is told what became of it.
-- Item files hold no personal data, so this stands here.
CREATE TABLE contribution (
    item      TEXT NOT NULL,
    lang      TEXT NOT NULL,
    person    TEXT NOT NULL REFERENCES person (id),
    suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
    -- Agreed to be named on the card.
    named     INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1)),
    at        INTEGER NOT NULL,
    PRIMARY KEY (item, lang)
) STRICT;
CREATE INDEX contribution_person ON contribution (person);
