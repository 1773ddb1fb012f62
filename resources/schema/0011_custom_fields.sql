-- Version 11. Fields that people define (domain/customfield.h).

-- What contacts have of them lies in contact_extension, under 'org.kartei.fields'.
CREATE TABLE custom_field (
    account_key INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
    id          TEXT NOT NULL,
    position    INTEGER NOT NULL,
    definition  TEXT NOT NULL,              -- JSON as the server keeps it, but for the folders
    folders     TEXT NOT NULL DEFAULT '[]', -- [12, "..."]: keys, and ids of folders not known here
    PRIMARY KEY (account_key, id)
) WITHOUT ROWID;

-- The definitions as the server had them last: '' none or not read yet.
ALTER TABLE account ADD COLUMN fields_json TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN fields_read_at INTEGER NOT NULL DEFAULT 0;

-- Ids of fields, of every account, as numbers.
CREATE TABLE field_number (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id     TEXT NOT NULL UNIQUE
);

-- What is shown of contacts: to sort by, to search in, and for tables. Written with the shown row.
CREATE TABLE field_value (
    number      INTEGER NOT NULL,
    contact_key INTEGER NOT NULL REFERENCES contact (key) ON DELETE CASCADE,
    value       TEXT NOT NULL, -- as it is typed (domain::fieldText)
    folded      TEXT NOT NULL, -- as it is compared in a search
    sort_key    BLOB NOT NULL,
    PRIMARY KEY (number, contact_key)
) WITHOUT ROWID;
CREATE INDEX field_value_by_contact ON field_value (contact_key);
