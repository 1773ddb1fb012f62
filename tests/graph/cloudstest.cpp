#include "services/graph/clouds.h"
#include "services/graph/graphorigin.h"

#include <gtest/gtest.h>

TEST(Clouds, EachHasAnOriginThatATokenMayGoTo)
{
    for (const graph::CloudPlace &place : graph::clouds()) {
        const QUrl root{QString(place.graphRoot)};
        EXPECT_TRUE(graph::GraphOrigin::fromUrl(root)) << place.graphRoot.data();
        EXPECT_EQ(graph::cloudAt(root), place.cloud);
        EXPECT_EQ(&graph::placeOf(place.cloud), &place);
        EXPECT_TRUE(QUrl(QString(place.authority)).isValid());
    }
}

TEST(Clouds, NoOtherOriginIsOne)
{
    for (const char *url :
         {"http://graph.microsoft.com", "https://graph.microsoft.com:444", "http://127.0.0.1:8080",
          "https://graph.microsoft.com.evil.test", "https://login.microsoftonline.com"}) {
        EXPECT_FALSE(graph::cloudAt(QUrl(QString::fromLatin1(url)))) << url;
    }
}
