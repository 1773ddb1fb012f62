#include "services/graph/headerrules.h"

#include <gtest/gtest.h>

namespace {

TEST(HeaderRules, KnowAnEtag)
{
    for (const QByteArray &good :
         {QByteArray("\"a\""), QByteArray("W/\"a\""), QByteArray("*"),
          QByteArray("W/\"EQAAABYAAACd+/=\""), "\"" + QByteArray(256, 'x') + "\""}) {
        EXPECT_TRUE(graph::isEtag(good)) << good.constData();
    }
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("a"), QByteArray("\"\""), QByteArray("w/\"a\""),
          QByteArray("\"a"), QByteArray("\"a\"b\""), QByteArray("\"a b\""),
          QByteArray("\"a\r\nX: 1\""), QByteArray("\"a\"\n"), QByteArray("\"\x80\""),
          QByteArray("\"a\0\"", 4), QByteArray("W/"), QByteArray("W/*"),
          "\"" + QByteArray(257, 'x') + "\""}) {
        EXPECT_FALSE(graph::isEtag(bad)) << bad.constData();
    }
}

TEST(HeaderRules, KnowARequestPath)
{
    for (const char *good : {"/", "/v1.0/me", "/v1.0/me/contacts/a%2F..%2Fb", "/v1.0/$batch",
                             "/v1.0/me?$filter=a%20eq%20'..'", "/v1.0/me?x=/../"}) {
        EXPECT_TRUE(graph::isRequestPath(QString::fromUtf8(good))) << good;
    }
    for (const char *bad : {"", "v1.0", "//evil.test/x", "/v1.0/../x", "/v1.0/..", "/v1.0/%2E%2e/x",
                            "/v1.0/./x", "/a b", "/a\r\nb", "/a#b", "/a\\b", "/\xc3\xa4"}) {
        EXPECT_FALSE(graph::isRequestPath(QString::fromUtf8(bad))) << bad;
    }
}

TEST(HeaderRules, RefuseABodyWithoutAType)
{
    const graph::GraphRequest request{
        .method = graph::Method::Post, .path = QStringLiteral("/v1.0/me"), .body = "{}"};
    const auto checked = graph::checkRequest(request);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().kind, domain::Error::Kind::BadInput);
}

} // namespace
