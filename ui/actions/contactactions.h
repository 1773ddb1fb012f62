// What can be done with contacts: new, edit, delete, move, copy.
//
// Promise  each action is enabled exactly when it would do something, and says why it may not.
//          No question is asked: what was done can be undone. Also carries out what is dropped on
//          the tree.
// Thread   GUI thread.
#pragma once

#include "models/roworder.h"
#include "services/contacts/contactservice.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class ContactActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the parent of dialogs and the scope of the shortcuts.
    ContactActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                   const Selection &selection, QWidget *window);

    QAction *newContact() const { return m_new; }
    QAction *editContact() const { return m_edit; }
    QAction *deleteContacts() const { return m_delete; }
    QAction *moveContacts() const { return m_move; }
    QAction *copyContacts() const { return m_copy; }
    void fillMenu(QMenu &menu) const; // of the menu bar, and of a right click

    // What the header of a group stands for, given to contacts.
    void fileUnder(const domain::ContactKeys &contacts, domain::GroupBy by,
                   const models::RowGroup &group);

Q_SIGNALS:
    void newRequested(domain::FolderKey folder);
    void editRequested(domain::ContactKey contact);
    void editManyRequested(const domain::ContactKeys &contacts);
    void windowRequested(domain::ContactKey contact);
    void failed(const domain::Error &error);

private:
    enum class Transfer { Move, Copy };

    QAction *add(const char *objectName, const QString &text);
    void updateEnablement();
    void chooseFolder(Transfer transfer);
    void transferTo(domain::FolderKey folder, const domain::ContactKeys &contacts,
                    Transfer transfer);

    models::FolderTreeModel &m_folders;
    contacts::ContactService &m_service;
    const Selection &m_selection;
    QWidget *m_window;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_openWindow;
    QAction *m_delete;
    QAction *m_move;
    QAction *m_copy;
    QAction *m_note; // why the others cannot be pressed
};

} // namespace ui
