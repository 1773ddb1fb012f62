#include "tests/auth/authfixture.h"

#include <QNetworkReply>

namespace authtest {

using domain::Result;
using testsupport::await;
using testsupport::eventually;

QCoro::Task<Result<QByteArray>> MemoryVault::read(QString key)
{
    const auto found = secrets.find(key);
    if (isLocked) {
        co_return domain::failure(domain::Error::Kind::Storage, QStringLiteral("locked"));
    }
    if (found == secrets.end()) {
        co_return domain::failure(domain::Error::Kind::NotFound, key);
    }
    co_return Result<QByteArray>(found->second);
}

QCoro::Task<Result<>> MemoryVault::write(QString key, QByteArray secret)
{
    if (isLocked) {
        co_return domain::failure(domain::Error::Kind::Storage, QStringLiteral("locked"));
    }
    secrets[key] = secret;
    co_return Result<>();
}

QCoro::Task<Result<>> MemoryVault::remove(QString key)
{
    secrets.erase(key);
    co_return Result<>();
}

AuthFixture::AuthFixture()
    : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")))
    , m_client(m_network)
{
}

AuthFixture::~AuthFixture()
{
    m_client.shutDown();
    await(m_client.drained());
}

auth::Authority AuthFixture::authority()
{
    const auto read =
        await(auth::readAuthority(&m_client, m_mailbox.origin(), QStringLiteral("common")));
    EXPECT_TRUE(read.has_value());
    return read.value_or(auth::Authority());
}

auth::SignInRequest AuthFixture::request()
{
    return {.authority = authority(),
            .clientId = QStringLiteral("kartei-test"),
            .scopes = {QStringLiteral("User.Read"), QStringLiteral("Contacts.ReadWrite"),
                       QStringLiteral("offline_access")}};
}

HttpReply AuthFixture::get(const QUrl &url, const QByteArray &host)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    if (!host.isEmpty()) {
        request.setRawHeader("Host", host);
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    EXPECT_TRUE(eventually([&] { return reply->isFinished(); }));
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .location = reply->header(QNetworkRequest::LocationHeader).toUrl(),
            .body = reply->readAll(),
            .cacheControl = reply->rawHeader("Cache-Control")};
}

void AuthFixture::visit(const QUrl &authorize)
{
    m_visited = authorize;
    m_isBack = false;
    // Later, as a browser is: whoever opens it goes on first.
    QTimer::singleShot(0, &m_network, [this, authorize] {
        const HttpReply sent = get(authorize);
        EXPECT_EQ(sent.status, 302);
        m_seen.append(get(sent.location));
        m_isBack = true;
    });
}

Result<auth::TokenGrant> AuthFixture::signIn()
{
    auto grant = await(auth::signInByBrowser(&m_client, request(), {"in", "out"},
                                             [this](const QUrl &url) { visit(url); }, {}));
    // The page may come after the tokens.
    EXPECT_TRUE(eventually([this] { return m_isBack; }));
    return grant;
}

bool AuthFixture::opensMailbox(const QByteArray &token)
{
    QNetworkRequest request(m_mailbox.origin().resolved(QUrl(QStringLiteral("/v1.0/me"))));
    request.setRawHeader("Authorization", "Bearer " + token);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    EXPECT_TRUE(eventually([&] { return reply->isFinished(); }));
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

int AuthFixture::tokenRequests()
{
    int count = 0;
    for (const mailbox::RequestRecord &record : m_mailbox.requests().records()) {
        count += record.path.endsWith("/token") ? 1 : 0;
    }
    return count;
}

} // namespace authtest
