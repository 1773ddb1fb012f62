// Whether bytes are one whole JSON object or list, found without building a tree.
//
// Promise  One pass, no memory: brackets are counted outside strings, nothing else is judged. An
//          answer that was cut anywhere is never Whole, because its first bracket is still open.
// Thread   any; about 1 ms for a megabyte.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace wire {

inline constexpr int maximumJsonDepth = 64;

enum class JsonExtent {
    Whole,     // begins with a bracket, ends with its partner, then only white space
    Truncated, // a bracket or a string is still open, or there is nothing
    TooDeep,   // nested deeper than maximumJsonDepth
    Foreign,   // begins with something else, or goes on after its end
};

JsonExtent jsonExtent(const QByteArray &bytes);

// The objects in the list that is the member `name` of one sound object, each as it was sent. Empty
// when there is no such list, when it holds anything else, or when the member stands there twice.
QList<QByteArray> objectsAsSent(const QByteArray &bytes, QByteArrayView name);

} // namespace wire
