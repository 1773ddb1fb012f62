// Finding 12: a next link that carries the token away. P13's table of links.
#include "services/graph/graphorigin.h"

#include <gtest/gtest.h>

namespace {

using graph::GraphOrigin;

GraphOrigin graphRoot()
{
    return *GraphOrigin::fromUrl(QUrl(QStringLiteral("https://graph.microsoft.com")));
}

TEST(GraphOrigin, TakesPathAndQueryOfItsOwnLinks)
{
    const QString path = QStringLiteral("/v1.0/me/contacts/delta?$skiptoken=a%2Bb%3D&x='(1)'");
    for (const char *prefix : {"https://graph.microsoft.com", "https://graph.microsoft.com:443",
                               "HTTPS://Graph.Microsoft.COM"}) {
        EXPECT_EQ(graphRoot().pathOf(QString::fromLatin1(prefix) + path).value_or(QString()), path)
            << prefix;
    }
}

TEST(GraphOrigin, RefusesEveryForeignOrMalformedLink)
{
    const char *links[] = {
        "",
        "/v1.0/me",
        "v1.0/me",
        "//graph.microsoft.com/v1.0/me",
        "//evil.test/x",
        "https:graph.microsoft.com/v1.0",
        "https:/graph.microsoft.com/v1.0",
        "https:///graph.microsoft.com/v1.0",
        "https://evil.test/v1.0/me",
        "https://graph.microsoft.com",
        "https://graph.microsoft.com?x=/y",
        "https://graph.microsoft.com#/y",
        "https://graph.microsoft.com@evil.test/",
        "https://graph.microsoft.com:443@evil.test/",
        "https://graph.microsoft.com:pw@evil.test/",
        "https://user@graph.microsoft.com/v1.0",
        "https://user:pw@graph.microsoft.com/v1.0",
        "https://@graph.microsoft.com/v1.0",
        "https://graph.microsoft.com\\@evil.test/",
        "https://graph.microsoft.com\\.evil.test/",
        "https:\\\\graph.microsoft.com/v1.0",
        "https://graph.microsoft.com%2eevil.test/",
        "https://graph.microsoft.com%2fevil.test/",
        "https://graph.microsoft.com%00.evil.test/",
        "https://graph%2emicrosoft.com/v1.0",
        "https://graph.microsoft.com.evil.test/",
        "https://evilgraph.microsoft.com/",
        "https://graph.microsoft.comevil.test/",
        "https://graph.microsoft.com./v1.0",
        "https://graph.microsoft.com\t/v1.0",
        "https://graph.micro\tsoft.com/v1.0",
        " https://graph.microsoft.com/v1.0",
        "https://graph.microsoft.com /v1.0",
        "https://graph.microsoft.com/v1.0\r\nX-Evil: 1",
        "https://graph.microsoft.com/v1.0 /me",
        "https://graph.microsoft.com/v1.0#me",
        "https://graph.microsoft.com//evil.test/x",
        "https://graph.microsoft.com/\\evil.test/x",
        "http://graph.microsoft.com/v1.0",
        "ftp://graph.microsoft.com/v1.0",
        "javascript://graph.microsoft.com/v1.0",
        "file://graph.microsoft.com/etc/passwd",
        "https://graph.microsoft.com:444/v1.0",
        "https://graph.microsoft.com:80/v1.0",
        "https://graph.microsoft.com:0443/v1.0",
        "https://graph.microsoft.com:/v1.0",
        "https://graph.microsoft.com:443:443/v1.0",
        "https://[::1]/v1.0",
        "https://[graph.microsoft.com]/v1.0",
        "https://127.0.0.1/v1.0",
        "https://2130706433/v1.0",
        "https://graph.xn--mcrosoft-c2a.com/v1.0",
        "https://gr\xd0\xb0ph.microsoft.com/v1.0",      // Cyrillic a
        "https://graph\xe3\x80\x82microsoft.com/v1.0",  // ideographic full stop
        "https://graph.microsoft.com\xef\xbc\x8fv1.0/", // full-width slash
        "https://evil.test/?https://graph.microsoft.com/v1.0",
        "evil.test://https://graph.microsoft.com/v1.0",
    };
    EXPECT_GE(std::size(links), 40u);
    for (const char *link : links) {
        const auto path = graphRoot().pathOf(QString::fromUtf8(link));
        EXPECT_FALSE(path) << link;
    }
}

TEST(GraphOrigin, JoinsOnlyToItself)
{
    const GraphOrigin origin = graphRoot();
    EXPECT_EQ(origin.url(QStringLiteral("/v1.0/me?$top=1")),
              QUrl(QStringLiteral("https://graph.microsoft.com/v1.0/me?$top=1")));
    EXPECT_TRUE(origin.owns(origin.url(QStringLiteral("/v1.0/me"))));
    EXPECT_FALSE(origin.owns(origin.url(QStringLiteral("@evil.test/x"))));
    EXPECT_FALSE(origin.owns(origin.url(QStringLiteral(".evil.test/x"))));
    EXPECT_FALSE(origin.owns(origin.url(QStringLiteral(":444/x"))));
    EXPECT_FALSE(origin.owns(QUrl(QStringLiteral("http://graph.microsoft.com/"))));
    EXPECT_FALSE(origin.owns(QUrl(QStringLiteral("https://u@graph.microsoft.com/"))));
}

TEST(GraphOrigin, IsHttpsOrLiteralLoopback)
{
    for (const char *good : {"https://graph.microsoft.com", "https://graph.microsoft.us/",
                             "http://127.0.0.1:8080", "http://[::1]:8080/", "https://127.0.0.1"}) {
        EXPECT_TRUE(GraphOrigin::fromUrl(QUrl(QString::fromLatin1(good)))) << good;
    }
    for (const char *bad :
         {"", "http://graph.microsoft.com", "http://localhost:80", "http://127.0.0.2:80",
          "http://127.0.0.1.evil.test", "ftp://127.0.0.1", "https://u:p@graph.microsoft.com",
          "https://graph.microsoft.com/v1.0", "https://graph.microsoft.com?x", "https://",
          "//graph.microsoft.com", "graph.microsoft.com", "https://graph.microsoft.com#x"}) {
        EXPECT_FALSE(GraphOrigin::fromUrl(QUrl(QString::fromLatin1(bad)))) << bad;
    }
}

TEST(GraphOrigin, TakesLinksOfALoopbackMailbox)
{
    const auto origin = *GraphOrigin::fromUrl(QUrl(QStringLiteral("http://[::1]:8080")));
    EXPECT_EQ(origin.pathOf(QStringLiteral("http://[::1]:8080/v1.0/me")).value_or(QString()),
              QStringLiteral("/v1.0/me"));
    EXPECT_FALSE(origin.pathOf(QStringLiteral("http://[::1]:8081/v1.0/me")));
    EXPECT_FALSE(origin.pathOf(QStringLiteral("http://[::1]/v1.0/me")));
}

} // namespace
