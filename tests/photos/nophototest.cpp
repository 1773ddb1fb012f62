// The ways in which services say that there is no photo.
#include "photofixture.h"

using namespace testphotos;

namespace {

class NoPhoto : public PhotoFixture,
                public testing::WithParamInterface<std::pair<const char *, const char *>>
{
protected:
    void useVariant()
    {
        const auto [option, value] = GetParam();
        ASSERT_FALSE(mailbox().switches().set(QLatin1String(option), QLatin1String(value)));
    }
};

} // namespace

TEST_P(NoPhoto, IsNoneHoweverTheServiceSaysItAndIsRemembered)
{
    begin(names("Ada", "Grace"));
    useVariant();
    mailbox().requests().reset();
    fetch({key("Ada"), key("Grace")});
    EXPECT_EQ(photosAskedFor(), 2);
    EXPECT_EQ(record(key("Ada")).state, store::PhotoRecord::State::None);
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
    openCache();
    fetch({key("Ada"), key("Grace")});
    EXPECT_EQ(photosAskedFor(), 2);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames(), names("Ada", "Grace")) << "no photo is no missing contact";
}

INSTANTIATE_TEST_SUITE_P(Graph, NoPhoto,
                         testing::Values(std::pair("no-photo", "image-not-found"),
                                         std::pair("no-photo", "item-not-found"),
                                         std::pair("no-photo", "tiny-image"),
                                         std::pair("no-photo", "no-bytes"),
                                         std::pair("photo-support", "no")));

TEST_F(PhotoFixture, AnAccountThatLosesItsPhotosKeepsThoseThatAreKnown)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    ASSERT_FALSE(mailbox().switches().set(QStringLiteral("photo-support"), QStringLiteral("no")));
    age(key("Ada"), 8);
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
}
