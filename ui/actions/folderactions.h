// What can be done with folders: new, rename, delete, import into one, and what dragging them means.
//
// Promise  a new folder gets a free name at once and opens for typing over it (renameStarted). Nothing
//          is asked: a deleted folder comes back by undo. The default folder keeps its name and stays.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class FolderActions : public QObject
{
    Q_OBJECT

public:
    FolderActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                  const Selection &selection, QWidget *window);

    QAction *newFolder() const { return m_new; }
    QAction *deleteFolder() const { return m_delete; }
    QAction *importHere() const { return m_import; }
    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    void renameStarted(domain::FolderKey folder); // open its editor in the tree
    void importRequested(domain::FolderKey folder);
    void failed(const domain::Error &error);

private:
    QAction *add(const char *objectName, const QString &text);
    void updateEnablement();
    void createFolder();
    QString freeName(domain::MailboxKey mailbox, domain::FolderKey parent) const;
    domain::MailboxKey mailbox() const;

    models::FolderTreeModel &m_folders;
    contacts::ContactService &m_service;
    const Selection &m_selection;
    QWidget *m_window;
    QAction *m_new;
    QAction *m_rename;
    QAction *m_delete;
    QAction *m_import;
};

} // namespace ui
