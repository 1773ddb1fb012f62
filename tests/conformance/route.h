#pragma once

#include <QStringList>

namespace conformance {

// What the address of a sample means in the contacts API.
//
// Shape  segments are decoded, without the version. Where the sample shows an open extension on a
//        resource that is not part of the contacts API (a message, an event, a post), a contact
//        takes its place: extensions are the same on all of them. type is the type of the answer,
//        a name of graphtypes.txt; foreign the first segment that is not part of the contacts API.
struct Route
{
    enum class Result { One, Collection, Bytes, Batch, Nothing };

    QString version;
    QStringList segments;
    QString query; // decoded, without "?"
    QString type;
    Result result = Result::Nothing;
    bool isDelta = false;
    bool isOnContactInstead = false;
    QString foreign;

    QString last() const { return segments.isEmpty() ? QString() : segments.last().toLower(); }
};

// url: whole, or from the version on.
Route routeOf(const QByteArray &method, const QString &url);

// The type of the items of a collection segment ("contactFolders"); empty when it is none.
QString itemTypeOf(const QString &segment);

// Whether this segment, standing behind a collection, is the id of one of its items.
bool isItemId(const QString &segment);

} // namespace conformance
