#include "services/store/diskroom.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

namespace store {

namespace {

constexpr std::chrono::seconds lookAgainAfter{5};

}

DiskRoom::DiskRoom(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookAgainAfter);
    connect(&m_timer, &QTimer::timeout, this, &DiskRoom::isFull);
}

void DiskRoom::watch(const QString &file, qint64 roomToWriteAgain)
{
    m_folder = QFileInfo(file).path();
    m_roomToWriteAgain = roomToWriteAgain;
}

bool DiskRoom::isFull()
{
    if (m_isFull && QStorageInfo(m_folder).bytesAvailable() >= m_roomToWriteAgain) {
        m_isFull = false;
        m_timer.stop();
        Q_EMIT roomReturned();
    }
    return m_isFull;
}

void DiskRoom::note(const domain::Error &error)
{
    constexpr int kindOfCode = 0xff;
    const bool isFull = error.kind == domain::Error::Kind::Storage
        && (error.code.toInt() & kindOfCode) == SQLITE_FULL;
    if (!isFull || m_isFull || m_folder.isEmpty()) {
        return;
    }
    m_error = error;
    m_isFull = true;
    m_timer.start();
    Q_EMIT filled();
}

} // namespace store
