#include "photofixture.h"

namespace testphotos {

class KeepAll : public PhotoFixture
{
protected:
    bool isHad(const char *name)
    {
        return record(key(name)).state == store::PhotoRecord::State::Have;
    }
};

TEST_F(KeepAll, FetchesPhotosThatNobodyHasLookedAt)
{
    begin(names("Ada", "Grace", "Linus"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::red));
    putOnServer(QStringLiteral("Linus"), jpeg(Qt::blue));
    cache->setKeepsAll(true);
    EXPECT_TRUE(eventually([this] { return !cache->isFetching(); }));
    EXPECT_TRUE(isHad("Ada"));
    EXPECT_TRUE(isHad("Linus"));
    EXPECT_EQ(record(key("Grace")).state, store::PhotoRecord::State::None);
}

TEST_F(KeepAll, EndsWithoutAConnectionAndGoesOnWithOne)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::red));
    isOnline = false;
    cache->setKeepsAll(true);
    EXPECT_TRUE(eventually([this] { return !cache->isFetching(); }));
    EXPECT_FALSE(isHad("Ada"));
    isOnline = true;
    cache->retryMissing();
    EXPECT_TRUE(eventually([this] { return isHad("Ada"); }));
}

} // namespace testphotos
