-- Version 5. Categories and follow-up flags go through the outbox as contacts and folders do.

-- The mirror: color is what shows. NULL until the category is on the server.
ALTER TABLE category ADD COLUMN server_color TEXT;
ALTER TABLE category ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;
-- Deleted here or there; kept while a change names it.
ALTER TABLE category ADD COLUMN deleted_at INTEGER;
UPDATE category SET server_color = color;

-- Of 'createCategory', 'recolorCategory', 'deleteCategory' (store/changetargets.h).
ALTER TABLE change_target ADD COLUMN category_key INTEGER REFERENCES category (key) ON DELETE CASCADE;
CREATE INDEX change_target_by_category ON change_target (category_key, id)
    WHERE category_key IS NOT NULL;
CREATE INDEX change_target_of_categories ON change_target (change_id) WHERE category_key IS NOT NULL;

-- The mirror of the follow-up flag, as beta sends it; NULL while it is not known. It is read together with
-- the extended properties, so all of these are read once more.
ALTER TABLE contact ADD COLUMN flag_json TEXT;
UPDATE contact SET extended_read = 0 WHERE graph_id IS NOT NULL;
-- As shown: 0 not flagged, 1 complete, 2 flagged; the day that it is due, "2026-09-01", or nothing.
ALTER TABLE contact ADD COLUMN flag INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact ADD COLUMN flag_due TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_flagged ON contact (flag, flag_due, sort_key, key)
    WHERE flag > 0 AND deleted_at IS NULL;
