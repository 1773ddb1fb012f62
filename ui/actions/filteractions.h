// What the list is narrowed to: categories, any or all of them, follow-ups, those without a category.
//
// Promise  the checked entries tell the filter of the place at any time; choosing one takes effect at once
//          and is remembered with the place. A filter for those without a category names no category.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfilter.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace models {
class CategoryListModel;
}

namespace ui {

class ContactListPane;

class FilterActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the scope of the shortcuts.
    FilterActions(const models::CategoryListModel &categories, ContactListPane &list,
                  QWidget *window);
    ~FilterActions() override;

    QMenu *menu() const { return m_menu.get(); }
    void toggle(const QString &category);

private:
    QAction *add(const char *objectName, const QString &text);
    QAction *addAmong(domain::ContactFilter::Among among, const char *objectName,
                      const QString &text);
    void prepareMenu();
    void showState();
    void setFilter(const domain::ContactFilter &filter);

    const models::CategoryListModel &m_categories;
    ContactListPane &m_list;
    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_unlabelled;
    QAction *m_followUps;
    QAction *m_all;
    QAction *m_none;
};

} // namespace ui
