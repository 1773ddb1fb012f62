#include "tests/auth/authfixture.h"

#include <QCoroTask>

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

    MemoryVault m_vault;
    std::unique_ptr<AccountTokens> m_tokens;
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
