// The next link of a page without reading the page, so that the next request can leave while the store
// still reads this one.
//
// Promise  A guess: looks only at the beginning and the end of the bytes, where the link stands. Empty
//          when it is not found there. What the store answers after reading the page decides.
// Cost     a few microseconds, whatever the size of the page.
#pragma once

#include <QByteArray>
#include <QString>

namespace syncing {

QString likelyNextLink(const QByteArray &page);

} // namespace syncing
