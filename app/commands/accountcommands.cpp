// sign-in, accounts, sign-out.

#include "app/commands/commandrunner.h"
#include "app/registration.h"
#include "services/auth/scopes.h"
#include "services/store/accountlist.h"
#include "services/store/accounts.h"
#include "ui/accounts/accounttext.h"
#include "ui/links.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace app {

using domain::Account;
using domain::AccountKind;

namespace {

QString kindName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Local:
        return QStringLiteral("local");
    case AccountKind::GraphUrl:
        return QStringLiteral("graphUrl");
    case AccountKind::Microsoft:
        return QStringLiteral("microsoft");
    }
    Q_UNREACHABLE();
}

QJsonObject pendingJson(const store::PendingWork &pending)
{
    return {{QStringLiteral("changes"), pending.changes},
            {QStringLiteral("conflicts"), pending.conflicts},
            {QStringLiteral("drafts"), pending.drafts}};
}

QJsonObject accountJson(const Account &account, const store::PendingWork &pending)
{
    return {{QStringLiteral("key"), account.key.value},
            {QStringLiteral("user"), account.userPrincipalName},
            {QStringLiteral("displayName"), account.displayName},
            {QStringLiteral("kind"), kindName(account.kind)},
            {QStringLiteral("graph"), account.origin.toString()},
            {QStringLiteral("authority"), account.authority.toString()},
            {QStringLiteral("tenant"), account.tenant},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(account.scopes)},
            {QStringLiteral("needsSignIn"), account.needsSignIn},
            {QStringLiteral("pending"), pendingJson(pending)}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool hasBrowser()
{
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
}

} // namespace

SignInWish CommandRunner::wish() const
{
    const Registration registration = registrationIn(m_session.profile().settingsFile());
    const SignInOptions &asked = m_line.signIn;
    const bool isElsewhere = !asked.authority.isEmpty() || !asked.graph.isEmpty();
    return {.way = asked.way,
            .authority = isElsewhere ? asked.authority : registration.authority,
            .graph = isElsewhere ? asked.graph : registration.graph,
            .tenant = asked.tenant.isEmpty() ? registration.tenant : asked.tenant,
            .clientId = asked.clientId.isEmpty() ? registration.clientId : asked.clientId,
            .scopes = auth::basicScopes()};
}

SignInFace CommandRunner::face()
{
    return {.pages = {.signedIn = ui::closingPage(ui::Ending::SignedIn),
                      .failed = ui::closingPage(ui::Ending::Failed)},
            .openBrowser =
                [this](const QUrl &address) {
                    if (m_line.signIn.opensBrowser && hasBrowser() && ui::openLink(address)) {
                        m_err << tr("The sign-in page is open in your browser.") << Qt::endl;
                        return;
                    }
                    m_err << tr("Open this address in a browser on this computer to sign in:")
                          << Qt::endl;
                    m_out << QString::fromLatin1(address.toEncoded()) << Qt::endl;
                },
            .showCode =
                [this](const auth::DeviceCode &code) {
                    if (m_line.asJson) {
                        m_out << compact(
                            {{QStringLiteral("userCode"), code.userCode},
                             {QStringLiteral("verificationUri"), code.verification.toString()},
                             {QStringLiteral("expires"), code.expires.toString(Qt::ISODate)}})
                              << Qt::endl;
                        return;
                    }
                    m_err << tr("Open this address in any browser, and type in the code below it:")
                          << Qt::endl;
                    m_out << QString::fromLatin1(code.verification.toEncoded()) << Qt::endl
                          << code.userCode << Qt::endl;
                }};
}

QCoro::Task<int> CommandRunner::signIn()
{
    SignInWish wished = wish();
    const auto known = co_await m_session.store().read(&store::accounts);
    const auto wanted = co_await m_session.store().read(&store::wantedScopes);
    if (!known || !wanted) {
        co_return fail(known ? wanted.error() : known.error());
    }
    QStringList more = *wanted;
    for (const Account &each : *known) {
        more += each.scopes;
    }
    wished.scopes += auth::missingScopes(wished.scopes, more);
    const auto account = co_await m_session.signIn(wished, face(), {}, {});
    if (!account) {
        co_return fail(account.error(), ui::signInErrorText(account.error()));
    }
    const bool isKept = m_session.accounts().keepsTokens();
    const QStringList missing = auth::missingScopes(account->scopes, wished.scopes);
    if (m_line.asJson) {
        const QJsonObject report{{QStringLiteral("user"), account->userPrincipalName},
                                 {QStringLiteral("displayName"), account->displayName},
                                 {QStringLiteral("graph"), account->origin.toString()},
                                 {QStringLiteral("missing"), QJsonArray::fromStringList(missing)},
                                 {QStringLiteral("kept"), isKept}};
        answer(QJsonDocument(report));
    } else {
        m_out << tr("Signed in as %1.").arg(account->userPrincipalName) << Qt::endl;
    }
    if (!missing.isEmpty()) {
        m_err << tr("Off, because Kartei has no permission for it: %1.")
                     .arg(ui::featuresText(missing))
              << Qt::endl;
    }
    if (!isKept) {
        m_err << tr("There is no keychain on this computer that Kartei could keep the sign-in in, "
                    "or it is locked. It is kept in memory only and ends with this command: the "
                    "next one has to sign in again.")
              << Qt::endl;
    }
    co_return Done;
}

QCoro::Task<int> CommandRunner::listAccounts()
{
    const auto accounts = co_await m_session.store().read(&store::accounts);
    if (!accounts) {
        co_return fail(accounts.error());
    }
    QJsonArray array;
    for (const Account &account : *accounts) {
        const auto pending = co_await m_session.store().read(&store::pendingOf, account.key);
        if (!pending) {
            co_return fail(pending.error());
        }
        array.append(accountJson(account, *pending));
        if (!m_line.asJson) {
            m_out << account.key.value << u'\t' << ui::accountName(account);
            if (account.needsSignIn) {
                m_out << QStringLiteral(" · ") << tr("has to be signed in to again");
            }
            if (!pending->isEmpty()) {
                m_out << QStringLiteral(" · ") << ui::pendingText(*pending);
            }
            m_out << Qt::endl;
        }
    }
    if (m_line.asJson) {
        answer(QJsonDocument(array));
    }
    co_return Done;
}

QCoro::Task<int> CommandRunner::signOut()
{
    const QString name = m_line.arguments.first();
    const auto accounts = co_await m_session.store().read(&store::accounts);
    if (!accounts) {
        co_return fail(accounts.error());
    }
    QList<Account> found;
    std::ranges::copy_if(*accounts, std::back_inserter(found), [&name](const Account &account) {
        return account.userPrincipalName.compare(name, Qt::CaseInsensitive) == 0
            || QString::number(account.key.value) == name;
    });
    if (found.size() != 1) {
        co_return wrongUsage(found.isEmpty() ? tr("There is no account \"%1\".").arg(name)
                                             : tr("More than one account is called \"%1\": name "
                                                  "it by its key.")
                                                   .arg(name));
    }
    const Account account = found.first();
    const auto pending = co_await m_session.store().read(&store::pendingOf, account.key);
    if (!pending) {
        co_return fail(pending.error());
    }
    const bool isRefused = !pending->isEmpty() && !m_line.discardPending;
    domain::Result<> gone;
    if (!isRefused) {
        gone = co_await m_session.signOut(account);
    }
    int status = Done;
    if (isRefused) {
        status = refuse(tr("Not signed out. This would be lost: %1. Sync first, or add "
                           "--discard-pending.")
                            .arg(ui::pendingText(*pending)));
    } else if (!gone) {
        status = fail(gone.error(), ui::signInErrorText(gone.error()));
    }
    if (m_line.asJson) {
        QJsonObject report{{QStringLiteral("user"), account.userPrincipalName},
                           {QStringLiteral("signedOut"), status == Done},
                           {QStringLiteral("pending"), pendingJson(*pending)}};
        if (status != Done) {
            report.insert(QLatin1String("error"), m_failure);
        }
        answer(QJsonDocument(report));
    }
    if (status == Done && account.kind == AccountKind::Microsoft) {
        (m_line.asJson ? m_err : m_out) << ui::signedOutText(account) << Qt::endl;
    } else if (status == Done && !m_line.asJson) {
        m_out << tr("Signed out of %1.").arg(account.userPrincipalName) << Qt::endl;
    }
    co_return status;
}

} // namespace app
