// Categories of what is selected, and the way to the master list.
//
// Promise  each action is enabled exactly when it would do something. Ctrl+F2 to Ctrl+F12 toggle the
//          first eleven categories: off where all of the contacts have it, else on. Also carries out
//          what is dropped on a category of the tree, and its rename there.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"
#include "services/store/labelcontacts.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace models {
class CategoryListModel;
}

namespace ui {

class CategoryActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the parent of dialogs and the scope of the shortcuts.
    CategoryActions(models::CategoryListModel &categories, models::FolderTreeModel &folders,
                    contacts::ContactService &service, const Selection &selection, QWidget *window);

    void pickFor(const domain::ContactKeys &contacts, const QPoint &globalPosition);

    QAction *categorise() const { return m_categorise; }
    QAction *clear() const { return m_clear; }
    QAction *manage() const { return m_manage; }
    void fillTreeMenu(QMenu &menu) const;    // of a right click in the tree
    void fillContactMenu(QMenu &menu) const; // of the selected contacts

Q_SIGNALS:
    void failed(const domain::Error &error);

private:
    QAction *add(const char *objectName, const QString &text);
    void addQuickKeys();
    void updateEnablement();
    void pick();
    void toggle(int position);
    void label(const domain::ContactKeys &contacts, const store::LabelEdit &edit);
    void clearLabels(const domain::ContactKeys &contacts);
    enum class Step { Up, Down };
    void move(Step step);
    void moveTo(const QString &category, qsizetype place);
    void rename(const QString &category, const QString &name);
    void showMasterList();

    models::CategoryListModel &m_categories;
    models::FolderTreeModel &m_folders;
    contacts::ContactService &m_service;
    const Selection &m_selection;
    QWidget *m_window;
    QAction *m_categorise;
    QAction *m_clear;
    QAction *m_manage;
    QList<QAction *> m_quick;
    QAction *m_takeOff;
    QAction *m_up;
    QAction *m_down;
};

} // namespace ui
