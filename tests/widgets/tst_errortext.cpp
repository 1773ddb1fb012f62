#include "services/contacts/contactservice.h"
#include "ui/outbox/statusindicator.h"
#include "ui/presentation/changetext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"

#include <QLocale>
#include <QSet>

#include <gtest/gtest.h>

#include <ostream>

static void PrintTo(const QString &text, std::ostream *stream)
{
    *stream << text.toStdString();
}

using Kind = domain::Error::Kind;

TEST(ErrorText, HasASentenceOfItsOwnForEveryKind)
{
    QSet<QString> sentences;
    int kinds = 0;
    for (int kind = 0; kind <= static_cast<int>(Kind::BadInput); ++kind, ++kinds) {
        const QString text = presentation::errorText({.kind = static_cast<Kind>(kind)});
        EXPECT_TRUE(text.endsWith(QLatin1Char('.')));
        sentences.insert(text);
    }
    EXPECT_EQ(sentences.size(), kinds);
}

TEST(ErrorText, SaysWhatBecameOfAMove)
{
    QSet<QString> sentences{presentation::errorText({.kind = Kind::Rejected}),
                            presentation::errorText({.kind = Kind::ServerFault})};
    for (const char *code : {"CopyDiffers", "MoveUnclear", "MoveIgnored"}) {
        sentences.insert(
            presentation::errorText({.kind = Kind::Rejected, .code = QString::fromLatin1(code)}));
    }
    sentences.insert(presentation::errorText(
        {.kind = Kind::ServerFault, .code = QStringLiteral("CopyUnfinished")}));
    EXPECT_EQ(sentences.size(), 6);
}

TEST(ErrorText, NeverShowsWhatIsForLogs)
{
    const domain::Error error{.kind = Kind::BadReply,
                              .message = QStringLiteral("value[3].id is no string")};
    EXPECT_FALSE(presentation::errorText(error).contains(QStringLiteral("value[3]")));
}

TEST(ChangeText, CountsContacts)
{
    store::ChangeTitle title{.kind = store::ChangeKind::MoveContacts,
                             .count = 12,
                             .folderName = QStringLiteral("Suppliers")};
    EXPECT_EQ(presentation::changeDone(title),
              QStringLiteral("12 contacts moved to \u2068Suppliers\u2069"));
    title.count = 1;
    EXPECT_EQ(presentation::changeDone(title),
              QStringLiteral("1 contact moved to \u2068Suppliers\u2069"));
}

TEST(ChangeText, HasWordsForEveryKind)
{
    QSet<QString> done;
    int kinds = 0;
    for (int kind = 0; kind <= static_cast<int>(store::ChangeKind::DeleteFolder); ++kind, ++kinds) {
        store::ChangeTitle title{.kind = static_cast<store::ChangeKind>(kind),
                                 .count = 1,
                                 .name = QStringLiteral("Zoë"),
                                 .folderName = QStringLiteral("Friends")};
        done.insert(presentation::changeDone(title));
        EXPECT_FALSE(presentation::changeNoun(title).isEmpty());
    }
    EXPECT_EQ(done.size(), kinds);
}

TEST(ContactText, IsolatesNamesAndKeepsThemFromBreakingOut)
{
    EXPECT_EQ(presentation::isolated(QStringLiteral("a\u2069b\n")),
              QStringLiteral("\u2068a b \u2069"));
}

TEST(SyncStateText, SaysWhatWaitsWhileOffline)
{
    domain::SyncState state;
    state.activity = domain::SyncState::Activity::Offline;
    state.outbox.waiting = 3;
    EXPECT_EQ(ui::syncStateText(state), QStringLiteral("3 changes waiting · offline"));
    state.outbox.waiting = 0;
    EXPECT_EQ(ui::syncStateText(state), QStringLiteral("All changes saved · offline"));
    state.outbox.parked = 2;
    EXPECT_EQ(ui::syncStateText(state), QStringLiteral("2 changes were refused · offline"));
}

TEST(SyncStateText, SaysWhenAllIsSaved)
{
    const QDateTime today(QDate::currentDate(), QTime(10, 42));
    domain::SyncState state;
    state.lastSynced = today.toUTC();
    EXPECT_EQ(ui::syncStateText(state),
              QStringLiteral("All changes saved · synced %1")
                  .arg(QLocale().toString(today.time(), QLocale::ShortFormat)));
}

TEST(SyncStateText, SaysHowLongTheServiceAsksToWait)
{
    const QDateTime until(QDate::currentDate(), QTime(10, 45));
    domain::SyncState state{.activity = domain::SyncState::Activity::Waiting,
                            .until = until.toUTC()};
    state.outbox.waiting = 3;
    const QString wait = QStringLiteral("Outlook asks us to wait until %1")
                             .arg(QLocale().toString(until.time(), QLocale::ShortFormat));
    EXPECT_EQ(ui::syncStateText(state), wait);
    state.outbox.conflicts = 1;
    EXPECT_EQ(ui::syncStateText(state),
              QStringLiteral("1 change conflicts with another · ") + wait);
}
