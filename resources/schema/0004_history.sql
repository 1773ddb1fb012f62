-- Version 4. What was deleted stays known for thirty days, wherever it was deleted.

-- The last mirror of a contact that vanished from the server; NULL for those that are shown, and for
-- those deleted here, whose values are in change_target.base.
ALTER TABLE contact ADD COLUMN deleted_json TEXT;
CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX change_by_inverse ON change (inverse_of) WHERE inverse_of IS NOT NULL;
