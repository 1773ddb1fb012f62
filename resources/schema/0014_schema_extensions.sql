-- Version 14. Schema extensions that an account uses (domain/schemaextension.h), and drafts of custom fields.

-- What contacts have of them lies in contact_extension, under 'schema:' and the id.
CREATE TABLE schema_extension (
    account_key INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
    id          TEXT NOT NULL,
    definition  TEXT NOT NULL,    -- as the service answers it; without a status once it knows of none
    read_at     INTEGER NOT NULL,
    PRIMARY KEY (account_key, id)
) WITHOUT ROWID;

ALTER TABLE draft ADD COLUMN fields TEXT NOT NULL DEFAULT '{}'; -- by id, those that change
