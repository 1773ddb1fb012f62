// A move, whatever the service makes of it: in the end there is exactly one contact, in the target
// folder, with every value and its photo. Also with the connection cut before and after each request,
// and with the program ended at each of them.
#include "tests/support/mailboxfixture.h"

#include "services/store/contactrows.h"
#include "services/store/movecopy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using domain::ContactProperty;
using domain::Error;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

const QString ada = QStringLiteral("Ada");
const QByteArray photo = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg"
    "==");

class MoveCopies : public MailboxFixture
{
protected:
    void useMode(const char *mode)
    {
        ASSERT_FALSE(mailbox().switches().set(QStringLiteral("contact-move"), QLatin1String(mode)));
    }

    // Ada, rich in everything, in the default folder of both sides, on her way to Clients.
    void beginMove()
    {
        mailbox().createFolder({}, QStringLiteral("Clients"));
        mailbox().create(names("Ada", "Grace"), {});
        mailbox()
            .contact("Ada")
            .setPhone("1")
            .setEmail("ada@example.com")
            .setCompany("Engines")
            .set(ContactProperty::PersonalNotes, QStringLiteral("two\nlines"))
            .set(ContactProperty::Birthday, QDate(1815, 12, 10))
            .set(ContactProperty::Categories, QStringList{QStringLiteral("Friends")})
            .set(ContactProperty::BusinessFax, QStringLiteral("+44 2"))
            .set(ContactProperty::Pager, QStringLiteral("3"));
        const QString path = contactPath();
        ASSERT_EQ(
            mailbox()
                    .request("PUT", path + QStringLiteral("/photo/$value"), photo, "image/png")
                    .status
                / 100,
            2);
        ASSERT_EQ(mailbox()
                          .request("POST", path + QStringLiteral("/extensions"),
                                   R"({"@odata.type":"microsoft.graph.openTypeExtension",)"
                                   R"("extensionName":"org.example.club","member":7})")
                          .status
                      / 100,
                  2);
        ASSERT_TRUE(syncOnce());
        m_key = app().contactKey(ada);
        app().contact("Ada").moveTo("Clients");
        m_wanted = app().state();
    }

    QString contactPath()
    {
        return QStringLiteral("/v1.0/me/contacts/") + mailbox().contactId(ada);
    }

    void expectMovedOnce()
    {
        ASSERT_TRUE(syncOnce());
        ASSERT_TRUE(syncOnce());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(mailbox().state(), m_wanted);
        EXPECT_EQ(app().state(), m_wanted);
        EXPECT_EQ(app().contactKey(ada), m_key);
        EXPECT_EQ(mailbox().request("GET", contactPath() + QStringLiteral("/photo/$value")).body,
                  photo);
        const auto club = QJsonDocument::fromJson(
            mailbox()
                .request("GET", contactPath() + QStringLiteral("/extensions/org.example.club"))
                .body);
        EXPECT_EQ(club.object().value(QLatin1String("member")).toInt(), 7);
    }

    domain::ContactKey m_key;
    testsupport::State m_wanted;
};

class MoveModes : public MoveCopies, public testing::WithParamInterface<const char *>
{
};

// One request of the move, by its place, and what happens to it.
struct Cut
{
    const char *mode;
    FaultAction action;
    int place;
};

void PrintTo(const Cut &cut, std::ostream *out)
{
    *out << cut.mode << ", action " << int(cut.action) << ", request " << cut.place;
}

class CutMoves : public MoveCopies, public testing::WithParamInterface<Cut>
{
protected:
    void addCut()
    {
        mailbox().faults().add(Fault{.action = GetParam().action, .after = GetParam().place});
    }
};

class EndedMoves : public CutMoves
{
};

QList<Cut> cuts(std::initializer_list<const char *> modes, FaultAction first, FaultAction second)
{
    constexpr int requestsOfACopy = 9;
    QList<Cut> all;
    for (const char *mode : modes) {
        const bool isMoved = qstrcmp(mode, "honour") == 0 || qstrcmp(mode, "new-id") == 0;
        for (int place = 0; place < (isMoved ? 2 : requestsOfACopy); ++place) {
            all.append({mode, first, place});
            all.append({mode, second, place});
        }
    }
    return all;
}

} // namespace

TEST_P(MoveModes, LeaveOneContactInTheTargetFolder)
{
    beginMove();
    useMode(GetParam());
    expectMovedOnce();
}

TEST_P(MoveModes, KeepEditsThatWaitBehindTheMove)
{
    beginMove();
    useMode(GetParam());
    app().contact("Ada").setPhone("2");
    app().setPhoto(ada, photo);
    m_wanted = app().state();
    expectMovedOnce();
}

TEST_P(MoveModes, CanBeUndone)
{
    beginMove();
    const testsupport::State after = m_wanted;
    useMode(GetParam());
    ASSERT_TRUE(syncOnce());
    app().undo();
    m_wanted = app().state();
    EXPECT_NE(m_wanted, after);
    expectMovedOnce();
}

INSTANTIATE_TEST_SUITE_P(Graph, MoveModes,
                         testing::Values("honour", "new-id", "ignore", "refuse-400", "refuse-403"));

TEST_P(CutMoves, LeaveOneContactInTheTargetFolder)
{
    beginMove();
    useMode(GetParam().mode);
    addCut();
    static_cast<void>(syncOnce());
    mailbox().faults().clear();
    expectMovedOnce();
}

INSTANTIATE_TEST_SUITE_P(
    Graph, CutMoves,
    testing::ValuesIn(cuts({"honour", "new-id", "ignore", "refuse-400", "refuse-403"},
                           FaultAction::DropBeforeExecuting, FaultAction::DropAfterExecuting)));

TEST_P(EndedMoves, LeaveOneContactInTheTargetFolder)
{
    beginMove();
    useMode(GetParam().mode);
    addCut();
    app().engine().start();
    ASSERT_TRUE(testsupport::eventually([this] { return mailbox().faults().remaining() == 0; }));
    startApp(); // the program ends while it waits for that answer, and starts again
    expectMovedOnce();
}

INSTANTIATE_TEST_SUITE_P(Graph, EndedMoves,
                         testing::ValuesIn(cuts({"honour", "new-id", "ignore"},
                                                FaultAction::NeverAnswer,
                                                FaultAction::ExecuteThenNeverAnswer)));

TEST_F(MoveCopies, FollowASourceThatChangesMeanwhile)
{
    beginMove();
    useMode("ignore");
    mailbox().faults().add(Fault{.action = FaultAction::DropBeforeExecuting, .method = "DELETE"});
    static_cast<void>(app().syncOnce(std::chrono::milliseconds(0)));
    mailbox().contact("Ada").setCompany("Difference Engines");
    app().contact("Ada").setCompany("Difference Engines");
    m_wanted = app().state();
    expectMovedOnce();
}

TEST_F(MoveCopies, AreTakenBackWhenTheSourceCannotBeDeleted)
{
    beginMove();
    useMode("ignore");
    mailbox().faults().add(Fault{.status = 403, .method = "DELETE"});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.waiting = 0, .parked = 1}));
    EXPECT_EQ(mailbox().contactNames().size(), 2);
    EXPECT_EQ(app().contactNames().size(), 2);
    app().commit(&store::retryParked, domain::ContactKeys{m_key});
    expectMovedOnce();
}

TEST_F(MoveCopies, SayWhenTwoContactsCannotBeHelped)
{
    beginMove();
    useMode("ignore");
    mailbox().faults().add(Fault{.status = 403, .method = "DELETE", .count = 2});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().contactNames().size(), 3);
    EXPECT_EQ(app().contactNames().size(), 2); // one row, marked
    const auto details = app().read(&store::contactDetails, m_key);
    ASSERT_TRUE(details.failure);
    EXPECT_EQ(details.failure->code, store::copyUnfinished);

    app().commit(&store::retryParked, domain::ContactKeys{m_key});
    expectMovedOnce();
}

TEST_F(MoveCopies, ShowBothContactsWhenTheMoveIsGivenUpUnfinished)
{
    beginMove();
    useMode("ignore");
    mailbox().faults().add(Fault{.status = 403, .method = "DELETE", .count = 2});
    ASSERT_TRUE(syncOnce());
    app().commit(&store::discardParked, domain::ContactKeys{m_key});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames().size(), 3);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(MoveCopies, AreToldOfOnce)
{
    beginMove();
    EXPECT_FALSE(app().read(&store::mustTellOfCopies));
    useMode("ignore");
    ASSERT_TRUE(syncOnce());
    EXPECT_TRUE(app().read(&store::mustTellOfCopies));
    app().commit(&store::noteToldOfCopies);
    app().contact("Grace").moveTo("Clients");
    ASSERT_TRUE(syncOnce());
    EXPECT_FALSE(app().read(&store::mustTellOfCopies));
    EXPECT_EQ(app().state(), mailbox().state());
}
