-- Version 13. People whom the service finds relevant, as they were last seen.

CREATE TABLE person (
    key         INTEGER PRIMARY KEY,
    mailbox_key INTEGER NOT NULL REFERENCES mailbox (key) ON DELETE CASCADE,
    graph_id    TEXT NOT NULL,
    place       INTEGER,                  -- among all, the most relevant 0; NULL: only a search has shown them
    kind        TEXT NOT NULL DEFAULT '', -- as Graph says it: 'Person/OrganizationUser'
    user_name   TEXT NOT NULL DEFAULT '',
    contact     TEXT NOT NULL,            -- what of them a contact can hold
    seen_at     INTEGER NOT NULL,
    UNIQUE (mailbox_key, graph_id)
);
CREATE INDEX person_by_place ON person (mailbox_key, place);

-- Whether a mailbox has people at all.
CREATE TABLE person_source (
    mailbox_key INTEGER PRIMARY KEY REFERENCES mailbox (key) ON DELETE CASCADE,
    is_offered  INTEGER NOT NULL,
    asked_at    INTEGER NOT NULL
);

-- Contacts that were made of a person, and what was taken over: what is still so may follow them.
CREATE TABLE person_contact (
    contact_key INTEGER PRIMARY KEY REFERENCES contact (key) ON DELETE CASCADE,
    mailbox_key INTEGER NOT NULL REFERENCES mailbox (key) ON DELETE CASCADE,
    graph_id    TEXT NOT NULL,
    contact     TEXT NOT NULL
);
