#include "tests/auth/authfixture.h"

#include "services/graph/graphclient.h"

#include <QCoroTask>
#include <QJsonObject>

namespace {

using auth::AccountTokens;
using authtest::AuthFixture;
using authtest::MemoryVault;
using Kind = domain::Error::Kind;
using testsupport::await;
using testsupport::eventually;

const QString key = QStringLiteral("account 1");

class Tokens : public AuthFixture
{
protected:
    ~Tokens() override { close(); }

    void open() // as the next run of the program does
    {
        close();
        const auto asked = request();
        m_tokens = std::make_unique<AccountTokens>(m_client, m_vault,
                                                   auth::TokenAccount{.vaultKey = key,
                                                                      .authority = asked.authority,
                                                                      .clientId = asked.clientId,
                                                                      .scopes = asked.scopes});
    }
    void openSignedIn()
    {
        open();
        const auto grant = signIn();
        ASSERT_TRUE(grant) << qPrintable(grant.error().code + u' ' + grant.error().message);
        await(m_tokens->signedIn(*grant));
        m_mailbox.requests().reset();
    }
    void close()
    {
        if (m_tokens) {
            m_tokens->shutDown();
            await(m_tokens->drained());
            m_tokens.reset();
        }
    }
    void revoke()
    {
        EXPECT_EQ(m_mailbox
                      .request("POST", QStringLiteral("/kartei/control/tokens/revoke-refresh"),
                               R"({"user":"ada@example.com"})")
                      .status,
                  204);
    }

    void choose(const char *name, const char *value)
    {
        m_mailbox.switches().set(QString::fromLatin1(name), QString::fromLatin1(value));
    }
    auto getMe() { return graph::GraphRequest{.path = QStringLiteral("/v1.0/me")}; }

    MemoryVault m_vault;
    std::unique_ptr<AccountTokens> m_tokens;
};

// A client that has just been stopped may still be asked.
class Calls : public Tokens
{
protected:
    ~Calls() override
    {
        if (m_graph) {
            m_graph->shutDown();
            await(m_graph->drained());
        }
    }
    graph::GraphClient &graph()
    {
        if (!m_graph) {
            m_graph = std::make_unique<graph::GraphClient>(
                *graph::GraphOrigin::fromUrl(m_mailbox.origin()), m_network, *m_tokens);
        }
        return *m_graph;
    }

    std::unique_ptr<graph::GraphClient> m_graph;
};

// Remembers what it held before and after each write: what a program finds that was killed there.
class RecordingVault : public MemoryVault
{
public:
    QCoro::Task<domain::Result<>> write(QString key, QByteArray secret) override
    {
        m_held.append(secrets[key]);
        const auto done = co_await MemoryVault::write(key, secret);
        m_held.append(secrets[key]);
        co_return done;
    }

    QByteArrayList m_held;
};

} // namespace

TEST_F(Tokens, AreAskedForAgainInTheNextRunByWhatTheVaultKept)
{
    openSignedIn();
    open();
    const auto token = await(m_tokens->token());
    ASSERT_TRUE(token);
    EXPECT_TRUE(opensMailbox(*token));
}

TEST_F(Tokens, AreUsedWhileTheyAreGood)
{
    openSignedIn();
    const auto first = await(m_tokens->token());
    EXPECT_EQ(await(m_tokens->token()), first);
    EXPECT_EQ(tokenRequests(), 0);
}

TEST_F(Tokens, AreRefreshedOnceForFiftyWhoWait)
{
    openSignedIn();
    const QByteArray refused = *await(m_tokens->token());
    std::vector<QCoro::Task<domain::Result<QByteArray>>> waiting;
    for (int i = 0; i < 50; ++i) {
        waiting.push_back(m_tokens->renewed(refused, {}));
    }
    for (auto &each : waiting) {
        const auto token = await(std::move(each));
        ASSERT_TRUE(token);
        EXPECT_NE(*token, refused);
    }
    EXPECT_EQ(tokenRequests(), 1);
}

TEST_F(Tokens, KeepTheNewRefreshTokenWhereTheOldOneIsGoodOnce)
{
    m_mailbox.switches().set(QStringLiteral("refresh-tokens"), QStringLiteral("once"));
    openSignedIn();
    const QByteArray before = m_vault.secrets[key];
    ASSERT_TRUE(await(m_tokens->renewed(*await(m_tokens->token()), {})));
    EXPECT_NE(m_vault.secrets[key], before);
    open();
    EXPECT_TRUE(await(m_tokens->token()));
}

TEST_F(Tokens, AskForThePersonOnceWhenTheRefreshIsRefused)
{
    openSignedIn();
    int asked = 0;
    QObject::connect(m_tokens.get(), &AccountTokens::signInNeeded, [&asked] { ++asked; });
    const QByteArray refused = *await(m_tokens->token());
    revoke();
    EXPECT_EQ(await(m_tokens->renewed(refused, {})).error().kind, Kind::SignInNeeded);
    EXPECT_EQ(await(m_tokens->token()).error().kind, Kind::SignInNeeded);
    EXPECT_EQ(tokenRequests(), 1);
    EXPECT_EQ(asked, 1);
    const auto grant = signIn();
    await(m_tokens->signedIn(*grant));
    EXPECT_TRUE(opensMailbox(*await(m_tokens->token())));
}

TEST_F(Tokens, StaySignedInWhileTheAuthorityCannotBeReached)
{
    openSignedIn();
    open();
    m_mailbox.stop();
    EXPECT_EQ(await(m_tokens->token()).error().kind, Kind::Offline);
    m_mailbox.start();
}

TEST_F(Tokens, ServeFromMemoryWhereThereIsNoVaultAndSaySo)
{
    m_vault.isLocked = true;
    openSignedIn();
    EXPECT_FALSE(m_tokens->isKept());
    EXPECT_TRUE(opensMailbox(*await(m_tokens->token())));
    EXPECT_TRUE(m_vault.secrets.empty());
    open();
    EXPECT_EQ(await(m_tokens->token()).error().kind, Kind::SignInNeeded);
}

TEST_F(Tokens, ComeBackWhenALockedVaultIsOpened)
{
    openSignedIn();
    open();
    m_vault.isLocked = true;
    EXPECT_EQ(await(m_tokens->token()).error().kind, Kind::SignInNeeded);
    m_vault.isLocked = false;
    EXPECT_TRUE(opensMailbox(*await(m_tokens->token())));
}

TEST_F(Tokens, AreGoneAfterSigningOut)
{
    openSignedIn();
    ASSERT_TRUE(await(m_tokens->signOut()));
    EXPECT_TRUE(m_vault.secrets.empty());
    EXPECT_EQ(await(m_tokens->token()).error().kind, Kind::SignInNeeded);
    EXPECT_EQ(tokenRequests(), 0);
}

TEST_F(Calls, OfFiftyWithAnExpiredTokenAskForANewOneOnce)
{
    openSignedIn();
    const QByteArray expired = *await(m_tokens->token());
    EXPECT_EQ(m_mailbox
                  .request("POST", QStringLiteral("/kartei/control/tokens/expire"),
                           "{\"token\":\"" + expired + "\"}")
                  .status,
              204);
    std::vector<QCoro::Task<domain::Result<graph::GraphResponse>>> calls;
    for (int i = 0; i < 50; ++i) {
        calls.push_back(graph().send(getMe()));
    }
    for (auto &call : calls) {
        EXPECT_TRUE(await(std::move(call)));
    }
    EXPECT_EQ(tokenRequests(), 1);
}

TEST_F(Calls, AreAnsweredAfterAClaimsChallengeWithoutThePerson)
{
    openSignedIn();
    choose("auth", "claims");
    EXPECT_TRUE(await(graph().send(getMe())));
    EXPECT_EQ(tokenRequests(), 1);
    EXPECT_FALSE(m_tokens->needsSignIn());
    EXPECT_TRUE(m_tokens->claims().isEmpty());
}

TEST_F(Calls, KeepTheClaimsForThePersonWhereTheAuthorityWantsToSeeThem)
{
    openSignedIn();
    choose("auth", "claims");
    choose("claims-refresh", "interaction");
    EXPECT_EQ(await(graph().send(getMe())).error().kind, Kind::SignInNeeded);
    EXPECT_EQ(await(graph().send(getMe())).error().kind, Kind::SignInNeeded);
    EXPECT_EQ(tokenRequests(), 1);
    EXPECT_TRUE(m_tokens->needsSignIn());
    ASSERT_TRUE(m_tokens->claims().contains(QLatin1String("access_token")));

    auto again = request();
    again.claims = m_tokens->claims();
    const auto grant = await(auth::signInByBrowser(&m_client, again, {"in", "out"},
                                                   [this](const QUrl &url) { visit(url); }, {}));
    EXPECT_TRUE(eventually([this] { return m_isBack; }));
    await(m_tokens->signedIn(*grant));
    EXPECT_TRUE(await(graph().send(getMe())));
    EXPECT_TRUE(m_tokens->claims().isEmpty());
}

TEST_F(Tokens, AreGoodForMoreOnceThatIsUsed)
{
    openSignedIn();
    EXPECT_TRUE(await(m_tokens->requireScopes({QStringLiteral("User.Read")})));
    EXPECT_EQ(tokenRequests(), 0);
    const QStringList categories{QStringLiteral("MailboxSettings.ReadWrite")};
    EXPECT_TRUE(await(m_tokens->requireScopes(categories)));
    EXPECT_TRUE(await(m_tokens->requireScopes(categories)));
    EXPECT_EQ(tokenRequests(), 1);
}

TEST_F(Tokens, AskThePersonForMoreAndStayGoodMeanwhile)
{
    choose("more-scopes", "consent");
    openSignedIn();
    const QStringList people{QStringLiteral("People.Read")};
    const auto more = await(m_tokens->requireScopes(people));
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().kind, Kind::SignInNeeded);
    EXPECT_TRUE(m_tokens->scopesToAsk().contains(people.first()));
    EXPECT_FALSE(m_tokens->needsSignIn());
    EXPECT_TRUE(opensMailbox(*await(m_tokens->token())));

    auto again = request();
    again.scopes = m_tokens->scopesToAsk();
    const auto grant = await(auth::signInByBrowser(&m_client, again, {"in", "out"},
                                                   [this](const QUrl &url) { visit(url); }, {}));
    EXPECT_TRUE(eventually([this] { return m_isBack; }));
    await(m_tokens->signedIn(*grant));
    EXPECT_TRUE(await(m_tokens->requireScopes(people)));
}

TEST_F(Tokens, AreNotAskedForAgainBeforeTheAuthorityWantsItSo)
{
    openSignedIn();
    open();
    m_mailbox.faults().add({.status = 429,
                            .method = "POST",
                            .path = QStringLiteral("token"),
                            .count = 9,
                            .retryAfter = "20"});
    const auto first = await(m_tokens->token());
    const auto second = await(m_tokens->token());
    EXPECT_EQ(tokenRequests(), 1);
    EXPECT_EQ(first.error().kind, Kind::Throttled);
    EXPECT_EQ(first.error().retryAfter, std::chrono::seconds(20));
    EXPECT_EQ(second.error().kind, Kind::Throttled);
}

TEST_F(Tokens, OfAnAccountThatCannotHaveAScopeSayThatItIsForbidden)
{
    openSignedIn();
    EXPECT_EQ(await(m_tokens->requireScopes({QStringLiteral("No.Such.Scope")})).error().kind,
              Kind::Forbidden);
    EXPECT_TRUE(opensMailbox(*await(m_tokens->token())));
}

// RELIABILITY 3: "kill between steps". Where the authority takes an old refresh token for a while, as
// Microsoft's does, nothing is lost wherever the program ends.
TEST_F(Tokens, AreThereAfterAKillBetweenAnyTwoStepsOfARotation)
{
    RecordingVault vault;
    open();
    const auto asked = request();
    const auth::TokenAccount account{.vaultKey = key,
                                     .authority = asked.authority,
                                     .clientId = asked.clientId,
                                     .scopes = asked.scopes};
    {
        AccountTokens tokens(m_client, vault, account);
        const auto grant = signIn();
        await(tokens.signedIn(*grant));
        ASSERT_TRUE(await(tokens.renewed(*await(tokens.token()), {})));
        tokens.shutDown();
        await(tokens.drained());
    }
    ASSERT_EQ(vault.m_held.size(), 4);
    ASSERT_TRUE(vault.m_held.takeFirst().isEmpty()); // before the sign-in
    for (const QByteArray &held : std::as_const(vault.m_held)) {
        MemoryVault found;
        found.secrets[key] = held;
        AccountTokens tokens(m_client, found, account);
        EXPECT_TRUE(opensMailbox(await(tokens.token()).value_or(QByteArray())));
        tokens.shutDown();
        await(tokens.drained());
    }
}
