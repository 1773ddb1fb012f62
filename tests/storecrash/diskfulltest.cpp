#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/store.h"
#include "tests/storecrash/storescript.h"

#include <QCoroTask>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sqlite3.h>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

namespace store {

namespace {

// A disk of three megabytes, where this process may mount one.
class SmallDisk
{
public:
    SmallDisk()
    {
#ifdef Q_OS_LINUX
        m_isMounted = ::mount("tmpfs", path().constData(), "tmpfs", 0, "size=3m,mode=0700") == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_isMounted) {
            ::umount2(path().constData(), MNT_DETACH);
        }
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const
    {
        return m_isMounted;
    }
    QString filePath(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }

    enum class Access { ReadOnly, ReadWrite };
    bool allow(Access access) const
    {
#ifdef Q_OS_LINUX
        unsigned long flags = MS_REMOUNT;
        if (access == Access::ReadOnly) {
            flags |= MS_RDONLY;
        }
        return ::mount("tmpfs", path().constData(), "tmpfs", flags, "size=3m") == 0;
#else
        Q_UNUSED(access);
        return false;
#endif
    }

private:
    QByteArray path() const
    {
        return m_folder.path().toLocal8Bit();
    }

    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

int kindOf(const domain::Error &error)
{
    return error.code.toInt() & 0xff;
}

domain::Result<domain::ContactKeys> add(Store &store)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Somebody");
    contact.personalNotes = QString(20'000, u'n');
    return QCoro::waitFor(store.commit(&createContacts, domain::FolderKey{1},
                                       QList<NewContact>{{.contact = contact}},
                                       CreateReason::Created));
}

int contactsIn(Store &store)
{
    const auto order = QCoro::waitFor(store.read(&contactOrder, ContactQuery()));
    return order ? static_cast<int>(order->keys.size()) : -1;
}

} // namespace

// RELIABILITY P8.
TEST(DiskFull, RefusesEditsUntilThereIsRoomAndKeepsWhatWasThere)
{
    const SmallDisk disk;
    if (!disk.isMounted()) {
        GTEST_SKIP() << "needs the right to mount a small tmpfs";
    }
    const QString file = disk.filePath("kartei.sqlite");
    StoreScript::fill(file);
    writeBytes(disk.filePath("ballast"), QByteArray(1'000'000, 'b'));
    int expected = 0;
    {
        Store store;
        const QSignalSpy filled(&store, &Store::diskFilled);
        const QSignalSpy hasRoom(&store, &Store::diskHasRoom);
        ASSERT_TRUE(QCoro::waitFor(store.open(file, {.roomToWriteAgain = 600'000})));
        expected = contactsIn(store);
        auto added = add(store);
        for (; added; added = add(store)) {
            ++expected;
        }
        EXPECT_EQ(kindOf(added.error()), SQLITE_FULL) << added.error().message.toStdString();
        EXPECT_EQ(contactsIn(store), expected);
        const auto again = add(store);
        ASSERT_FALSE(again);
        EXPECT_EQ(kindOf(again.error()), SQLITE_FULL);
        EXPECT_EQ(contactsIn(store), expected);
        EXPECT_EQ(filled.size(), 1);
        EXPECT_EQ(hasRoom.size(), 0);

        QFile::remove(disk.filePath("ballast"));
        const auto saved = add(store);
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().message.toStdString());
        ++expected;
        EXPECT_EQ(contactsIn(store), expected);
        EXPECT_EQ(hasRoom.size(), 1);
        store.close();
    }
    const auto opened = openStoreFile(file);
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_FALSE(opened->recovery);
    EXPECT_EQ(brokenIn(*opened->connection), QByteArray());
    EXPECT_EQ(contactOrder(*opened->connection, {})->keys.size(), expected);
}

TEST(DiskFull, FromTheStartIsAnErrorThatTouchesNothing)
{
    const SmallDisk disk;
    if (!disk.isMounted()) {
        GTEST_SKIP() << "needs the right to mount a small tmpfs";
    }
    const QString file = disk.filePath("kartei.sqlite");
    StoreScript::fill(file);
    const QByteArray before = bytesOf(file);
    QFile ballast(disk.filePath("ballast"));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(512, 'b')) == 512) { }
    ballast.close();
    {
        const auto opened = openStoreFile(file);
        if (!opened) {
            EXPECT_EQ(opened.error().kind, domain::Error::Kind::Storage);
        } else {
            EXPECT_FALSE(opened->recovery);
        }
    }
    EXPECT_EQ(bytesOf(file), before);
    ballast.remove();
    const auto opened = openStoreFile(file);
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_FALSE(opened->recovery);
    EXPECT_EQ(brokenIn(*opened->connection), QByteArray());
}

TEST(DiskFull, AFolderThatMayNotBeWrittenIsAnErrorThatTouchesNothing)
{
    const SmallDisk disk;
    if (!disk.isMounted()) {
        GTEST_SKIP() << "needs the right to mount a small tmpfs";
    }
    const QString file = disk.filePath("kartei.sqlite");
    StoreScript::fill(file);
    const QByteArray before = bytesOf(file);
    ASSERT_TRUE(disk.allow(SmallDisk::Access::ReadOnly));
    const auto refused = openStoreFile(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, domain::Error::Kind::Storage);
    EXPECT_TRUE(kindOf(refused.error()) == SQLITE_READONLY
                || kindOf(refused.error()) == SQLITE_CANTOPEN)
        << refused.error().code.toStdString();
    ASSERT_TRUE(disk.allow(SmallDisk::Access::ReadWrite));
    EXPECT_EQ(bytesOf(file), before);
    const auto opened = openStoreFile(file);
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_FALSE(opened->recovery);
}

} // namespace store
