#include "services/push/noticerequest.h"

#include <gtest/gtest.h>

namespace {

using push::judgeNotice;
using push::NoticeRequest;

NoticeRequest judge(const QByteArray &head)
{
    return judgeNotice(head, {"127.0.0.1:80", "relay.example"});
}

const QByteArray ours = "\r\nHost: 127.0.0.1:80\r\n";

} // namespace

TEST(NoticeRequestTest, IsAPostWithALength)
{
    EXPECT_EQ(judge("POST /abc HTTP/1.1" + ours + "Content-Length: 12"),
              (NoticeRequest{.path = "abc", .bodySize = 12}));
    EXPECT_EQ(judge("POST /deep/abc HTTP/1.1\r\nHost: Relay.Example\r\nContent-Length: 0"),
              (NoticeRequest{.path = "abc"}))
        << "a relay may have put a path before it";
}

TEST(NoticeRequestTest, OfAHandshakeHoldsTheDecodedToken)
{
    const NoticeRequest judged = judge(
        "POST /abc?x=1&validationToken=Validation%3a+a%2Bb%20%26+%3Cb%3E HTTP/1.1" + ours + "A: b");
    EXPECT_EQ(judged.refusal, 0);
    EXPECT_EQ(judged.validationToken, QByteArray("Validation: a+b & <b>"));
}

TEST(NoticeRequestTest, OfOthersIsRefused)
{
    const QByteArray length = "Content-Length: 2";
    EXPECT_EQ(judge("nonsense").refusal, 400);
    EXPECT_EQ(judge("POST /abc" + ours + length).refusal, 400) << "HTTP/0.9";
    EXPECT_EQ(judge("GET /abc HTTP/1.1" + ours + length).refusal, 405);
    EXPECT_EQ(judge("OPTIONS /abc HTTP/1.1" + ours + length).refusal, 405);
    EXPECT_EQ(judge("POST /abc HTTP/1.1\r\n" + length).refusal, 403) << "no host";
    EXPECT_EQ(judge("POST /abc HTTP/1.1\r\nHost: evil.test\r\n" + length).refusal, 403);
    EXPECT_EQ(judge("POST /abc HTTP/1.1" + ours + "Host: 127.0.0.1:80\r\n" + length).refusal, 403);
    EXPECT_EQ(judge("POST /abc HTTP/1.1" + ours + "Origin: null\r\n" + length).refusal, 403);
}

TEST(NoticeRequestTest, WithADoubtfulLengthIsRefused)
{
    const QByteArray post = "POST /abc HTTP/1.1" + ours;
    EXPECT_EQ(judge(post + "A: b").refusal, 411);
    EXPECT_EQ(judge(post + "Transfer-Encoding: chunked").refusal, 411);
    EXPECT_EQ(judge(post + "Transfer-Encoding: chunked\r\nContent-Length: 2").refusal, 400);
    EXPECT_EQ(judge(post + "Content-Length: 2\r\nContent-Length: 3").refusal, 400);
    EXPECT_EQ(judge(post + "Content-Length: -1").refusal, 400);
    EXPECT_EQ(judge(post + "Content-Length: +2").refusal, 400);
    EXPECT_EQ(judge(post + "Content-Length: 99999999999").refusal, 413);
}
