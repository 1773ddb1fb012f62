// An SQLite database handle that closes itself, and the few calls that opening one needs.
//
// Why not Qt Sql: a first sync spent as long in its QVariants as in SQLite itself, and some builds of
// Qt bring an SQLite of their own, whose handle no other copy of the library may touch.
//
// Thread   One thread for each handle: it is opened without mutexes.
// Errors   Storage, with SQLite's extended code.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

struct SqliteClose
{
    void operator()(sqlite3 *database) const;
    void operator()(sqlite3_stmt *statement) const;
};

using SqliteFile = std::unique_ptr<sqlite3, SqliteClose>;
using SqliteStatement = std::unique_ptr<sqlite3_stmt, SqliteClose>;

// Opens or creates it.
domain::Result<SqliteFile> openSqlite(const QString &file);

// What the last call on this handle failed with.
domain::Error sqliteError(sqlite3 *database);

// One statement, or several with semicolons between them.
domain::Result<> runScript(sqlite3 *database, const QByteArray &script);

// The first value of the first row; empty when there is none.
domain::Result<QString> askSqlite(sqlite3 *database, const QByteArray &sql);

} // namespace store
