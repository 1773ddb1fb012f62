// The photo folder: bytes named by their SHA-256, so a file is never half written and never
// changes.
//
// Thread   any; free functions over a path. Run them in a pool.
// Errors   Storage with the path's last part.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace photos {

// Written under another name, then renamed; answers the file's name. A whole file that is there
// already only becomes young again.
domain::Result<QString> writePhotoFile(const QString &folder, const QByteArray &bytes);

// Empty when it is not there or is no longer what its name says.
QByteArray readPhotoFile(const QString &folder, const QString &file);

// In bytes, those of owners (ownerphoto.h) too.
qint64 sizeOfPhotoFiles(const QString &folder);

// Removes the longest unused of `spare` until the folder holds at most `bytes`; answers how many.
int shrinkPhotoFiles(const QString &folder, const QSet<QString> &spare, qint64 bytes);

// Tells shrinkPhotoFiles that a file is in use, at most once a day each.
void markPhotoFileUsed(const QString &folder, const QString &file);

inline constexpr qint64 secondsBeforeSweep = 24 * 60 * 60;

// Removes the files that are not in `used`; answers how many. Young ones stay: a picture that was
// chosen, or fetched, is a file before a record names it.
int sweepPhotoFiles(const QString &folder, const QSet<QString> &used);

} // namespace photos
