#include "services/domain/outlookcategory.h"
#include "services/store/categorylabels.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <QDateTime>

namespace store {

namespace {

const QLatin1String nameMember("name");
const QLatin1String colorMember("color");
const QLatin1String insteadMember("instead");
const QLatin1String relabelMember("relabel");

QJsonObject colorJson(const QString &color)
{
    return {{colorMember, color}};
}

QJsonObject categoryJson(const QString &name, const QString &color)
{
    QJsonObject json = colorJson(color);
    json.insert(nameMember, name);
    return json;
}

QJsonObject createJson(const QString &name, const QString &color, const QString &insteadOf)
{
    QJsonObject json = categoryJson(name, color);
    if (!insteadOf.isEmpty()) {
        json.insert(insteadMember, insteadOf);
    }
    return json;
}

} // namespace

domain::Result<domain::CategoryKey> ChangeWriter::createCategory(domain::MailboxKey mailbox,
                                                                 const QString &name,
                                                                 const QString &color,
                                                                 const QString &insteadOf)
{
    domain::CategoryKey key;
    {
        Query query(m_connection,
                    "INSERT INTO category (mailbox_key, name, color) VALUES (?, ?, ?)");
        if (!query.run(mailbox, name, color)) {
            return tl::unexpected(query.error());
        }
        key = {query.insertedKey()};
    }
    const auto recorded = record({.action = PushAction::CreateCategory,
                                  .category = key,
                                  .patch = createJson(name, color, insteadOf)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return key;
}

domain::Result<> ChangeWriter::recolorCategory(domain::CategoryKey category, const QString &color)
{
    const auto standing = categoryStanding(m_connection, category);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->color == color || standing->isDeleted) {
        return {};
    }
    const auto recorded = record({.action = PushAction::RecolorCategory,
                                  .category = category,
                                  .patch = colorJson(color),
                                  .base = colorJson(standing->color)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Query(m_connection, "UPDATE category SET color = ? WHERE key = ?")
        .execute(color, category);
}

domain::Result<> ChangeWriter::deleteCategory(domain::CategoryKey category,
                                              const std::optional<QString> &relabel)
{
    const auto standing = categoryStanding(m_connection, category);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->isDeleted) {
        return {};
    }
    const auto recorded =
        record({.action = PushAction::DeleteCategory,
                .category = category,
                .patch = relabel ? QJsonObject{{relabelMember, *relabel}} : QJsonObject(),
                .base = categoryJson(standing->name, standing->color)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Query(m_connection, "UPDATE category SET deleted_at = ? WHERE key = ?")
        .execute(QDateTime::currentMSecsSinceEpoch(), category);
}

domain::Result<> ChangeWriter::restoreCategory(const ChangeTarget &deleted)
{
    const auto standing = categoryStanding(m_connection, deleted.category);
    const auto open = openTargets(m_connection, deleted.category);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    if (!standing->isDeleted) {
        return {};
    }
    for (const ChangeTarget &target : *open) {
        if (target.action == PushAction::DeleteCategory && mayHaveHappened(target)) {
            if (auto done = unpark(m_connection, target.key); !done) {
                return done;
            }
        }
    }
    const QString name = deleted.base.value(nameMember).toString();
    const QString color = deleted.base.value(colorMember).toString();
    if (auto done =
            Query(m_connection,
                  "UPDATE category SET deleted_at = NULL, name = ?, color = ? WHERE key = ?")
                .execute(name, color, deleted.category);
        !done) {
        return done;
    }
    const auto recorded =
        record({.action = PushAction::CreateCategory,
                .category = deleted.category,
                .patch = createJson(name, color, deleted.patch.value(relabelMember).toString())});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

domain::Result<> ChangeWriter::relabelContacts(domain::MailboxKey mailbox, const QString &name,
                                               const QString &newName)
{
    const auto contacts = labelledContacts(m_connection, mailbox, name, newName);
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    for (const domain::ContactKey contact : *contacts) {
        const auto shown = shownContact(m_connection, contact);
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        domain::ContactPatch patch;
        patch.values.emplace(domain::ContactProperty::Categories,
                             relabelled(shown->categories, name, newName));
        if (auto done = updateContact(contact, patch); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
