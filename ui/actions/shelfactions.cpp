#include "ui/actions/shelfactions.h"

#include "ui/contacts/contactlistpane.h"
#include "ui/folders/foldertreeview.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::IconName;

namespace {

// The list with one of its entries a place further up or down; as it is at the ends.
template <class Item, class IsWanted>
QList<Item> stepped(QList<Item> items, int step, IsWanted isWanted)
{
    const auto from = std::ranges::find_if(items, isWanted) - items.begin();
    const auto to = from + step;
    if (from < items.size() && to >= 0 && to < items.size()) {
        items.swapItemsAt(from, to);
    }
    return items;
}

} // namespace

ShelfActions::ShelfActions(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_save(add("saveView", tr("Save this vie&w")))
    , m_rename(add("renameView", tr("&Rename view")))
    , m_remove(add("removeFromShelf", tr("Re&move")))
    , m_up(add("shelfUp", tr("Move &up")))
    , m_down(add("shelfDown", tr("Move &down")))
    , m_folder(add("favouriteFolder", {}))
    , m_contacts(add("favouriteContacts", {}))
{
    m_save->setIcon(presentation::icon(IconName::Filter));
    m_save->setShortcut(QKeySequence(tr("Ctrl+Alt+S")));
    m_remove->setShortcut(QKeySequence(QKeySequence::Delete));
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut); // of the tree alone
    m_window->removeAction(m_remove);
    m_parts.tree.addAction(m_remove);
    for (QAction *action : {m_folder, m_contacts}) {
        action->setIcon(presentation::icon(IconName::Star));
    }
    connect(m_save, &QAction::triggered, this, &ShelfActions::saveCurrentView);
    connect(m_rename, &QAction::triggered, this, [this] {
        m_parts.tree.renameView(m_parts.folders.savedViewAt(m_parts.tree.currentIndex()).key);
    });
    connect(m_remove, &QAction::triggered, this, &ShelfActions::removeCurrent);
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(Step::Up); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(Step::Down); });
    connect(m_folder, &QAction::triggered, this, &ShelfActions::toggleFolder);
    connect(m_contacts, &QAction::triggered, this, &ShelfActions::toggleContacts);
    connectTree();
    updateEnablement();
}

QAction *ShelfActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

void ShelfActions::connectTree()
{
    models::FolderTreeModel &folders = m_parts.folders;
    connect(&m_parts.shelf, &models::ViewShelf::changed, &folders,
            &models::FolderTreeModel::refresh);
    connect(&m_parts.shelf, &models::ViewShelf::saved, this, [this](store::SavedViewKey view) {
        domain::ContactView look = m_parts.list.contactView();
        const Place shown = m_parts.list.shownPlace();
        look.filter =
            shown.isSameAs(m_parts.selection.place()) ? look.filter : domain::ContactFilter();
        look.filter.among = shown.filter(look.filter).among;
        m_parts.views.setView(store::savedViewPlace(view), look);
        m_parts.tree.renameView(view);
    });
    connect(&folders, &models::FolderTreeModel::viewRenameRequested, &m_parts.shelf,
            &models::ViewShelf::rename);
    connect(&m_parts.tree, &FolderTreeView::contactChosen, &m_parts.list,
            [this](domain::ContactKey contact) { m_parts.list.selectWhenListed(contact); });
    connect(&folders, &QAbstractItemModel::rowsInserted, this, &ShelfActions::updateEnablement);
    connect(&folders, &QAbstractItemModel::rowsRemoved, this, &ShelfActions::updateEnablement);
    connect(&folders, &QAbstractItemModel::rowsMoved, this, &ShelfActions::updateEnablement);
    connect(m_parts.tree.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShelfActions::updateEnablement);
    connect(&m_parts.selection, &Selection::changed, this, &ShelfActions::updateEnablement);
}

bool ShelfActions::isFavourite(const store::Favourite &favourite) const
{
    return std::ranges::any_of(
        m_parts.folders.favourites(),
        [&favourite](const store::Favourite &each) { return each.isSameAs(favourite); });
}

bool ShelfActions::areFavourites() const
{
    return std::ranges::all_of(m_parts.selection.contacts(), [this](domain::ContactKey contact) {
        return isFavourite({.folder = {}, .contact = contact});
    });
}

store::Favourite ShelfActions::currentFavourite() const
{
    const QModelIndex index = m_parts.tree.currentIndex();
    return index.isValid() ? m_parts.folders.favouriteAt(index) : store::Favourite();
}

void ShelfActions::updateEnablement()
{
    const QModelIndex index = m_parts.tree.currentIndex();
    const Kind kind = index.isValid() ? m_parts.folders.kindOf(index) : Kind::AllContacts;
    const bool isView = kind == Kind::SavedView;
    const bool isOnShelf =
        isView || kind == Kind::FavouriteFolder || kind == Kind::FavouriteContact;
    m_rename->setEnabled(isView);
    m_remove->setEnabled(isOnShelf);
    m_up->setEnabled(isOnShelf && index.row() > 0);
    m_down->setEnabled(isOnShelf && index.row() + 1 < m_parts.folders.rowCount(index.parent()));
    const domain::FolderKey folder = m_parts.selection.place().folder;
    m_folder->setEnabled(folder.isValid() && !isView);
    m_folder->setText(isFavourite({.folder = folder}) ? tr("Remove folder from &favourites")
                                                      : tr("Add folder to &favourites"));
    const bool hasContacts = !m_parts.selection.contacts().isEmpty();
    m_contacts->setEnabled(hasContacts);
    m_contacts->setText(hasContacts && areFavourites() ? tr("Remove from &favourites")
                                                       : tr("Add to &favourites"));
}

QString ShelfActions::freeName() const
{
    const Place &place = m_parts.selection.place();
    const QString text = m_parts.list.searchText();
    const bool isHere = m_parts.list.shownPlace().isSameAs(place);
    const QString plain = text.isEmpty() ? place.title
        : isHere                         ? QStringLiteral("%1: %2").arg(place.title, text)
                                         : text;
    QString name = plain;
    const auto isTaken = [&name](const store::SavedView &view) { return view.name == name; };
    for (int number = 2; std::ranges::any_of(m_parts.folders.savedViews(), isTaken); ++number) {
        name = QStringLiteral("%1 %2").arg(plain, QString::number(number));
    }
    return name;
}

void ShelfActions::saveCurrentView()
{
    const Place place = m_parts.list.shownPlace();
    m_parts.shelf.save({.key = {},
                        .name = freeName(),
                        .mailbox = place.mailbox,
                        .folder = place.folder,
                        .category = place.category,
                        .text = m_parts.list.searchText()});
}

void ShelfActions::toggleFolder()
{
    const Place &place = m_parts.selection.place();
    const store::Favourite favourite{.folder = place.folder};
    isFavourite(favourite) ? m_parts.shelf.removeFavourite(favourite)
                           : m_parts.shelf.addFavourites({favourite});
}

void ShelfActions::toggleContacts()
{
    QList<store::Favourite> favourites;
    for (const domain::ContactKey contact : m_parts.selection.contacts()) {
        favourites.append({.folder = {}, .contact = contact});
    }
    if (!areFavourites()) {
        m_parts.shelf.addFavourites(favourites);
        return;
    }
    for (const store::Favourite &each : std::as_const(favourites)) {
        m_parts.shelf.removeFavourite(each);
    }
}

void ShelfActions::removeCurrent()
{
    const store::SavedView view = m_parts.folders.savedViewAt(m_parts.tree.currentIndex());
    if (view.key.isValid()) {
        m_parts.shelf.remove(view.key);
    } else {
        m_parts.shelf.removeFavourite(currentFavourite());
    }
}

void ShelfActions::moveCurrent(Step direction)
{
    const int step = direction == Step::Up ? -1 : 1;
    const store::SavedView view = m_parts.folders.savedViewAt(m_parts.tree.currentIndex());
    if (!view.key.isValid()) {
        const store::Favourite favourite = currentFavourite();
        m_parts.shelf.orderFavourites(
            stepped(m_parts.folders.favourites(), step,
                    [&](const store::Favourite &each) { return each.isSameAs(favourite); }));
        return;
    }
    QList<store::SavedViewKey> keys;
    for (const store::SavedView &each : m_parts.folders.savedViews()) {
        keys.append(each.key);
    }
    m_parts.shelf.order(
        stepped(keys, step, [&view](store::SavedViewKey key) { return key == view.key; }));
}

void ShelfActions::fillTreeMenu(QMenu &menu) const
{
    menu.addSeparator();
    menu.addAction(m_folder);
    menu.addAction(m_save);
    if (m_remove->isEnabled()) {
        menu.addSeparator();
        if (m_rename->isEnabled()) {
            menu.addAction(m_rename);
        }
        menu.addActions({m_up, m_down, m_remove});
    }
}

void ShelfActions::fillContactMenu(QMenu &menu) const
{
    menu.addAction(m_contacts);
}

} // namespace ui
