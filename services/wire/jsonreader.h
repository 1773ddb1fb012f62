// Reads members of one JSON object by Graph's rules, and remembers the path of the first that is
// mistyped.
//
// Promise  null, "", [] and {} read as empty, whatever is due. After a fault all further reads give
//          empty values, so a codec reads everything and asks once.
// Thread   any.
#pragma once

#include "services/domain/contact.h"
#include "services/domain/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace wire {

inline constexpr qsizetype maximumIdLength = 1024;

// Lone surrogates become U+FFFD; NUL and C0 controls but tab and newline are dropped.
QString normalised(const QString &text);

// The first ten characters, when that is a day and nothing but a time follows. An empty text, and the
// year 1 that the service writes for "none", are no day (a null QDate); nullopt for anything else.
std::optional<QDate> dayOf(const QString &text);

// null, "", [] or {}.
bool isEmptyForm(const QJsonValue &value);

// The one object that `bytes` hold, nested no deeper than maximumJsonDepth.
domain::Result<QJsonObject> parseObject(const QByteArray &bytes);

class JsonReader
{
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    bool has(QLatin1String name) const; // present and not null

    QString string(QLatin1String name);
    QString id(QLatin1String name); // never empty, at most maximumIdLength characters
    QStringList strings(QLatin1String name);
    QDate day(QLatin1String name);
    QDateTime instant(QLatin1String name); // UTC; null when absent
    double number(QLatin1String name);     // 0 when absent
    bool isTrue(QLatin1String name);
    QJsonObject object(QLatin1String name);
    QList<QJsonObject> objectsOrNone(QLatin1String name); // a missing list is empty
    QList<domain::EmailAddress> emailAddresses(QLatin1String name);
    domain::PhysicalAddress address(QLatin1String name);
    QList<QJsonObject> objects(QLatin1String name); // required: a missing list is a fault

    bool failed() const { return m_failed; }
    void fail(const QString &where);
    domain::Error error() const; // BadReply with the path of the first fault

private:
    QJsonObject m_object;
    QString m_fault;
    bool m_failed = false;
};

} // namespace wire
