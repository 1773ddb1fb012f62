// The accounts in the settings.
#include "app/registration.h"
#include "models/preferences.h"
#include "services/store/accountlist.h"
#include "services/store/editcontacts.h"
#include "services/store/query.h"
#include "tests/accounts/accountwindow.h"
#include "ui/accounts/accountactions.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

namespace {

using testsupport::await;
using testsupport::eventually;

class AccountsPage : public accounttest::AccountWindow
{
protected:
    void openPage()
    {
        trigger("settings");
        window().findChild<QListWidget *>(QStringLiteral("settingsPages"))->setCurrentRow(2);
        ASSERT_NE(shown("accountsTree"), nullptr);
    }

    QTreeWidget &tree()
    {
        return *window().findChild<QTreeWidget *>(QStringLiteral("accountsTree"));
    }

    // Name and standing of each row.
    QStringList rows()
    {
        QStringList texts;
        for (QTreeWidgetItemIterator item(&tree()); *item != nullptr; ++item) {
            texts.append((*item)->text(0) + QStringLiteral(": ")
                         + (*item)->text(1).section(QStringLiteral(" · "), 0, 0));
        }
        return texts;
    }

    bool becomes(const QStringList &wanted)
    {
        return eventually([&] { return rows() == wanted; });
    }

    void addLocal()
    {
        Q_EMIT window().accountActions().localRequested();
        ASSERT_TRUE(eventually([this] { return m_desktop->folders().mailboxes().size() == 2; }));
    }

    void addLocalFirst()
    {
        Q_EMIT window().accountActions().localRequested();
        ASSERT_TRUE(eventually([this] { return accounts().size() == 1; }));
    }

    QStringList noticesOfPage()
    {
        QStringList texts;
        for (const QLabel *label : shown("accountsPage")->findChildren<QLabel *>()) {
            if (label->parentWidget()->objectName() == QLatin1String("notice")) {
                texts.append(label->text());
            }
        }
        texts.removeAll(QString());
        return texts;
    }

    const QString m_ada = QStringLiteral("ada@example.com: Signed in");
    const QString m_local = QStringLiteral("On this computer: Kept only here");
};

domain::Result<domain::ChangeSet> refuseColors(store::Connection &connection)
{
    store::Query query(connection,
                       "CREATE TRIGGER refuse BEFORE UPDATE OF color ON account"
                       " BEGIN SELECT RAISE(ABORT, 'refused'); END");
    return query.execute().transform([] { return domain::ChangeSet(); });
}

} // namespace

TEST_F(AccountsPage, ListsTheAccountsAndPutsThemInOrderByKeyboard)
{
    signIn();
    addLocal();
    openPage();
    EXPECT_TRUE(becomes({m_ada, m_local})) << rows().join(u'\n').toStdString();
    tree().setFocus();
    ASSERT_TRUE(eventually([this] { return tree().hasFocus(); }));
    QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(becomes({m_local, m_ada})) << rows().join(u'\n').toStdString();
    press("accountsUp"); // the chosen account is the same
    EXPECT_TRUE(becomes({m_ada, m_local})) << rows().join(u'\n').toStdString();
    EXPECT_EQ(accounts().first().userPrincipalName, QStringLiteral("ada@example.com"));
}

TEST_F(AccountsPage, SaysThatAnAccountHasToBeSignedInToAndSignsIn)
{
    signIn();
    openPage();
    m_mailbox.request("POST", QStringLiteral("/kartei/control/tokens/revoke-refresh"),
                      R"({"user":"ada@example.com"})");
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("expired"));
    m_session.syncNow();
    EXPECT_TRUE(becomes({QStringLiteral("ada@example.com: Has to be signed in to again")}));
    m_mailbox.switches().set(QStringLiteral("auth"), QStringLiteral("none"));
    press("accountsSignIn");
    EXPECT_TRUE(becomes({m_ada})) << rows().join(u'\n').toStdString();
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountsPage, GivesAnAccountItsColour)
{
    signIn();
    openPage();
    QMenu *colors = window().findChild<QPushButton *>(QStringLiteral("accountsColor"))->menu();
    Q_EMIT colors->aboutToShow();
    colors->actions().at(3)->trigger();
    EXPECT_TRUE(eventually([this] { return accounts().first().color.preset == 3; }));
    EXPECT_EQ(accounts().first().color, domain::CategoryColor{3});
}

TEST_F(AccountsPage, SaysWhatWouldBeLostBeforeSigningOut)
{
    signIn();
    m_mailbox.stop();
    const auto order = await(store().read(&store::contactOrder, store::ContactQuery{}));
    const domain::ContactPatch patch{
        {{domain::ContactProperty::CompanyName, QStringLiteral("Fabrikam")}}};
    ASSERT_TRUE(await(m_session.contacts().updateContacts({{order->keys.first(), patch}})));
    openPage();
    press("accountsLeave");
    EXPECT_TRUE(eventually([this] {
        return notices().join(u'\n').contains(
            QStringLiteral("This would be lost: 1 change that is not on the server yet."));
    }));
    ASSERT_TRUE(pressNotice(QStringLiteral("Sign out")));
    EXPECT_TRUE(becomes({})) << rows().join(u'\n').toStdString();
    EXPECT_TRUE(accounts().isEmpty());
}

TEST_F(AccountsPage, AddsAnAccountInFrontOfTheSettings)
{
    m_browser.m_follows = false;
    addLocalFirst();
    openPage();
    press("accountsAdd");
    ASSERT_TRUE(eventually([this] { return m_browser.m_opened.size() == 1; }));
    EXPECT_EQ(shown("signInDialog")->parentWidget()->objectName(),
              QStringLiteral("settingsDialog"));
    m_browser.m_follows = true;
    m_browser.open(m_browser.m_opened.first());
    EXPECT_TRUE(becomes({m_local, m_ada})) << rows().join(u'\n').toStdString();
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountsPage, OpensSharedMailboxesInFrontOfTheSettings)
{
    signIn();
    openPage();
    press("accountsOpenShared");
    ASSERT_TRUE(eventually([this] { return shown("sharedMailboxDialog") != nullptr; }));
    EXPECT_EQ(shown("sharedMailboxDialog")->parentWidget()->objectName(),
              QStringLiteral("settingsDialog"));
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountsPage, SaysItselfWhatCouldNotBeKept)
{
    addLocalFirst();
    const domain::CategoryColor before = accounts().first().color;
    ASSERT_TRUE(await(store().commit(&refuseColors)));
    openPage();
    Q_EMIT window().accountActions().colorRequested(accounts().first().key,
                                                    domain::CategoryColor(3));
    EXPECT_TRUE(eventually([this] { return noticesOfPage().size() == 1; }));
    EXPECT_EQ(accounts().first().color, before);
}

TEST_F(AccountsPage, TakesItsNoticeBackOnceAllIsGranted)
{
    addLocalFirst();
    openPage();
    m_mailbox.switches().set(QStringLiteral("granted-scopes"), QStringLiteral("fewer"));
    press("accountsAdd");
    ASSERT_TRUE(eventually([this] { return noticesOfPage().size() == 1; }));
    m_mailbox.switches().set(QStringLiteral("granted-scopes"), QStringLiteral("all"));
    ASSERT_TRUE(pressNotice(QStringLiteral("Sign in")));
    EXPECT_TRUE(eventually([this] { return noticesOfPage().isEmpty(); }))
        << noticesOfPage().join(u'\n').toStdString();
    EXPECT_TRUE(becomesQuiet());
}

TEST_F(AccountsPage, ChoosesTheCloudOfTheNextSignIn)
{
    openPage();
    auto *cloud = window().findChild<QComboBox *>(
        QStringLiteral("preference.%1").arg(static_cast<int>(models::Preference::Graph)));
    cloud->setCurrentIndex(cloud->findText(QStringLiteral("China (21Vianet)")));
    Q_EMIT cloud->activated(cloud->currentIndex());
    EXPECT_EQ(app::registrationIn(m_profile.settingsFile()).graph,
              QUrl(QStringLiteral("https://microsoftgraph.chinacloudapi.cn")));
}
