#include "tests/storeedits/editfixture.h"

#include <random>

namespace store {

namespace {

// The world as a person would keep it on paper: contacts in folders, and older copies of the page.
struct Paper
{
    struct Line
    {
        QString name;
        QString phone;
        qint64 folder = 0;
    };
    QMap<qint64, Line> contacts;
    QMap<qint64, QString> folders; // path
};

enum class Faults { None, Some };

} // namespace

class RandomWalk : public EditFixture
{
protected:
    void walk(quint32 seed, Faults faults)
    {
        m_random.seed(seed);
        m_faults = faults;
        m_pages = {Paper{{}, {{home.value, QStringLiteral("Contacts")}}}};
        m_place = 0;
        for (int step = 0; step < 120; ++step) {
            act();
            ASSERT_EQ(shown(), onPaper()) << "seed " << seed << ", step " << step;
            if (oneIn(4)) {
                pushSome();
                ASSERT_EQ(shown(), onPaper())
                    << "after sending, seed " << seed << ", step " << step;
            }
        }
        m_faults = Faults::None;
        now = now.addDays(1);
        push();
        EXPECT_EQ(server.state(), onPaper()) << "seed " << seed;
        EXPECT_EQ(shown(), onPaper()) << "seed " << seed;
        EXPECT_EQ(outbox(), domain::OutboxCounts{}) << "seed " << seed;
        pull();
        EXPECT_EQ(shown(), onPaper()) << "after a pull, seed " << seed;
    }

private:
    quint32 below(quint32 limit) { return static_cast<quint32>(m_random() % limit); }
    bool oneIn(quint32 times) { return below(times) == 0; }

    template <class Map>
    qint64 anyOf(const Map &map)
    {
        return std::next(map.keyBegin(), static_cast<int>(below(static_cast<quint32>(map.size()))))
            .
            operator*();
    }

    Paper &turnPage()
    {
        m_pages.resize(m_place + 1);
        m_pages.append(m_pages.last());
        ++m_place;
        return m_pages.last();
    }

    QStringList onPaper() const
    {
        const Paper &page = m_pages.at(m_place);
        QStringList lines;
        for (const Paper::Line &line : page.contacts) {
            lines << line.name + u'|' + line.phone + u'|' + page.folders.value(line.folder);
        }
        lines.sort();
        return lines;
    }

    void act()
    {
        const Paper &page = m_pages.at(m_place);
        const bool isEmpty = page.contacts.isEmpty();
        switch (below(10)) {
        case 0:
        case 1:
            return addContact();
        case 2:
        case 3:
            return isEmpty ? addContact() : editContact(anyOf(page.contacts));
        case 4:
        case 5:
            return isEmpty ? addContact() : moveContact(anyOf(page.contacts), anyOf(page.folders));
        case 6:
            return isEmpty ? addContact() : removeContact(anyOf(page.contacts));
        case 7:
            return page.folders.size() < 5 ? addFolder(anyOf(page.folders))
                                           : removeFolder(anyOf(page.folders));
        case 8:
            if (m_place > 0) {
                required(undo(*connection));
                --m_place;
            }
            return;
        default:
            if (m_place + 1 < m_pages.size()) {
                required(redo(*connection));
                ++m_place;
            }
            return;
        }
    }

    void addContact()
    {
        const qint64 where = anyOf(m_pages.at(m_place).folders);
        const Paper::Line line{QStringLiteral("N%1").arg(++m_number), QString::number(below(5) + 1),
                               where};
        const auto key = create(line.name, line.phone, {where});
        turnPage().contacts.insert(key.value, line);
    }

    void editContact(qint64 key)
    {
        const QString phone = QString::number(below(5) + 1);
        if (m_pages.at(m_place).contacts.value(key).phone == phone) {
            return;
        }
        setPhone({key}, phone);
        turnPage().contacts[key].phone = phone;
    }

    void moveContact(qint64 key, qint64 to)
    {
        if (m_pages.at(m_place).contacts.value(key).folder == to) {
            return;
        }
        required(moveContacts(*connection, {domain::ContactKey{key}}, {to}));
        turnPage().contacts[key].folder = to;
    }

    void removeContact(qint64 key)
    {
        required(deleteContacts(*connection, {domain::ContactKey{key}}));
        turnPage().contacts.remove(key);
    }

    void addFolder(qint64 parent)
    {
        const QString name = QStringLiteral("F%1").arg(++m_number);
        const auto key = folder(name, {parent});
        const QString path = m_pages.at(m_place).folders.value(parent) + u'/' + name;
        turnPage().folders.insert(key.value, path);
    }

    void removeFolder(qint64 key)
    {
        if (key == home.value) {
            return;
        }
        required(deleteFolder(*connection, {key}));
        Paper &page = turnPage();
        const QString path = page.folders.value(key);
        page.folders.removeIf([&path](const auto &entry) {
            return entry.value() == path || entry.value().startsWith(path + u'/');
        });
        page.contacts.removeIf(
            [&page](const auto &entry) { return !page.folders.contains(entry.value().folder); });
    }

    // A few items, some of which fail, or are done without an answer; the person acts in between.
    void pushSome()
    {
        now = now.addSecs(60);
        const QList<PushItem> items =
            required(nextPushBatch(*connection, mailbox, static_cast<int>(below(4)) + 1, now));
        for (const PushItem &item : items) {
            if (item.outcomeUnknown) {
                if (const auto found = server.look(item)) {
                    settle(*found);
                    continue;
                }
            }
            const quint32 fault = m_faults == Faults::Some ? below(5) : 0;
            required(markSent(*connection, item.targets, now));
            if (fault == 1) { // refused for now
                settle({.targets = item.targets,
                        .kind = item.action == PushAction::CreateContact ? PushOutcome::Kind::Look
                                                                         : PushOutcome::Kind::Retry,
                        .error = {.kind = domain::Error::Kind::Throttled},
                        .notBefore = now.addSecs(90)});
                continue;
            }
            const PushOutcome outcome = server.carryOut(item);
            if (fault == 2) { // done, but the answer is lost
                settle({.targets = item.targets,
                        .kind = PushOutcome::Kind::Look,
                        .error = {.kind = domain::Error::Kind::Timeout},
                        .notBefore = now.addSecs(30)});
            } else if (fault != 3) { // 3: stopped before the answer was noted
                settle(outcome);
            }
        }
    }

    std::mt19937 m_random;
    Faults m_faults = Faults::None;
    QList<Paper> m_pages;
    qsizetype m_place = 0;
    int m_number = 0;
};

class SeededWalk : public RandomWalk, public testing::WithParamInterface<int>
{
};

TEST_P(SeededWalk, ShowsWhatWasDoneAndEndsEqualToTheServer)
{
    walk(static_cast<quint32>(GetParam()), Faults::None);
}

TEST_P(SeededWalk, MakesNothingTwiceWhenAnswersAreLost)
{
    walk(static_cast<quint32>(GetParam()) + 1000, Faults::Some);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SeededWalk, testing::Range(1, 21));

} // namespace store
