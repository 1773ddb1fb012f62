#include "services/store/editcontacts.h"
#include "tests/accounts/accountwindow.h"

#include "ui/accounts/accountactions.h"
#include "ui/accounts/accounttext.h"

#include <QSignalSpy>

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

TEST_F(AccountWindow, TellsOfTheSignInInTheDiagnosticsWithoutASecret)
{
    const QSignalSpy answered(&m_session, &app::Session::requestAnswered);
    signIn();
    QStringList told;
    for (const QVariantList &arguments : answered) {
        const auto record = arguments.first().value<domain::RequestRecord>();
        told.append(QStringLiteral("%1 %2 %3").arg(record.method, record.path).arg(record.status));
    }
    ASSERT_GE(told.size(), 3);
    EXPECT_EQ(told.mid(0, 3),
              (QStringList{QStringLiteral("GET /common/v2.0/.well-known/openid-configuration 200"),
                           QStringLiteral("POST /common/oauth2/v2.0/token 200"),
                           QStringLiteral("GET /v1.0/me 200")}));
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
    EXPECT_TRUE(eventually(
        [this] { return notices().join(u'\n').contains(QStringLiteral("let you take it back")); }));
    signIn(); // all of it works once more
    EXPECT_EQ(contactCount(), 12);
}

TEST(SignedOut, NamesThePlaceWhereConsentIsTakenBack)
{
    const auto address = [](const char *authority, const char *userId) {
        return ui::consentAddress(
            {.userId = QLatin1String(userId), .authority = QUrl(QLatin1String(authority))});
    };
    const char *guid = "5bde3e51-d13b-4db1-9948-fe4b109d11a7";
    EXPECT_EQ(address("https://login.microsoftonline.com", guid),
              QStringLiteral("https://myapps.microsoft.com"));
    EXPECT_EQ(address("https://login.microsoftonline.com", "0123456789abcdef"),
              QStringLiteral("https://account.live.com/consent/Manage"));
    EXPECT_EQ(address("https://login.microsoftonline.us", guid),
              QStringLiteral("https://myapps.microsoft.us"));
    EXPECT_EQ(address("https://login.chinacloudapi.cn", guid),
              QStringLiteral("https://account.activedirectory.windowsazure.cn/r#/applications"));
    EXPECT_EQ(address("http://127.0.0.1:8080", guid), QString());
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
