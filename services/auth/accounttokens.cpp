#include "services/auth/accounttokens.h"

#include "services/auth/browsersignin.h"
#include "services/auth/scopes.h"

#include <QCoroSignal>
#include <QJsonDocument>

namespace auth {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

constexpr qint64 earlySeconds = 5 * 60;

tl::unexpected<domain::Error> signedOut()
{
    return domain::failure(Kind::SignInNeeded, QStringLiteral("the account is signed out"));
}

} // namespace

AccountTokens::AccountTokens(IdentityClient &client, TokenVault &vault, TokenAccount account,
                             QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_vault(vault)
    , m_account(std::move(account))
{
}

AccountTokens::~AccountTokens() = default;

bool AccountTokens::isFresh() const
{
    return !m_grant.accessToken.isEmpty()
        && QDateTime::currentDateTimeUtc().addSecs(earlySeconds) < m_grant.expires;
}

QCoro::Task<Result<QByteArray>> AccountTokens::token()
{
    const async::TaskScope::Hold hold(m_scope);
    if (!isFresh()) {
        const auto done = co_await refresh();
        // A token that is good for some minutes more serves while the authority cannot be reached.
        const bool isGood = QDateTime::currentDateTimeUtc() < m_grant.expires
            && !m_grant.accessToken.isEmpty() && !m_needsPerson;
        if (!done && !isGood) {
            co_return tl::unexpected(done.error());
        }
    }
    co_return Result<QByteArray>(m_grant.accessToken);
}

QCoro::Task<Result<QByteArray>> AccountTokens::renewed(QByteArray refused, QJsonObject claims)
{
    const async::TaskScope::Hold hold(m_scope);
    if (m_grant.accessToken == refused || m_grant.accessToken.isEmpty()) {
        if (!claims.isEmpty()) {
            m_account.claims = claims;
        }
        const auto done = co_await refresh();
        if (!done) {
            co_return tl::unexpected(done.error());
        }
    }
    co_return Result<QByteArray>(m_grant.accessToken);
}

void AccountTokens::refusedAgain(const QByteArray &token, const QJsonObject &claims)
{
    if (token == m_grant.accessToken) {
        noteRefusal(claims);
    }
}

QCoro::Task<Result<>> AccountTokens::refresh()
{
    if (m_isRefreshing) {
        co_await qCoro(this, &AccountTokens::refreshed);
    } else {
        m_isRefreshing = true;
        auto done = co_await refreshOnce();
        m_lastRefresh = std::move(done);
        m_isRefreshing = false;
        Q_EMIT refreshed();
    }
    const Result<> last = m_lastRefresh;
    co_return last;
}

QCoro::Task<Result<>> AccountTokens::refreshOnce()
{
    if (m_needsPerson) {
        co_return signedOut();
    }
    const auto grant = co_await askForGrant(m_account.scopes);
    if (grant) {
        co_return Result<>();
    }
    const bool isFromAuthority = !grant.error().code.isEmpty();
    if (grant.error().kind == Kind::SignInNeeded && isFromAuthority) {
        noteRefusal({});
    }
    co_return tl::unexpected(grant.error());
}

QCoro::Task<Result<TokenGrant>> AccountTokens::askForGrant(QStringList scopes)
{
    if (const auto wait = QDateTime::currentDateTimeUtc().msecsTo(m_notBefore); wait > 0) {
        co_return tl::unexpected(domain::Error{.kind = Kind::Throttled,
                                               .message = QStringLiteral("the authority asks"),
                                               .retryAfter = std::chrono::milliseconds(wait)});
    }
    const auto stored = co_await refreshToken();
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    const FormValues values{{QStringLiteral("client_id"), m_account.clientId},
                            {QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                            {QStringLiteral("refresh_token"), QString::fromLatin1(*stored)},
                            {QStringLiteral("scope"), scopes.join(u' ')},
                            {QStringLiteral("claims"), claimsParameter(m_account.claims)}};
    const auto cancel = m_scope.token();
    const auto answer = co_await m_client.post(m_account.authority.token, values, cancel);
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    auto grant = readTokenAnswer(answer->status, answer->body, QDateTime::currentDateTimeUtc());
    if (!grant) {
        const QByteArray claims = answer->body.value(QLatin1String("claims")).toString().toUtf8();
        if (const QJsonObject asked = QJsonDocument::fromJson(claims).object(); !asked.isEmpty()) {
            m_account.claims = asked;
        }
        if (answer->retryAfter) {
            m_notBefore = QDateTime::currentDateTimeUtc().addMSecs(answer->retryAfter->count());
            grant.error().retryAfter = answer->retryAfter;
        }
        co_return tl::unexpected(grant.error());
    }
    if (grant->refreshToken.isEmpty()) {
        grant->refreshToken = *stored;
    }
    // The vault's refusal is no reason to lose the session: isKept() tells of it.
    const auto kept = co_await keep(grant->refreshToken);
    Q_UNUSED(kept)
    m_grant = *grant;
    m_account.claims = {};
    if (!grant->scopes.isEmpty()) {
        Q_EMIT granted(grant->scopes);
    }
    co_return grant;
}

QCoro::Task<Result<>> AccountTokens::requireScopes(QStringList scopes)
{
    const async::TaskScope::Hold hold(m_scope);
    const QStringList missing = missingScopes(m_account.scopes, scopes);
    if (missing.isEmpty()) {
        co_return Result<>();
    }
    while (m_isRefreshing) {
        co_await qCoro(this, &AccountTokens::refreshed);
    }
    if (m_needsPerson) {
        m_scopesRefused = missingScopes(m_account.scopes, m_scopesRefused + missing);
        co_return signedOut();
    }
    m_isRefreshing = true;
    const QStringList wanted = m_account.scopes + missing;
    const auto grant = co_await askForGrant(wanted);
    m_lastRefresh = Result<>(); // those who wait take what there is, or ask again
    m_isRefreshing = false;
    Q_EMIT refreshed();
    if (!grant) {
        if (grant.error().kind == Kind::SignInNeeded) {
            m_scopesRefused += missingScopes(m_scopesRefused, missing);
        }
        const bool isUnknown = grant.error().code == QLatin1String("invalid_scope");
        domain::Error error = grant.error();
        error.kind = isUnknown ? Kind::Forbidden : error.kind;
        if (error.kind == Kind::SignInNeeded) {
            error.code = QStringLiteral("consent_required");
            Q_EMIT consentNeeded(m_scopesRefused);
        }
        co_return tl::unexpected(error);
    }
    if (!missingScopes(grant->scopes, missing).isEmpty()) {
        co_return domain::failure(Kind::Forbidden, QStringLiteral("fewer scopes were granted"));
    }
    m_account.scopes = wanted;
    co_return Result<>();
}

bool AccountTokens::hasScopes(const QStringList &scopes) const
{
    return missingScopes(m_account.scopes, scopes).isEmpty();
}

QStringList AccountTokens::scopesToAsk() const
{
    return m_account.scopes + m_scopesRefused;
}

// Only the person can go on from here.
void AccountTokens::noteRefusal(const QJsonObject &claims)
{
    if (!claims.isEmpty()) {
        m_account.claims = claims;
    }
    m_needsPerson = true;
    m_grant = {};
    Q_EMIT signInNeeded();
}

void AccountTokens::setKept(bool isKept)
{
    if (std::exchange(m_isKept, isKept) != isKept) {
        Q_EMIT keptChanged();
    }
}

QCoro::Task<Result<QByteArray>> AccountTokens::refreshToken()
{
    if (!m_grant.refreshToken.isEmpty()) {
        co_return Result<QByteArray>(m_grant.refreshToken);
    }
    const auto stored = co_await m_vault.read(m_account.vaultKey);
    if (stored && !stored->isEmpty()) {
        setKept(true);
        co_return stored;
    }
    // A keychain that is locked or away may answer the next time.
    const bool isAnswered = stored || stored.error().kind == Kind::NotFound;
    setKept(isAnswered);
    m_needsPerson = isAnswered;
    Q_EMIT signInNeeded();
    co_return signedOut();
}

QCoro::Task<Result<>> AccountTokens::keep(QByteArray refreshToken)
{
    if (refreshToken == m_grant.refreshToken && m_isKept) {
        co_return Result<>();
    }
    const auto written = co_await m_vault.write(m_account.vaultKey, refreshToken);
    setKept(written.has_value());
    co_return written;
}

QCoro::Task<Result<>> AccountTokens::signedIn(TokenGrant grant)
{
    const async::TaskScope::Hold hold(m_scope);
    m_needsPerson = false;
    m_grant = {};
    const auto kept = co_await keep(grant.refreshToken);
    m_grant = grant;
    m_account.claims = {};
    m_account.scopes += missingScopes(m_account.scopes, grant.scopes);
    m_scopesRefused = missingScopes(grant.scopes, m_scopesRefused);
    co_return kept;
}

QCoro::Task<Result<>> AccountTokens::signOut()
{
    const async::TaskScope::Hold hold(m_scope);
    m_grant = {};
    m_needsPerson = true;
    const auto removed = co_await m_vault.remove(m_account.vaultKey);
    co_return removed;
}

} // namespace auth
