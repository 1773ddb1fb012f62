#include "ui/accounts/accountnotices.h"

#include "ui/accounts/accounttext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace ui {

namespace {

struct AccountNotices
{
    Q_DECLARE_TR_FUNCTIONS(AccountNotices)
};

} // namespace

QString signInCause(domain::AccountKey account)
{
    return QStringLiteral("signIn/%1").arg(account.value);
}

Notice signInNotice(const domain::Account &account, const store::PendingWork &pending,
                    std::function<void()> signIn)
{
    const QString text = pending.changes == 0
        ? AccountNotices::tr(
            "%1 has to be signed in to again. Until then its contacts are shown as "
            "they were.")
        : pending.changes == 1
        ? AccountNotices::tr("%1 has to be signed in to again. One change waits here until then; "
                             "nothing is lost.")
        : AccountNotices::tr("%1 has to be signed in to again. %Ln changes wait here until then; "
                             "nothing is lost.",
                             nullptr, pending.changes);
    return {.cause = signInCause(account.key),
            .kind = NoticeKind::Warning,
            .text = text.arg(accountName(account)),
            .buttons = {{AccountNotices::tr("Sign in"), std::move(signIn), NoticeAfter::Stays}}};
}

QString consentCause(domain::AccountKey account)
{
    return QStringLiteral("consent/%1").arg(account.value);
}

Notice consentNotice(const domain::Account &account, const QStringList &scopes,
                     std::function<void()> signIn)
{
    return {.cause = consentCause(account.key),
            .kind = NoticeKind::Information,
            .text = AccountNotices::tr("%1 works without this, because Kartei has no permission "
                                       "for it: %2. Sign in again to give it.")
                        .arg(accountName(account), featuresText(scopes)),
            .buttons = {{AccountNotices::tr("Sign in"), std::move(signIn)},
                        {AccountNotices::tr("Not now"), [] {}}}};
}

Notice noKeychainNotice()
{
    return {.cause = QStringLiteral("keychain"),
            .kind = NoticeKind::Warning,
            .text = AccountNotices::tr("There is no keychain on this computer, or it is locked. "
                                       "Your sign-in is kept in memory only: you will be asked to "
                                       "sign in again when Kartei starts next time."),
            .buttons = {}};
}

Notice signOutQuestion(const domain::Account &account, const store::PendingWork &pending,
                       std::function<void()> signOut)
{
    const QString name = accountName(account);
    return {.cause = QStringLiteral("signOut/%1").arg(account.key.value),
            .kind = pending.isEmpty() ? NoticeKind::Information : NoticeKind::Warning,
            .text = pending.isEmpty()
                ? AccountNotices::tr("Sign out of %1? Its contacts are taken off this computer and "
                                     "stay in the account.")
                      .arg(name)
                : AccountNotices::tr("Sign out of %1? This would be lost: %2.")
                      .arg(name, pendingText(pending)),
            .buttons = {{AccountNotices::tr("Sign out"), std::move(signOut)},
                        {AccountNotices::tr("Stay signed in"), [] {}}}};
}

Notice signedOutNotice(const domain::Account &account)
{
    Notice notice{.cause = QStringLiteral("signedOut"),
                  .kind = NoticeKind::Information,
                  .text = signedOutText(account),
                  .buttons = {}};
    if (const QString address = consentAddress(account); !address.isEmpty()) {
        notice.buttons.append({AccountNotices::tr("Copy the address"),
                               [address] { QGuiApplication::clipboard()->setText(address); },
                               NoticeAfter::Stays});
    }
    return notice;
}

Notice accountFailureNotice(const domain::Error &error)
{
    return {.cause = QStringLiteral("account"),
            .kind = NoticeKind::Problem,
            .text = signInErrorText(error),
            .buttons = {}};
}

} // namespace ui
