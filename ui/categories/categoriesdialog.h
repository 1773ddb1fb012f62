// The master category list: create, rename, recolour, delete, repair.
//
// Shape    not modal; shown with show(), deletes itself when closed. The buttons act on the current row, a
//          row that is dragged stands elsewhere from then on.
// Promise  follows the store; each thing done is one change that undo takes back, and is told in words
//          in the dialog. A rename relabels every contact that has the name. Names that only contacts
//          have are marked, and come into Outlook's list by one button.
// Keys     F2 renames, Delete deletes, Alt+Up and Alt+Down move.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListView;
class QModelIndex;
class QMenu;

namespace models {
class CategoryListModel;
}

namespace ui {

class Banner;

class CategoriesDialog : public QDialog
{
    Q_OBJECT

public:
    // All borrowed; `mailbox` is where new categories go.
    CategoriesDialog(models::CategoryListModel &categories, contacts::ContactService &service,
                     domain::MailboxKey mailbox, QWidget *parent);

private:
    enum class Step { Up, Down };

    QAction *add(const char *objectName, const QString &text,
                 void (CategoriesDialog::*triggered)());
    QWidget *makeNew();
    QWidget *makeButtons();
    void showCurrent();
    void selectNamed();
    const domain::OutlookCategory *current() const;
    void create();
    void startRename();
    void rename(const domain::OutlookCategory &category, const QString &name);
    void recolor(domain::CategoryColor color);
    void remove();
    void removeFromList();
    void adopt();
    void moveUp();
    void moveDown();
    void move(Step step);
    void setOrder(const QStringList &names);
    void run(QCoro::Task<domain::Result<>> &&verb);
    void showProblem(const domain::Error &error);

    models::CategoryListModel &m_categories;
    contacts::ContactService &m_service;
    domain::MailboxKey m_mailbox;
    Banner *m_banner;
    QLineEdit *m_name;
    QListView *m_view;
    QMenu *m_colors;
    QString m_current; // its name
    QAction *m_rename;
    QAction *m_delete;
    QAction *m_deleteFromList;
    QAction *m_adopt;
    QAction *m_up;
    QAction *m_down;
};

} // namespace ui
