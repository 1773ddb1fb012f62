#pragma once

#include "services/mailbox/httpmessage.h"

#include <QJsonObject>

#include <initializer_list>

namespace mailbox {

// The JSON object of a request's body.
// Errors   Refusal 400 without a Content-Type or for what is no object, 415 for another type.
QJsonObject jsonBody(const Request &request);

// Refusal 400 ErrorInvalidUrlQuery when the query uses an option that the resource does not have;
// nothing with the switch unsupported-options=ignore: the resource then must not look at it.
enum class QueryOption { Filter, OrderBy, Search, Expand, Skip };
void refuseOptions(const Request &request, std::initializer_list<QueryOption> unsupported);

// Refusal 412 when If-Match names another version than this; strong, weak and "*" are understood.
void checkIfMatch(const Request &request, const QByteArray &changeKey);

// Whether If-None-Match names this entity tag.
bool isNotModified(const Request &request, const QByteArray &entityTag);

// One page of a collection.
//
// Shape    items: the JSON texts from $skip on, at most pageSize(request) + 1 of them; the one too
//          many only says that there is a next page. total < 0: not counted.
int pageSize(const Request &request);
Response collectionPage(const Request &request, const QByteArray &context, QByteArrayList items,
                        qint64 total);

// One page whose size the endpoint has seen to: it may be short, or empty, and not be the last.
struct CollectionPage
{
    QByteArrayList items;
    bool hasMore = false;
    qint64 total = -1;
};
Response collectionPage(const Request &request, const QByteArray &context,
                        const CollectionPage &page);

// 200 or 201 with the object, or 204 when return=minimal was preferred.
Response writtenObject(const Request &request, int status, const QByteArray &json);

} // namespace mailbox
