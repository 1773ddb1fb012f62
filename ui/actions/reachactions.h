// Reaching who is selected: a letter by the mail program of this computer, a call by its telephone.
//
// Promise  says so where there is no address or number that can be used. A letter goes to all of them, a
//          call to one.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

class QAction;

namespace ui {

class ContactListView;

class ReachActions : public QObject
{
    Q_OBJECT

public:
    ReachActions(const ContactListView &list, const Selection &selection, QWidget *window);

    QAction *write() const { return m_write; }
    QAction *call() const { return m_call; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void openLetter();
    void openCall();
    bool open(const QUrl &link, const QString &otherwise); // false: it says why not

    const ContactListView &m_list;
    const Selection &m_selection;
    QAction *m_write;
    QAction *m_call;
};

} // namespace ui
