#include "services/store/photorecords.h"
#include "tests/storeedits/editfixture.h"

namespace store {

class PhotoRemoval : public EditFixture
{
protected:
    QStringList photosOf(const domain::ContactKeys &keys)
    {
        QStringList files;
        for (const PhotoRecord &record : required(photoRecords(*connection, keys))) {
            files.append(record.file);
        }
        return files;
    }
};

TEST_F(PhotoRemoval, OfManyIsOneChangeOfThoseThatHaveOne)
{
    const QList<NewContact> people{
        {.contact = person(QStringLiteral("Ada"))},
        {.contact = person(QStringLiteral("Bob")), .photoFile = QStringLiteral("cafe")},
        {.contact = person(QStringLiteral("Cyd")), .photoFile = QStringLiteral("beef")}};
    const auto made = required(createContacts(*connection, home, people, CreateReason::Created));
    const domain::ContactKeys keys = made.value;
    const QStringList before = photosOf(keys);
    required(removeContactPhotos(*connection, keys));
    EXPECT_EQ(photosOf(keys.mid(1)), QStringList({QString(), QString()}));
    const auto state = required(undoState(*connection));
    EXPECT_EQ(state.undo->kind, ChangeKind::RemovePhotos);
    EXPECT_EQ(state.undo->count, 2);
    required(undo(*connection));
    EXPECT_EQ(photosOf(keys), before);
}

TEST_F(PhotoRemoval, OfNoneIsNoChange)
{
    const QList<NewContact> people{{.contact = person(QStringLiteral("Ada"))}};
    const auto made = required(createContacts(*connection, home, people, CreateReason::Created));
    const auto before = required(undoState(*connection));
    EXPECT_TRUE(required(removeContactPhotos(*connection, made.value)).isEmpty());
    EXPECT_EQ(required(undoState(*connection)), before);
}

TEST_F(PhotoRemoval, ReachesTheServerThoughTheLastTryToPutItWasRefused)
{
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(setContactPhoto(*connection, key, QStringLiteral("cafe")));
    using Kind = domain::Error::Kind;
    for (const auto &[error, state] : {std::pair(Kind::Timeout, PushOutcome::Kind::Retry),
                                       std::pair(Kind::Rejected, PushOutcome::Kind::Parked)}) {
        const PushItem item = batch().first();
        required(markSent(*connection, item.targets, now));
        settle({.targets = item.targets, .kind = state, .error = {.kind = error}});
    }
    required(retryParked(*connection, {}));
    required(undo(*connection));
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().photoFile, QString());
}

} // namespace store
