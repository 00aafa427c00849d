-- What ties a person to the organisation, and the regimes they are under beyond their country's rules (codes of rule
-- packs, separated by spaces). Told by the person; erased with the rest of the row.
ALTER TABLE person_detail ADD COLUMN relationship TEXT NOT NULL DEFAULT 'employee';
ALTER TABLE person_detail ADD COLUMN regimes TEXT NOT NULL DEFAULT '';
