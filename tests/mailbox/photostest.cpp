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
    static QByteArray gif() { return QByteArray::fromRawData("GIF89a\x01\x00\x01\x00", 10); }
    Reply put(const QByteArray &bytes, const QByteArray &type = "image/jpeg")
    {
        return send("PUT", value, bytes, {{"Content-Type", type}});
    }

    QString id, contact, photo, value;
};

TEST_F(Photos, AreAbsentWithImageNotFound)
{
    for (const QString &path : {photo, value}) {
        const Reply reply = get(path);
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ImageNotFound"));
    }
}

TEST_F(Photos, AreAbsentInOtherWaysIfAskedTo)
{
    use("no-photo", "item-not-found");
    EXPECT_EQ(get(photo).errorCode(), QStringLiteral("ErrorItemNotFound"));
    EXPECT_EQ(get(value).errorCode(), QStringLiteral("ErrorItemNotFound"));
    use("no-photo", "tiny-image");
    EXPECT_EQ(get(photo).text("id"), QStringLiteral("1X1"));
    EXPECT_EQ(QImage::fromData(get(value).body).size(), QSize(1, 1));
    use("no-photo", "no-bytes");
    const Reply nothing = get(value);
    EXPECT_EQ(nothing.status, 200);
    EXPECT_EQ(nothing.body, QByteArray());
    EXPECT_EQ(nothing.header("Content-Type"), QByteArray());
}

TEST_F(Photos, OfAContactThatIsNotThereAreNoImageNotFound)
{
    remove(contact);
    EXPECT_EQ(get(photo).errorCode(), QStringLiteral("ErrorItemNotFound"));
}

TEST_F(Photos, AreNotSupportedByEveryAccount)
{
    use("photo-support", "no");
    EXPECT_EQ(QList<int>({get(photo).status, get(value).status, put(picture()).status,
                          get(QStringLiteral("/me/photo")).status}),
              QList<int>({501, 501, 501, 501}));
}

TEST_F(Photos, HaveNoSizesOnAContact)
{
    put(picture());
    for (const char *tail : {"/photos", "/photos/48x48", "/photos/48x48/$value"}) {
        const Reply reply = get(contact + QLatin1String(tail));
        EXPECT_EQ(reply.status, 400) << tail;
        EXPECT_TRUE(reply.body.contains("segment")) << tail;
    }
}

TEST_F(Photos, CannotBeInsertedOrExpanded)
{
    EXPECT_EQ(send("POST", photo, picture(), {{"Content-Type", "image/jpeg"}}).status, 405);
    EXPECT_EQ(get(contact + QStringLiteral("?$expand=photo")).status, 400);
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

TEST_F(Photos, LeaveEmptyAnswersWithoutAContentType)
{
    QByteArrayList types{put(picture()).header("Content-Type")};
    const QByteArray etag = get(value).header("ETag");
    types.append(get(value, {{"If-None-Match", etag}}).header("Content-Type"));
    types.append(put({}).header("Content-Type"));
    types.append(remove(QStringLiteral("/beta") + photo).header("Content-Type"));
    EXPECT_EQ(types, QByteArrayList({{}, {}, {}, {}}));
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
    EXPECT_EQ(put(picture("png"), "image/jpeg").status, 200);
    EXPECT_EQ(get(value).header("Content-Type"), QByteArray("image/png"));
}

TEST_F(Photos, AreJpegPngOrGif)
{
    for (const char *format : {"jpeg", "png", "gif"}) {
        const QByteArray type = QByteArray("image/") + format;
        const QByteArray bytes = type == "image/gif" ? gif() : picture(format);
        EXPECT_EQ(put(bytes, type).status, 200) << format;
        EXPECT_EQ(get(value).body, bytes) << format;
        EXPECT_EQ(get(value).header("Content-Type"), type);
    }
}

TEST_F(Photos, OfOtherTypesAre415)
{
    for (const char *type : {"text/plain", "application/json", "image/bmp", "image/svg+xml"})
        EXPECT_EQ(put(picture(), type).status, 415) << type;
    EXPECT_EQ(put("no picture").status, 415);
    EXPECT_EQ(put("no picture", "application/octet-stream").status, 415);
    EXPECT_EQ(send("PUT", value, picture(), {}).status, 400);
    EXPECT_EQ(get(value).status, 404);
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
    const Reply refused = remove(photo);
    EXPECT_EQ(refused.status, 405);
    EXPECT_TRUE(refused.body.contains("not supported"));
    EXPECT_EQ(remove(QStringLiteral("/beta") + photo).status, 204);
    EXPECT_EQ(get(value).status, 404);
}

TEST_F(Photos, AreRemovedByWhatTheSwitchNames)
{
    struct Case
    {
        const char *removal;
        int emptyPut, remove, betaRemove;
    };
    for (const Case &c : {Case{"empty-put", 200, 405, 204}, Case{"delete", 400, 204, 204},
                          Case{"both", 200, 204, 204}, Case{"none", 400, 405, 405}}) {
        use("photo-removal", c.removal);
        const auto check = [&](int expected, const auto &tryToRemove) {
            put(picture());
            EXPECT_EQ(tryToRemove().status, expected) << c.removal;
            EXPECT_EQ(get(value).status, expected < 300 ? 404 : 200) << c.removal;
        };
        check(c.emptyPut, [&] { return put({}); });
        check(c.remove, [&] { return remove(photo); });
        check(c.betaRemove, [&] { return remove(QStringLiteral("/beta") + photo); });
    }
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

TEST_F(Photos, LeaveTheContactAsItWasIfAskedTo)
{
    use("photo-bumps-contact", "no");
    const QByteArray before = get(contact).body;
    put(picture());
    EXPECT_EQ(get(contact).body, before);
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
