// What Graph leaves open about taking photos away, and about what a photo does to its contact.
#include "services/store/contactrows.h"
#include "tests/support/mailboxfixture.h"

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mNQcPgPRAwQCgAi9gV95AfHhwAAAABJRU5E"
    "rkJggg==");

class PhotoChanges : public MailboxFixture
{
protected:
    void use(const char *option, const char *value)
    {
        ASSERT_FALSE(mailbox().switches().set(QLatin1String(option), QLatin1String(value)));
    }

    void beginWithPhoto()
    {
        begin(names("Ada"));
        app().setPhoto(QStringLiteral("Ada"), png);
        ASSERT_TRUE(syncOnce());
        ASSERT_EQ(photoThere().body, png);
    }

    testsupport::HttpAnswer photoThere()
    {
        return mailbox().request("GET",
                                 QStringLiteral("/v1.0/me/contacts/")
                                     + mailbox().contactId(QStringLiteral("Ada"))
                                     + QStringLiteral("/photo/$value"));
    }

    void expectAllSent()
    {
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

class PhotoRemoval : public PhotoChanges,
                     public testing::WithParamInterface<std::tuple<const char *, const char *>>
{
};

class PhotoAndEdit : public PhotoChanges, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_F(PhotoChanges, IsSentAgainWhenItMetAConflict)
{
    begin(names("Ada"));
    app().setPhoto(QStringLiteral("Ada"), png);
    mailbox().faults().add({.status = 412, .method = "PUT", .path = QStringLiteral("photo")});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(photoThere().body, png);
    expectAllSent();
}

TEST_P(PhotoRemoval, IsFoundDoneHoweverTheServiceTakesItAndSaysIt)
{
    const auto [removal, absence] = GetParam();
    beginWithPhoto();
    use("photo-removal", removal);
    use("no-photo", absence);
    app().setPhoto(QStringLiteral("Ada"), {});
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    use("no-photo", "image-not-found");
    EXPECT_EQ(photoThere().status, 404);
}

INSTANTIATE_TEST_SUITE_P(Graph, PhotoRemoval,
                         testing::Combine(testing::Values("empty-put", "delete", "both"),
                                          testing::Values("image-not-found", "item-not-found",
                                                          "tiny-image", "no-bytes")));

TEST_F(PhotoChanges, ARemovalThatTheServiceDoesNotKnowIsParkedAndTold)
{
    beginWithPhoto();
    use("photo-removal", "none");
    app().setPhoto(QStringLiteral("Ada"), {});
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.parked = 1}));
    const auto failure =
        app().read(&store::contactDetails, app().contactKey(QStringLiteral("Ada"))).failure;
    ASSERT_TRUE(failure.has_value());
    EXPECT_EQ(failure->code, QStringLiteral("PhotoRemovalIgnored"));
    EXPECT_EQ(photoThere().body, png);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(PhotoChanges, APhotoForAnAccountWithoutPhotosIsParkedAndEditsGoOn)
{
    begin(names("Ada"));
    use("photo-support", "no");
    app().setPhoto(QStringLiteral("Ada"), png);
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.parked = 1}));
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_P(PhotoAndEdit, AreNoConflictInEitherOrder)
{
    begin(names("Ada", "Grace"));
    use("photo-bumps-contact", GetParam());
    app().setPhoto(QStringLiteral("Ada"), png);
    ASSERT_TRUE(syncOnce());
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    expectAllSent();

    app().contact("Grace").setPhone("2");
    app().setPhoto(QStringLiteral("Grace"), png);
    app().contact("Grace").setEmail("grace@kartei.example");
    app().setPhoto(QStringLiteral("Ada"), {});
    app().contact("Ada").setCompany("Engines");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

INSTANTIATE_TEST_SUITE_P(Graph, PhotoAndEdit, testing::Values("yes", "no"));
