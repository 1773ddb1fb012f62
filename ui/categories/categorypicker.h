// The categories of what is selected, to be set and taken off: a small popup with a filter, and a line of
// three states for each category (all of the contacts have it, some, none).
//
// Promise  each line acts at once and can be undone; the states follow the store. A name that is typed
//          and not there yet can be created and set by Enter.
// Keys     type to filter, arrows and Space or Enter to toggle, Esc closes.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace models {
class CategoryListModel;
}

namespace ui {

class CategoryPicker : public QFrame
{
    Q_OBJECT

public:
    // All borrowed; deletes itself when it is closed.
    CategoryPicker(models::CategoryListModel &categories, contacts::ContactService &service,
                   domain::ContactKeys contacts, QWidget *parent);

    void popUpAt(const QPoint &globalPosition);

Q_SIGNALS:
    void manageRequested();
    void failed(const domain::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void countLabels();
    void showStates();
    void toggle(QListWidgetItem *item);
    QString newName() const; // typed, and of no category; empty: none

    models::CategoryListModel &m_categories;
    contacts::ContactService &m_service;
    domain::ContactKeys m_contacts;
    QHash<QString, int> m_counts; // of the contacts, by domain::categoryId
    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace ui
