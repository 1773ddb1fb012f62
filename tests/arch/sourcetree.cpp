#include "tests/arch/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace arch {

namespace {
const QString root = QStringLiteral(KARTEI_SOURCE_DIR);
}

QStringList sourceFiles(Scope scope)
{
    QStringList folders{QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("models"),
                        QStringLiteral("services")};
    if (scope == Scope::ProductAndTests) {
        folders.append(QStringLiteral("tests"));
    }
    QStringList files;
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator entries(QDir(root).filePath(folder),
                             {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            files.append(QDir(root).relativeFilePath(entries.next()));
        }
    }
    files.sort();
    return files;
}

QString readSource(const QString &path)
{
    QFile file(QDir(root).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString roomOf(const QString &path, const QStringList &rooms)
{
    QString best;
    for (const QString &room : rooms) {
        if (path.startsWith(room + u'/') && room.size() > best.size()) {
            best = room;
        }
    }
    return best;
}

} // namespace arch
