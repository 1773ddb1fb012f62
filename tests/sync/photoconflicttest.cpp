// Photos that were changed here and elsewhere, and services that do their own thing with what they get.
#include "services/store/conflicts.h"
#include "services/store/contactrows.h"
#include "services/store/photorecords.h"
#include "tests/support/mailboxfixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>

using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

const QString ada = QStringLiteral("Ada");

QByteArray picture(Qt::GlobalColor color)
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString fileOf(const QByteArray &bytes)
{
    return bytes.isEmpty()
        ? QString()
        : QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

const QByteArray red = picture(Qt::red);
const QByteArray green = picture(Qt::green);
const QByteArray blue = picture(Qt::blue);

class PhotoConflicts : public MailboxFixture
{
protected:
    QString path() { return QStringLiteral("/v1.0/me/contacts/") + mailbox().contactId(ada); }

    QByteArray there()
    {
        const auto answer = mailbox().request("GET", path() + QStringLiteral("/photo/$value"));
        return answer.status == 200 ? answer.body : QByteArray();
    }

    // By another program.
    void putThere(const QByteArray &bytes)
    {
        EXPECT_EQ(mailbox()
                      .request("PUT", path() + QStringLiteral("/photo/$value"), bytes, "image/png")
                      .status,
                  200);
    }

    QString here()
    {
        return app()
            .read(&store::photoRecords, domain::ContactKeys{app().contactKey(ada)})
            .first()
            .file;
    }

    void beginWithRed()
    {
        begin({ada});
        app().setPhoto(ada, red);
        ASSERT_TRUE(syncOnce());
        ASSERT_EQ(there(), red);
    }

    QList<store::Conflict> conflicts()
    {
        return app().read(&store::openConflicts, domain::ContactKey());
    }

    void decide(store::ConflictChoice choice)
    {
        app().commit(&store::settleConflicts,
                     QList<store::ConflictDecision>{{conflicts().first().id, choice, {}}});
    }
};

} // namespace

TEST_F(PhotoConflicts, BothAreKeptUntilThePersonChooses)
{
    beginWithRed();
    putThere(green);
    app().setPhoto(ada, blue);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), green);
    EXPECT_EQ(here(), fileOf(green));
    EXPECT_EQ(app().outbox(), domain::OutboxCounts{.conflicts = 1});
    ASSERT_EQ(conflicts().size(), 1);
    const store::Conflict conflict = conflicts().first();
    EXPECT_EQ(conflict.of, store::Conflict::Of::Photo);
    EXPECT_EQ(conflict.values.mine, domain::PropertyValue(fileOf(blue)));
    EXPECT_EQ(conflict.values.theirs, domain::PropertyValue(fileOf(green)));
    const QStringList kept = app().read(&store::photoFilesInUse);
    EXPECT_TRUE(kept.contains(fileOf(blue)) && kept.contains(fileOf(green)));
    EXPECT_TRUE(QFile::exists(app().photoFolder() + u'/' + fileOf(green)));
    decide(store::ConflictChoice::Mine);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), blue);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    app().undo(); // the choice
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), green);
    decide(store::ConflictChoice::Theirs);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), green);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(PhotoConflicts, AreMineWhereThatIsTheRule)
{
    beginWithRed();
    app().commit(&store::setMergeRule, store::MergeRule::Mine);
    putThere(green);
    app().setPhoto(ada, blue);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), blue);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(PhotoConflicts, APictureBeatsARemovalOnEitherSide)
{
    beginWithRed();
    putThere(green);
    app().setPhoto(ada, {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), green);
    EXPECT_EQ(here(), fileOf(green));
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    mailbox().request("DELETE", path() + QStringLiteral("/photo"));
    mailbox().request("PUT", path() + QStringLiteral("/photo/$value"), {}, "image/png");
    ASSERT_EQ(there(), QByteArray());
    app().setPhoto(ada, blue);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), blue);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(PhotoConflicts, TheSamePictureOnBothSidesIsNone)
{
    beginWithRed();
    putThere(blue);
    app().setPhoto(ada, blue);
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PUT", "/photo"), 0);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(PhotoConflicts, AnAnswerThatWasLostIsNone)
{
    beginWithRed();
    app().setPhoto(ada, blue);
    mailbox().faults().add({.action = FaultAction::DropAfterExecuting,
                            .method = "PUT",
                            .path = QStringLiteral("photo")});
    (void)syncOnce();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), blue);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(PhotoConflicts, AServiceThatKeepsTheOldPictureIsTold)
{
    beginWithRed();
    app().setPhoto(ada, blue);
    mailbox().faults().add(
        {.status = 200, .method = "PUT", .path = QStringLiteral("photo"), .count = 3});
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(syncOnce());
    }
    EXPECT_EQ(app().outbox(), domain::OutboxCounts{.parked = 1});
    const auto failure = app().read(&store::contactDetails, app().contactKey(ada)).failure;
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->code, QStringLiteral("PhotoIgnored"));
    EXPECT_EQ(here(), fileOf(blue));
    app().commit(&store::retryParked, domain::ContactKeys());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), blue);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

// What it made of ours is what it has: no change of somebody else, now or at the next edit.
TEST_F(PhotoConflicts, AServiceThatCodesPicturesAnewIsNoConflict)
{
    beginWithRed();
    app().setPhoto(ada, blue);
    mailbox().faults().add({.action = FaultAction::Body,
                            .method = "GET",
                            .path = QStringLiteral("photo"),
                            .after = 1,
                            .count = 2,
                            .text = green});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    app().setPhoto(ada, red);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    EXPECT_EQ(conflicts(), QList<store::Conflict>());
    EXPECT_EQ(there(), red);
}
