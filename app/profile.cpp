#include "app/profile.h"

#include <QDir>
#include <QStandardPaths>

namespace app {

using domain::Error;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

domain::Result<> makePrivateFolder(const QString &folder)
{
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly)) {
        return {};
    }
    return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                .code = QStringLiteral("folder"),
                                .message = QStringLiteral("cannot make %1").arg(folder)});
}

} // namespace

Profile::Profile(QString folder)
    : m_folder(QDir(std::move(folder)).absolutePath())
{
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString Profile::path(QLatin1String name) const
{
    return QDir(m_folder).filePath(name);
}

domain::Result<> Profile::lock()
{
    for (const QString &folder : {m_folder, photoFolder(), mailboxFolder()}) {
        if (const auto made = makePrivateFolder(folder); !made) {
            return made;
        }
    }
    m_lock = std::make_unique<QLockFile>(path(QLatin1String("lock")));
    m_lock->setStaleLockTime(0); // held as long as the process lives, however long that is
    if (m_lock->tryLock()) {
        return {};
    }
    m_lock.reset();
    return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                .code = QStringLiteral("locked"),
                                .message = QStringLiteral("profile in use: %1").arg(m_folder)});
}

} // namespace app
