// Of one of the commands of commandrunner.h: mailboxes that others share.
#include "app/commands/commandrunner.h"

#include "services/store/accountlist.h"
#include "services/store/accounts.h"
#include "services/store/sharedmailbox.h"
#include "ui/accounts/accounttext.h"
#include "ui/presentation/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace app {

namespace {

using Right = store::FolderRights::Right;

QString rightName(Right right)
{
    return right == Right::Read ? QStringLiteral("read")
        : right == Right::Write ? QStringLiteral("write")
                                : QStringLiteral("unknown");
}

} // namespace

QCoro::Task<int> CommandRunner::share()
{
    const QString verb = m_line.arguments.first();
    const bool isList = verb == QLatin1String("list");
    const bool isOfOne = verb == QLatin1String("add") || verb == QLatin1String("remove");
    if (!(isList && m_line.arguments.size() == 1) && !(isOfOne && m_line.arguments.size() == 2)) {
        co_return wrongUsage(tr("share takes list, add OWNER, or remove OWNER."));
    }
    const auto accounts = co_await m_session.store().read(&store::accounts);
    if (!accounts) {
        co_return fail(accounts.error());
    }
    QList<domain::Account> meant = *accounts;
    meant.removeIf([this](const domain::Account &account) {
        return !isMeant(account.key, account.userPrincipalName);
    });
    if (isList && (!meant.isEmpty() || m_line.account.isEmpty())) {
        co_return co_await listShares();
    }
    if (meant.size() != 1) {
        co_return wrongUsage(meant.isEmpty()
                                 ? tr("There is no such account.")
                                 : tr("There is more than one account: name it with --account."));
    }
    const domain::AccountKey account = meant.first().key;
    const QString owner = m_line.arguments.at(1);
    if (verb == QLatin1String("add")) {
        co_return co_await addShare(account, owner);
    }
    co_return co_await removeShare(account, owner);
}

bool CommandRunner::isMeant(domain::AccountKey account, const QString &user) const
{
    return m_line.account.isEmpty() || m_line.account == QString::number(account.value)
        || m_line.account.compare(user, Qt::CaseInsensitive) == 0;
}

QCoro::Task<int> CommandRunner::addShare(domain::AccountKey account, QString owner)
{
    const auto opened = co_await m_session.openShared(account, owner);
    if (!opened) {
        co_return fail(opened.error());
    }
    const auto synced = co_await m_session.syncOnce(std::chrono::seconds(60));
    if (!synced) {
        m_err << presentation::errorText(synced.error()) << Qt::endl;
    }
    if (!m_line.asJson) {
        m_out << tr("The mailbox of %1 is open.").arg(opened->displayName) << Qt::endl;
    }
    co_return co_await listShares();
}

QCoro::Task<int> CommandRunner::removeShare(domain::AccountKey account, QString owner)
{
    const auto mailboxes = co_await m_session.store().read(&store::mailboxes);
    if (!mailboxes) {
        co_return fail(mailboxes.error());
    }
    const auto found = std::ranges::find_if(*mailboxes, [&](const domain::Mailbox &mailbox) {
        return mailbox.isShared && mailbox.account == account
            && mailbox.userPrincipalName.compare(owner, Qt::CaseInsensitive) == 0;
    });
    if (found == mailboxes->end()) {
        co_return wrongUsage(tr("No mailbox of \"%1\" is open.").arg(owner));
    }
    const auto pending = co_await m_session.store().read(&store::pendingIn, found->key);
    if (!pending) {
        co_return fail(pending.error());
    }
    if (!pending->isEmpty() && !m_line.discardPending) {
        co_return refuse(
            tr("Not closed. This would be lost: %1. Sync first, or add --discard-pending.")
                .arg(ui::pendingText(*pending)));
    }
    const auto closed = co_await m_session.closeShared(found->key);
    if (!closed) {
        co_return fail(closed.error());
    }
    co_return co_await listShares();
}

QCoro::Task<int> CommandRunner::listShares()
{
    const bool isRead = co_await readFolders();
    if (!isRead) {
        co_return RefusedOrPending;
    }
    QJsonArray shares;
    QHash<domain::AccountKey, QString> users; // of the own mailboxes, which come before the others
    for (const domain::Mailbox &mailbox : std::as_const(m_folderList.mailboxes)) {
        if (!mailbox.isShared) {
            users.insert(mailbox.account, mailbox.userPrincipalName);
            continue;
        }
        const QString user = users.value(mailbox.account);
        if (!isMeant(mailbox.account, user)) {
            continue;
        }
        const auto rights = co_await m_session.store().read(&store::folderRights, mailbox.key);
        if (!rights) {
            co_return fail(rights.error());
        }
        QJsonArray folders;
        for (const domain::ContactFolder &folder : std::as_const(m_folderList.folders)) {
            const auto right = std::ranges::find(*rights, folder.key, &store::FolderRights::folder);
            if (folder.mailbox != mailbox.key || right == rights->end()) {
                continue;
            }
            folders.append(QJsonObject{{QStringLiteral("name"), folder.displayName},
                                       {QStringLiteral("contacts"), folder.contactCount},
                                       {QStringLiteral("right"), rightName(right->right)}});
            if (!m_line.asJson) {
                m_out << mailbox.userPrincipalName << u'\t' << folder.displayName << u'\t'
                      << rightName(right->right) << Qt::endl;
            }
        }
        shares.append(QJsonObject{{QStringLiteral("account"), user},
                                  {QStringLiteral("owner"), mailbox.userPrincipalName},
                                  {QStringLiteral("displayName"), mailbox.displayName},
                                  {QStringLiteral("folders"), folders}});
    }
    if (m_line.asJson) {
        answer(QJsonDocument(shares));
    }
    co_return Done;
}

} // namespace app
