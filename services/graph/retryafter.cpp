#include "services/graph/retryafter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace graph {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

std::optional<milliseconds> bounded(double seconds)
{
    constexpr double day = 24 * 60 * 60;
    if (!(seconds >= 0.0) || seconds > day) {
        return std::nullopt;
    }
    return std::max<milliseconds>(milliseconds(std::llround(std::ceil(seconds * 1000.0))), 1s);
}

QDateTime readHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

bool isPlainNumber(const QByteArray &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

} // namespace

std::optional<milliseconds> readRetryAfter(const QByteArray &value, const QByteArray &dateOfAnswer)
{
    const QDateTime date = readHttpDate(value);
    if (date.isValid()) {
        const QDateTime sent = readHttpDate(dateOfAnswer);
        const QDateTime base = sent.isValid() ? sent : QDateTime::currentDateTimeUtc();
        const qint64 wait = base.msecsTo(date);
        return wait < 0 ? std::nullopt : bounded(static_cast<double>(wait) / 1000.0);
    }
    // Two headers arrive joined by a comma.
    std::optional<milliseconds> longest;
    for (const QByteArray &part : value.split(',')) {
        bool isNumber = false;
        const QByteArray trimmed = part.trimmed();
        const double seconds = trimmed.toDouble(&isNumber);
        if (!isNumber || !isPlainNumber(trimmed)) {
            return std::nullopt;
        }
        longest = std::max(longest, bounded(seconds));
    }
    return longest;
}

} // namespace graph
