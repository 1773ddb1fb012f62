#include "services/store/editcontacts.h"
#include "tests/accounts/accountwindow.h"

#include "ui/accounts/accountactions.h"

namespace {

using accounttest::AccountWindow;
using testsupport::await;
using testsupport::eventually;

domain::ContactKey anybody(store::Store &store)
{
    const auto order = await(store.read(&store::contactOrder, store::ContactQuery{}));
    return order && !order->keys.isEmpty() ? order->keys.first() : domain::ContactKey();
}

} // namespace

TEST_F(AccountWindow, WelcomesANewProfileUntilThereIsAnAccount)
{
    EXPECT_TRUE(eventually([this] { return shown("welcomePage") != nullptr; }));
    EXPECT_EQ(shown("folderTree"), nullptr);
    press("welcomeLocal");
    EXPECT_TRUE(eventually([this] { return shown("folderTree") != nullptr; }));
    EXPECT_EQ(shown("welcomePage"), nullptr);
    ASSERT_EQ(accounts().size(), 1);
    EXPECT_EQ(accounts().first().kind, domain::AccountKind::Local);
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, ShowsTheContactsOfWhoeverSignsInAtOnce)
{
    signIn();
    EXPECT_EQ(m_browser.m_opened.size(), 1);
    EXPECT_TRUE(eventually([this] { return shown("signInDialog") == nullptr; }));
    EXPECT_NE(shown("folderTree"), nullptr);
    EXPECT_EQ(accounts().first().userPrincipalName, QStringLiteral("ada@example.com"));
    // There is no keychain here.
    ASSERT_EQ(notices().size(), 1);
    EXPECT_TRUE(notices().first().contains(QStringLiteral("keychain")));
}

TEST_F(AccountWindow, ShowsTheCodeAndWhereToTypeItIn)
{
    m_browser.m_follows = false;
    press("welcomeSignIn");
    press("signInUseCode");
    ASSERT_TRUE(eventually([this] { return !text("signInCode").isEmpty(); }));
    const QUrl place(text("signInPlace") + QStringLiteral("?user_code=") + text("signInCode"));
    EXPECT_EQ(m_mailbox.request("GET", place.path() + u'?' + place.query()).status, 200);
    EXPECT_TRUE(eventually([this] { return accounts().size() == 1; }));
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, ForgetsASignInThatIsCancelled)
{
    m_browser.m_follows = false;
    press("welcomeSignIn");
    ASSERT_TRUE(eventually([this] { return m_browser.m_opened.size() == 1; }));
    press("signInCancel");
    EXPECT_TRUE(eventually([this] { return shown("signInDialog") == nullptr; }));
    EXPECT_NE(shown("welcomePage"), nullptr);
    EXPECT_TRUE(accounts().isEmpty());
}

TEST_F(AccountWindow, SaysWhyASignInWasRefusedAndTriesAgain)
{
    m_mailbox.switches().set(QStringLiteral("authorize"), QStringLiteral("unauthorized_client"));
    press("welcomeSignIn");
    ASSERT_TRUE(eventually([this] { return shown("signInAgain") != nullptr; }));
    EXPECT_TRUE(text("signInText").contains(QStringLiteral("unauthorized_client")));
    m_mailbox.switches().set(QStringLiteral("authorize"), QStringLiteral("approve"));
    press("signInAgain");
    EXPECT_TRUE(eventually([this] { return accounts().size() == 1; }));
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, SignsInWhereGraphAsksForClaimsAtOnce)
{
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("claims"));
    signIn();
    EXPECT_EQ(accounts().size(), 1);
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, SendsThePersonOnceMoreWhereTheClaimsWantTheirPresence)
{
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("claims"));
    m_mailbox.switches().set(QStringLiteral("claims-refresh"), QStringLiteral("interaction"));
    signIn();
    EXPECT_EQ(accounts().size(), 1);
    EXPECT_EQ(m_browser.m_opened.size(), 2);
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, ReadsTheCategoriesForWhichItAsksAfterwards)
{
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("scope"));
    signIn();
    EXPECT_TRUE(eventually([this] {
        const auto list = await(store().read(&store::categoryList));
        return list && !list->categories.isEmpty() && list->categories.first().key.isValid();
    }));
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, AsksToSignInAgainAndSendsWhatWaited)
{
    signIn();
    m_mailbox.request("POST", QStringLiteral("/kartei/control/tokens/revoke-refresh"),
                      R"({"user":"ada@example.com"})");
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("expired"));
    const domain::ContactKey contact = anybody(store());
    const domain::ContactPatch patch{
        {{domain::ContactProperty::CompanyName, QStringLiteral("Fabrikam")}}};
    ASSERT_TRUE(await(m_session.contacts().updateContacts({{contact, patch}})));
    ASSERT_TRUE(eventually([this] { return accounts().first().needsSignIn; }));
    EXPECT_TRUE(eventually([this] {
        return notices().join(u'\n').contains(QStringLiteral("has to be signed in to again"));
    }));
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("none"));
    ASSERT_TRUE(pressNotice(QStringLiteral("Sign in")));
    EXPECT_TRUE(eventually([this] { return !accounts().first().needsSignIn; }));
    EXPECT_TRUE(becomesQuiet());
    EXPECT_TRUE(m_mailbox.request("GET", QStringLiteral("/v1.0/me/contacts?$top=50"))
                    .body.contains("Fabrikam"));
    EXPECT_EQ(accounts().size(), 1);
}

TEST_F(AccountWindow, SignsOutAfterAskingAndIsWelcomingAgain)
{
    signIn();
    standOnFirstMailbox();
    trigger("signOut");
    ASSERT_TRUE(eventually([this] { return pressNotice(QStringLiteral("Sign out")); }));
    EXPECT_TRUE(eventually([this] { return shown("welcomePage") != nullptr; }));
    EXPECT_TRUE(accounts().isEmpty());
    EXPECT_EQ(contactCount(), 0);
    signIn(); // all of it works once more
    EXPECT_EQ(contactCount(), 12);
}

TEST_F(AccountWindow, OrdersAccountsAsThePersonDoes)
{
    signIn();
    Q_EMIT window().accountActions().localRequested();
    ASSERT_TRUE(eventually([this] { return accounts().size() == 2; }));
    ASSERT_TRUE(eventually([this] { return m_desktop->folders().mailboxes().size() == 2; }));
    standOnFirstMailbox();
    trigger("accountDown");
    EXPECT_TRUE(
        eventually([this] { return accounts().first().kind == domain::AccountKind::Local; }));
    EXPECT_TRUE(becomesQuiet());
}
