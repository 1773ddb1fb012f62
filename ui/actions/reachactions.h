// A letter to the selected contact, by the mail program of this computer.
//
// Promise  enabled when exactly one contact is selected; says so where it has no address that can be written to.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

class QAction;

namespace ui {

class ContactListView;

class MailActions : public QObject
{
    Q_OBJECT

public:
    MailActions(const ContactListView &list, const Selection &selection, QWidget *window);

    QAction *write() const { return m_write; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void open();

    const ContactListView &m_list;
    const Selection &m_selection;
    QAction *m_write;
};

} // namespace ui
