-- Version 3. What a person changed here while it was changed on the server too.

-- The server's value shows; the person's is kept until they choose. Values are patches as
-- change_target.patch has them, of this one property. One row a property.
CREATE TABLE conflict (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_key INTEGER NOT NULL REFERENCES contact (key) ON DELETE CASCADE,
    property    TEXT NOT NULL,           -- Graph's name
    base        TEXT NOT NULL,           -- what both started from
    mine        TEXT NOT NULL,
    theirs      TEXT NOT NULL,
    found_at    INTEGER NOT NULL,        -- of a settled one: when it was settled
    choice      TEXT NOT NULL DEFAULT '' -- 'mine', 'theirs', 'both'; empty: still open
);
CREATE INDEX conflict_open ON conflict (contact_key) WHERE choice = '';
