// Both sides change at random, requests fail at random, syncs happen at random. When it is quiet again
// both sides are equal and nothing waits. A failing seed is printed; KARTEI_WALK_SEED runs that one,
// with KARTEI_WALK_COUNT so many from there.
#include "services/store/contactrows.h"
#include "tests/support/mailboxfixture.h"

#include <QRandomGenerator>

using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::Side;

namespace {

constexpr int steps = 40;

class RandomWalk : public MailboxFixture, public testing::WithParamInterface<int>
{
protected:
    int below(int limit) { return int(m_random.bounded(limit)); }

    QString anyOf(const QStringList &list) { return list[below(int(list.size()))]; }

    // A folder, often the default one.
    QString anyFolder(Side &side)
    {
        QStringList paths = side.folderPaths();
        paths.append(QString());
        return anyOf(paths);
    }

    void step(Side &side)
    {
        const bool isApp = &side == &app();
        const QStringList people = side.contactNames();
        const QStringList folders = side.folderPaths();
        const int dice = below(100);
        if (dice < 20 || people.isEmpty()) {
            const QString name = QStringLiteral("%1 %2").arg(isApp ? u'A' : u'M').arg(++m_made);
            say(side, "create", name);
            side.create({name}, anyFolder(side));
        } else if (dice < 50) {
            // Each side has properties of its own: the same one on both is a conflict, which waits
            // for the person and has tests of its own.
            const QString name = anyOf(people);
            say(side, "edit", name);
            domain::ContactPatch patch;
            const auto property =
                isApp ? domain::ContactProperty::MobilePhone : domain::ContactProperty::CompanyName;
            patch.values.emplace(property, QString::number(below(1000)));
            side.update(name, patch);
        } else if (dice < 70) {
            const QString name = anyOf(people);
            const QString folder = anyFolder(side);
            say(side, "move", name + QStringLiteral(" to /") + folder);
            side.move({name}, folder);
        } else if (dice < 80) {
            const QString name = anyOf(people);
            say(side, "remove", name);
            side.remove({name});
        } else if (dice < 90 || folders.isEmpty()) {
            const QString name = QStringLiteral("F%1").arg(++m_made);
            const QString parent = anyFolder(side);
            say(side, "create folder", parent + u'/' + name);
            side.createFolder(parent, name);
        } else if (dice < 94 && isApp) {
            const QString folder = anyOf(folders);
            say(side, "rename folder", folder);
            side.renameFolder(folder, QStringLiteral("R%1").arg(++m_made));
        } else if (dice < 97) {
            const QString folder = anyOf(folders);
            say(side, "remove folder", folder);
            side.removeFolder(folder);
        } else if (isApp) {
            say(side, "restart", {});
            startApp();
        }
    }

    void addFault()
    {
        static const QList<FaultAction> actions{FaultAction::Answer, FaultAction::ExecuteThenAnswer,
                                                FaultAction::DropBeforeExecuting,
                                                FaultAction::DropAfterExecuting};
        static const QList<QByteArray> methods{"POST", "PATCH", "DELETE", "GET"};
        Fault fault;
        fault.action = actions[below(int(actions.size()))];
        fault.status = below(2) == 0 ? 503 : 500;
        fault.method = methods[below(int(methods.size()))];
        fault.after = below(3);
        m_trail +=
            "fault " + std::to_string(int(fault.action)) + ' ' + fault.method.toStdString() + '\n';
        mailbox().faults().add(fault);
    }

    void say(Side &side, const char *verb, const QString &what)
    {
        m_trail += (&side == &app() ? "app " : "mailbox ") + std::string(verb) + ' '
            + what.toStdString() + '\n';
    }

    QRandomGenerator m_random;
    std::string m_trail;
    int m_made = 0;
};

int fromEnvironment(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

const int firstSeed = fromEnvironment("KARTEI_WALK_SEED", 1);
const int seedCount =
    fromEnvironment("KARTEI_WALK_COUNT", qEnvironmentVariableIsSet("KARTEI_WALK_SEED") ? 1 : 20);

} // namespace

TEST_P(RandomWalk, EndsWithBothSidesEqual)
{
    m_random.seed(quint32(GetParam()));
    mailbox().createFolder({}, QStringLiteral("Clients"));
    mailbox().create(testsupport::names("Ada", "Grace", "Alan"), {});
    ASSERT_TRUE(syncOnce());
    for (int i = 0; i < steps && !HasFailure(); ++i) {
        const int dice = below(10);
        if (dice < 6) {
            step(below(3) < 2 ? static_cast<Side &>(app()) : mailbox());
            continue;
        }
        if (dice < 8) {
            addFault();
        }
        m_trail += "sync\n";
        static_cast<void>(app().syncOnce(std::chrono::milliseconds(200)));
        mailbox().faults().clear();
    }
    m_trail += "quiet\n";
    for (int i = 0; i < 3; ++i) {
        if (const auto done = syncOnce(); !done) {
            m_trail += std::string(done.message()) + '\n';
        } else if (app().state() == mailbox().state()) {
            break;
        }
    }
    for (const mailbox::RequestRecord &record : mailbox().requests().records()) {
        if (record.status >= 400) {
            m_trail += record.method.toStdString() + ' ' + record.path.toStdString() + ' '
                + std::to_string(record.status) + '\n';
        }
    }
    for (const QString &name : app().contactNames()) {
        const auto details = app().read(&store::contactDetails, app().contactKey(name));
        if (details.failure) {
            m_trail += "parked " + name.toStdString() + ": " + details.failure->code.toStdString()
                + ' ' + details.failure->message.toStdString() + '\n';
        }
    }
    EXPECT_EQ(app().state(), mailbox().state()) << "seed " << GetParam() << '\n' << m_trail;
    EXPECT_EQ(app().outbox(), domain::OutboxCounts()) << "seed " << GetParam() << '\n' << m_trail;
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomWalk, testing::Range(firstSeed, firstSeed + seedCount));
