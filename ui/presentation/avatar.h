// A person as a circle: the photo, or the initials on a colour that stays the same for the name.
//
// Promise  ten hues, chosen by a hash that is the same on every run and machine; white initials
// with
//          at least 4.5 : 1. Initials split only between whole characters, in any alphabet.
// Shape    size in logical pixels; the pixmap carries devicePixelRatio.
// Thread   GUI thread (QPixmap); initials() and avatarColor() any.
// Cost     pictures are kept in QPixmapCache, photos by QImage::cacheKey().
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPixmap>
#include <QString>

namespace presentation {

inline constexpr int avatarHueCount = 10;

// photo may be null; it is cropped to its centred square.
QPixmap avatarPixmap(const QString &name, const QImage &photo, int size, qreal devicePixelRatio);

// First letters of the first and the last word in capitals; one character for a Chinese, Japanese
// or Korean name; the first letters as they are in scripts without capitals; the first whole emoji
// when there is nothing else. Empty only where the name holds no letter, digit or symbol.
QString initials(QStringView name);

QFont initialsFont(int size, qsizetype letterCount); // size: of the circle

QColor avatarColor(QStringView name);
QColor avatarHue(int index); // 0 to avatarHueCount - 1

} // namespace presentation
