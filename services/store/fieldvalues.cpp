#include "services/store/fieldvalues.h"

#include "services/store/connection.h"
#include "services/store/customfields.h"
#include "services/store/foldedcontact.h"
#include "services/store/openextensions.h"
#include "services/store/schemaextensions.h"

#include <QHash>
#include <QtEndian>

#include <bit>

namespace store {

using domain::Result;

namespace {

// Fewer are looked up one by one; more are met faster by reading the column from end to end.
constexpr qsizetype fewContacts = 5000;

int numberOf(domain::ContactColumn column)
{
    return static_cast<int>(column) - domain::firstFieldColumn;
}

// Numbers compare as their bits do, once the sign is turned round.
QByteArray numberKey(double number)
{
    constexpr quint64 sign = quint64{1} << 63;
    const quint64 bits = std::bit_cast<quint64>(number == 0.0 ? 0.0 : number);
    const quint64 ordered = qToBigEndian((bits & sign) != 0 ? ~bits : bits | sign);
    return 'n' + QByteArray(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

QByteArray sortKey(const Connection &connection, const QJsonValue &value)
{
    if (value.isDouble()) {
        return numberKey(value.toDouble());
    }
    if (value.isBool()) {
        return value.toBool() ? QByteArray("b1") : QByteArray("b0");
    }
    const QString text = domain::fieldText(value);
    return text.isEmpty() ? QByteArray("") : 't' + connection.collator().sortKey(text);
}

Result<bool> mayHaveValues(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM field_value WHERE contact_key = ?1)"
                " OR EXISTS (SELECT 1 FROM contact_extension WHERE contact_key = ?1)"
                " OR EXISTS (SELECT 1 FROM change_target WHERE contact_key = ?1"
                " AND state <> 'settled' AND action = 'setExtension')");
    if (!query.run(contact) || !query.next()) {
        return tl::unexpected(query.error());
    }
    return query.integer(0) != 0;
}

Result<> writeValue(Connection &connection, domain::ContactKey contact, const QString &id,
                    const QJsonValue &value, const QString &folded)
{
    const auto number = fieldNumber(connection, id);
    if (!number) {
        return tl::unexpected(number.error());
    }
    return Query(connection,
                 "INSERT INTO field_value (number, contact_key, value, folded, sort_key)"
                 " VALUES (?, ?, ?, ?, ?)")
        .execute(*number, contact, domain::fieldText(value), folded, sortKey(connection, value));
}

} // namespace

Result<QJsonObject> fieldValuesOf(Connection &connection, domain::ContactKey contact)
{
    return shownExtensions(connection, contact).map(domain::fieldValues);
}

Result<QString> refreshFieldValues(Connection &connection, domain::ContactKey contact)
{
    const auto mayHave = mayHaveValues(connection, contact);
    if (!mayHave || !*mayHave) {
        return mayHave ? Result<QString>(QString()) : tl::unexpected(mayHave.error());
    }
    const auto values = fieldValuesOf(connection, contact);
    if (!values) {
        return tl::unexpected(values.error());
    }
    if (const auto done = forgetFieldValues(connection, contact); !done) {
        return tl::unexpected(done.error());
    }
    QString lines;
    for (auto value = values->begin(); value != values->end(); ++value) {
        const QString text = domain::fieldText(value.value());
        if (text.isEmpty() || value.key().contains(u'@')) {
            continue;
        }
        const QString folded = connection.textFolder().fold(text);
        const auto done = writeValue(connection, contact, value.key(), value.value(), folded);
        if (!done) {
            return tl::unexpected(done.error());
        }
        if (!value.value().isBool()) { // nobody looks for "no" among everything
            lines += customFieldMark() + folded + u'\n';
        }
    }
    return lines;
}

Result<> forgetFieldValues(Connection &connection, domain::ContactKey contact)
{
    return Query(connection, "DELETE FROM field_value WHERE contact_key = ?").execute(contact);
}

Result<QList<QByteArray>> fieldSortKeys(Connection &connection, domain::ContactColumn column,
                                        const domain::ContactKeys &contacts)
{
    QList<QByteArray> keys;
    keys.reserve(contacts.size());
    if (contacts.size() < fewContacts) {
        for (const domain::ContactKey contact : contacts) {
            Query query(connection,
                        "SELECT sort_key FROM field_value WHERE number = ? AND contact_key = ?");
            const bool isThere = query.run(numberOf(column), contact) && query.next();
            if (query.failed()) {
                return tl::unexpected(query.error());
            }
            keys.append(isThere ? query.bytes(0) : QByteArray());
        }
        return keys;
    }
    QHash<domain::ContactKey, QByteArray> all;
    Query query(connection, "SELECT contact_key, sort_key FROM field_value WHERE number = ?");
    query.run(numberOf(column));
    while (query.next()) {
        all.insert({query.integer(0)}, query.bytes(1));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    for (const domain::ContactKey contact : contacts) {
        keys.append(all.value(contact));
    }
    return keys;
}

Result<QString> fieldTextOf(Connection &connection, domain::ContactColumn column,
                            domain::ContactKey contact)
{
    Query query(connection, "SELECT value FROM field_value WHERE number = ? AND contact_key = ?");
    const bool isThere = query.run(numberOf(column), contact) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.text(0) : QString();
}

Result<std::optional<domain::ContactKeys>>
contactsWithField(Connection &connection, const QString &name, const QString &typed)
{
    const auto ids = fieldIdsNamed(connection, name);
    if (!ids || ids->isEmpty()) {
        return ids ? Result<std::optional<domain::ContactKeys>>(std::nullopt)
                   : tl::unexpected(ids.error());
    }
    const QString folded = connection.textFolder().fold(typed).simplified();
    domain::ContactKeys found;
    for (const QString &id : *ids) {
        Query query(connection,
                    "SELECT contact_key, folded FROM field_value"
                    " WHERE number = (SELECT number FROM field_number WHERE id = ?)");
        query.run(id);
        while (query.next()) {
            const domain::ContactKey contact{query.integer(0)};
            if (query.text(1).contains(folded)) {
                found.append(contact);
            }
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return std::optional(found);
}

Result<QStringList> fieldIdsNamed(Connection &connection, const QString &name)
{
    const auto accounts = customFields(connection);
    const auto schemas = schemaExtensions(connection);
    if (!accounts || !schemas) {
        return tl::unexpected(accounts ? schemas.error() : accounts.error());
    }
    QStringList ids;
    const auto add = [&](const domain::CustomFields &fields) {
        const domain::CustomField *field = domain::fieldByName(fields, name);
        if (field != nullptr && !ids.contains(field->id)) {
            ids.append(field->id);
        }
    };
    for (const AccountFields &account : *accounts) {
        add(account.fields);
    }
    for (const AccountSchemas &account : *schemas) {
        for (const domain::SchemaExtension &schema : account.schemas) {
            add(domain::fieldsOf(schema));
        }
    }
    return ids;
}

Result<QList<FieldText>> searchedFields(Connection &connection, domain::ContactKey contact)
{
    QList<FieldText> fields;
    Query query(connection,
                "SELECT n.id, v.value FROM field_value v JOIN field_number n ON n.number = v.number"
                " WHERE v.contact_key = ? ORDER BY v.number");
    query.run(contact);
    while (query.next()) {
        fields.append({query.text(0), query.text(1)});
    }
    return query.failed() ? Result<QList<FieldText>>(tl::unexpected(query.error())) : fields;
}

} // namespace store
