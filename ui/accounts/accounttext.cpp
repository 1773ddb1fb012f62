#include "ui/accounts/accounttext.h"

#include "services/store/accountlist.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/timetext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

using Kind = domain::Error::Kind;

QString withNumber(const QString &text, const domain::Error &error)
{
    return error.requestId.isEmpty()
        ? text
        : text + u' ' + AccountText::tr("Number for enquiries: %1.").arg(error.requestId);
}

QString rejectedText(const domain::Error &error)
{
    if (error.code == QLatin1String("place")) {
        return AccountText::tr("These addresses are not used for signing in: outside of "
                               "Microsoft's own clouds both have to be on this computer, as "
                               "http://127.0.0.1:8080.");
    }
    if (error.code == QLatin1String("client-id")) {
        return AccountText::tr("Kartei does not know which application to sign in with. Set its "
                               "application (client) id in the settings, on the page Accounts: "
                               "the steps to register one are in the README.");
    }
    if (error.code == QLatin1String("local-account")) {
        return AccountText::tr("The account on this computer cannot be signed out of: its contacts "
                               "are nowhere else.");
    }
    if (error.code == QLatin1String("issuer_mismatch")) {
        return AccountText::tr(
            "The answer did not come from where you signed in. Start the sign-in "
            "again.");
    }
    if (error.code.isEmpty()) {
        return AccountText::tr(
            "This sign-in could not be started. Try the other way, with a code.");
    }
    // The words are the authority's; its own number is what an administrator asks for.
    const QString text = AccountText::tr("The sign-in was refused (%1). %2")
                             .arg(error.code, error.message.section(u'\n', 0, 0))
                             .trimmed();
    return withNumber(text, error);
}

} // namespace

QString accountName(const domain::Account &account)
{
    return account.kind == domain::AccountKind::Local ? AccountText::tr("On this computer")
                                                      : account.userPrincipalName;
}

QString mailboxStateText(const domain::Mailbox &mailbox, const domain::SyncState &state)
{
    using Activity = domain::SyncState::Activity;
    if (mailbox.needsSignIn) {
        return AccountText::tr("Has to be signed in to again");
    }
    const QString standing = mailbox.kind == domain::AccountKind::Local
        ? AccountText::tr("Kept only here")
        : mailbox.isShared ? AccountText::tr("Open")
                           : AccountText::tr("Signed in");
    switch (state.activity) {
    case Activity::Idle:
        return standing + QStringLiteral(" · ")
            + (state.lastSynced.isValid()
                   ? AccountText::tr("synced %1").arg(presentation::timeText(state.lastSynced))
                   : AccountText::tr("not synced yet"));
    case Activity::Pulling:
    case Activity::Pushing:
        return standing + QStringLiteral(" · ") + AccountText::tr("syncing…");
    case Activity::Waiting:
        return standing + QStringLiteral(" · ") + AccountText::tr("the service asks to wait");
    case Activity::Offline:
        return standing + QStringLiteral(" · ") + AccountText::tr("offline");
    case Activity::Failed:
        return state.error ? presentation::errorText(*state.error)
                           : AccountText::tr("The last sync failed.");
    }
    Q_UNREACHABLE();
}

QString pendingText(const store::PendingWork &pending)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &one, const QString &several) {
        if (count > 0) {
            parts.append(count == 1 ? one : several);
        }
    };
    add(pending.changes, AccountText::tr("1 change that is not on the server yet"),
        AccountText::tr("%Ln changes that are not on the server yet", nullptr, pending.changes));
    add(pending.conflicts, AccountText::tr("1 undecided conflict"),
        AccountText::tr("%Ln undecided conflicts", nullptr, pending.conflicts));
    add(pending.drafts, AccountText::tr("1 unsaved draft"),
        AccountText::tr("%Ln unsaved drafts", nullptr, pending.drafts));
    return parts.join(QLatin1String(", "));
}

QString featuresText(const QStringList &scopes)
{
    const QHash<QString, QString> features{
        {QStringLiteral("contacts.readwrite"), AccountText::tr("your contacts")},
        {QStringLiteral("contacts.readwrite.shared"),
         AccountText::tr("mailboxes that others share")},
        {QStringLiteral("mailboxsettings.readwrite"), AccountText::tr("the colours of categories")},
        {QStringLiteral("people.read"), AccountText::tr("suggestions of people")},
        {QStringLiteral("user.read"), AccountText::tr("your name")}};
    QStringList texts;
    for (const QString &scope : scopes) {
        const QString name = scope.section(u'/', -1);
        texts.append(features.value(name.toLower(), name));
    }
    return texts.join(QLatin1String(", "));
}

QString consentAddress(const domain::Account &account)
{
    const QString authority = account.authority.host();
    if (authority == QLatin1String("login.microsoftonline.com")) {
        const bool isPersonal = !account.userId.contains(u'-'); // 16 digits in place of a GUID
        return isPersonal ? QStringLiteral("https://account.live.com/consent/Manage")
                          : QStringLiteral("https://myapps.microsoft.com");
    }
    if (authority == QLatin1String("login.microsoftonline.us")) {
        return QStringLiteral("https://myapps.microsoft.us");
    }
    return authority == QLatin1String("login.chinacloudapi.cn")
        ? QStringLiteral("https://account.activedirectory.windowsazure.cn/r#/applications")
        : QString();
}

QString signedOutText(const domain::Account &account)
{
    const QString address = consentAddress(account);
    return address.isEmpty()
        ? AccountText::tr("Signed out of %1. That you allowed Kartei to read it is still "
                          "remembered where you signed in; the settings of your account there "
                          "let you take it back.")
              .arg(account.userPrincipalName)
        : AccountText::tr("Signed out of %1. Microsoft still remembers that you allowed Kartei to "
                          "read it. You can take that back at %2.")
              .arg(account.userPrincipalName, address);
}

QString signInErrorText(const domain::Error &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
        return AccountText::tr("The sign-in was cancelled. Nothing has changed.");
    case Kind::Timeout:
        return AccountText::tr("Nobody finished the sign-in in time. Start it again when you are "
                               "ready.");
    case Kind::SignInNeeded:
        return error.code == QLatin1String("consent_required")
            ? withNumber(AccountText::tr("Kartei is not allowed to use this account yet. Ask the "
                                         "administrator of your organisation to allow it."),
                         error)
            : withNumber(AccountText::tr("The sign-in was not accepted. Start it again."), error);
    case Kind::Offline:
        return AccountText::tr("The place to sign in cannot be reached. Check the connection and "
                               "its address.");
    case Kind::Forbidden:
        return AccountText::tr("This account may not be used here. Ask the administrator of your "
                               "organisation to allow Kartei.");
    case Kind::Conflict:
        return AccountText::tr("You signed in as %1, which is another account. Sign in again with "
                               "the account that asks for it, or add the other one by itself.")
            .arg(error.message);
    case Kind::Rejected:
        return rejectedText(error);
    case Kind::BadReply:
        return AccountText::tr("The sign-in page answered in a way that Kartei does not "
                               "understand. Check the address of the sign-in.");
    case Kind::Storage:
        return error.code.startsWith(QLatin1String("keychain"))
            ? AccountText::tr("The keychain cannot be reached, so the sign-in may still be in it. "
                              "Remove \"Kartei\" there when it is open again.")
            : presentation::errorText(error);
    default:
        return presentation::errorText(error);
    }
}

QByteArray closingPage(Ending ending)
{
    const bool isIn = ending == Ending::SignedIn;
    const QString title =
        isIn ? AccountText::tr("You are signed in") : AccountText::tr("You are not signed in");
    const QString text = isIn ? AccountText::tr("Go back to Kartei. You can close this page.")
                              : AccountText::tr("Go back to Kartei to see why. You can close this "
                                                "page.");
    return QStringLiteral(
               "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Kartei</title><style>"
               "body{font:16px/1.5 system-ui,sans-serif;color:#1a1b1e;background:#f6f7f9;"
               "margin:20vh auto;max-width:26em;text-align:center}"
               "@media(prefers-color-scheme:dark){body{color:#e9eaec;background:#1d1e21}}"
               "</style></head><body><h1>%1</h1><p>%2</p></body></html>")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace ui
