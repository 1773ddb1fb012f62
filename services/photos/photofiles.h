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

// Written under another name, then renamed; answers the file's name. Nothing happens when it is
// there.
domain::Result<QString> writePhotoFile(const QString &folder, const QByteArray &bytes);

// Empty when it is not there or is no longer what its name says.
QByteArray readPhotoFile(const QString &folder, const QString &file);

// Removes every file that is not in `used`; answers how many.
int sweepPhotoFiles(const QString &folder, const QSet<QString> &used);

} // namespace photos
