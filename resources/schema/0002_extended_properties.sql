-- Version 2. The properties that v1.0 has no member for are read by requests of their own: a delta does
-- not bring them.

-- A JSON list of {"id", "value"} as Graph sent it; NULL while none are known.
ALTER TABLE contact ADD COLUMN extended_json TEXT;
-- Whether extended_json is what the server has: 0 for a contact that came or changed since.
ALTER TABLE contact ADD COLUMN extended_read INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contact_extended_waiting ON contact (mailbox_key, server_folder_key)
    WHERE extended_read = 0 AND graph_id IS NOT NULL AND deleted_at IS NULL;
