#include "tests/walk/storefacts.h"

#include "services/domain/schemaextension.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace walk {

using domain::Result;
using testsupport::EditHistory;
using testsupport::Things;

namespace {

QString firstWord(const QString &name)
{
    return name.section(QLatin1Char(' '), 0, 0);
}

QStringList textsIn(const QByteArray &json)
{
    QStringList texts;
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array()) {
        texts.append(each.toString());
    }
    return texts;
}

void addIfAny(QStringList &values, const QString &value)
{
    if (!value.isEmpty()) {
        values.append(value);
    }
}

// Reads each row by `take`.
template <class Answer, class Take>
Result<Answer> rows(store::Query &query, Answer answer, Take take)
{
    query.run();
    while (query.next()) {
        take(answer);
    }
    return query.failed() ? Result<Answer>(tl::unexpected(query.error()))
                          : Result<Answer>(std::move(answer));
}

} // namespace

Result<Things> shownThings(store::Connection &connection)
{
    store::Query contacts(connection,
                          "SELECT c.name, c.phone, c.company, c.job_title, c.categories, f.name,"
                          " p.file FROM contact c JOIN folder f ON f.key = c.folder_key"
                          " LEFT JOIN photo p ON p.contact_key = c.key WHERE c.deleted_at IS NULL");
    auto found = rows(contacts, Things(), [&contacts](Things &things) {
        testsupport::Properties &properties = things[contacts.text(0)];
        addIfAny(properties[QStringLiteral("mobilePhone")], contacts.text(1));
        addIfAny(properties[QStringLiteral("companyName")], contacts.text(2));
        addIfAny(properties[QStringLiteral("jobTitle")], contacts.text(3));
        properties[QStringLiteral("categories")] += textsIn(contacts.bytes(4));
        properties[QStringLiteral("folder")].append(firstWord(contacts.text(5)));
        addIfAny(properties[QStringLiteral("photo")], contacts.text(6));
    });
    store::Query folders(connection,
                         "SELECT f.name, coalesce(p.name, 'Contacts') FROM folder f"
                         " LEFT JOIN folder p ON p.key = f.parent_key"
                         " WHERE f.deleted_at IS NULL AND NOT f.is_default");
    return rows(folders, found.value_or(Things()), [&folders](Things &things) {
        testsupport::Properties &properties = things[firstWord(folders.text(0))];
        properties[QStringLiteral("name")] += folders.text(0);
        properties[QStringLiteral("parent")] += firstWord(folders.text(1));
    });
}

Result<Things> shownFieldValues(store::Connection &connection)
{
    store::Query values(connection,
                        "SELECT c.name, n.id, v.value FROM field_value v"
                        " JOIN field_number n ON n.number = v.number"
                        " JOIN contact c ON c.key = v.contact_key WHERE c.deleted_at IS NULL");
    return rows(values, Things(), [&values](Things &things) {
        things[values.text(0)][values.text(1)].append(values.text(2));
    });
}

Result<QMap<QString, QString>> shownEtags(store::Connection &connection)
{
    store::Query query(connection, "SELECT name, etag FROM contact WHERE deleted_at IS NULL");
    return rows(query, QMap<QString, QString>(),
                [&query](auto &etags) { etags.insert(query.text(0), query.text(1)); });
}

Result<std::vector<EditHistory::Held>> heldEdits(store::Connection &connection)
{
    store::Query open(connection,
                      "SELECT coalesce(c.name, f.name) FROM change_target t"
                      " LEFT JOIN contact c ON c.key = t.contact_key"
                      " LEFT JOIN folder f ON f.key = t.folder_key WHERE t.state <> 'settled'"
                      " AND (t.state <> 'parked' OR t.error <> '')");
    auto held = rows(open, std::vector<EditHistory::Held>(), [&open](auto &all) {
        all.push_back({firstWord(open.text(0)), {}, {}});
    });
    store::Query conflicts(connection,
                           "SELECT iif(c.name <> '', c.name,"
                           " json_extract(c.deleted_json, '$.displayName')),"
                           " k.property, k.mine FROM conflict k"
                           " JOIN contact c ON c.key = k.contact_key");
    return rows(conflicts, held.value_or(std::vector<EditHistory::Held>()), [&](auto &all) {
        QString property = conflicts.text(1);
        const QJsonObject kept = QJsonDocument::fromJson(conflicts.bytes(2)).object();
        QJsonValue mine = kept.value(property);
        if (property == u"extension") {
            const QString member = kept.value(QLatin1String("member")).toString();
            mine = kept.value(QLatin1String("value"));
            property =
                domain::fieldValues({{kept.value(property).toString(), {{member, QString()}}}})
                    .keys()
                    .value(0);
        }
        QStringList values;
        if (mine.isArray()) {
            values = textsIn(QJsonDocument(mine.toArray()).toJson());
        } else {
            addIfAny(values, mine.toString());
        }
        all.push_back({firstWord(conflicts.text(0)), property, values});
    });
}

Result<QStringList> unblockedEntries(store::Connection &connection)
{
    store::Query query(connection,
                       "SELECT coalesce(c.name, f.name), t.action, t.state, t.tries, t.patch,"
                       " t.error FROM change_target t LEFT JOIN contact c ON c.key = t.contact_key"
                       " LEFT JOIN folder f ON f.key = t.folder_key"
                       " WHERE t.state IN ('new', 'sent', 'look')"
                       " AND NOT EXISTS (SELECT 1 FROM change_target p WHERE p.state = 'parked'"
                       " AND p.contact_key IS t.contact_key AND p.folder_key IS t.folder_key)");
    return rows(query, QStringList(), [&query](QStringList &entries) {
        QStringList words;
        for (int column = 0; column < 6; ++column) {
            words.append(query.text(column));
        }
        entries.append(words.join(u' '));
    });
}

Result<domain::ContactKeys> shownContacts(store::Connection &connection)
{
    store::Query query(connection, "SELECT key FROM contact WHERE deleted_at IS NULL ORDER BY key");
    return rows(query, domain::ContactKeys(), [&query](domain::ContactKeys &keys) {
        keys.append(domain::ContactKey{query.integer(0)});
    });
}

Result<QList<domain::FolderKey>> shownFolders(store::Connection &connection)
{
    store::Query query(connection,
                       "SELECT key FROM folder WHERE deleted_at IS NULL"
                       " ORDER BY NOT is_default, key");
    return rows(query, QList<domain::FolderKey>(), [&query](QList<domain::FolderKey> &keys) {
        keys.append(domain::FolderKey{query.integer(0)});
    });
}

Result<int> rowsWritten(store::Connection &connection)
{
    store::Query query(connection, "SELECT total_changes()");
    return rows(query, 0, [&query](int &count) { count = int(query.integer(0)); });
}

} // namespace walk
