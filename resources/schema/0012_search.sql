-- Version 12. What searching needs beside the text index.

-- How a text was folded: 1 as store/foldedcontact.h has it now, 0 before that. Old ones are folded anew when
-- the store is idle, and scanned until then.
ALTER TABLE contact_fold ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
DROP INDEX contact_fold_waiting;
CREATE INDEX contact_fold_waiting ON contact_fold (contact_key) WHERE indexed = 0 OR form = 0;

-- The names of all contacts, without reading their details.
CREATE INDEX contact_fold_name ON contact_fold (contact_key, name);
DROP INDEX contact_by_name;
CREATE INDEX contact_by_name ON contact (sort_key, key, section, mailbox_key, folder_key)
    WHERE deleted_at IS NULL;

-- Which contacts hold one letter, or two beside each other: too few for the trigrams of the text index. Keys
-- in blocks of 4096: a bitmap, or while they are few a list (store/shortgrams.h).
CREATE TABLE contact_gram (
    gram  TEXT NOT NULL,
    block INTEGER NOT NULL,
    bits  BLOB NOT NULL,
    PRIMARY KEY (gram, block)
) WITHOUT ROWID;

-- Words that contacts hold or held: what a mistyped one may have meant.
CREATE TABLE search_word (word TEXT PRIMARY KEY) WITHOUT ROWID;

-- How often a person opened a contact or wrote to it.
CREATE TABLE contact_use (
    contact_key INTEGER PRIMARY KEY REFERENCES contact (key) ON DELETE CASCADE,
    uses        INTEGER NOT NULL,
    used_at     INTEGER NOT NULL
);
