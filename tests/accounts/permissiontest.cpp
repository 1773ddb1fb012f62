// Sign-ins that need more than a browser: none opens, no application is named, less is granted.
#include "services/auth/scopes.h"
#include "tests/accounts/accountwindow.h"
#include "ui/presentation/errortext.h"

#include <QDesktopServices>
#include <QLineEdit>

namespace {

using accounttest::AccountWindow;
using testsupport::eventually;

} // namespace

TEST_F(AccountWindow, TellsTheAddressWhereNoBrowserOpens)
{
    QDesktopServices::setUrlHandler(QStringLiteral("http"), &m_browser, "missing");
    press("welcomeSignIn");
    ASSERT_TRUE(eventually([this] { return shown("signInLink") != nullptr; }));
    EXPECT_EQ(shown("signInOpen"), nullptr);
    EXPECT_NE(shown("signInCopy"), nullptr);
    m_browser.open(QUrl(qobject_cast<QLineEdit *>(shown("signInLink"))->text()));
    EXPECT_TRUE(eventually([this] { return contactCount() == 12; }));
    EXPECT_EQ(accounts().size(), 1);
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, LeadsToTheSettingsWhereNoApplicationIsNamed)
{
    qputenv("KARTEI_CLIENT_ID", "");
    press("welcomeSignIn");
    ASSERT_TRUE(eventually([this] { return shown("signInSettings") != nullptr; }));
    EXPECT_EQ(shown("signInAgain"), nullptr);
    EXPECT_EQ(shown("signInUseCode"), nullptr);
    press("signInSettings");
    ASSERT_TRUE(eventually([this] { return shown("accountsPage") != nullptr; }));
    auto *clientId = window().findChild<QLineEdit *>(
        QStringLiteral("preference.%1").arg(static_cast<int>(models::Preference::ClientId)));
    Q_EMIT clientId->textEdited(QStringLiteral("kartei-typed"));
    press("accountsAdd");
    ASSERT_TRUE(eventually([this] { return accounts().size() == 1; }));
    EXPECT_EQ(accounts().first().clientId, QStringLiteral("kartei-typed"));
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, SaysWhatStaysOffWhereLessIsGranted)
{
    m_mailbox.switches().set(QStringLiteral("granted-scopes"), QStringLiteral("fewer"));
    signIn();
    EXPECT_TRUE(eventually([this] {
        return notices().join(u'\n').contains(QStringLiteral("for it: your contacts."));
    })) << notices().join(u'\n').toStdString();
    m_mailbox.switches().set(QStringLiteral("granted-scopes"), QStringLiteral("all"));
    ASSERT_TRUE(pressNotice(QStringLiteral("Sign in")));
    EXPECT_TRUE(eventually([this] {
        return auth::missingScopes(accounts().first().scopes, auth::basicScopes()).isEmpty();
    }));
    EXPECT_TRUE(eventually([this] {
        return !notices().join(u'\n').contains(QStringLiteral("your contacts"));
    })) << notices().join(u'\n').toStdString();
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountWindow, AsksForPermissionInTheMiddleOfOpeningAShare)
{
    m_mailbox.switches().set(QStringLiteral("more-scopes"), QStringLiteral("consent"));
    signIn();
    trigger("openShared");
    ASSERT_TRUE(eventually([this] { return shown("sharedOwner") != nullptr; }));
    m_browser.m_follows = false;
    qobject_cast<QLineEdit *>(shown("sharedOwner"))->setText(QStringLiteral("ben@example.com"));
    press("openShared");
    ASSERT_TRUE(eventually([this] { return m_browser.m_opened.size() == 2; }));
    EXPECT_TRUE(text("sharedMessage").contains(QStringLiteral("needs your permission")));
    EXPECT_GE(shown("sharedAbout")->height(),
              shown("sharedAbout")->heightForWidth(shown("sharedAbout")->width()));
    m_browser.m_follows = true;
    m_browser.open(m_browser.m_opened.last());
    const domain::Error notShared{.kind = domain::Error::Kind::Forbidden,
                                  .code = QStringLiteral("not-shared"),
                                  .message = {}};
    EXPECT_TRUE(
        eventually([&] { return text("sharedMessage") == presentation::errorText(notShared); }));
    EXPECT_TRUE(auth::missingScopes(accounts().first().scopes, auth::sharedScopes()).isEmpty());
    EXPECT_TRUE(becomesQuiet());
}
