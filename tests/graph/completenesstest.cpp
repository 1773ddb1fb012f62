// Finding 3: a truncated body can arrive as "no error".
#include "tests/graph/clientfixture.h"

#include <zlib.h>

namespace {

using Completeness = ClientFixture;

const QByteArray jsonHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
        Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

TEST_F(Completeness, RefusesEveryTruncatedForm)
{
    const struct
    {
        const char *name;
        QByteArray bytes;
    } rows[] = {
        {"chunked without its last chunk",
         jsonHead + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"value\"\r\n"},
        {"chunked, cut inside a chunk",
         jsonHead + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"value\""},
        {"no length at all", jsonHead + "\r\n{\"value\":["},
        {"a length that is too long", jsonHead + "Content-Length: 50\r\n\r\n{\"value\":[]}"},
        {"a length that is too short", jsonHead + "Content-Length: 5\r\n\r\n{\"value\":[]}"},
        {"a picture without a length",
         "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff"},
        {"a picture that is too short",
         "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\n\xff\xd8\xff"},
        {"a 201 with 5 of 50 bytes",
         "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
         "Content-Length: 50\r\n\r\n{\"id\""},
    };
    for (const auto &row : rows) {
        RawServer server;
        server.thenAnswerAndClose(row.bytes);
        graph::GraphClient client(*graph::GraphOrigin::fromUrl(server.url()), m_manager, m_tokens,
                                  nullptr, options());
        for (const GraphRequest &request : {get(), write(Method::Post)}) {
            const auto response = QCoro::waitFor(client.send(request));
            ASSERT_FALSE(response) << row.name;
            EXPECT_EQ(response.error().kind, Kind::ServerFault) << row.name;
        }
    }
}

TEST_F(Completeness, AcceptsWholeJsonWithoutALength)
{
    m_server.thenAnswerAndClose(jsonHead + "\r\n" + emptyPage);
    const auto response = send(get());
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, emptyPage);
}

TEST_F(Completeness, AcceptsWholeChunks)
{
    m_server.thenAnswer(jsonHead + "Transfer-Encoding: chunked\r\n\r\nc\r\n" + emptyPage
                        + "\r\n0\r\n\r\n");
    const auto response = send(get());
    ASSERT_TRUE(response) << response.error().message.toStdString();
    EXPECT_EQ(response->body, emptyPage);
}

TEST_F(Completeness, UnpacksGzip)
{
    const QByteArray page = "{\"value\":[\"" + QByteArray(100000, 'a') + "\"]}";
    m_server.thenAnswer(RawServer::answer(
        "200 OK", gzipped(page), "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"));
    const auto response = send(get());
    ASSERT_TRUE(response) << response.error().message.toStdString();
    EXPECT_EQ(response->body, page);
    EXPECT_EQ(m_server.requests().first().header("Accept-Encoding"), "gzip");
}

TEST_F(Completeness, RefusesGzipThatIsCutBrokenDoubledOrABomb)
{
    const QByteArray page = "{\"value\":[\"" + QByteArray(100000, 'a') + "\"]}";
    const QByteArray packed = gzipped(page);
    QByteArray broken = packed;
    broken[broken.size() - 6] = static_cast<char>(broken.at(broken.size() - 6) ^ 0x55);
    const struct
    {
        const char *name;
        QByteArray body;
        Kind kind;
    } rows[] = {
        {"cut", packed.left(packed.size() - 9), Kind::ServerFault},
        {"without its checksum", packed.left(packed.size() - 4), Kind::ServerFault},
        {"wrong checksum", broken, Kind::ServerFault},
        {"followed by more", packed + "x", Kind::ServerFault},
        {"not gzip", page, Kind::ServerFault},
        {"doubled", gzipped(packed), Kind::Offline},
        {"bomb", gzipped(QByteArray(200 * 1024 * 1024, ' ')), Kind::BadReply},
    };
    for (const auto &row : rows) {
        RawServer server;
        server.thenAnswer(RawServer::answer(
            "200 OK", row.body, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"));
        graph::GraphClient client(*graph::GraphOrigin::fromUrl(server.url()), m_manager, m_tokens,
                                  nullptr, options());
        const auto response = QCoro::waitFor(client.send(get()));
        ASSERT_FALSE(response) << row.name;
        EXPECT_EQ(response.error().kind, row.kind) << row.name;
    }
}

TEST_F(Completeness, RefusesAnAnswerOfMoreThan16Megabytes)
{
    const QByteArray body = "{\"value\":[\"" + QByteArray(17 * 1024 * 1024, 'a') + "\"]}";
    m_server.thenAnswer(RawServer::answer("200 OK", body));
    EXPECT_EQ(failureOf(get()), Kind::BadReply);
}

TEST_F(Completeness, TakesAPortalForOfflineOnReadingAndForUnknownOnWriting)
{
    const QByteArray html = "<html><body>Please log in</body></html>";
    const QByteArray types[] = {"Content-Type: text/html; charset=utf-8\r\n",
                                "Content-Type: application/json\r\n", "",
                                "Content-Type: text/plain\r\n"};
    for (const QByteArray &type : types) {
        RawServer server;
        server.thenAnswer(RawServer::answer("200 OK", html, type));
        graph::GraphClient client(*graph::GraphOrigin::fromUrl(server.url()), m_manager, m_tokens,
                                  nullptr, options());
        const auto read = QCoro::waitFor(client.send(get()));
        const auto written = QCoro::waitFor(client.send(write(Method::Patch)));
        ASSERT_FALSE(read) << type.constData();
        ASSERT_FALSE(written) << type.constData();
        EXPECT_EQ(read.error().kind, Kind::Offline) << type.constData();
        EXPECT_EQ(written.error().kind, Kind::BadReply) << type.constData();
    }
}

TEST_F(Completeness, AcceptsAnEmptyAnswer)
{
    m_server.thenAnswer("HTTP/1.1 204 No Content\r\n\r\n");
    const auto response = send(write(Method::Delete, {}));
    ASSERT_TRUE(response) << response.error().message.toStdString();
    EXPECT_EQ(response->status, 204);
    EXPECT_EQ(m_server.requests().first().body, QByteArray());
}

} // namespace
