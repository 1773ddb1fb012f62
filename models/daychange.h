// Says when another day has begun: at midnight, after the computer slept over it, when its time zone changed.
//
// Promise  looks at the clock at midnight, whenever the program becomes active, and each ten minutes at least,
//          for timers stand still while a computer sleeps.
// Thread   GUI thread.
#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

namespace models {

class DayChange : public QObject
{
    Q_OBJECT

public:
    explicit DayChange(QObject *parent);

    void look(const QDateTime &now); // by itself, with the time that it is

Q_SIGNALS:
    void dayChanged();

private:
    QDate m_today;
    QTimer m_timer;
};

} // namespace models
