// Copies of the store, taken while it is in use.
//
// Shape    <folder of the store>/backup/: day-YYYY-MM-DD.sqlite, the last three; version-N.sqlite, taken
//          before the schema moved on from version N.
// Promise  A copy is whole and checked before it has its name, and readable by the owner alone; the store
//          itself is only read.
// Thread   any; daily() opens a connection of its own.
// Errors   Storage: no space for twice the file, a write that failed, a copy that does not check out.
#pragma once

#include "services/domain/result.h"

#include <QDate>
#include <QStringList>

struct sqlite3;

namespace store {

class StoreBackup
{
public:
    explicit StoreBackup(const QString &storeFile);

    bool isDue(QDate today) const;
    domain::Result<> daily(QDate today) const;
    domain::Result<> beforeUpgrade(sqlite3 *database, int version) const;

    QStringList newestFirst() const; // whole paths

private:
    domain::Result<> copy(sqlite3 *database, const QString &name) const;
    void dropOldDays() const;

    QString m_storeFile;
    QString m_folder;
};

} // namespace store
