// A request without anything that Qt's network manager would add or remember by itself.
//
// Promise  no redirect is followed, no cookie, cache or password of another request is used, the body is
//          not kept for a second try (send it through OneShotUpload), the answer's bytes stay packed.
// Thread   any.
#pragma once

#include <QNetworkRequest>

namespace graph {

QNetworkRequest plainRequest(const QUrl &url);

} // namespace graph
