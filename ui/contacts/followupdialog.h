// The days of a follow-up: when to begin, and when it is due.
//
// Shape    a small dialog, shown with open(); deletes itself when closed.
// Promise  the start is never after the day it is due: moving one past the other takes that along.
// Thread   GUI thread.
// Source   Graph "followupFlag resource type": a day due needs a start; contacts have no reminders.
#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace ui {

class FollowUpDialog : public QDialog
{
    Q_OBJECT

public:
    // `due`: to begin with; null: today.
    explicit FollowUpDialog(QDate due, QWidget *parent);

Q_SIGNALS:
    void chosen(QDate start, QDate due);

private:
    QDateEdit *addDay(const char *objectName, QDate day);

    QDateEdit *m_start;
    QDateEdit *m_due;
};

} // namespace ui
