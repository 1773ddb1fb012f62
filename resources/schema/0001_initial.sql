-- The store, version 1. Times are UTC milliseconds since 1970. JSON is UTF-8 text as Graph sent it.
-- Keys are the store's own and are never reused; Graph ids come later and may change.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE account (
    key     INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL,               -- 'local', 'graphUrl', 'microsoft'
    origin  TEXT NOT NULL DEFAULT '',    -- scheme://host:port; empty for 'local'
    user_id TEXT NOT NULL DEFAULT '',    -- id of GET /me, once known
    UNIQUE (kind, origin, user_id, key)
);

-- A shared mailbox is one more row under the same account.
CREATE TABLE mailbox (
    key                INTEGER PRIMARY KEY AUTOINCREMENT,
    account_key        INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
    kind               TEXT NOT NULL DEFAULT 'own',   -- 'own', 'shared'
    owner              TEXT NOT NULL,                 -- userPrincipalName
    display_name       TEXT NOT NULL DEFAULT '',
    default_folder_key INTEGER,
    folder_link        TEXT NOT NULL DEFAULT '',      -- path and query of the folders' deltaLink
    folder_next_link   TEXT NOT NULL DEFAULT '',      -- resumes a listing of the folders that was cut off
    folder_round       INTEGER NOT NULL DEFAULT 0,    -- counts full listings of the folders
    abilities          TEXT NOT NULL DEFAULT '{}',    -- what was learnt of the service: {"move": "honoured"}
    synced_at          INTEGER,                       -- end of the last whole pass
    UNIQUE (account_key, owner)
);

CREATE TABLE folder (
    key              INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_key      INTEGER NOT NULL REFERENCES mailbox (key) ON DELETE CASCADE,
    graph_id         TEXT,                        -- NULL until created on the server
    parent_key       INTEGER REFERENCES folder (key), -- as shown; NULL at the top of the mailbox
    name             TEXT NOT NULL,               -- as shown
    server_parent_id TEXT,                        -- the mirror: what the server said last
    server_name      TEXT,
    is_default       INTEGER NOT NULL DEFAULT 0,
    next_link        TEXT NOT NULL DEFAULT '',    -- resumes a listing that was cut off
    delta_link       TEXT NOT NULL DEFAULT '',    -- path and query; empty: list from the start
    round            INTEGER NOT NULL DEFAULT 0,  -- counts full listings of the contacts
    seen_round       INTEGER NOT NULL DEFAULT 0,  -- folder_round in which the server showed it
    pending          INTEGER NOT NULL DEFAULT 0,
    deleted_at       INTEGER                      -- deleted here or there; kept for undo
);
CREATE UNIQUE INDEX folder_graph_id ON folder (mailbox_key, graph_id) WHERE graph_id IS NOT NULL;

CREATE TABLE contact (
    key               INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_key       INTEGER NOT NULL REFERENCES mailbox (key) ON DELETE CASCADE,
    folder_key        INTEGER NOT NULL REFERENCES folder (key), -- as shown
    graph_id          TEXT,                       -- NULL until created on the server
    server_folder_key INTEGER,                    -- the mirror's folder; NULL: none, or set aside while a pass
                                                  -- may still show it elsewhere
    etag              TEXT NOT NULL DEFAULT '',
    server_json       TEXT,                       -- the mirror; NULL until created on the server
    round             INTEGER NOT NULL DEFAULT 0, -- folder.round in which a listing showed it
    -- the shown row: mirror + pending patches
    name              TEXT NOT NULL DEFAULT '',
    sort_key          BLOB NOT NULL DEFAULT x'',
    section           TEXT NOT NULL DEFAULT '#', -- the letter it is filed under; nameless ones last
    company           TEXT NOT NULL DEFAULT '',
    company_key       BLOB NOT NULL DEFAULT x'', -- sort key of the company
    job_title         TEXT NOT NULL DEFAULT '',
    email             TEXT NOT NULL DEFAULT '',
    phone             TEXT NOT NULL DEFAULT '',
    categories        TEXT NOT NULL DEFAULT '[]',
    pending           INTEGER NOT NULL DEFAULT 0, -- unsettled targets
    failed            INTEGER NOT NULL DEFAULT 0, -- parked targets
    deleted_at        INTEGER                     -- tombstone: hidden, kept 30 days for undo
);
CREATE UNIQUE INDEX contact_graph_id ON contact (mailbox_key, graph_id) WHERE graph_id IS NOT NULL;
CREATE INDEX contact_by_folder ON contact (folder_key, sort_key, key, section) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_name ON contact (sort_key, key, section, mailbox_key) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_server_folder ON contact (server_folder_key);

-- Of shown, undeleted contacts only. The columns stand in the order of the key: SQLite 3.40 reports a sound
-- WITHOUT ROWID table as damaged otherwise.
CREATE TABLE contact_category (
    name        TEXT NOT NULL,
    contact_key INTEGER NOT NULL REFERENCES contact (key) ON DELETE CASCADE,
    PRIMARY KEY (name, contact_key)
) WITHOUT ROWID;
CREATE INDEX contact_category_by_contact ON contact_category (contact_key);

-- Folded text of shown, undeleted contacts. A contact that has just changed waits (indexed = 0) until
-- the store is idle; until then searching scans its text. The index holds no text of its own.
CREATE TABLE contact_fold (
    contact_key INTEGER PRIMARY KEY REFERENCES contact (key) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    details     TEXT NOT NULL,
    digits      TEXT NOT NULL,              -- of its phone numbers, a space between two
    indexed     INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX contact_fold_waiting ON contact_fold (contact_key) WHERE indexed = 0;
CREATE VIRTUAL TABLE contact_text USING fts5 (name, details, digits, tokenize = 'trigram',
                                              content = 'contact_fold', content_rowid = 'contact_key');

CREATE TABLE category (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_key INTEGER NOT NULL REFERENCES mailbox (key) ON DELETE CASCADE,
    graph_id    TEXT,
    name        TEXT NOT NULL,
    color       TEXT NOT NULL DEFAULT 'none'
);

CREATE TABLE photo (
    contact_key INTEGER PRIMARY KEY REFERENCES contact (key) ON DELETE CASCADE,
    state       TEXT NOT NULL,               -- 'none': the server has none; 'have': file holds it
    file        TEXT NOT NULL DEFAULT '',    -- SHA-256 of the bytes, lower-case hex: name in the photo folder
    etag        TEXT NOT NULL DEFAULT '',
    checked_at  INTEGER NOT NULL
);

-- What the person did: one row an action, one target a contact or folder it touched. Settled changes
-- stay thirty days for undo and history.
CREATE TABLE change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,                  -- 'createContacts', 'moveContacts', ... (store/history.h)
    title_args TEXT NOT NULL DEFAULT '[]',     -- JSON list for the sentence that names it
    created_at INTEGER NOT NULL,
    inverse_of INTEGER REFERENCES change (id), -- set on the change that undid or redid another
    undo_state TEXT NOT NULL DEFAULT 'done'    -- 'done', 'undone', 'final' (can be neither again)
);

CREATE TABLE change_target (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id   INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    action      TEXT NOT NULL,               -- 'createContact', 'updateContact', 'moveContact', 'deleteContact',
                                             -- 'putPhoto', 'createFolder', 'renameFolder', 'moveFolder', 'deleteFolder'
    contact_key INTEGER REFERENCES contact (key) ON DELETE CASCADE,
    folder_key  INTEGER REFERENCES folder (key) ON DELETE CASCADE,
    patch       TEXT NOT NULL DEFAULT '{}',  -- after: a patch, {"folder": key}, {"photo": file}, {"name": text},
                                             -- {"parent": key or 0} (store/changetargets.h)
    base        TEXT NOT NULL DEFAULT '{}',  -- before, in the same form: what undo restores, what merge compares
    state       TEXT NOT NULL DEFAULT 'new', -- 'new', 'sent', 'look', 'parked', 'settled'
    token       TEXT NOT NULL DEFAULT '',    -- of a create: 128 bit, lower-case hex, never changed
    tries       INTEGER NOT NULL DEFAULT 0,
    looks       INTEGER NOT NULL DEFAULT 0,  -- looks since the last send that found nothing
    sent_at     INTEGER,
    not_before  INTEGER NOT NULL DEFAULT 0,
    error       TEXT NOT NULL DEFAULT '',    -- JSON of the last refusal (store/errorjson.h)
    settled_at  INTEGER
);
CREATE INDEX change_target_by_change ON change_target (change_id);
CREATE INDEX change_target_open ON change_target (state, id) WHERE state <> 'settled';
CREATE INDEX change_target_by_contact ON change_target (contact_key, id);
CREATE INDEX change_target_by_folder ON change_target (folder_key, id);
