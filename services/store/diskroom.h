// Whether the disk has room for what is written. Once it was full nothing is tried until there is room to
// work in: the pages of a pull would take the last of it from the person's next edit.
//
// Shape    Full from an error of SQLite's that says so until so much is free, looked at before each
//          commit and every few seconds.
// Thread   GUI thread.
// Source   RELIABILITY section 6.
#pragma once

#include "services/domain/error.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace store {

class DiskRoom : public QObject
{
    Q_OBJECT

public:
    explicit DiskRoom(QObject *parent = nullptr);

    // The disk that holds this file.
    void watch(const QString &file, qint64 roomToWriteAgain);

    bool isFull(); // looks again
    const domain::Error &error() const { return m_error; }

    // What a commit failed with: only a full disk is of interest.
    void note(const domain::Error &error);

Q_SIGNALS:
    void filled();
    void roomReturned();

private:
    QString m_folder;
    qint64 m_roomToWriteAgain = 0;
    domain::Error m_error; // the last one
    bool m_isFull = false;
    QTimer m_timer;
};

} // namespace store
