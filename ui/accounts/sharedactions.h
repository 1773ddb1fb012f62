// Opens a mailbox that somebody shares, and closes the one that is chosen in the tree.
// Thread   GUI thread.
#pragma once

#include "models/foldertreemodel.h"
#include "ui/selection.h"

#include <QObject>

class QAction;
class QMenu;

namespace ui {

class SharedActions : public QObject
{
    Q_OBJECT

public:
    SharedActions(models::FolderTreeModel &folders, const Selection &selection, QWidget *window);

    void fillMenu(QMenu &menu) const;
    void fillTreeMenu(QMenu &menu) const; // of a right click in the tree

Q_SIGNALS:
    void openRequested();
    void closeRequested(const domain::Mailbox &mailbox);

private:
    void updateEnablement();
    domain::Mailbox chosen() const; // invalid key: none that is shared

    models::FolderTreeModel &m_folders;
    const Selection &m_selection;
    QAction *m_open;
    QAction *m_close;
};

} // namespace ui
