// The follow-up flag of a contact on its card: what it says, and what can be done about it.
//
// Promise  hidden where there is no flag. What is overdue says so in words besides its colour, from midnight on.
// Thread   GUI thread.
#pragma once

#include "services/domain/followupflag.h"

#include <QWidget>

class QToolButton;

namespace ui {

class CardFlag : public QWidget
{
    Q_OBJECT

public:
    explicit CardFlag(QWidget *parent = nullptr);

    void setFlag(const domain::FollowupFlag &flag);

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);
    void completeRequested();

private:
    domain::FollowupFlag m_flag;
    QToolButton *m_text;
    QToolButton *m_complete;
};

} // namespace ui
