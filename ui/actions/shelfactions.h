// What is kept at hand in the tree: views saved under a name, favourite folders and contacts.
//
// Promise  saving needs no dialog: the view gets a free name and opens for typing over it. A saved view
//          keeps what is later changed of its look. Also carries out what the tree asks of them.
// Thread   GUI thread.
#pragma once

#include "models/placeviews.h"
#include "models/viewshelf.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class ContactListPane;
class FolderTreeView;

class ShelfActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        models::FolderTreeModel &folders;
        models::ViewShelf &shelf;
        models::PlaceViews &views;
        FolderTreeView &tree;
        ContactListPane &list;
        const Selection &selection;
    };

    // All borrowed; window is the scope of the shortcuts.
    ShelfActions(const Parts &parts, QWidget *window);

    void fillTreeMenu(QMenu &menu) const;    // of a right click on the current row
    void fillContactMenu(QMenu &menu) const; // of the selected contacts
    QAction *saveView() const { return m_save; }

private:
    enum class Step { Up, Down };

    QAction *add(const char *objectName, const QString &text);
    void connectTree();
    void updateEnablement();
    void saveCurrentView();
    QString freeName() const;
    void toggleFolder();
    void toggleContacts();
    void removeCurrent();
    void moveCurrent(Step step);
    bool isFavourite(const store::Favourite &favourite) const;
    bool areFavourites() const; // all selected contacts
    store::Favourite currentFavourite() const;

    Parts m_parts;
    QWidget *m_window;
    QAction *m_save;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QAction *m_folder;
    QAction *m_contacts;
};

} // namespace ui
