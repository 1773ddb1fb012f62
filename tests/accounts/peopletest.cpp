// People in the window of somebody who has signed in.
#include "services/store/people.h"
#include "models/contactlistmodel.h"
#include "models/contactroles.h"
#include "services/store/contactrows.h"
#include "tests/accounts/accountwindow.h"
#include "ui/folders/foldertreeview.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace {

using accounttest::AccountWindow;
using models::FolderTreeModel;
using testsupport::await;
using testsupport::eventually;

class PeopleWindow : public AccountWindow
{
protected:
    void SetUp() override
    {
        signIn();
        ASSERT_TRUE(becomesQuiet());
    }

    QModelIndex peopleRow()
    {
        FolderTreeModel &tree = m_desktop->folders();
        const QModelIndex mailbox = tree.match(tree.index(0, 0), models::FolderKindRole,
                                               QVariant::fromValue(FolderTreeModel::Kind::Mailbox))
                                        .value(0);
        const QModelIndex last = tree.index(tree.rowCount(mailbox) - 1, 0, mailbox);
        return last.isValid() && tree.kindOf(last) == FolderTreeModel::Kind::People ? last
                                                                                    : QModelIndex();
    }

    void openPeople()
    {
        ASSERT_TRUE(eventually([this] { return peopleRow().isValid(); }));
        window().findChild<ui::FolderTreeView *>()->setCurrentIndex(peopleRow());
    }

    QListView &people() { return *window().findChild<QListView *>(QStringLiteral("peopleView")); }

    void set(const char *name, const char *value)
    {
        EXPECT_FALSE(m_mailbox.switches().set(QLatin1String(name), QLatin1String(value)));
    }

    domain::MailboxKey mailbox() { return m_desktop->folders().mailboxes().first().key; }
};

} // namespace

TEST_F(PeopleWindow, ShowsThemWithWhatIsKnownOfEach)
{
    openPeople();
    EXPECT_TRUE(
        eventually([this] { return shown("peoplePane") && people().model()->rowCount() > 1; }));
    EXPECT_EQ(shown("contactListPane"), nullptr);
    EXPECT_FALSE(window().findChild<QAction *>(QStringLiteral("deleteContacts"))->isEnabled())
        << "it would delete what nobody sees";
    EXPECT_TRUE(eventually([this] { return !text("personName").isEmpty(); }));
    EXPECT_TRUE(text("personSource").contains(QStringLiteral("contacts")));
    EXPECT_EQ(m_browser.m_opened.size(), 1) << "nobody had to agree once more";
    press("showPersonsContact");
    EXPECT_TRUE(eventually([this] { return shown("contactListPane") != nullptr; }));
    EXPECT_EQ(shown("peoplePane"), nullptr);
}

TEST_F(PeopleWindow, AddsSomebodyToTheContacts)
{
    openPeople();
    EXPECT_TRUE(eventually([this] { return people().model()->rowCount() > 1; }));
    wire::PersonItem person;
    person.id = QStringLiteral("grace");
    person.contact.displayName = QStringLiteral("Grace Holt");
    person.contact.emailAddresses = {{.address = QStringLiteral("grace@elsewhere.example")}};
    ASSERT_TRUE(await(store().commit(&store::keepPeople, mailbox(), QList<wire::PersonItem>{person},
                                     store::PeopleAnswer::Found, QDateTime::currentDateTimeUtc())));
    const int before = contactCount();
    auto *search = window().findChild<QLineEdit *>(QStringLiteral("peopleSearch"));
    search->setText(QStringLiteral("grace hol"));
    EXPECT_TRUE(eventually([this] { return text("personName") == QStringLiteral("Grace Holt"); }));
    press("addPerson");
    EXPECT_TRUE(eventually([this] { return shown("showPersonsContact") != nullptr; }));
    EXPECT_EQ(contactCount(), before + 1);
    const auto known = await(store().read(
        &store::knownPeople,
        store::PeopleWish{.mailbox = {}, .text = QStringLiteral("grace holt"), .ids = {}}));
    ASSERT_TRUE(known && !known->isEmpty());
    const auto origin = await(store().read(&store::personOrigin, known->first().contact));
    ASSERT_TRUE(origin && *origin);
    EXPECT_EQ((*origin)->id, QStringLiteral("grace"));
}

TEST_F(PeopleWindow, AreOfferedWhereASearchFindsLittle)
{
    EXPECT_TRUE(eventually([this] { return peopleRow().isValid(); }));
    auto *search = window().findChild<QLineEdit *>(QStringLiteral("searchField"));
    search->setText(QStringLiteral("company:nobody"));
    EXPECT_TRUE(eventually([this] { return m_desktop->contacts().found() == 0; }));
    EXPECT_EQ(shown("peopleOffer"), nullptr) << "people know no terms of fields";
    search->setText(QStringLiteral("gracd hlot"));
    press("peopleOfferButton");
    EXPECT_TRUE(eventually([this] { return shown("peoplePane") != nullptr; }));
    EXPECT_EQ(window().findChild<QLineEdit *>(QStringLiteral("peopleSearch"))->text(),
              QStringLiteral("gracd hlot"));
}

TEST_F(PeopleWindow, SaysNothingWhereThereAreNone)
{
    set("people", "404");
    openPeople();
    EXPECT_TRUE(eventually([this] { return !peopleRow().isValid(); }));
    EXPECT_TRUE(eventually([this] { return shown("contactListPane") != nullptr; }));
    EXPECT_EQ(notices().size(), 1) << "that of the keychain";
}

TEST_F(PeopleWindow, AsksForLeaveWhenTheyAreFirstLookedAt)
{
    set("more-scopes", "consent");
    openPeople();
    EXPECT_TRUE(eventually(
        [this] { return !notices().filter(QStringLiteral("agree to it once")).isEmpty(); }));
    EXPECT_TRUE(pressNotice(QStringLiteral("Sign in")));
    EXPECT_TRUE(eventually([this] { return m_browser.m_opened.size() == 2; }));
}

TEST_F(PeopleWindow, ReadsAtOnceWhatIsMadeElsewhereAndEndsItsSubscription)
{
    const auto subscriptions = [this] {
        return m_mailbox.request("GET", QStringLiteral("/v1.0/subscriptions")).body;
    };
    EXPECT_TRUE(eventually([&] { return subscriptions().contains("me/contacts"); }));
    EXPECT_TRUE(becomesQuiet());
    const int before = contactCount();
    m_mailbox.create({QStringLiteral("Edith")}, QString());
    EXPECT_TRUE(eventually([&] { return contactCount() == before + 1; }));
    await(m_session.signOut(accounts().first())); // there is no keychain to forget it
    EXPECT_FALSE(subscriptions().contains("me/contacts"));
}
