#include "models/contactdetailssource.h"
#include "storeonfile.h"

#include <QSignalSpy>

using namespace testmodels;

class DetailsSource : public StoreOnFile
{
protected:
    QString lastName() const
    {
        return ready.isEmpty()
            ? QString()
            : ready.last()[0].value<QList<store::ContactDetails>>().value(0).contact.displayName;
    }

    models::ContactDetailsSource source{store(), photos(), presets()};
    QSignalSpy ready{&source, &models::ContactDetailsSource::ready};
    QSignalSpy gone{&source, &models::ContactDetailsSource::gone};
};

TEST_F(DetailsSource, TellsAContactAndTellsItAgainWhenItChanges)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    source.show({ada});
    ASSERT_TRUE(eventually([&] { return lastName() == QStringLiteral("Ada"); }));
    rename(ada, QStringLiteral("Ada Lovelace"));
    EXPECT_TRUE(eventually([&] { return lastName() == QStringLiteral("Ada Lovelace"); }));
    EXPECT_EQ(ready.count(), 2);
}

TEST_F(DetailsSource, SaysNothingOfOtherContacts)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    const domain::ContactKey grace = create(QStringLiteral("Grace"));
    source.show({ada});
    ASSERT_TRUE(eventually([&] { return ready.count() == 1; }));
    rename(grace, QStringLiteral("Zoe"));
    read(&store::contactDetails, ada); // behind any read of the source
    EXPECT_EQ(ready.count(), 1);
}

TEST_F(DetailsSource, SaysThatItIsGone)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    source.show({ada});
    ASSERT_TRUE(eventually([&] { return ready.count() == 1; }));
    commit(&store::deleteContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(eventually([&] { return gone.count() == 1; }));
    EXPECT_EQ(ready.count(), 1);
}

TEST_F(DetailsSource, IsSilencedByANewerWish)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    const domain::ContactKey grace = create(QStringLiteral("Grace"));
    source.show({ada});
    source.show({grace});
    ASSERT_TRUE(eventually([&] { return ready.count() > 0; }));
    EXPECT_EQ(lastName(), QStringLiteral("Grace"));
    EXPECT_EQ(ready.count(), 1);
}
