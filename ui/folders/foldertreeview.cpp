#include "ui/folders/foldertreeview.h"

#include "models/contactroles.h"
#include "models/mailboxfacts.h"
#include "ui/drags/rightbuttondrag.h"
#include "ui/folders/dropcaption.h"
#include "ui/folders/foldertreedelegate.h"
#include "ui/outbox/statusindicator.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <chrono>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::scaled;

namespace {
constexpr std::chrono::milliseconds hoverExpandsAfter(700);
} // namespace

FolderTreeView::FolderTreeView(models::FolderTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_caption(new DropCaption(this))
    , m_rightDrag(new RightButtonDrag(this))
{
    setObjectName(QStringLiteral("folderTree"));
    setAccessibleName(tr("Folders and categories"));
    setItemDelegate(new FolderTreeDelegate(this));
    setModel(&model);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(scaled(16));
    setAnimated(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems); // by rows, screen readers select a row of the wrong parent
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setAutoScroll(true);
    // Not setAutoExpandDelay: it closes what is open.
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(hoverExpandsAfter);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] { expand(m_hovered); });

    model.setSpokenNames([&model](const QModelIndex &index) {
        const QVariant count = index.data(models::CountRole);
        const QString title = titleOf(model, index);
        //: a folder or category with the number of its contacts: "Clients, 12 contacts"
        const QString spoken = count.isValid()
            ? tr("%1, %2").arg(title, presentation::contactCount(count.toInt()))
            : title;
        QStringList all{spoken, sharingText(index)};
        if (model.kindOf(index) == Kind::Mailbox) {
            all.append(syncStateText(model.facts().syncState(model.mailboxAt(index).key)));
        }
        all.removeAll(QString());
        return all.join(QLatin1String("; "));
    });
    for (const auto signal :
         {&models::MailboxFacts::changed, &models::MailboxFacts::syncStateChanged,
          &models::MailboxFacts::ownerPhotoChanged}) {
        connect(&model.facts(), signal, viewport(), qOverload<>(&QWidget::update));
    }
    // Screen readers select a row without making it current.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (QAccessible::isActive() && !selected.isEmpty()
                    && selected.indexes().first() != currentIndex()) {
                    setCurrentIndex(selected.indexes().first());
                }
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &FolderTreeView::expandNew);
    connect(&model, &models::FolderTreeModel::loaded, this, &FolderTreeView::modelChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const QModelIndex current = currentIndex();
                if (current.isValid() && current.parent() == first.parent()
                    && current.row() >= first.row() && current.row() <= last.row()) {
                    Q_EMIT placeChanged(currentPlace());
                }
            });
    expandAll();
    modelChanged();
}

Place FolderTreeView::currentPlace() const
{
    return placeAt(m_model, currentIndex());
}

void FolderTreeView::setCurrentPlace(const Place &place)
{
    m_wantedPlace = place;
    modelChanged();
}

void FolderTreeView::renameFolder(domain::FolderKey folder)
{
    m_folderToRename = folder;
    modelChanged();
}

void FolderTreeView::renameView(store::SavedViewKey view)
{
    m_viewToRename = view;
    modelChanged();
}

// Fulfils what waits for rows that have just come.
void FolderTreeView::modelChanged()
{
    if (m_model.rowCount() == 0) {
        return;
    }
    if (m_wantedPlace) {
        if (const QModelIndex wanted = indexOfPlace(m_model, *m_wantedPlace); wanted.isValid()) {
            m_wantedPlace.reset();
            setCurrentIndex(wanted);
        }
    }
    if (!currentIndex().isValid()) {
        setCurrentIndex(m_model.allContacts());
    }
    const QModelIndex index = m_folderToRename.isValid() ? m_model.indexOf(m_folderToRename)
        : m_viewToRename.isValid()                       ? m_model.indexOf(m_viewToRename)
                                                         : QModelIndex();
    if (index.isValid()) {
        m_folderToRename = {};
        m_viewToRename = {};
        setCurrentIndex(index);
        scrollTo(index);
        edit(index);
    }
}

void FolderTreeView::expandNew(const QModelIndex &parent, int first, int last)
{
    // Folders are open unless the person closed them, so that nothing hides from a newcomer.
    if (parent.isValid() && m_model.rowCount(parent) == last - first + 1
        && !m_collapsed.contains(m_model.folderAt(parent).key)) {
        expand(parent);
    }
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (m_model.hasChildren(index) && !m_collapsed.contains(m_model.folderAt(index).key)) {
            expandRecursively(index);
        }
    }
    for (const domain::FolderKey folder : std::as_const(m_collapsed)) {
        collapse(m_model.indexOf(folder));
    }
    QMetaObject::invokeMethod(this, &FolderTreeView::modelChanged, Qt::QueuedConnection);
}

QList<domain::FolderKey> FolderTreeView::collapsedFolders() const
{
    QList<domain::FolderKey> collapsed;
    for (const domain::ContactFolder &folder : m_model.folders()) {
        const QModelIndex index = m_model.indexOf(folder.key);
        if (m_model.hasChildren(index) && !isExpanded(index)) {
            collapsed.append(folder.key);
        }
    }
    return collapsed;
}

void FolderTreeView::setCollapsedFolders(const QList<domain::FolderKey> &folders)
{
    m_collapsed = folders;
    for (const domain::FolderKey folder : folders) {
        collapse(m_model.indexOf(folder));
    }
}

void FolderTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid() && !isHeading(m_model.kindOf(current))) {
        Q_EMIT placeChanged(currentPlace());
        if (m_model.kindOf(current) == Kind::FavouriteContact) {
            Q_EMIT contactChosen(m_model.favouriteAt(current).contact);
        }
    }
}

void FolderTreeView::setFilter(const domain::ContactFilter &filter)
{
    m_filter = filter;
    viewport()->update();
}

bool FolderTreeView::isFiltered(const QModelIndex &index) const
{
    switch (m_model.kindOf(index)) {
    case Kind::Category:
        return m_filter.names(index.data(models::CategoryNameRole).toString());
    case Kind::NoCategory:
        return m_filter.among == domain::ContactFilter::Among::Unlabelled;
    default:
        return false;
    }
}

void FolderTreeView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isCategory = index.isValid() && m_model.kindOf(index) == Kind::Category;
    if (isCategory && event->button() == Qt::LeftButton
        && event->modifiers() == Qt::ControlModifier) {
        if (index != currentIndex()) {
            Q_EMIT categoryToggled(index.data(models::CategoryNameRole).toString());
        }
        return;
    }
    QTreeView::mousePressEvent(event);
}

// A heading is no place to stand on.
QModelIndex FolderTreeView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTreeView::moveCursor(action, modifiers);
    if (!next.isValid() || !isHeading(m_model.kindOf(next))) {
        return next;
    }
    if (action == MoveUp || action == MovePrevious || action == MovePageUp) {
        const QModelIndex above = indexAbove(next);
        return above.isValid() ? above : currentIndex();
    }
    const QModelIndex below = indexBelow(next);
    return below.isValid() ? below : currentIndex();
}

void FolderTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    row.state.setFlag(QStyle::State_Selected,
                      selectionModel()->isSelected(index) || isFiltered(index));
    row.state.setFlag(QStyle::State_MouseOver,
                      viewport()->underMouse()
                          && option.rect.contains(viewport()->mapFromGlobal(QCursor::pos())));
    row.state.setFlag(QStyle::State_Active, isActiveWindow());
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    row.direction = layoutDirection();

    presentation::RowStates states = presentation::rowStates(row.state, row.direction);
    states.setFlag(presentation::RowState::DropTarget, index == m_dropTarget);
    if (!isHeading(m_model.kindOf(index))) {
        presentation::paintRowBackground(painter, option.rect, states,
                                         presentation::colorsFrom(palette()));
    }

    const QRect item = visualRect(index);
    QRect branches = option.rect;
    if (layoutDirection() == Qt::RightToLeft) {
        branches.setLeft(item.right() + 1);
    } else {
        branches.setRight(item.left() - 1);
    }
    drawBranches(painter, branches, index);
    row.rect = item;
    itemDelegate()->paint(painter, row, index);
}

void FolderTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                  const QModelIndex &index) const
{
    if (!m_model.hasChildren(index)) {
        return;
    }
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int size = scaled(14);
    QRect place(0, 0, indentation(), rect.height());
    place.moveTopLeft({rightToLeft ? rect.left() : rect.right() + 1 - indentation(), rect.top()});
    const auto closed =
        rightToLeft ? presentation::IconName::ChevronLeft : presentation::IconName::ChevronRight;
    QRect mark(0, 0, size, size);
    mark.moveCenter(place.center());
    painter->drawPixmap(mark.topLeft(),
                        presentation::iconPixmap(
                            isExpanded(index) ? presentation::IconName::ChevronDown : closed, size,
                            devicePixelRatioF(), presentation::colorsFrom(palette()).muted));
}

} // namespace ui
