-- Which training track a person chose, and the step they reached. A row of its own: forgetting it is one delete.
-- Seen by that person alone; nothing joins it.

CREATE TABLE training (
    person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    level  TEXT NOT NULL,
    step   INTEGER NOT NULL CHECK (step >= 0),
    at     INTEGER NOT NULL
) STRICT;
