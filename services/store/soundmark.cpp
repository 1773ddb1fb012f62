#include "services/store/soundmark.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace store {

namespace {

QString nameOf(const QString &storeFile)
{
    return storeFile + QLatin1String(".sound");
}

// As it lies there now; nothing while it has a log, whose pages are none of the file's yet.
QJsonObject stateOf(const QString &storeFile)
{
    const QFileInfo file(storeFile);
    const QFileInfo log(storeFile + QLatin1String("-wal"));
    if (!file.exists() || (log.exists() && log.size() > 0)) {
        return {};
    }
    return {{QStringLiteral("size"), file.size()},
            {QStringLiteral("modified"), file.lastModified().toMSecsSinceEpoch()}};
}

QJsonObject readMark(const QString &storeFile)
{
    QFile file(nameOf(storeFile));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void writeMark(const QString &storeFile, const QJsonObject &mark)
{
    QSaveFile file(nameOf(storeFile));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QJsonDocument(mark).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

QDate takeDay(QJsonObject &mark)
{
    return QDate::fromString(mark.take(QLatin1String("checked")).toString(), Qt::ISODate);
}

} // namespace

SoundMark::SoundMark(QString storeFile)
    : m_file(std::move(storeFile))
{
}

bool SoundMark::isThere(QDate today) const
{
    QJsonObject mark = readMark(m_file);
    const QDate checked = takeDay(mark);
    const bool isRecent = checked.isValid() && checked <= today && checked.daysTo(today) < daysKept;
    return isRecent && !mark.isEmpty() && mark == stateOf(m_file);
}

void SoundMark::clear() const
{
    QFile::remove(nameOf(m_file));
}

void SoundMark::refuse() const
{
    if (QFile::exists(m_file)) { // a store in memory has no file
        writeMark(m_file, {});
    }
}

void SoundMark::set(QDate today) const
{
    QDate checked = today;
    if (QFile::exists(nameOf(m_file))) {
        QJsonObject before = readMark(m_file);
        checked = takeDay(before);
    }
    // A write in the same tick of the clock would not show otherwise.
    QFile file(m_file);
    const bool isTimed = checked.isValid()
        && file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
        && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-1),
                            QFileDevice::FileModificationTime);
    file.close();
    QJsonObject mark = stateOf(m_file);
    if (isTimed && !mark.isEmpty()) {
        mark.insert(QStringLiteral("checked"), checked.toString(Qt::ISODate));
        writeMark(m_file, mark);
    }
}

} // namespace store
