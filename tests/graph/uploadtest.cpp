#include "tests/graph/clientfixture.h"

namespace {

using Requests = ClientFixture;

TEST_F(Requests, CarryTheHeadersOfEveryCall)
{
    m_server.thenAnswer(RawServer::answer("200 OK", emptyPage));
    GraphRequest request = get();
    request.headers.append(graph::Header{"Prefer", "odata.maxpagesize=200"});
    ASSERT_TRUE(send(request));
    const RawServer::Request &sent = m_server.requests().first();
    EXPECT_EQ(sent.header("Authorization"), "Bearer secret-token");
    EXPECT_EQ(sent.header("Accept"), "application/json");
    EXPECT_EQ(sent.header("Prefer"), "IdType=\"ImmutableId\", odata.maxpagesize=200");
    EXPECT_EQ(sent.header("client-request-id").size(), 36);
    EXPECT_TRUE(sent.header("User-Agent").startsWith("Kartei/"));
}

TEST_F(Requests, SendABodyOfAMegabyteWhole)
{
    m_server.thenAnswer(RawServer::answer("200 OK", "{}"));
    const QByteArray body(1024 * 1024, 'x');
    GraphRequest request = write(Method::Put, body);
    request.contentType = "image/jpeg";
    ASSERT_TRUE(send(request));
    EXPECT_EQ(m_server.requests().first().body, body);
    EXPECT_EQ(m_server.requests().first().header("Content-Type"), "image/jpeg");
}

TEST_F(Requests, KeepAHostileIdInOneSegment)
{
    m_server.thenAnswer(RawServer::answer("200 OK", "{}"));
    const QString id = QStringLiteral("AAMk/..?a=b#c%2F+ä=");
    ASSERT_TRUE(send(get(QStringLiteral("/v1.0/me/contacts/") + graph::pathSegment(id))));
    EXPECT_EQ(m_server.requests().first().path,
              "/v1.0/me/contacts/AAMk%2F..%3Fa%3Db%23c%252F%2B%C3%A4%3D");
}

TEST_F(Requests, KeepAQueryAsItWasEncoded)
{
    m_server.thenAnswer(RawServer::answer("200 OK", emptyPage));
    const QString path = QStringLiteral("/v1.0/me/contacts?$filter=a%20eq%20'O%27%27B%26'&$top=5");
    ASSERT_TRUE(send(get(path)));
    EXPECT_EQ(m_server.requests().first().path, path.toUtf8());
}

TEST_F(Requests, RefuseAnEtagThatWouldAddAHeader)
{
    GraphRequest request = write(Method::Patch);
    request.headers.append(graph::Header{"If-Match", "W/\"a\"\r\nX-Evil: 1"});
    EXPECT_EQ(failureOf(request), Kind::BadInput);
    EXPECT_EQ(m_server.connections(), 0);
}

TEST_F(Requests, SendAGoodEtag)
{
    m_server.thenAnswer(RawServer::answer("200 OK", "{}", "ETag: W/\"b\"\r\n"));
    GraphRequest request = write(Method::Patch);
    request.headers.append(graph::Header{"If-Match", "W/\"a==\""});
    const auto response = send(request);
    ASSERT_TRUE(response);
    EXPECT_EQ(m_server.requests().first().header("If-Match"), "W/\"a==\"");
    EXPECT_EQ(response->etag, "W/\"b\"");
}

TEST_F(Requests, AnswerNotModified)
{
    m_server.thenAnswer("HTTP/1.1 304 Not Modified\r\nETag: \"p\"\r\n\r\n");
    GraphRequest request = get();
    request.headers.append(graph::Header{"If-None-Match", "\"p\""});
    const auto response = send(request);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 304);
    EXPECT_EQ(response->etag, "\"p\"");
}

TEST_F(Requests, NeverFollowARedirect)
{
    for (const char *status :
         {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
        RawServer foreign;
        foreign.thenAnswer(RawServer::answer("200 OK", emptyPage));
        RawServer first;
        first.thenAnswer(RawServer::answer(
            status, {}, "Location: " + foreign.url().toEncoded() + "/v1.0/me/contacts\r\n"));
        graph::GraphClient client(*graph::GraphOrigin::fromUrl(first.url()), m_manager, m_tokens,
                                  nullptr, options());
        for (const GraphRequest &request : {get(), write(Method::Post)}) {
            const auto response = QCoro::waitFor(client.send(request));
            ASSERT_FALSE(response) << status;
            EXPECT_EQ(response.error().kind, Kind::BadReply);
        }
        QTest::qWait(20);
        EXPECT_EQ(foreign.connections(), 0) << status;
        EXPECT_EQ(first.requests().size(), 2);
    }
}

TEST_F(Requests, EndAsCancelledWithoutWaitingForTheServer)
{
    m_server.thenSilence();
    async::CancelSource stop;
    auto task = m_client.send(get(), stop.token());
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_server.requests().size() == 1; }));
    stop.cancel();
    const auto response = QCoro::waitFor(task);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::Cancelled);
}

TEST_F(Requests, EndAsCancelledAtShutdownWhetherSentOrWaiting)
{
    m_server.thenSilence();
    std::vector<QCoro::Task<domain::Result<GraphResponse>>> tasks;
    for (int i = 0; i < 6; ++i) {
        tasks.push_back(m_client.send(get()));
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_server.requests().size() == 3; }));
    m_client.shutDown();
    QCoro::waitFor(m_client.drained());
    for (auto &task : tasks) {
        const auto response = QCoro::waitFor(task);
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error().kind, Kind::Cancelled);
    }
    EXPECT_EQ(failureOf(get()), Kind::Cancelled);
    EXPECT_EQ(m_server.requests().size(), 3);
}

} // namespace
