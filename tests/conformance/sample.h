#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace conformance {

using Headers = QList<QPair<QByteArray, QByteArray>>;

// One documented pair of request and answer.
//
// Shape  name is the file's, without ".json"; of a file with several queries "file/query's name".
//        A sample may lack its request (an error body is all that is shown) or its answer.
struct Sample
{
    struct Request
    {
        QByteArray method;
        QString url; // whole, as documented: "https://graph.microsoft.com/v1.0/me"
        Headers headers;
        QJsonValue body;
    };
    struct Answer
    {
        int status = 0; // 0: not documented
        Headers headers;
        QJsonValue body;
    };

    QString name;
    std::optional<Request> request;
    std::optional<Answer> answer;
};

// Every sample of a folder, by name. A file that is no sample ends in `problems`.
QList<Sample> readSamples(const QString &folder, QStringList &problems);

// A header's value, whatever the case of its name; empty when it is not there.
QByteArray headerOf(const Headers &headers, const QByteArray &name);

} // namespace conformance
