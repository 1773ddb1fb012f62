// The middle pane: header with the place and its count, the list, or words when it has no rows.
//
// Promise  the only one who queries the list model. Each place is shown as it was last. The first row of a new place or search is selected
//          at once; ending a search returns to the row where it began; after contacts went away the
//          next row is selected. Selection::setContacts follows within the same frame.
// Thread   GUI thread.
#pragma once

#include "models/placeviews.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/detailpane.h"
#include "ui/selection.h"

#include <QLayout>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace models {
class CategoryListModel;
}

namespace ui {

class EmptyPlace;
class FilterBar;
class SearchScopeBar;

class ContactListPane : public QWidget
{
    Q_OBJECT

public:
    ContactListPane(models::ContactListModel &model, models::PlaceViews &views,
                    const models::CategoryListModel &categories, Selection &selection,
                    QWidget *parent = nullptr);

    ContactListView &view() { return *m_view; }
    QWidget &emptyPlace(); // what stands there instead of no rows

    void setPlace(const Place &place);
    void setSearchText(const QString &text);
    // Below the list, or the words that stand there.
    void setFooter(QWidget *footer) { layout()->addWidget(footer); }
    void setSortMenu(QMenu *menu);
    void setFilterMenu(QMenu *menu);
    void setNewContact(const QAction &action);            // borrowed; offered where it is enabled
    void setContactView(const domain::ContactView &view); // of this place, from now on
    const QString &searchText() const { return m_model.query().text; }
    Place shownPlace() const; // that of the tree, or where a search looks instead
    const domain::ContactView &contactView() const { return m_view->view(); }

    void setAllGroupsOpen(bool isOpen) { m_model.setAllGroupsOpen(isOpen); }

    // Selected as soon as it is listed: a contact just made, or the one of the last session with the others
    // that were selected.
    void selectWhenListed(domain::ContactKey contact, const domain::ContactKeys &others = {});

    bool isEmpty() const;
    EmptyReason emptyReason() const;

Q_SIGNALS:
    void contactViewChanged(); // another place, or the person wants it otherwise
    void newContactRequested();
    void clearSearchRequested();

private:
    void query(store::ContactQuery query);
    void queryPlace(const QString &text);
    void setFilter(const domain::ContactFilter &filter);
    void showView(const domain::ContactView &view);
    void rememberRow();
    void showResult();
    int rowToSelect() const;
    void selectionEdited();
    void publishSelection();
    void showCount();
    void showEmptyPlace();
    bool isForOthersToFill() const;
    void showEmptyWords();

    models::ContactListModel &m_model;
    models::PlaceViews &m_views;
    Selection &m_selection;
    ContactListView *m_view;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_filterButton;
    QToolButton *m_sortButton;
    SearchScopeBar *m_scope;
    FilterBar *m_filterBar;
    QStackedWidget *m_stack;
    const QAction *m_newContact = nullptr;
    EmptyPlace *m_empty;

    Place m_place;
    domain::ContactKey m_wanted;
    domain::ContactKeys m_wantedOthers;
    domain::ContactKeys m_othersBeforeSearch;
    domain::ContactKey m_beforeSearch;
    int m_firstSelectedRow = -1; // before the rows changed; -1: nothing was selected
    bool m_queryIsNew = true;    // its first result has not come yet
    bool m_publishQueued = false;
};

} // namespace ui
