#include "services/store/changetargets.h"

#include "services/store/connection.h"
#include "services/store/errorjson.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace store {

namespace {

struct ActionName
{
    PushAction action;
    QLatin1String name;
};

constexpr std::array actionNames{
    ActionName{PushAction::CreateContact, QLatin1String("createContact")},
    ActionName{PushAction::UpdateContact, QLatin1String("updateContact")},
    ActionName{PushAction::MoveContact, QLatin1String("moveContact")},
    ActionName{PushAction::DeleteContact, QLatin1String("deleteContact")},
    ActionName{PushAction::PutPhoto, QLatin1String("putPhoto")},
    ActionName{PushAction::SetFlag, QLatin1String("setFlag")},
    ActionName{PushAction::SetExtension, QLatin1String("setExtension")},
    ActionName{PushAction::SettleConflict, QLatin1String("settleConflict")},
    ActionName{PushAction::CreateFolder, QLatin1String("createFolder")},
    ActionName{PushAction::RenameFolder, QLatin1String("renameFolder")},
    ActionName{PushAction::MoveFolder, QLatin1String("moveFolder")},
    ActionName{PushAction::DeleteFolder, QLatin1String("deleteFolder")},
    ActionName{PushAction::CreateCategory, QLatin1String("createCategory")},
    ActionName{PushAction::RecolorCategory, QLatin1String("recolorCategory")},
    ActionName{PushAction::DeleteCategory, QLatin1String("deleteCategory")},
};

constexpr std::array stateNames{QLatin1String("new"), QLatin1String("sent"), QLatin1String("look"),
                                QLatin1String("parked"), QLatin1String("settled")};

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// The columns of every SELECT below, in this order.
ChangeTarget targetFrom(const Query &row)
{
    const QString action = row.text(2);
    return {.key = {row.integer(0)},
            .change = {row.integer(1)},
            .action = std::ranges::find(actionNames, action, &ActionName::name)->action,
            .contact = {row.integer(3)},
            .folder = {row.integer(4)},
            .category = {row.integer(14)},
            .patch = objectFrom(row.text(5)),
            .base = objectFrom(row.text(6)),
            .state = targetStateFrom(row.text(7)),
            .token = row.text(8),
            .tries = static_cast<int>(row.integer(9)),
            .looks = static_cast<int>(row.integer(10)),
            .sentAt = row.integer(11),
            .notBefore = row.integer(12),
            .error = row.text(13)};
}

domain::Result<ChangeTargets> targetsFrom(Query &query)
{
    ChangeTargets targets;
    while (query.next()) {
        targets.append(targetFrom(query));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return targets;
}

} // namespace

domain::Result<ChangeTargets> openTargets(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT id, change_id, action, contact_key, folder_key, patch, base, state, token,"
                " tries, looks, sent_at, not_before, error, category_key FROM change_target"
                " WHERE contact_key = ? AND state <> 'settled' ORDER BY id");
    query.run(contact);
    return targetsFrom(query);
}

domain::Result<ChangeTargets> openTargets(Connection &connection, domain::FolderKey folder)
{
    Query query(connection,
                "SELECT id, change_id, action, contact_key, folder_key, patch, base, state, token,"
                " tries, looks, sent_at, not_before, error, category_key FROM change_target"
                " WHERE folder_key = ? AND state <> 'settled' ORDER BY id");
    query.run(folder);
    return targetsFrom(query);
}

domain::Result<ChangeTargets> openTargets(Connection &connection, domain::CategoryKey category)
{
    Query query(connection,
                "SELECT id, change_id, action, contact_key, folder_key, patch, base, state, token,"
                " tries, looks, sent_at, not_before, error, category_key FROM change_target"
                " WHERE category_key = ? AND state <> 'settled' ORDER BY id");
    query.run(category);
    return targetsFrom(query);
}

domain::Result<ChangeTargets> targetsOfChange(Connection &connection, domain::ChangeKey change)
{
    Query query(connection,
                "SELECT id, change_id, action, contact_key, folder_key, patch, base, state, token,"
                " tries, looks, sent_at, not_before, error, category_key FROM change_target"
                " WHERE change_id = ? ORDER BY id");
    query.run(change);
    return targetsFrom(query);
}

domain::Result<ChangeTargets> targetsByKey(Connection &connection,
                                           const QList<domain::TargetKey> &keys)
{
    ChangeTargets targets;
    for (const domain::TargetKey key : keys) {
        Query query(connection,
                    "SELECT id, change_id, action, contact_key, folder_key, patch, base, state,"
                    " token, tries, looks, sent_at, not_before, error, category_key"
                    " FROM change_target"
                    " WHERE id = ? AND state <> 'settled'");
        query.run(key);
        const auto found = targetsFrom(query);
        if (!found) {
            return found;
        }
        targets.append(*found);
    }
    std::ranges::sort(targets, {}, &ChangeTarget::key);
    return targets;
}

domain::Result<domain::TargetKey> addTarget(Connection &connection, const ChangeTarget &target)
{
    Query query(connection,
                "INSERT INTO change_target (change_id, action, contact_key, folder_key,"
                " category_key, patch, base, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!query.run(target.change, nameOf(target.action), target.contact, target.folder,
                   target.category, textOf(target.patch), textOf(target.base), target.token)) {
        return tl::unexpected(query.error());
    }
    return domain::TargetKey{query.insertedKey()};
}

domain::Result<> unpark(Connection &connection, domain::TargetKey target)
{
    return Query(connection,
                 "UPDATE change_target SET state = 'new', not_before = 0"
                 " WHERE id = ? AND state = 'parked'")
        .execute(target);
}

domain::Result<> settleTarget(Connection &connection, domain::TargetKey target)
{
    return Query(connection,
                 "UPDATE change_target SET state = 'settled', settled_at = ?,"
                 " not_before = 0, error = '' WHERE id = ?")
        .execute(QDateTime::currentMSecsSinceEpoch(), target);
}

domain::Result<> settleTargets(Connection &connection, const ChangeTargets &group)
{
    for (const ChangeTarget &target : group) {
        if (auto done = settleTarget(connection, target.key); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> setTargetJson(Connection &connection, domain::TargetKey target,
                               const QJsonObject &patch, const QJsonObject &base)
{
    return Query(connection, "UPDATE change_target SET patch = ?, base = ? WHERE id = ?")
        .execute(textOf(patch), textOf(base), target);
}

TargetState targetStateFrom(const QString &name)
{
    return static_cast<TargetState>(
        std::distance(stateNames.begin(), std::ranges::find(stateNames, name)));
}

QLatin1String nameOf(PushAction action)
{
    return std::ranges::find(actionNames, action, &ActionName::action)->name;
}

QLatin1String nameOf(TargetState state)
{
    return stateNames.at(static_cast<size_t>(state));
}

QList<domain::TargetKey> keysOf(const ChangeTargets &targets)
{
    QList<domain::TargetKey> keys;
    for (const ChangeTarget &target : targets) {
        keys.append(target.key);
    }
    return keys;
}

bool mayHaveHappened(const ChangeTarget &target)
{
    const std::optional<domain::Error> error = errorFromJson(target.error);
    return (target.tries > 0 && error && domain::outcomeUnknown(*error))
        || leavesDoubt(target.error);
}

bool isRecreation(const ChangeTarget &target)
{
    return target.action == PushAction::CreateContact
        && target.base.contains(QLatin1String("recreated"));
}

QString newToken()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

QJsonObject sentAgain(QJsonObject patch)
{
    patch.insert(QLatin1String("again"), true);
    return patch;
}

domain::FolderKey folderIn(const QJsonObject &json, QLatin1String member)
{
    return {static_cast<qint64>(json.value(member).toInteger())};
}

} // namespace store
