// An SQLite VFS around the default one, which shows every call that matters for what is on the disk to a
// hook, and lets the hook refuse it.
//
// Promise  While it lives it is the default VFS; without a hook it changes nothing. A call that the hook
//          refuses is not carried out.
// Thread   one: that of the connections opened meanwhile.
// Source   SQLite, "The OS Backend (VFS)"; its own test_vfs.c and test6.c.
#pragma once

#include <QByteArray>

#include <functional>

#include <sqlite3.h>

namespace store {

class ShimVfs
{
public:
    enum class Call { Open, Read, Write, Truncate, Sync, Delete };

    struct Operation
    {
        Call call = Call::Open;
        QByteArray file;   // without its folder; empty for SQLite's own temporary files
        qint64 offset = 0; // of Truncate: the new size; of Delete: 1 when the folder is synced
        QByteArray bytes;  // of Write; only good during the call
    };

    // SQLITE_OK, or what the call fails with.
    using Hook = std::function<int(const Operation &)>;

    ShimVfs();
    ~ShimVfs();
    Q_DISABLE_COPY_MOVE(ShimVfs)

    void setHook(Hook hook) { m_hook = std::move(hook); }
    int ask(const Operation &operation) const { return m_hook ? m_hook(operation) : SQLITE_OK; }
    sqlite3_vfs *real() const { return m_real; }

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_shim;
    Hook m_hook;
};

} // namespace store
