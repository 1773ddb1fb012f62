#include "services/graph/answer.h"

#include <gtest/gtest.h>

namespace {

using graph::Method;
using graph::RawAnswer;
using Kind = domain::Error::Kind;

constexpr qint64 maximum = 16 * 1024 * 1024;

RawAnswer answered(int status, const QByteArray &body,
                   const QByteArray &type = "application/json;odata.metadata=minimal")
{
    return {
        .sent = true,
        .status = status,
        .headers = {{"content-type", type}, {"content-length", QByteArray::number(body.size())}},
        .body = body};
}

TEST(Answer, GivesTheMediaTypeWithoutParameters)
{
    const auto response = judgeAnswer(Method::Get, answered(200, "{}"), maximum);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->contentType, "application/json");
}

TEST(Answer, IsNoSuccessForAnyOddStatus)
{
    for (int status : {100, 199, 300, 302, 399, 600, 999}) {
        const auto response = judgeAnswer(Method::Get, answered(status, "{}"), maximum);
        ASSERT_FALSE(response) << status;
        EXPECT_EQ(response.error().kind, Kind::BadReply) << status;
    }
    for (int status : {200, 201, 202, 204, 205, 299}) {
        EXPECT_TRUE(judgeAnswer(Method::Get, answered(status, ""), maximum)) << status;
    }
}

TEST(Answer, IsNeverSuccessWhenAPageIsCutAtAnyByte)
{
    const QByteArray page = R"({"value":[{"id":"a","displayName":"x\"}]"},{"id":"b"}]})";
    for (qsizetype length = 1; length < page.size(); ++length) {
        EXPECT_FALSE(judgeAnswer(Method::Get, answered(200, page.left(length)), maximum)) << length;
    }
    EXPECT_TRUE(judgeAnswer(Method::Get, answered(200, page), maximum));
}

TEST(Answer, RefusesAnUnreadableLength)
{
    for (const QByteArray &length : {QByteArray("-1"), QByteArray("x"), QByteArray("2, 2"),
                                     QByteArray("99999999999999999999"), QByteArray("+2")}) {
        RawAnswer answer = answered(200, "{}");
        answer.headers[1].value = length;
        const auto response = judgeAnswer(Method::Get, answer, maximum);
        ASSERT_FALSE(response) << length.constData();
        EXPECT_EQ(response.error().kind, Kind::ServerFault);
    }
}

TEST(Answer, RefusesJsonNestedTooDeep)
{
    for (int depth : {65, 1025, 100000}) {
        const QByteArray body = QByteArray(depth, '[') + QByteArray(depth, ']');
        const auto response = judgeAnswer(Method::Get, answered(200, body), maximum);
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error().kind, Kind::BadReply);
    }
}

TEST(Answer, TellsNothingSentFromUnknown)
{
    using Ending = RawAnswer::Ending;
    const struct
    {
        Method method;
        Ending ending;
        bool sent;
        QNetworkReply::NetworkError error;
        Kind kind;
    } rows[] = {
        {Method::Post, Ending::Finished, false, QNetworkReply::ConnectionRefusedError,
         Kind::Offline},
        {Method::Post, Ending::Finished, false, QNetworkReply::HostNotFoundError, Kind::Offline},
        {Method::Post, Ending::Finished, false, QNetworkReply::SslHandshakeFailedError,
         Kind::Offline},
        {Method::Post, Ending::Finished, true, QNetworkReply::RemoteHostClosedError,
         Kind::ServerFault},
        {Method::Post, Ending::Finished, true, QNetworkReply::ContentReSendError,
         Kind::ServerFault},
        {Method::Get, Ending::Finished, true, QNetworkReply::ConnectionRefusedError, Kind::Offline},
        {Method::Post, Ending::Finished, true, QNetworkReply::ConnectionRefusedError,
         Kind::ServerFault},
        {Method::Post, Ending::NeverSent, false, QNetworkReply::OperationCanceledError,
         Kind::Offline},
        {Method::Post, Ending::Stalled, true, QNetworkReply::OperationCanceledError, Kind::Timeout},
        {Method::Post, Ending::TimedOut, false, QNetworkReply::OperationCanceledError,
         Kind::Offline},
        {Method::Post, Ending::TimedOut, true, QNetworkReply::OperationCanceledError,
         Kind::Timeout},
        {Method::Post, Ending::Cancelled, true, QNetworkReply::OperationCanceledError,
         Kind::Cancelled},
    };
    for (const auto &row : rows) {
        const auto response = judgeAnswer(
            row.method, {.ending = row.ending, .sent = row.sent, .networkError = row.error},
            maximum);
        ASSERT_FALSE(response);
        EXPECT_EQ(static_cast<int>(response.error().kind), static_cast<int>(row.kind))
            << static_cast<int>(row.ending) << ' ' << row.sent << ' ' << row.error;
    }
}

TEST(Answer, DropsAnEtagThatMustNotBeSentBack)
{
    RawAnswer answer = answered(200, "{}");
    answer.headers.append(graph::Header{"ETag", "W/\"a b\""});
    const auto response = judgeAnswer(Method::Get, answer, maximum);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->etag, QByteArray());
}

} // namespace
