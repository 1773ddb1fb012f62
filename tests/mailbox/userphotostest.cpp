#include "tests/mailbox/mailboxfixture.h"

#include <QBuffer>
#include <QImage>

namespace {

class UserPhotos : public MailboxTest
{
protected:
    const QString photo = QStringLiteral("/me/photo");
    const QString value = QStringLiteral("/me/photo/$value");
    const QString sizes = QStringLiteral("/me/photos");

    static QByteArray picture(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(0xff336699);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "jpeg");
        return bytes;
    }
    Reply put(const QByteArray &bytes)
    {
        return send("PUT", value, bytes, {{"Content-Type", "image/jpeg"}});
    }
};

TEST_F(UserPhotos, Are404WhileThereIsNone)
{
    for (const QString &path : {photo, value, sizes + QStringLiteral("/48x48"),
                                sizes + QStringLiteral("/48x48/$value")}) {
        EXPECT_EQ(get(path).status, 404);
        EXPECT_EQ(get(path).errorCode(), QStringLiteral("ImageNotFound"));
    }
    EXPECT_EQ(get(sizes).value(), QJsonArray());
}

TEST_F(UserPhotos, MayBeATinyImageWhileThereIsNone)
{
    use("no-photo", "tiny-image");
    const Reply reply = get(photo);
    EXPECT_EQ(reply.text("id"), QStringLiteral("1X1"));
    EXPECT_EQ(reply.text("@odata.mediaContentType"), QStringLiteral("image/gif"));
}

TEST_F(UserPhotos, AreSetByPut)
{
    const QByteArray bytes = picture(300, 250);
    const Reply set = put(bytes);
    EXPECT_EQ(set.status, 200);
    EXPECT_EQ(set.header("Content-Type"), QByteArray());
    EXPECT_EQ(get(value).body, bytes);
    EXPECT_EQ(get(QStringLiteral("/users/ada@kartei.example/photo/$value")).body, bytes);
    const Reply metadata = get(photo);
    EXPECT_EQ(metadata.text("id"), QStringLiteral("300X250"));
    EXPECT_EQ(get(value, {{"If-None-Match", metadata.text("@odata.mediaEtag").toUtf8()}}).status,
              304);
}

TEST_F(UserPhotos, ComeInThoseOfTheNineSizesThatThePictureFills)
{
    put(picture(300, 250));
    EXPECT_EQ(
        members(get(sizes).value(), "id"),
        (QStringList{QStringLiteral("48X48"), QStringLiteral("64X64"), QStringLiteral("96X96"),
                     QStringLiteral("120X120"), QStringLiteral("240X240")}));
    EXPECT_EQ(QImage::fromData(get(sizes + QStringLiteral("/48x48/$value")).body).size(),
              QSize(48, 48));
    EXPECT_EQ(get(sizes + QStringLiteral("/240X240")).json().value(QStringLiteral("width")), 240);
    EXPECT_EQ(get(sizes + QStringLiteral("/360x360/$value")).status, 404);
    EXPECT_EQ(get(sizes + QStringLiteral("/50x50/$value")).status, 400);
    put(picture(700, 648));
    EXPECT_EQ(get(sizes).value().size(), 9);
}

TEST_F(UserPhotos, AreDeleted)
{
    put(picture(48, 48));
    EXPECT_EQ(remove(value).status, 204);
    EXPECT_EQ(get(value).status, 404);
}

TEST_F(UserPhotos, AreApartFromThoseOfContacts)
{
    const QByteArray same = picture(48, 48);
    const QString contact = QStringLiteral("/me/contacts/%1/photo/$value").arg(makeContact("{}"));
    send("PUT", contact, same, {{"Content-Type", "image/jpeg"}});
    put(same);
    remove(value);
    EXPECT_EQ(get(contact).body, same);
    put(same);
    send("PUT", contact, {}, {{"Content-Type", "image/jpeg"}});
    EXPECT_EQ(get(value).body, same);
}

} // namespace
