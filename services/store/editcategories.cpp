#include "services/store/editcategories.h"

#include "services/domain/contactproperty.h"
#include "services/store/categorylabels.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"

namespace store {

namespace {

// An invalid key: the master list lacks the name.
domain::Result<domain::CategoryKey> listedCategory(Connection &connection,
                                                   domain::MailboxKey mailbox, const QString &name)
{
    Query query(connection,
                "SELECT key, name FROM category WHERE mailbox_key = ? AND deleted_at IS NULL");
    domain::CategoryKey found;
    query.run(mailbox);
    while (query.next()) {
        if (domain::isSameCategory(query.text(1), name)) {
            found = {query.integer(0)};
        }
    }
    return query.failed() ? domain::Result<domain::CategoryKey>(tl::unexpected(query.error()))
                          : domain::Result<domain::CategoryKey>(found);
}

domain::Result<> checkName(const QString &name)
{
    if (!name.isEmpty() && name.size() <= domain::maximumCategoryName) {
        return {};
    }
    return tl::unexpected(
        domain::Error{.kind = domain::Error::Kind::BadInput,
                      .code = domain::graphName(domain::ContactProperty::Categories),
                      .message = QStringLiteral("a category's name has 1 to 255 characters")});
}

tl::unexpected<domain::Error> nameIsTaken()
{
    return domain::failure(domain::Error::Kind::Conflict,
                           QStringLiteral("the master list has that name"));
}

domain::Result<> checkIsKnown(Connection &connection, domain::MailboxKey mailbox,
                              const QString &name, domain::CategoryKey listed)
{
    if (listed.isValid()) {
        return {};
    }
    const auto contacts = labelledContacts(connection, mailbox, name, {});
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    return contacts->isEmpty() ? domain::Result<>(
               domain::failure(domain::Error::Kind::NotFound, QStringLiteral("no such category")))
                               : domain::Result<>();
}

} // namespace

domain::Result<Committed<QList<domain::CategoryKey>>>
createCategories(Connection &connection, domain::MailboxKey mailbox, QList<NewCategory> created)
{
    ChangeWriter writer(connection, ChangeKind::CreateCategories);
    Committed<QList<domain::CategoryKey>> answer;
    for (const NewCategory &each : created) {
        const QString name = each.name.trimmed();
        if (const auto fits = checkName(name); !fits) {
            return tl::unexpected(fits.error());
        }
        const auto listed = listedCategory(connection, mailbox, name);
        if (!listed || listed->isValid()) {
            return listed ? nameIsTaken() : tl::unexpected(listed.error());
        }
        const auto key =
            writer.createCategory(mailbox, name, domain::categoryColorToGraph(each.color));
        if (!key) {
            return tl::unexpected(key.error());
        }
        answer.value.append(*key);
    }
    auto changes =
        writer.finish(created.size() == 1 ? created.first().name.trimmed() : QString(), {});
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    answer.changes = std::move(*changes);
    return answer;
}

domain::Result<domain::ChangeSet>
recolorCategory(Connection &connection, domain::CategoryKey category, domain::CategoryColor color)
{
    const auto standing = categoryStanding(connection, category);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->isDeleted) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("no such category"));
    }
    ChangeWriter writer(connection, ChangeKind::RecolorCategory);
    if (const auto done = writer.recolorCategory(category, domain::categoryColorToGraph(color));
        !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(standing->name, {});
}

domain::Result<domain::ChangeSet> renameCategory(Connection &connection, domain::MailboxKey mailbox,
                                                 QString name, QString newName)
{
    const QString after = newName.trimmed();
    if (const auto fits = checkName(after); !fits) {
        return tl::unexpected(fits.error());
    }
    const auto listed = listedCategory(connection, mailbox, name);
    const auto taken = listedCategory(connection, mailbox, after);
    if (!listed || !taken) {
        return tl::unexpected(listed ? taken.error() : listed.error());
    }
    if (taken->isValid() && *taken != *listed) {
        return nameIsTaken();
    }
    if (const auto known = checkIsKnown(connection, mailbox, name, *listed); !known) {
        return tl::unexpected(known.error());
    }
    ChangeWriter writer(connection, ChangeKind::RenameCategory);
    QString before = name;
    domain::Result<> done;
    if (listed->isValid()) {
        const auto standing = categoryStanding(connection, *listed);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        before = standing->name;
        if (before != after) {
            const auto key = writer.createCategory(mailbox, after, standing->color, before);
            done = key ? domain::Result<>() : tl::unexpected(key.error());
        }
    }
    done = done ? writer.relabelContacts(mailbox, name, after) : done;
    if (done && listed->isValid() && before != after) {
        done = writer.deleteCategory(*listed, after);
    }
    return done ? writer.finish(before, after) : tl::unexpected(done.error());
}

domain::Result<domain::ChangeSet> deleteCategory(Connection &connection, domain::MailboxKey mailbox,
                                                 QString name, ContactLabels labels)
{
    const auto listed = listedCategory(connection, mailbox, name);
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    if (const auto known = checkIsKnown(connection, mailbox, name, *listed); !known) {
        return tl::unexpected(known.error());
    }
    ChangeWriter writer(connection, ChangeKind::DeleteCategory);
    domain::Result<> done;
    std::optional<QString> relabel;
    if (labels == ContactLabels::Remove) {
        relabel = QString();
        done = writer.relabelContacts(mailbox, name, {});
    }
    if (done && listed->isValid()) {
        done = writer.deleteCategory(*listed, relabel);
    }
    return done ? writer.finish(name, {}) : tl::unexpected(done.error());
}

} // namespace store
