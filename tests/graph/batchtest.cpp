#include "tests/graph/clientfixture.h"

#include "services/graph/batchrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

class Batch : public ClientFixture
{
protected:
    static QList<GraphRequest> reads(int count)
    {
        QList<GraphRequest> requests;
        for (int i = 0; i < count; ++i) {
            requests.append(get(QStringLiteral("/v1.0/me/contacts/%1").arg(i + 1)));
        }
        return requests;
    }

    // The results of the batch as a line: "200 ServerFault" as "200 -9".
    static QList<int> statuses(const QList<domain::Result<GraphResponse>> &results)
    {
        QList<int> line;
        for (const auto &result : results) {
            line.append(result ? result->status : -static_cast<int>(result.error().kind));
        }
        return line;
    }

    void answerWith(const QByteArray &responses)
    {
        m_server.thenAnswer(RawServer::answer("200 OK", "{\"responses\":" + responses + "}"));
    }

    domain::Result<QList<domain::Result<GraphResponse>>> sendBatch(QList<GraphRequest> requests)
    {
        return QCoro::waitFor(m_client.sendBatch(requests));
    }
};

constexpr int unknown = -static_cast<int>(Kind::ServerFault);

TEST_F(Batch, IsOneEnvelopeWithThePartsRelativeToTheVersion)
{
    answerWith("[]");
    GraphRequest patch = write(Method::Patch);
    patch.headers.append(graph::Header{"If-Match", "W/\"a\""});
    GraphRequest photo = write(Method::Put, "\xff\xd8");
    photo.contentType = "image/jpeg";
    photo.path = QStringLiteral("/v1.0/me/contacts/a/photo/$value");
    ASSERT_TRUE(sendBatch({get(), patch, photo}));

    ASSERT_EQ(m_server.requests().size(), 1);
    EXPECT_EQ(m_server.requests().first().path, "/v1.0/$batch");
    const QJsonArray parts = QJsonDocument::fromJson(m_server.requests().first().body)
                                 .object()
                                 .value(QLatin1String("requests"))
                                 .toArray();
    ASSERT_EQ(parts.size(), 3);
    const QJsonObject second = parts.at(1).toObject();
    EXPECT_EQ(second.value(QLatin1String("id")), QJsonValue(QStringLiteral("2")));
    EXPECT_EQ(second.value(QLatin1String("method")), QJsonValue(QStringLiteral("PATCH")));
    EXPECT_EQ(second.value(QLatin1String("url")), QJsonValue(QStringLiteral("/me/contacts/a")));
    EXPECT_EQ(second.value(QLatin1String("body")),
              QJsonValue(QJsonObject{{QStringLiteral("givenName"), QStringLiteral("Ada")}}));
    const QJsonObject headers = second.value(QLatin1String("headers")).toObject();
    EXPECT_EQ(headers.value(QLatin1String("If-Match")), QJsonValue(QStringLiteral("W/\"a\"")));
    EXPECT_EQ(headers.value(QLatin1String("Prefer")),
              QJsonValue(QStringLiteral("IdType=\"ImmutableId\"")));
    EXPECT_EQ(headers.value(QLatin1String("Content-Type")),
              QJsonValue(QStringLiteral("application/json")));
    EXPECT_EQ(parts.at(2).toObject().value(QLatin1String("body")),
              QJsonValue(QStringLiteral("/9g=")));
    EXPECT_FALSE(m_server.requests().first().body.contains("secret-token"));
}

TEST_F(Batch, AnswersInTheOrderOfTheRequests)
{
    answerWith(R"([{"id":"3","status":204},{"id":"1","status":200,"body":{"id":"a"}},
                   {"id":"2","status":201,"body":{"id":"b"}}])");
    const auto results = sendBatch(reads(3));
    ASSERT_TRUE(results);
    EXPECT_EQ(statuses(*results), (QList<int>{200, 201, 204}));
    EXPECT_EQ(results->at(0)->body, "{\"id\":\"a\"}");
}

TEST_F(Batch, IsUnknownForPartsThatAreMissingDoubledOrMistyped)
{
    answerWith(R"([{"id":"2","status":200},{"id":"2","status":200},{"id":"99","status":200},
                   {"id":"x","status":200},{"id":"3"},{"id":"4","status":200,"body":5},
                   {"id":"5","status":302},{"id":"6","status":200,"body":"not base64!",
                    "headers":{"Content-Type":"image/jpeg"}},7,null,{"status":200}])");
    const auto results = sendBatch(reads(6));
    ASSERT_TRUE(results);
    EXPECT_EQ(statuses(*results), QList<int>(6, unknown));
}

TEST_F(Batch, DecodesBinaryParts)
{
    answerWith(R"([{"id":"1","status":200,"headers":{"content-type":"image/jpeg; x=y",
                    "ETag":"\"p\""},"body":"/9j/4A=="}])");
    const auto results = sendBatch(reads(1));
    ASSERT_TRUE(results);
    ASSERT_TRUE(results->first());
    EXPECT_EQ(results->first()->body, QByteArray::fromHex("ffd8ffe0"));
    EXPECT_EQ(results->first()->contentType, "image/jpeg");
    EXPECT_EQ(results->first()->etag, "\"p\"");
}

TEST_F(Batch, ClosesTheGateForTheLongestRetryAfterOfAnyPart)
{
    answerWith(R"([{"id":"1","status":429,"headers":{"retry-after":"5"}},
                   {"id":"2","status":429,"headers":{"Retry-After":"60"}},
                   {"id":"3","status":200,"body":{}},
                   {"id":"4","status":424}])");
    const auto results = sendBatch(reads(4));
    ASSERT_TRUE(results);
    const int throttled = -static_cast<int>(Kind::Throttled);
    EXPECT_EQ(statuses(*results), (QList<int>{throttled, throttled, 200, throttled}));
    ASSERT_TRUE(m_client.gate().closedUntil().has_value());
    EXPECT_GT(QDateTime::currentDateTimeUtc().secsTo(*m_client.gate().closedUntil()), 30);
}

TEST_F(Batch, KeepsTheErrorOfAPart)
{
    answerWith(R"([{"id":"1","status":404,"body":{"error":{"code":"ErrorItemNotFound"}}}])");
    const auto results = sendBatch(reads(1));
    ASSERT_TRUE(results);
    ASSERT_FALSE(results->first());
    EXPECT_EQ(results->first().error().kind, Kind::NotFound);
    EXPECT_EQ(results->first().error().code, QStringLiteral("ErrorItemNotFound"));
}

TEST_F(Batch, FailsAsAWholeWhenTheEnvelopeIsWrong)
{
    m_server.thenAnswer(RawServer::answer("200 OK", "{\"responses\":{}}"));
    const auto results = sendBatch(reads(1));
    ASSERT_FALSE(results);
    EXPECT_EQ(results.error().kind, Kind::BadReply);
}

// More than the client takes apart on its own thread.
TEST_F(Batch, OfManyKilobytesIsTheSameAsASmallOne)
{
    const QByteArray page = "{\"value\":[\"" + QByteArray(100'000, 'a') + "\"]}";
    answerWith("[{\"id\":\"2\",\"status\":200,\"body\":" + page
               + "},{\"id\":\"1\",\"status\":429,\"headers\":{\"Retry-After\":60}},"
                 "{\"id\":\"3\",\"status\":404,\"body\":{\"error\":{\"code\":\"Gone\"}}}]");
    const auto results = sendBatch(reads(4));
    ASSERT_TRUE(results);
    const int throttled = -static_cast<int>(Kind::Throttled);
    const int notFound = -static_cast<int>(Kind::NotFound);
    EXPECT_EQ(statuses(*results), (QList<int>{throttled, 200, notFound, unknown}));
    EXPECT_EQ(results->at(1)->body, page);
    ASSERT_TRUE(m_client.gate().closedUntil().has_value());
    EXPECT_GT(QDateTime::currentDateTimeUtc().secsTo(*m_client.gate().closedUntil()), 30);
}

TEST_F(Batch, OfManyKilobytesFailsAsAWholeWhenItIsCutOrMalformed)
{
    const QByteArray page = "{\"value\":[\"" + QByteArray(100'000, 'a') + "\"]}";
    const QByteArray part = "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":" + page;
    m_server.thenAnswer(RawServer::answer("200 OK", part));
    const auto cut = sendBatch(reads(1));
    m_server.thenAnswer(RawServer::answer("200 OK", part + " \"id\":\"2\"}]}"));
    const auto malformed = sendBatch(reads(1));
    ASSERT_FALSE(cut);
    ASSERT_FALSE(malformed);
    EXPECT_EQ(cut.error().kind, Kind::ServerFault);
    EXPECT_EQ(malformed.error().kind, Kind::BadReply);
}

TEST_F(Batch, OfManyKilobytesEndsWholeOrCancelledWhenTheClientIsShutDownMeanwhile)
{
    const QByteArray page = "[\"" + QByteArray(1'000'000, 'a') + "\"]";
    answerWith("[{\"id\":\"1\",\"status\":200,\"body\":" + page + "}]");
    m_server.then([this](QTcpSocket &) { m_client.shutDown(); });
    QCoro::Task<domain::Result<QList<domain::Result<GraphResponse>>>> first =
        m_client.sendBatch(reads(1));
    QCoro::Task<domain::Result<QList<domain::Result<GraphResponse>>>> second =
        m_client.sendBatch(reads(1));
    const auto answered = QCoro::waitFor(std::move(first));
    const auto stopped = QCoro::waitFor(std::move(second));
    // The shutdown meets the first answer on its way, in the pool, or handed over already.
    if (answered) {
        EXPECT_EQ(statuses(*answered), QList<int>{200});
    } else {
        EXPECT_EQ(answered.error().kind, Kind::Cancelled);
    }
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, Kind::Cancelled);
}

TEST_F(Batch, RefusesMoreThanTwentyAndMixedVersions)
{
    const auto many = sendBatch(reads(21));
    const auto mixed = sendBatch({get(), get(QStringLiteral("/beta/me"))});
    ASSERT_FALSE(many);
    ASSERT_FALSE(mixed);
    EXPECT_EQ(many.error().kind, Kind::BadInput);
    EXPECT_EQ(mixed.error().kind, Kind::BadInput);
    EXPECT_EQ(m_server.connections(), 0);
}

TEST_F(Batch, OfNothingSendsNothing)
{
    const auto results = sendBatch({});
    ASSERT_TRUE(results);
    EXPECT_TRUE(results->isEmpty());
    EXPECT_EQ(m_server.connections(), 0);
}

} // namespace
