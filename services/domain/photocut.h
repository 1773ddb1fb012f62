// What a person keeps of a picture: quarter turns clockwise first, then a part of the turned picture.
#pragma once

#include <QRectF>

namespace domain {

struct PhotoCut
{
    int quarterTurns = 0;
    QRectF area{0, 0, 1, 1}; // in widths and heights of the turned picture

    bool operator==(const PhotoCut &) const = default;
};

} // namespace domain
