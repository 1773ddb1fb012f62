#include "services/mailbox/mailboxschema.h"

namespace mailbox {
namespace {

SchemaStep firstTables()
{
    return {
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
        "CREATE TABLE folder(key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
        " parent INTEGER REFERENCES folder(key), name TEXT NOT NULL, folded TEXT NOT NULL,"
        " sequence INTEGER NOT NULL)",
        "CREATE UNIQUE INDEX folder_name ON folder(parent, folded)",
        "CREATE INDEX folder_sequence ON folder(sequence)",
        "CREATE TABLE contact(key INTEGER PRIMARY KEY AUTOINCREMENT, plain_id TEXT NOT NULL UNIQUE,"
        " immutable_id TEXT NOT NULL UNIQUE, folder INTEGER NOT NULL REFERENCES folder(key),"
        " change_key TEXT NOT NULL, sequence INTEGER NOT NULL, display_name TEXT, body BLOB NOT "
        "NULL)",
        "CREATE INDEX contact_sequence ON contact(folder, sequence)",
        "CREATE TABLE contact_email(contact INTEGER NOT NULL REFERENCES contact(key) ON DELETE "
        "CASCADE,"
        " address TEXT NOT NULL)",
        "CREATE INDEX contact_email_address ON contact_email(address)",
        "CREATE INDEX contact_email_contact ON contact_email(contact)",
        "CREATE TABLE extended_property(contact INTEGER NOT NULL REFERENCES contact(key)"
        " ON DELETE CASCADE, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(contact, id))"
        " WITHOUT ROWID",
        "CREATE INDEX extended_property_value ON extended_property(id, value)",
        "CREATE TABLE contact_removal(sequence INTEGER PRIMARY KEY, folder INTEGER NOT NULL,"
        " plain_id TEXT NOT NULL, immutable_id TEXT NOT NULL)",
        "CREATE INDEX contact_removal_folder ON contact_removal(folder, sequence)",
        "CREATE TABLE folder_removal(sequence INTEGER PRIMARY KEY, id TEXT NOT NULL)",
        "CREATE TABLE category(key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, color TEXT NOT NULL)",
        "CREATE TABLE picture(key INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE,"
        " type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT "
        "NULL)",
        "CREATE TABLE photo(contact INTEGER PRIMARY KEY REFERENCES contact(key) ON DELETE CASCADE,"
        " picture INTEGER NOT NULL REFERENCES picture(key))",
        "CREATE INDEX photo_picture ON photo(picture)",
    };
}

// Shaped as photo, so that the same statements serve both; contact is always 0.
SchemaStep userPhoto()
{
    return {
        "CREATE TABLE user_photo(contact INTEGER PRIMARY KEY CHECK(contact = 0),"
        " picture INTEGER NOT NULL REFERENCES picture(key))",
    };
}

// contact_past holds what a contact was from one sequence until another superseded it; its columns
// are named as those of contact, so that the same code reads both. moved is the contact that left.
SchemaStep pastOfContacts()
{
    return {
        "CREATE TABLE contact_past(key INTEGER NOT NULL REFERENCES contact(key) ON DELETE CASCADE,"
        " plain_id TEXT NOT NULL, immutable_id TEXT NOT NULL, folder INTEGER NOT NULL,"
        " change_key TEXT NOT NULL, sequence INTEGER NOT NULL, superseded INTEGER NOT NULL,"
        " body BLOB NOT NULL)",
        "CREATE INDEX contact_past_key ON contact_past(key, sequence)",
        "CREATE INDEX contact_past_folder ON contact_past(folder, sequence)",
        "ALTER TABLE contact_removal ADD COLUMN moved INTEGER",
    };
}

// Beta's part of a contact; what deleted contacts leave behind when that is asked for.
SchemaStep betaContacts()
{
    return {
        "ALTER TABLE contact ADD COLUMN beta BLOB NOT NULL DEFAULT x''",
        "ALTER TABLE contact_past ADD COLUMN beta BLOB NOT NULL DEFAULT x''",
        "CREATE TABLE deleted_contact(immutable_id TEXT PRIMARY KEY, change_key TEXT NOT NULL,"
        " body BLOB NOT NULL, beta BLOB NOT NULL) WITHOUT ROWID",
    };
}

// Values of extended properties for folders too, and with the time that the index lag counts from.
// folded: the value as $filter compares it.
SchemaStep extensionTables()
{
    return {
        "CREATE TABLE contact_property(item INTEGER NOT NULL REFERENCES contact(key)"
        " ON DELETE CASCADE, id TEXT NOT NULL, value TEXT NOT NULL, folded TEXT NOT NULL,"
        " written INTEGER NOT NULL, PRIMARY KEY(item, id)) WITHOUT ROWID",
        "INSERT INTO contact_property SELECT contact, id, value, lower(value), 0"
        " FROM extended_property",
        "DROP TABLE extended_property",
        "CREATE INDEX contact_property_value ON contact_property(id, folded)",
        "CREATE TABLE folder_property(item INTEGER NOT NULL REFERENCES folder(key)"
        " ON DELETE CASCADE, id TEXT NOT NULL, value TEXT NOT NULL, folded TEXT NOT NULL,"
        " written INTEGER NOT NULL, PRIMARY KEY(item, id)) WITHOUT ROWID",
        "CREATE INDEX folder_property_value ON folder_property(id, folded)",
        "CREATE TABLE open_extension(item INTEGER NOT NULL REFERENCES contact(key)"
        " ON DELETE CASCADE, name TEXT NOT NULL, members BLOB NOT NULL, PRIMARY KEY(item, name))"
        " WITHOUT ROWID",
        "CREATE INDEX open_extension_name ON open_extension(name)",
        "CREATE TABLE schema_definition(key INTEGER PRIMARY KEY AUTOINCREMENT,"
        " id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, definition BLOB NOT NULL)",
        "CREATE INDEX schema_definition_owner ON schema_definition(owner)",
        // Definitions are the tenant's and lie in the first user's file, values lie with contacts.
        "CREATE TABLE schema_value(item INTEGER NOT NULL REFERENCES contact(key)"
        " ON DELETE CASCADE, definition TEXT NOT NULL, members BLOB NOT NULL,"
        " PRIMARY KEY(item, definition)) WITHOUT ROWID",
    };
}

// Shaped as open_extension, so that the same statements serve both; item is always 0.
SchemaStep userExtensions()
{
    return {
        "CREATE TABLE user_extension(item INTEGER NOT NULL CHECK(item = 0), name TEXT NOT NULL,"
        " members BLOB NOT NULL, PRIMARY KEY(item, name)) WITHOUT ROWID",
    };
}

// Of all users; they lie in the first user's file.
SchemaStep subscriptions()
{
    return {
        "CREATE TABLE subscription(id TEXT PRIMARY KEY, owner TEXT NOT NULL, folder TEXT NOT NULL,"
        " immutable INTEGER NOT NULL, beta INTEGER NOT NULL, members BLOB NOT NULL)",
    };
}

} // namespace

const QList<SchemaStep> &schemaSteps()
{
    static const QList<SchemaStep> steps{
        firstTables(),     userPhoto(),      pastOfContacts(), betaContacts(),
        extensionTables(), userExtensions(), subscriptions(),
    };
    return steps;
}

} // namespace mailbox
