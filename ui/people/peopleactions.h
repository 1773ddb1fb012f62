// Who a contact is, taking over what has changed of them since, and the way to the people of a mailbox.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

#include <QList>
#include <QObject>
#include <QTimer>

class QAction;
class QMenu;

namespace ui {

class PeopleActions : public QObject
{
    Q_OBJECT

public:
    PeopleActions(const models::FolderTreeModel &folders, const Selection &selection,
                  QWidget *window);

    QAction *find() const { return m_find; }

    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    void whoRequested(domain::ContactKey contact);
    void refreshRequested(domain::ContactKey contact);
    void findRequested(const ui::Place &people); // to be searched

private:
    void findMailboxes();
    void updateEnablement();
    Place people() const; // of the mailbox where the person is, else of the first; else no mailbox

    const models::FolderTreeModel &m_folders;
    const Selection &m_selection;
    QAction *m_find;
    QAction *m_who;
    QAction *m_refresh;
    QTimer m_later;
    QList<domain::MailboxKey> m_mailboxes; // that have people
};

} // namespace ui
