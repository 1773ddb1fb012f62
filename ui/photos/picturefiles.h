// Where pictures come from: files, the clipboard, a drag.
#pragma once

#include "models/pictureinput.h"

#include <functional>

class QMimeData;
class QWidget;

namespace ui {

// A picture in what was pasted or dropped; empty when there is none. Bytes are preferred to what the
// system decoded, for they are decoded elsewhere.
models::PictureInput pictureIn(const QMimeData &data);
bool holdsPicture(const QMimeData &data); // cheap: asked at every move of a drag

// Opens the system's dialog; `chosen` follows unless the person gives up.
void choosePictureFile(QWidget *parent, const std::function<void(const QString &)> &chosen);

} // namespace ui
