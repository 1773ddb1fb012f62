#include "app/signin.h"

#include "services/auth/accounttokens.h"
#include "services/auth/identityaddress.h"
#include "services/graph/graphclient.h"
#include "services/wire/deltapage.h"

#include <algorithm>

namespace app {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

struct Place
{
    std::optional<graph::Cloud> cloud; // none: on loopback
    QUrl authority;
    QUrl graph;
};

tl::unexpected<domain::Error> refused(const char *code)
{
    return tl::unexpected(
        domain::Error{.kind = Kind::Rejected, .code = QString::fromLatin1(code), .message = {}});
}

Place atCloud(graph::Cloud cloud)
{
    const graph::CloudPlace &place = graph::placeOf(cloud);
    return {cloud, QUrl(QString(place.authority)), QUrl(QString(place.graphRoot))};
}

QUrl withoutSlash(const QUrl &url)
{
    return url.adjusted(QUrl::StripTrailingSlash);
}

std::optional<graph::Cloud> cloudOfAuthority(const QUrl &authority)
{
    const auto clouds = graph::clouds();
    const auto found = std::ranges::find_if(clouds, [&authority](const graph::CloudPlace &place) {
        return authority == QUrl(QString(place.authority));
    });
    return found == clouds.end() ? std::nullopt : std::optional(found->cloud);
}

// Graph decides where it is given: two clouds share an authority.
Result<Place> placeOf(const SignInWish &wish)
{
    const QUrl authority = withoutSlash(wish.authority);
    const QUrl graph = withoutSlash(wish.graph);
    const auto cloud = graph.isEmpty() ? cloudOfAuthority(authority) : graph::cloudAt(graph);
    if (cloud) {
        const Place place = atCloud(*cloud);
        return authority.isEmpty() || authority == place.authority ? Result<Place>(place)
                                                                   : refused("place");
    }
    if (authority.isEmpty()) {
        return graph.isEmpty() ? Result<Place>(atCloud(graph::Cloud::Global)) : refused("place");
    }
    QUrl root = graph.isEmpty() ? auth::originOf(authority) : graph;
    if (graph.isEmpty() && root.host() == QLatin1String("localhost")) {
        root.setHost(QStringLiteral("127.0.0.1")); // Graph is reached by a literal address alone
    }
    const auto origin = graph::GraphOrigin::fromUrl(root);
    const bool isLocal =
        auth::isLoopback(authority) && origin && origin->root().scheme() == QLatin1String("http");
    return isLocal ? Result<Place>(Place{std::nullopt, authority, origin->root()})
                   : refused("place");
}

QCoro::Task<Result<auth::Authority>> addressesOf(auth::IdentityClient *identity, Place place,
                                                 QString tenant)
{
    if (place.cloud) {
        co_return auth::authorityOf(*place.cloud, tenant);
    }
    co_return co_await auth::readAuthority(identity, place.authority, tenant);
}

QCoro::Task<Result<auth::TokenGrant>> grantFor(auth::IdentityClient *identity, SignInWay way,
                                               auth::SignInRequest request, SignInFace face,
                                               async::CancelToken cancel)
{
    if (way == SignInWay::DeviceCode) {
        co_return co_await auth::signInByDeviceCode(identity, request, face.showCode, cancel);
    }
    co_return co_await auth::signInByBrowser(identity, request, face.pages, face.openBrowser,
                                             cancel);
}

// Keeps what the authority gives until it is known whose it is.
class HeldToken : public auth::TokenVault
{
public:
    QCoro::Task<Result<QByteArray>> read(QString) override
    {
        co_return Result<QByteArray>(m_token);
    }
    QCoro::Task<Result<>> write(QString, QByteArray secret) override
    {
        m_token = secret;
        co_return Result<>();
    }
    QCoro::Task<Result<>> remove(QString) override
    {
        m_token.clear();
        co_return Result<>();
    }
    const QByteArray &token() const { return m_token; }

private:
    QByteArray m_token;
};

struct Introduction
{
    Result<wire::UserItem> user;
    auth::TokenGrant grant; // another one where Graph asked for claims that came without the person
    QJsonObject claims;     // that the person has to sign in with; empty: none

    bool wantsThePersonAgain() const { return !user && !claims.isEmpty(); }
};

QCoro::Task<Introduction> introduce(auth::IdentityClient *identity, QNetworkAccessManager *network,
                                    graph::GraphOrigin origin, auth::SignInRequest request,
                                    auth::TokenGrant grant, async::CancelToken cancel)
{
    HeldToken vault;
    auth::AccountTokens tokens(*identity, vault,
                               {.vaultKey = QStringLiteral("arriving"),
                                .authority = request.authority,
                                .clientId = request.clientId,
                                .scopes = request.scopes});
    co_await tokens.signedIn(grant);
    graph::GraphClient client(origin, *network, tokens);
    QObject::connect(&client, &graph::GraphClient::answered, identity,
                     &auth::IdentityClient::answered);
    const graph::GraphRequest me{.path = QStringLiteral("/v1.0/me"),
                                 .priority = graph::Priority::Interactive};
    const auto answer = co_await client.send(me, cancel);
    client.shutDown();
    co_await client.drained();
    tokens.shutDown();
    co_await tokens.drained();
    if (vault.token() != grant.refreshToken) {
        grant.refreshToken = vault.token();
        grant.accessToken.clear(); // the next one is asked for when it is needed
    }
    co_return Introduction{.user = answer ? wire::readUser(answer->body)
                                          : Result<wire::UserItem>(tl::unexpected(answer.error())),
                           .grant = grant,
                           .claims = answer ? QJsonObject() : tokens.claims()};
}

// The person at the authority, then GET /me with what it gave. Without a grant: why there is none.
QCoro::Task<Introduction> arrive(auth::IdentityClient *identity, QNetworkAccessManager *network,
                                 graph::GraphOrigin origin, SignInWay way,
                                 auth::SignInRequest request, SignInFace face,
                                 async::CancelToken cancel)
{
    const auto grant = co_await grantFor(identity, way, request, face, cancel);
    if (!grant) {
        co_return Introduction{.user = tl::unexpected(grant.error()), .grant = {}, .claims = {}};
    }
    co_return co_await introduce(identity, network, origin, request, *grant, cancel);
}

} // namespace

QCoro::Task<Result<Arrival>> signIn(auth::IdentityClient *identity, QNetworkAccessManager *network,
                                    SignInWish wish, SignInFace face, async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(identity->scope());
    const auto place = placeOf(wish);
    if (!place || wish.clientId.isEmpty()) {
        co_return place ? refused("client-id") : tl::unexpected(place.error());
    }
    const auto authority = co_await addressesOf(identity, *place, wish.tenant);
    if (!authority) {
        co_return tl::unexpected(authority.error());
    }
    auth::SignInRequest request{.authority = *authority,
                                .clientId = wish.clientId,
                                .scopes = wish.scopes,
                                .loginHint = wish.loginHint,
                                .claims = wish.claims};
    const auto origin = graph::GraphOrigin::fromUrl(place->graph);
    if (!origin) {
        co_return tl::unexpected(origin.error());
    }
    Introduction arrived =
        co_await arrive(identity, network, *origin, wish.way, request, face, cancel);
    if (arrived.wantsThePersonAgain()) { // once: whoever asks a second time is not satisfied by it
        request.claims = arrived.claims;
        arrived = co_await arrive(identity, network, *origin, wish.way, request, face, cancel);
    }
    if (!arrived.user) {
        co_return tl::unexpected(arrived.user.error());
    }
    const auto &user = arrived.user;
    const auth::TokenGrant &grant = arrived.grant;
    const QString name = user->userPrincipalName.isEmpty() ? user->id : user->userPrincipalName;
    co_return Arrival{.account = {.kind = domain::AccountKind::Microsoft,
                                  .userId = user->id,
                                  .userPrincipalName = name,
                                  .displayName = user->displayName,
                                  .origin = place->graph,
                                  .authority = place->authority,
                                  .tokenUrl = place->cloud ? QUrl() : authority->token,
                                  .tenant = wish.tenant,
                                  .clientId = wish.clientId,
                                  .scopes = grant.scopes.isEmpty() ? wish.scopes : grant.scopes},
                      .grant = grant};
}

} // namespace app
