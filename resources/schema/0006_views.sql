-- Version 6. How contacts are shown. A view is JSON (domain/contactview.h).

-- What lists are sorted by besides the name, kept from when it is first asked for: a value that is not
-- here is not known yet, or has changed since. column_id: domain::ContactColumn. An empty sort_key: the
-- contact has no such value.
CREATE TABLE contact_value (
    column_id   INTEGER NOT NULL,
    contact_key INTEGER NOT NULL REFERENCES contact (key) ON DELETE CASCADE,
    sort_key    BLOB NOT NULL,
    PRIMARY KEY (column_id, contact_key)
) WITHOUT ROWID;
CREATE INDEX contact_value_by_contact ON contact_value (contact_key);
-- Whatever writes the shown row writes its name.
CREATE TRIGGER contact_value_is_old AFTER UPDATE OF name ON contact BEGIN
    DELETE FROM contact_value WHERE contact_key = NEW.key;
END;

-- The view of a place of the tree: 'all', 'mailbox:3', 'folder:12', 'category:Red', 'view:7'.
CREATE TABLE place_view (
    place TEXT PRIMARY KEY,
    view  TEXT NOT NULL
) WITHOUT ROWID;

-- What a person keeps under a name: where to look and what for. How to show it is the view of the place
-- 'view:' and its key.
CREATE TABLE saved_view (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    mailbox_key INTEGER REFERENCES mailbox (key) ON DELETE CASCADE, -- NULL: every mailbox
    folder_key  INTEGER REFERENCES folder (key) ON DELETE CASCADE,  -- NULL: every folder
    category    TEXT NOT NULL DEFAULT '',
    text        TEXT NOT NULL DEFAULT ''
);

-- One of the two keys is set.
CREATE TABLE favourite (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    position    INTEGER NOT NULL,
    folder_key  INTEGER UNIQUE REFERENCES folder (key) ON DELETE CASCADE,
    contact_key INTEGER UNIQUE REFERENCES contact (key) ON DELETE CASCADE
);
