#include "services/store/removalguard.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/store/vanishedfolder.h"
#include "services/wire/deltapage.h"

#include <QJsonDocument>

namespace store {

namespace {

constexpr int many = 20;         // contacts
constexpr int alarmingShare = 4; // a quarter

QString heldName(domain::MailboxKey mailbox)
{
    return QStringLiteral("heldRemoval/%1").arg(mailbox.value);
}

QString heldFolderName(domain::FolderKey folder)
{
    return QStringLiteral("heldFolder/%1").arg(folder.value);
}

domain::Result<> forgetNote(Connection &connection, const QString &name)
{
    return Query(connection, "DELETE FROM meta WHERE name = ?").execute(name);
}

domain::Result<> note(Connection &connection, const QString &name, const QJsonObject &what)
{
    return Query(connection, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)")
        .execute(name, QString::fromUtf8(QJsonDocument(what).toJson(QJsonDocument::Compact)));
}

domain::Result<int> count(Query &query)
{
    return query.next() ? domain::Result<int>(int(query.integer(0)))
                        : tl::unexpected(query.error());
}

domain::Result<int> contactsOf(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT count(*) FROM contact WHERE mailbox_key = ?"
                " AND server_json IS NOT NULL AND deleted_at IS NULL");
    query.run(mailbox);
    return count(query);
}

// Whether a folder would lose all of its contacts, and they are many.
domain::Result<bool> emptiesAFolder(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT count(*) FROM (SELECT 1 FROM contact c WHERE mailbox_key = ?"
                " AND server_json IS NOT NULL AND deleted_at IS NULL GROUP BY folder_key"
                " HAVING sum(server_folder_key IS NULL AND pending = 0) >= ?"
                " AND sum(server_folder_key IS NOT NULL) = 0)");
    query.run(mailbox, many);
    const auto found = count(query);
    return found ? domain::Result<bool>(*found > 0) : tl::unexpected(found.error());
}

domain::Result<bool> isAlarming(Connection &connection, domain::MailboxKey mailbox, int leaving)
{
    if (leaving < many) {
        return false;
    }
    const auto all = contactsOf(connection, mailbox);
    if (!all || leaving * alarmingShare >= *all) {
        return all ? domain::Result<bool>(true) : tl::unexpected(all.error());
    }
    return emptiesAFolder(connection, mailbox);
}

domain::Result<std::optional<HeldRemoval>> heldRemoval(Connection &connection,
                                                       domain::MailboxKey mailbox)
{
    Query query(connection, "SELECT value FROM meta WHERE name = ?");
    if (query.run(heldName(mailbox)) && query.next()) {
        const QJsonObject held = QJsonDocument::fromJson(query.bytes(0)).object();
        return HeldRemoval{mailbox, held.value(QLatin1String("gone")).toInt(),
                           held.value(QLatin1String("of")).toInt()};
    }
    return query.failed()
        ? domain::Result<std::optional<HeldRemoval>>(tl::unexpected(query.error()))
        : std::optional<HeldRemoval>();
}

domain::Result<int> leavingFrom(Connection &connection, domain::FolderKey folder)
{
    Query query(connection,
                "SELECT count(*) FROM contact WHERE folder_key = ? AND server_json IS NOT NULL"
                " AND deleted_at IS NULL AND server_folder_key IS NULL");
    query.run(folder);
    return count(query);
}

} // namespace

domain::Result<QList<HeldRemoval>> heldRemovals(Connection &connection)
{
    QList<domain::MailboxKey> mailboxes;
    {
        Query query(connection, "SELECT key FROM mailbox ORDER BY key");
        query.run();
        while (query.next()) {
            mailboxes.append(domain::MailboxKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    QList<HeldRemoval> held;
    for (const domain::MailboxKey mailbox : std::as_const(mailboxes)) {
        const auto each = heldRemoval(connection, mailbox);
        if (!each) {
            return tl::unexpected(each.error());
        }
        if (*each) {
            held.append(**each);
        }
    }
    return held;
}

domain::Result<domain::ContactKeys> heldContacts(Connection &connection, domain::MailboxKey mailbox)
{
    domain::ContactKeys leaving;
    Query query(connection,
                "SELECT key FROM contact WHERE mailbox_key = ? AND server_folder_key IS NULL"
                " AND server_json IS NOT NULL AND deleted_at IS NULL AND pending = 0"
                " ORDER BY sort_key, key");
    query.run(mailbox);
    while (query.next()) {
        leaving.append(domain::ContactKey{query.integer(0)});
    }
    return query.failed() ? domain::Result<domain::ContactKeys>(tl::unexpected(query.error()))
                          : domain::Result<domain::ContactKeys>(leaving);
}

domain::Result<QList<domain::FolderKey>> heldFolders(Connection &connection,
                                                     domain::MailboxKey mailbox)
{
    QList<domain::FolderKey> folders;
    Query query(connection,
                "SELECT key FROM folder WHERE mailbox_key = ?"
                " AND 'heldFolder/' || key IN (SELECT name FROM meta)");
    query.run(mailbox);
    while (query.next()) {
        folders.append(domain::FolderKey{query.integer(0)});
    }
    return query.failed() ? domain::Result<QList<domain::FolderKey>>(tl::unexpected(query.error()))
                          : domain::Result<QList<domain::FolderKey>>(folders);
}

domain::Result<> endHold(Connection &connection, domain::MailboxKey mailbox)
{
    const auto folders = heldFolders(connection, mailbox);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    for (const domain::FolderKey folder : *folders) {
        if (auto done = forgetNote(connection, heldFolderName(folder)); !done) {
            return done;
        }
    }
    return forgetNote(connection, heldName(mailbox));
}

domain::Result<QList<FolderToPull>> foldersToAsk(Connection &connection, domain::MailboxKey mailbox)
{
    const auto leaving = heldContacts(connection, mailbox);
    const auto held = heldRemoval(connection, mailbox);
    if (!leaving || !held) {
        return tl::unexpected(leaving ? held.error() : leaving.error());
    }
    const auto alarming = isAlarming(connection, mailbox, int(leaving->size()));
    if (!alarming) {
        return tl::unexpected(alarming.error());
    }
    if (!*alarming || (*held && (*held)->gone == leaving->size())) {
        return QList<FolderToPull>(); // nothing to ask, or asked before
    }
    auto plan = pullPlan(connection, mailbox);
    return plan ? domain::Result<QList<FolderToPull>>(std::move(plan->folders))
                : tl::unexpected(plan.error());
}

domain::Result<domain::ChangeSet> confirmContacts(Connection &connection, domain::FolderKey folder,
                                                  QList<QByteArray> pages)
{
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    domain::ContactKeys present;
    for (const QByteArray &bytes : std::as_const(pages)) {
        const auto page = wire::readExtendedPage(bytes);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const wire::ExtendedItem &item : page->items) {
            Query query(connection,
                        "SELECT c.key FROM contact c JOIN folder f ON f.mailbox_key = c.mailbox_key"
                        " WHERE f.key = ? AND c.graph_id = ? AND c.server_folder_key IS NULL"
                        " AND c.server_json IS NOT NULL");
            query.run(folder, item.id);
            if (query.next()) {
                present.append(domain::ContactKey{query.integer(0)});
            } else if (query.failed()) {
                return tl::unexpected(query.error());
            }
        }
    }
    for (const domain::ContactKey contact : std::as_const(present)) {
        auto done = Query(connection,
                          "UPDATE contact SET server_folder_key = ?,"
                          " round = (SELECT round FROM folder WHERE key = ?) WHERE key = ?")
                        .execute(folder, folder, contact);
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    return changes;
}

domain::Result<domain::ContactKeys> contactsToForget(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     const domain::ContactKeys &leaving)
{
    const auto held = heldContacts(connection, mailbox);
    const auto before = heldRemoval(connection, mailbox);
    if (!held || !before) {
        return tl::unexpected(held ? before.error() : held.error());
    }
    const auto alarming = *before && !held->isEmpty()
        ? domain::Result<bool>(true)
        : isAlarming(connection, mailbox, int(held->size()));
    const auto all = contactsOf(connection, mailbox);
    if (!alarming || !all) {
        return tl::unexpected(alarming ? all.error() : alarming.error());
    }
    if (!*alarming) {
        const auto ended = *before ? forgetNote(connection, heldName(mailbox)) : domain::Result<>();
        return ended ? domain::Result<domain::ContactKeys>(leaving) : tl::unexpected(ended.error());
    }
    const auto noted = note(connection, heldName(mailbox),
                            {{QStringLiteral("gone"), held->size()}, {QStringLiteral("of"), *all}});
    if (!noted) {
        return tl::unexpected(noted.error());
    }
    domain::ContactKeys hidden = leaving; // contacts that the person has deleted go all the same
    const QSet<domain::ContactKey> kept(held->begin(), held->end());
    hidden.removeIf([&kept](domain::ContactKey contact) { return kept.contains(contact); });
    return hidden;
}

domain::Result<bool> holdsFolder(Connection &connection, domain::FolderKey folder,
                                 domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT count(*) FROM contact c JOIN folder f ON f.key = c.folder_key"
                " WHERE c.folder_key = ? AND f.deleted_at IS NULL AND c.server_json IS NOT NULL"
                " AND c.deleted_at IS NULL AND coalesce(c.server_folder_key, f.key) = f.key");
    query.run(folder);
    const auto contacts = count(query);
    if (!contacts || *contacts < many) {
        return contacts ? domain::Result<bool>(false) : tl::unexpected(contacts.error());
    }
    auto done = note(connection, heldFolderName(folder), {});
    if (done) {
        done = Query(connection,
                     "UPDATE contact SET server_folder_key = NULL WHERE server_folder_key = ?")
                   .execute(folder);
    }
    if (done) {
        done = Query(connection,
                     "UPDATE folder SET next_link = '', delta_link = ''"
                     " WHERE key = ? AND mailbox_key = ?")
                   .execute(folder, mailbox);
    }
    return done ? domain::Result<bool>(true) : tl::unexpected(done.error());
}

domain::Result<> reviewHeldFolders(Connection &connection, domain::MailboxKey mailbox,
                                   domain::ChangeSet &changes)
{
    const auto folders = heldFolders(connection, mailbox);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    for (const domain::FolderKey folder : *folders) {
        Query query(connection, "SELECT count(*) FROM folder WHERE key = ? AND delta_link <> ''");
        query.run(folder);
        const auto answered = count(query);
        const auto leaving = leavingFrom(connection, folder);
        if (!answered || !leaving) {
            return tl::unexpected(answered ? leaving.error() : answered.error());
        }
        if (*answered == 0 && *leaving > 0) {
            continue;
        }
        if (auto done = forgetNote(connection, heldFolderName(folder)); !done) {
            return done;
        }
        if (*answered == 0) {
            if (auto done = forgetFolder(connection, folder, mailbox, changes); !done) {
                return done;
            }
        }
    }
    return {};
}

} // namespace store
