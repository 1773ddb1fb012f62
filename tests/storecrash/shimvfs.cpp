#include "tests/storecrash/shimvfs.h"

#include <cstring>

namespace store {

namespace {

using Call = ShimVfs::Call;

// The file of the real VFS lies right behind it.
struct ShimFile
{
    sqlite3_file base;
    const ShimVfs *shim;
    const char *name; // SQLite keeps it until the file is closed
};

ShimFile *shimOf(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(shimOf(file) + 1);
}

QByteArray nameOf(const char *path)
{
    const char *slash = path == nullptr ? nullptr : std::strrchr(path, '/');
    return slash == nullptr ? QByteArray() : QByteArray(slash + 1);
}

int ask(sqlite3_file *file, Call call, qint64 offset = 0, const QByteArray &bytes = {})
{
    return shimOf(file)->shim->ask(
        {.call = call, .file = nameOf(shimOf(file)->name), .offset = offset, .bytes = bytes});
}

// Carries the call out, unless the hook refuses it.
template <class Real>
int unlessRefused(int answer, Real real)
{
    return answer == SQLITE_OK ? real() : answer;
}

template <auto member, class... Args>
int passOn(sqlite3_file *file, Args... args)
{
    return (realOf(file)->pMethods->*member)(realOf(file), args...);
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return unlessRefused(ask(file, Call::Read, offset), [&] {
        return passOn<&sqlite3_io_methods::xRead>(file, bytes, size, offset);
    });
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const auto seen = QByteArray::fromRawData(static_cast<const char *>(bytes), size);
    return unlessRefused(ask(file, Call::Write, offset, seen), [&] {
        return passOn<&sqlite3_io_methods::xWrite>(file, bytes, size, offset);
    });
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return unlessRefused(ask(file, Call::Truncate, size),
                         [&] { return passOn<&sqlite3_io_methods::xTruncate>(file, size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    return unlessRefused(ask(file, Call::Sync),
                         [&] { return passOn<&sqlite3_io_methods::xSync>(file, flags); });
}

void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

constexpr sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = passOn<&sqlite3_io_methods::xClose>,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = passOn<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    .xLock = passOn<&sqlite3_io_methods::xLock, int>,
    .xUnlock = passOn<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock, int *>,
    .xFileControl = passOn<&sqlite3_io_methods::xFileControl, int, void *>,
    .xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = passOn<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
    .xShmLock = passOn<&sqlite3_io_methods::xShmLock, int, int, int>,
    .xShmBarrier = shmBarrier,
    .xShmUnmap = passOn<&sqlite3_io_methods::xShmUnmap, int>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

const ShimVfs *shimOf(sqlite3_vfs *vfs)
{
    return static_cast<const ShimVfs *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flagsSet)
{
    *shimOf(file) = {.base = {.pMethods = nullptr}, .shim = shimOf(vfs), .name = path};
    if (const int code = ask(file, Call::Open); code != SQLITE_OK) {
        return code;
    }
    sqlite3_vfs *real = shimOf(vfs)->real();
    const int code = real->xOpen(real, path, realOf(file), flags, flagsSet);
    file->pMethods = realOf(file)->pMethods == nullptr ? nullptr : &methods;
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    sqlite3_vfs *real = shimOf(vfs)->real();
    return unlessRefused(
        shimOf(vfs)->ask(
            {.call = Call::Delete, .file = nameOf(path), .offset = syncFolder == 0 ? 0 : 1}),
        [&] { return real->xDelete(real, path, syncFolder); });
}

} // namespace

ShimVfs::ShimVfs()
    : m_real(sqlite3_vfs_find(nullptr))
    , m_shim(*m_real)
{
    m_shim.zName = "kartei-shim";
    m_shim.pNext = nullptr;
    m_shim.pAppData = this;
    m_shim.szOsFile = m_real->szOsFile + static_cast<int>(sizeof(ShimFile));
    m_shim.xOpen = openFile;
    m_shim.xDelete = deleteFile;
    sqlite3_vfs_register(&m_shim, 1);
}

ShimVfs::~ShimVfs()
{
    sqlite3_vfs_unregister(&m_shim);
    sqlite3_vfs_register(m_real, 1);
}

} // namespace store
