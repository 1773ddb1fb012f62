#include "tests/mailbox/mailboxfixture.h"

#include <zlib.h>

namespace {

// What a server can do to an answer, seen as bytes.
class WireFaults : public MailboxTest
{
protected:
    void ask(const QString &text)
    {
        QString reason;
        const auto fault = mailbox::Fault::read(text, &reason);
        ASSERT_TRUE(fault) << reason.toStdString();
        server().faults().add(*fault);
    }
    // Everything that comes until the server closes; the request asks it to.
    QByteArray bytes(const QString &fault)
    {
        if (!isStarted())
            start();
        ask(fault);
        return allBytes("GET /v1.0/me HTTP/1.1\r\nHost: 127.0.0.1:"
                        + QByteArray::number(server().origin().port())
                        + "\r\nAuthorization: Bearer token\r\nConnection: close\r\n\r\n");
    }
    static QByteArray bodyOf(const QByteArray &bytes)
    {
        return bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
    }
    static qsizetype lengthOf(const QByteArray &bytes)
    {
        const qsizetype at = bytes.indexOf("Content-Length: ") + 16;
        return bytes.mid(at, bytes.indexOf('\r', at) - at).toLongLong();
    }
    static QByteArray unpacked(const QByteArray &packed, int *result)
    {
        z_stream stream{};
        inflateInit2(&stream, 15 + 16);
        QByteArray out(1 << 20, '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
        stream.avail_in = static_cast<uInt>(packed.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        *result = inflate(&stream, Z_FINISH);
        out.truncate(static_cast<qsizetype>(stream.total_out));
        inflateEnd(&stream);
        return out;
    }
    QByteArray me()
    {
        const Reply reply = get(QStringLiteral("/me"));
        return reply.body;
    }
};

TEST_F(WireFaults, CutTheAnswerAnywhere)
{
    EXPECT_EQ(bytes(QStringLiteral("cut-status-line")), QByteArray("HTTP/1.1 2"));
    EXPECT_FALSE(bytes(QStringLiteral("cut-head")).contains("\r\n\r\n"));
    const QByteArray body = bytes(QStringLiteral("cut-body"));
    EXPECT_EQ(bodyOf(body).size(), lengthOf(body) / 2);
    const QByteArray unmarked = bytes(QStringLiteral("cut-unmarked"));
    EXPECT_FALSE(unmarked.contains("Content-Length"));
    EXPECT_EQ(bodyOf(unmarked), bodyOf(body));
}

TEST_F(WireFaults, LieAboutTheLength)
{
    const QByteArray whole = bytes(QStringLiteral("headers header=X-Test:1"));
    EXPECT_TRUE(whole.contains("\r\nX-Test: 1\r\n"));
    const qsizetype size = bodyOf(whole).size();
    EXPECT_EQ(lengthOf(whole), size);
    EXPECT_EQ(lengthOf(bytes(QStringLiteral("long-length size=3"))), size + 3);
    EXPECT_EQ(lengthOf(bytes(QStringLiteral("short-length"))), size / 2);
    EXPECT_EQ(lengthOf(bytes(QStringLiteral("negative-length"))), -1);
    EXPECT_EQ(bytes(QStringLiteral("two-lengths")).count("Content-Length: "), 2);
}

TEST_F(WireFaults, SendChunksRightAndWrong)
{
    const QByteArray body = me();
    const QByteArray first = QByteArray::number(body.size() / 2, 16) + "\r\n";
    const QByteArray right = bytes(QStringLiteral("chunked"));
    EXPECT_TRUE(right.contains("Transfer-Encoding: chunked"));
    EXPECT_TRUE(bodyOf(right).startsWith(first));
    EXPECT_TRUE(right.endsWith("\r\n0\r\n\r\n"));
    EXPECT_FALSE(bytes(QStringLiteral("chunks-unended")).endsWith("0\r\n\r\n"));
    EXPECT_TRUE(bytes(QStringLiteral("chunks-wrong")).contains("\r\nzz\r\n"));
}

TEST_F(WireFaults, DripByteByByteAndArriveWhole)
{
    const QByteArray dripped = bytes(QStringLiteral("drip size=1"));
    EXPECT_EQ(bodyOf(dripped).size(), lengthOf(dripped));
}

TEST_F(WireFaults, CloseWhatTheyPromisedToKeep)
{
    start();
    ask(QStringLiteral("close-after"));
    const QByteArray text = allBytes("GET /v1.0/me HTTP/1.1\r\nHost: 127.0.0.1:"
                                     + QByteArray::number(server().origin().port())
                                     + "\r\nAuthorization: Bearer token\r\n\r\n");
    EXPECT_TRUE(text.contains("Connection: keep-alive"));
}

TEST_F(WireFaults, SpoilTheHead)
{
    EXPECT_TRUE(bytes(QStringLiteral("bare-header")).contains("\r\nThis line has no colon\r\n"));
    EXPECT_EQ(bytes(QStringLiteral("interim size=3")).count("HTTP/1.1 100 Continue\r\n\r\n"), 3);
    EXPECT_GT(bytes(QStringLiteral("huge-header size=70000")).size(), 70'000);
    EXPECT_EQ(bytes(QStringLiteral("many-headers size=500")).count("X-Many-"), 500);
    const QByteArray doubled =
        bytes(QStringLiteral("headers header=Content-Type:text/plain header='ETag: \"x\"'"));
    EXPECT_EQ(doubled.count("Content-Type: "), 2);
    EXPECT_TRUE(doubled.contains("ETag: \"x\""));
}

TEST_F(WireFaults, SayOtherWords)
{
    EXPECT_EQ(bodyOf(bytes(QStringLiteral("body text='[1, 2'"))), QByteArray("[1, 2"));
    const QByteArray half = bytes(QStringLiteral("invalid-json"));
    EXPECT_EQ(lengthOf(half), bodyOf(half).size());
    EXPECT_EQ(QJsonDocument::fromJson(bodyOf(half)), QJsonDocument());
    EXPECT_EQ(bodyOf(bytes(QStringLiteral("deep-json size=5"))),
              QByteArray("{\"value\":[[[[[]]]]]}"));
    EXPECT_TRUE(bytes(QStringLiteral("wrong-type")).contains("Content-Type: text/plain\r\n"));
    const QByteArray page = bytes(QStringLiteral("html"));
    EXPECT_TRUE(page.startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(bodyOf(page).startsWith("<!DOCTYPE html>"));
}

TEST_F(WireFaults, PackTheBodyRightAndWrong)
{
    const QByteArray body = me();
    int result = Z_OK;
    const QByteArray right = bytes(QStringLiteral("gzip"));
    EXPECT_TRUE(right.contains("Content-Encoding: gzip"));
    EXPECT_EQ(unpacked(bodyOf(right), &result), body);
    unpacked(bodyOf(bytes(QStringLiteral("gzip-cut"))), &result);
    EXPECT_NE(result, Z_STREAM_END);
    unpacked(bodyOf(bytes(QStringLiteral("gzip-damaged"))), &result);
    EXPECT_NE(result, Z_STREAM_END);
    EXPECT_EQ(unpacked(unpacked(bodyOf(bytes(QStringLiteral("gzip-twice"))), &result), &result),
              body);
    EXPECT_EQ(bodyOf(bytes(QStringLiteral("gzip-wrong"))), body);
    const QByteArray bomb = bytes(QStringLiteral("gzip-bomb size=8"));
    EXPECT_LT(bomb.size(), 100'000);
    unpacked(bodyOf(bomb), &result);
    EXPECT_EQ(result, Z_BUF_ERROR); // more than the million that was made room for
}

TEST_F(WireFaults, RedirectWithEachStatusToAnywhere)
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray text =
            bytes(QStringLiteral("redirect status=%1 text=http://127.0.0.1:1/x").arg(status));
        EXPECT_TRUE(text.startsWith("HTTP/1.1 " + QByteArray::number(status)));
        EXPECT_TRUE(text.contains("\r\nLocation: http://127.0.0.1:1/x\r\n"));
    }
    EXPECT_TRUE(bytes(QStringLiteral("redirect")).contains("Location: https://foreign.example/"));
}

TEST_F(WireFaults, SendAnyStatusAndAnyRetryAfter)
{
    for (const QString &form :
         {QStringLiteral("2"), QStringLiteral("2.128"), QStringLiteral("-1"),
          QStringLiteral("soon"), QStringLiteral("Wed, 21 Oct 2026 07:28:00 GMT")}) {
        const QByteArray text =
            bytes(QStringLiteral("status status=429 retry-after='%1'").arg(form));
        EXPECT_TRUE(text.startsWith("HTTP/1.1 429 "));
        EXPECT_TRUE(text.contains("\r\nRetry-After: " + form.toLatin1() + "\r\n"));
    }
    EXPECT_TRUE(bytes(QStringLiteral("status status=999")).startsWith("HTTP/1.1 999 "));
}

TEST_F(WireFaults, TakeTheEntityTagAway)
{
    const QString id = makeContact("{}");
    const QString path = QStringLiteral("/me/contacts/") + id;
    EXPECT_FALSE(get(path).header("ETag").isEmpty());
    ask(QStringLiteral("no-etag"));
    const Reply reply = get(path);
    EXPECT_TRUE(reply.header("ETag").isEmpty());
    EXPECT_FALSE(reply.json().contains(QStringLiteral("@odata.etag")));
    EXPECT_TRUE(reply.json().contains(QStringLiteral("id")));
}

TEST_F(WireFaults, ExecuteTwiceLikeADoublingNetwork)
{
    start();
    ask(QStringLiteral("execute-twice method=POST"));
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), "{}").status, 201);
    EXPECT_EQ(get(QStringLiteral("/me/contacts")).value().size(), 2);
}

TEST_F(WireFaults, OfABatchItemDamageTheWholeBatch)
{
    start();
    ask(QStringLiteral("cut-status-line path=/me$"));
    EXPECT_EQ(
        post(QStringLiteral("/$batch"), R"({"requests":[{"id":"1","method":"GET","url":"/me"}]})")
            .status,
        0);
}

TEST(FaultTexts, AreRefusedInWords)
{
    QString reason;
    for (const char *wrong : {"", "explode", "status status=many", "status colour=red",
                              "status path=(", "headers header=x", "status count"}) {
        reason.clear();
        EXPECT_FALSE(mailbox::Fault::read(QLatin1String(wrong), &reason)) << wrong;
        EXPECT_FALSE(reason.isEmpty());
    }
}

} // namespace
