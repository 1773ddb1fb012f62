// A picture that a person brought: pasted, dropped or chosen. One of the three is set.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace models {

struct PictureInput
{
    QByteArray bytes; // of a file in memory, format unknown
    QString file;     // path of a local file
    QImage image;     // decoded already, by the clipboard

    bool isEmpty() const { return bytes.isEmpty() && file.isEmpty() && image.isNull(); }
};

} // namespace models
