#include "tests/mailbox/mailboxfixture.h"

#include <QBuffer>
#include <QImage>

namespace {

class Photos : public MailboxTest
{
protected:
    void SetUp() override
    {
        id = makeContact(R"({"givenName":"Ada"})");
        contact = QStringLiteral("/me/contacts/") + id;
        photo = contact + QStringLiteral("/photo");
        value = photo + QStringLiteral("/$value");
    }
    QByteArray picture(const char *format = "jpeg", QRgb color = 0xff336699) const
    {
        QImage image(48, 32, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    Reply put(const QByteArray &bytes, const QByteArray &type = "image/jpeg")
    {
        return send("PUT", value, bytes, {{"Content-Type", type}});
    }

    QString id, contact, photo, value;
};

TEST_F(Photos, AreAbsentWithImageNotFound)
{
    for (const QString &path : {photo, value, QStringLiteral("/me/photo/$value")}) {
        const Reply reply = get(path);
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ImageNotFound"));
    }
}

TEST_F(Photos, ComeBackByteForByte)
{
    const QByteArray bytes = picture();
    const Reply set = put(bytes);
    EXPECT_EQ(set.status, 200);
    EXPECT_EQ(set.body, QByteArray());
    EXPECT_EQ(set.header("Content-Type"), QByteArray());
    const Reply reply = get(value);
    EXPECT_EQ(reply.header("Content-Type"), QByteArray("image/jpeg"));
    EXPECT_EQ(reply.body, bytes);
}

TEST_F(Photos, HaveMetadata)
{
    put(picture());
    const Reply reply = get(photo);
    EXPECT_EQ(reply.text("id"), QStringLiteral("48X32"));
    EXPECT_EQ(reply.json().value(QStringLiteral("width")).toInt(), 48);
    EXPECT_EQ(reply.text("@odata.mediaContentType"), QStringLiteral("image/jpeg"));
    EXPECT_EQ(reply.text("@odata.mediaEtag").toUtf8(), get(value).header("ETag"));
}

TEST_F(Photos, AreNotSentAgainToThoseWhoHaveThem)
{
    put(picture());
    const QByteArray etag = get(value).header("ETag");
    const Reply same = get(value, {{"If-None-Match", etag}});
    EXPECT_EQ(same.status, 304);
    EXPECT_EQ(same.body, QByteArray());
    put(picture("jpeg", 0xffaa0000));
    EXPECT_EQ(get(value, {{"If-None-Match", etag}}).status, 200);
}

TEST_F(Photos, AreRecognisedByTheirBytesNotByTheHeader)
{
    EXPECT_EQ(put(picture("png"), "application/octet-stream").status, 200);
    EXPECT_EQ(get(value).header("Content-Type"), QByteArray("image/png"));
    EXPECT_EQ(put("GIF89a\x01\x00\x01\x00", "image/gif").status, 200);
    EXPECT_EQ(get(value).header("Content-Type"), QByteArray("image/gif"));
    EXPECT_EQ(put(picture(), "text/plain").status, 415);
    EXPECT_EQ(put("no picture").status, 415);
}

TEST_F(Photos, MayNotBeLargerThanFourMegabytes)
{
    EXPECT_EQ(put(picture() + QByteArray(4 * 1024 * 1024, 'x')).status, 413);
    EXPECT_EQ(get(value).status, 404);
}

TEST_F(Photos, AreSetByPatchToo)
{
    EXPECT_EQ(send("PATCH", value, picture(), {{"Content-Type", "image/jpeg"}}).status, 200);
    EXPECT_EQ(get(value).status, 200);
}

TEST_F(Photos, AreRemovedByAnEmptyPut)
{
    put(picture());
    EXPECT_EQ(put({}).status, 200);
    EXPECT_EQ(get(value).status, 404);
}

TEST_F(Photos, AreRemovedByDeleteInBetaOnly)
{
    put(picture());
    EXPECT_EQ(remove(photo).status, 405);
    EXPECT_EQ(remove(QStringLiteral("/beta") + photo).status, 204);
    EXPECT_EQ(get(value).status, 404);
}

TEST_F(Photos, GiveTheContactANewVersionThatNoDeltaReports)
{
    QString link;
    allPages(QStringLiteral("/me/contacts/delta"), {}, &link);
    const QByteArray before = get(contact).header("ETag");
    put(picture());
    EXPECT_NE(get(contact).header("ETag"), before);
    EXPECT_EQ(allPages(link), QJsonArray());
}

TEST_F(Photos, StayWithAMovedContact)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    put(picture());
    patch(contact, QJsonDocument(QJsonObject{{QStringLiteral("parentFolderId"), folder}}).toJson());
    EXPECT_EQ(
        get(QStringLiteral("/me/contactFolders/%1/contacts/%2/photo/$value").arg(folder, id)).body,
        picture());
}

} // namespace
