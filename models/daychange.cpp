#include "models/daychange.h"

#include <QDateTime>
#include <QGuiApplication>

#include <algorithm>

namespace models {

DayChange::DayChange(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    const auto lookNow = [this] { look(QDateTime::currentDateTime()); };
    connect(&m_timer, &QTimer::timeout, this, lookNow);
    if (auto *program = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(program, &QGuiApplication::applicationStateChanged, this, lookNow);
    }
    lookNow();
}

void DayChange::look(const QDateTime &now)
{
    constexpr qint64 longest = 10 * 60 * 1000;
    constexpr qint64 past = 200; // a timer may be early
    const qint64 untilMidnight = now.msecsTo(now.date().addDays(1).startOfDay()) + past;
    m_timer.start(static_cast<int>(std::clamp<qint64>(untilMidnight, past, longest)));
    const QDate before = std::exchange(m_today, now.date());
    if (before.isValid() && before != m_today) {
        Q_EMIT dayChanged();
    }
}

} // namespace models
