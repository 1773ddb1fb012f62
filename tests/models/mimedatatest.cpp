#include "models/contactmimedata.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <gtest/gtest.h>

using namespace models;

namespace {

const domain::ContactKeys someKeys{{3}, {1}, {2}};

} // namespace

TEST(ContactMimeData, CarriesContactsInTheirOrder)
{
    QMimeData data;
    writeContacts(data, {someKeys, {7}});
    const auto dragged = readContacts(data);
    ASSERT_TRUE(dragged);
    EXPECT_EQ(dragged->contacts, someKeys);
    EXPECT_EQ(dragged->mailbox, domain::MailboxKey{7});
    EXPECT_FALSE(readFolder(data));
}

TEST(ContactMimeData, CarriesAFolder)
{
    QMimeData data;
    writeFolder(data, {5}, {7});
    const auto dragged = readFolder(data);
    ASSERT_TRUE(dragged);
    EXPECT_EQ(dragged->folder, domain::FolderKey{5});
    EXPECT_EQ(dragged->mailbox, domain::MailboxKey{7});
    EXPECT_FALSE(readContacts(data));
}

TEST(ContactMimeData, RefusesAnotherProcess)
{
    QMimeData data;
    writeContacts(data, {someKeys, {7}});
    QByteArray bytes = data.data(contactsMimeType);
    bytes[6] = char(bytes[6] ^ 1); // inside the mark
    data.setData(contactsMimeType, bytes);
    EXPECT_FALSE(readContacts(data));
}

TEST(ContactMimeData, RefusesGarbageAndCountsThatLie)
{
    QByteArray huge;
    QDataStream stream(&huge, QIODevice::WriteOnly);
    stream << QByteArray(16, 'x') << qint64(1) << quint32(0xfffffffe);
    int accepted = 0;
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("x"), QByteArray(1000, '\xff'), huge}) {
        QMimeData data;
        data.setData(contactsMimeType, bytes);
        data.setData(folderMimeType, bytes);
        accepted += readContacts(data) || readFolder(data) ? 1 : 0;
    }
    EXPECT_EQ(accepted, 0);
}

TEST(ContactMimeData, RefusesEveryCutPayload)
{
    QMimeData whole;
    writeContacts(whole, {someKeys, {7}});
    const QByteArray bytes = whole.data(contactsMimeType);
    int accepted = 0;
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        QMimeData data;
        data.setData(contactsMimeType, bytes.left(length));
        accepted += readContacts(data) ? 1 : 0;
    }
    EXPECT_EQ(accepted, 0);
}
