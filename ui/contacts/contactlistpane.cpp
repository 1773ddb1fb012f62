#include "ui/contacts/contactlistpane.h"

#include "models/categorylistmodel.h"
#include "models/contactrights.h"
#include "ui/contacts/filterbar.h"
#include "ui/contacts/searchscopebar.h"
#include "ui/emptyplace.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

domain::ContactView untouchedView(const Place &place)
{
    domain::ContactView view;
    if (place.kind == models::FolderTreeModel::Kind::FollowUp) {
        view.sort = {{domain::ContactColumn::FollowUp}};
    }
    return view;
}

} // namespace

ContactListPane::ContactListPane(models::ContactListModel &model, models::PlaceViews &views,
                                 const models::CategoryListModel &categories, Selection &selection,
                                 QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_views(views)
    , m_selection(selection)
    , m_view(new ContactListView(model, this))
    , m_title(plainLabel(QStringLiteral("listTitle"), this))
    , m_count(mutedLabel(QStringLiteral("listCount"), this))
    , m_filterButton(flatButton(QStringLiteral("filterButton"), this))
    , m_sortButton(flatButton(QStringLiteral("sortButton"), this))
    , m_scope(new SearchScopeBar(this))
    , m_filterBar(new FilterBar(categories, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPlace(this))
{
    setObjectName(QStringLiteral("contactListPane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(presentation::listNameFont());
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setFont(presentation::captionFont());
    m_filterButton->setIcon(presentation::icon(presentation::IconName::Filter));
    m_filterButton->setToolTip(tr("Filter"));
    m_filterButton->setAccessibleName(tr("Filter"));
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setIcon(presentation::icon(presentation::IconName::Sort));
    m_sortButton->setToolTip(tr("Sort"));
    m_sortButton->setAccessibleName(tr("Sort"));
    m_sortButton->setPopupMode(QToolButton::InstantPopup);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(scaled(16), scaled(1), scaled(8), scaled(1));
    header->setSpacing(scaled(8));
    header->addWidget(m_title, 1);
    header->addWidget(m_count);
    header->addWidget(m_filterButton);
    header->addWidget(m_sortButton);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_scope);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_view);

    connect(&m_model, &models::ContactListModel::layoutAboutToBeChanged, this,
            &ContactListPane::rememberRow);
    connect(&m_model, &models::ContactListModel::modelAboutToBeReset, this,
            &ContactListPane::rememberRow);
    connect(&m_model, &models::ContactListModel::resultReady, this, &ContactListPane::showResult);
    connect(&m_model.rights(), &models::ContactRights::changed, this,
            [this] { m_selection.setReadOnly(m_model.rights().readOnly()); });
    connect(&m_views, &models::PlaceViews::loaded, this, [this] { setPlace(m_place); });
    connect(m_view, &ContactListView::viewEdited, this, &ContactListPane::setContactView);
    connect(m_scope, &SearchScopeBar::scopeChanged, this, [this] { queryPlace(searchText()); });
    connect(m_filterBar, &FilterBar::filterEdited, this, &ContactListPane::setFilter);
    connect(m_view, &ContactListView::selectionEdited, this, &ContactListPane::selectionEdited);
    connect(m_view, &ContactListView::escaped, this, [this] {
        if (!m_model.query().text.isEmpty()) {
            Q_EMIT clearSearchRequested();
        } else if (m_view->selectionModel()->selectedIndexes().size() > 1) {
            m_view->selectRow(m_view->currentIndex().row());
        }
    });
    connect(m_empty, &EmptyPlace::buttonClicked, this, [this] {
        if (!m_model.query().text.isEmpty()) {
            Q_EMIT clearSearchRequested();
        } else if (!contactView().filter.isEmpty()) {
            setFilter({});
        } else {
            Q_EMIT newContactRequested();
        }
    });
}

QWidget &ContactListPane::emptyPlace()
{
    return *m_empty;
}

void ContactListPane::setSortMenu(QMenu *menu)
{
    m_sortButton->setMenu(menu);
}

void ContactListPane::setFilterMenu(QMenu *menu)
{
    m_filterButton->setMenu(menu);
}

void ContactListPane::setFilter(const domain::ContactFilter &filter)
{
    domain::ContactView view = contactView();
    view.filter = filter;
    setContactView(view);
}

void ContactListPane::setPlace(const Place &place)
{
    const bool isOther = !m_selection.place().isSameAs(place);
    m_place = place;
    m_title->setText(place.title);
    m_title->setToolTip(plainToolTip(place.title));
    if (isOther) {
        m_beforeSearch = {};
        m_othersBeforeSearch.clear();
        const QSignalBlocker asOne(m_scope); // with the rest of the place
        m_scope->setPlace(place);
    }
    m_selection.setPlace(place);
    if (!m_views.isLoaded()) {
        return; // soon, and once
    }
    queryPlace(searchText());
    showView(m_views.view(place.id(), untouchedView(place)));
}

Place ContactListPane::shownPlace() const
{
    return m_model.query().text.isEmpty() ? m_place : searchedPlace(m_place, m_scope->scope());
}

// The look is that of the place, wherever a search looks; its filter counts in the place alone.
void ContactListPane::queryPlace(const QString &text)
{
    const domain::ContactView view = m_views.view(m_place.id(), untouchedView(m_place));
    const Place place = text.isEmpty() ? m_place : searchedPlace(m_place, m_scope->scope());
    store::ContactQuery next{.text = text};
    next.mailbox = place.mailbox;
    next.folder = place.folder;
    next.filter = place.isSameAs(m_place) ? m_place.filter(view.filter) : domain::ContactFilter();
    next.sort = view.sort;
    next.group = view.group;
    query(next);
    if (place.kind == models::FolderTreeModel::Kind::People) {
        publishSelection();
    }
}

void ContactListPane::showView(const domain::ContactView &view)
{
    m_filterBar->setFilter(view.filter, m_place.category);
    if (view != m_view->view()) {
        m_view->setView(view);
        Q_EMIT contactViewChanged();
    }
}

void ContactListPane::setSearchText(const QString &text)
{
    const QString before = searchText();
    const QString next = text.trimmed();
    if (before.isEmpty() && !next.isEmpty()) {
        m_beforeSearch = m_view->currentKey();
        m_othersBeforeSearch = m_view->selectedKeys();
    } else if (next.isEmpty() && !before.isEmpty()) {
        m_wanted = std::exchange(m_beforeSearch, {});
        m_wantedOthers = std::exchange(m_othersBeforeSearch, {});
    }
    m_scope->setSearching(!next.isEmpty());
    if (next.isEmpty()) {
        const QSignalBlocker asOne(m_scope);
        m_scope->setScope(SearchScope::Place);
    }
    queryPlace(next);
}

void ContactListPane::setContactView(const domain::ContactView &view)
{
    m_views.setView(m_place.id(), view);
    store::ContactQuery next = m_model.query();
    const domain::ContactFilter filter =
        shownPlace().isSameAs(m_place) ? m_place.filter(view.filter) : domain::ContactFilter();
    if (next.sort != view.sort || next.group != view.group || next.filter != filter) {
        next.sort = view.sort;
        next.group = view.group;
        next.filter = filter;
        if (!m_wanted.isValid()) {
            m_wanted = m_view->currentKey();
        }
        query(next);
    }
    showView(view);
}

void ContactListPane::query(store::ContactQuery query)
{
    if (m_model.isLoaded() && query == m_model.query()) {
        if (m_queryIsNew) {
            showResult(); // the model had the answer before this pane came
        }
        return;
    }
    m_queryIsNew = true;
    m_model.setQuery(query);
    showCount();
}

void ContactListPane::selectWhenListed(domain::ContactKey contact,
                                       const domain::ContactKeys &others)
{
    if (const int row = m_model.rowOf(contact); row >= 0 && !m_queryIsNew) {
        m_view->selectRow(row);
        m_view->selectAlso(others);
    } else {
        m_wanted = contact;
        m_wantedOthers = others;
    }
}

void ContactListPane::rememberRow()
{
    m_firstSelectedRow = -1;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (m_firstSelectedRow < 0 || index.row() < m_firstSelectedRow) {
            m_firstSelectedRow = index.row();
        }
    }
}

int ContactListPane::rowToSelect() const
{
    if (const int row = m_model.rowOf(m_wanted); m_wanted.isValid() && row >= 0) {
        return m_view->selectedKeys().contains(m_wanted) ? -1 : row;
    }
    if (m_queryIsNew && !m_model.query().text.isEmpty()) {
        return m_model.contactRowNear(0); // the best hit is shown at once
    }
    if (m_view->selectionModel()->hasSelection()) {
        return -1; // it survived
    }
    if (m_queryIsNew) {
        return m_model.contactRowNear(0);
    }
    return m_firstSelectedRow < 0 ? -1 : m_model.contactRowNear(m_firstSelectedRow);
}

void ContactListPane::showResult()
{
    const int row = rowToSelect();
    if (row >= 0) {
        m_view->selectRow(row);
    }
    if (m_wanted.isValid() && m_model.rowOf(m_wanted) >= 0) {
        m_view->selectAlso(std::exchange(m_wantedOthers, {}));
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
        m_wanted = {};
    } else if (m_queryIsNew && m_view->currentIndex().isValid()) {
        m_view->scrollTo(m_view->currentIndex());
    }
    if (std::exchange(m_queryIsNew, false)) {
        m_wanted = {}; // it is not in this place
        m_wantedOthers.clear();
    }
    m_firstSelectedRow = -1;
    showCount();
    showEmptyPlace();
    publishSelection();
}

void ContactListPane::selectionEdited()
{
    if (!m_publishQueued) {
        m_publishQueued = true;
        QMetaObject::invokeMethod(this, &ContactListPane::publishSelection, Qt::QueuedConnection);
    }
}

void ContactListPane::publishSelection()
{
    m_publishQueued = false;
    // Behind the people nothing is chosen: no verb may reach what nobody sees.
    const bool isCovered = m_place.kind == models::FolderTreeModel::Kind::People;
    const domain::ContactKeys contacts = isCovered ? domain::ContactKeys() : m_view->selectedKeys();
    m_model.rights().setContacts(contacts);
    m_selection.setContacts(contacts);
}

void ContactListPane::showCount()
{
    if (!m_model.isLoaded()) {
        m_count->clear();
        return;
    }
    m_count->setText(m_model.query().text.isEmpty()
                         ? presentation::number(m_model.found())
                         : presentation::countOfTotal(m_model.found(), m_model.total()));
}

bool ContactListPane::isEmpty() const
{
    return m_model.isLoaded() && m_model.rowCount() == 0;
}

} // namespace ui
