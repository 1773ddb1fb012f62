-- What a person was writing when the program ended. Rows go when it is saved or given up.

CREATE TABLE draft (
    token       TEXT PRIMARY KEY,        -- of the editor that writes it
    contact_key INTEGER UNIQUE REFERENCES contact (key) ON DELETE CASCADE, -- NULL: a new contact
    folder_key  INTEGER REFERENCES folder (key) ON DELETE SET NULL,        -- of a new one
    patch       TEXT NOT NULL,           -- as change_target.patch
    written_at  INTEGER NOT NULL
) WITHOUT ROWID;
