// A query that a person tries on a service, and what came back: text to look at, nothing to go on with.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace domain {

using HeaderLines = QList<std::pair<QString, QString>>;

struct TriedQuery
{
    QString method; // "GET"
    QString path;   // "/v1.0/me/contacts?$top=5", encoded
    HeaderLines headers;
    QByteArray body;

    bool changesSomething() const { return method != QLatin1String("GET"); }
    bool operator==(const TriedQuery &) const = default;
};

struct QueryAnswer
{
    int status = 0; // 0: no answer came
    std::chrono::milliseconds duration{0};
    HeaderLines headers;
    QByteArray body;

    bool operator==(const QueryAnswer &) const = default;
};

} // namespace domain
