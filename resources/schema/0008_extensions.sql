-- Version 8. Open extensions: what programs keep beside a contact, each under a name of its own.

-- The mirror, as last read: of every program. An edit lies over it in change_target ('setExtension').
CREATE TABLE contact_extension (
    contact_key INTEGER NOT NULL REFERENCES contact (key) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    members     TEXT NOT NULL,         -- a JSON object
    PRIMARY KEY (contact_key, name)
) WITHOUT ROWID;

-- They come with the extended properties, so all of these are read once more.
UPDATE contact SET extended_read = 0 WHERE graph_id IS NOT NULL;
-- No delta tells of an extension: when all of the folder's were read last. 0: with its contacts.
ALTER TABLE folder ADD COLUMN extensions_read_at INTEGER NOT NULL DEFAULT 0;

-- SHA-256 of the photo that the server has, as read last: '' none, NULL not known. It differs from `file` while
-- one waits to be sent, and where the service codes pictures its own way.
ALTER TABLE photo ADD COLUMN server_file TEXT;
