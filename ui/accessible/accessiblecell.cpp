#include "ui/accessible/accessiblecell.h"

#include "models/contactroles.h"
#include "ui/accessible/accessiblecontacts.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/contactpainter.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct AccessibleRow
{
    Q_DECLARE_TR_FUNCTIONS(AccessibleRow)
};

QString contactName(const QModelIndex &index)
{
    return index.data(models::LoadedRole).toBool()
        ? presentation::nameOrPlaceholder(index.data(models::NameRole).toString())
        : AccessibleRow::tr("Loading…");
}

} // namespace

AccessibleCell::AccessibleCell(ContactListView &view, int row, int column)
    : m_view(&view)
    , m_row(row)
    , m_column(column)
{
}

bool AccessibleCell::isValid() const
{
    return m_view != nullptr && (isTitle() || index().isValid())
        && (m_column == 0 || m_column < contacts()->columnCount());
}

QModelIndex AccessibleCell::index() const
{
    return m_view->model()->index(m_row, 0);
}

bool AccessibleCell::isGroup() const
{
    return !isTitle() && index().data(models::IsHeaderRole).toBool();
}

AccessibleContacts *AccessibleCell::contacts() const
{
    return static_cast<AccessibleContacts *>(QAccessible::queryAccessibleInterface(m_view));
}

QAccessibleInterface *AccessibleCell::parent() const
{
    return contacts();
}

QString AccessibleCell::text(QAccessible::Text text) const
{
    switch (text) {
    case QAccessible::Name:
        return name();
    case QAccessible::Description:
        return description();
    default:
        return {};
    }
}

QString AccessibleCell::name() const
{
    if (isTitle()) {
        return contacts()->columnDescription(m_column);
    }
    const QModelIndex at = index();
    if (isGroup()) {
        const QString title = presentation::groupTitle(m_view->view().group,
                                                       at.data(models::GroupTitleRole).toString());
        return m_column > 0
            ? QString()
            : AccessibleRow::tr("%1, %2").arg(
                title, presentation::contactCount(at.data(models::GroupCountRole).toInt()));
    }
    if (!contacts()->isTable()) {
        return contactName(at);
    }
    const ContactTableHeader &header = m_view->tableHeader();
    const domain::ContactColumn column = header.columnOf(header.logicalIndex(m_column));
    return column == domain::ContactColumn::Name
        ? contactName(at)
        : presentation::cellText(column, at.data(models::columnRole(column)).toString());
}

// What the row shows besides the name, some of it by colours and marks alone.
QString AccessibleCell::description() const
{
    if (isTitle() || isGroup() || m_column > 0) {
        return {};
    }
    const QModelIndex at = index();
    QStringList parts;
    if (!contacts()->isTable()) {
        parts = {at.data(models::CompanyRole).toString(), at.data(models::EmailRole).toString(),
                 at.data(models::CategoriesRole).toStringList().join(QStringLiteral(", ")),
                 hitReason(at).text};
    }
    parts.append(sourceName(at));
    if (at.data(models::FailedRole).toBool()) {
        parts.append(AccessibleRow::tr("A change was refused by the service."));
    } else if (at.data(models::PendingRole).toBool()) {
        parts.append(AccessibleRow::tr("A change waits to be sent."));
    }
    if (at.data(models::ReadOnlyRole).toBool()) {
        parts.append(AccessibleRow::tr("For reading only."));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QRect AccessibleCell::rect() const
{
    const QWidget *viewport = m_view->viewport();
    ContactTableHeader &header = m_view->tableHeader();
    const int logical = header.logicalIndex(m_column);
    QRect rect = isTitle() ? QRect(0, 0, 0, header.height()) : m_view->visualRect(index());
    if (isTitle() || (contacts()->isTable() && !isGroup())) {
        rect.setLeft(header.sectionViewportPosition(logical));
        rect.setWidth(header.sectionSize(logical));
    }
    const QWidget *origin = isTitle() ? header.viewport() : viewport;
    return {origin->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::Role AccessibleCell::role() const
{
    if (isTitle()) {
        return QAccessible::ColumnHeader;
    }
    if (isGroup()) {
        return QAccessible::Heading;
    }
    return contacts()->isTable() ? QAccessible::Cell : QAccessible::ListItem;
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    if (isTitle()) {
        return state;
    }
    const QModelIndex at = index();
    state.focusable = true;
    state.focused = m_view->hasFocus() && at == m_view->currentIndex();
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(at));
    if (isGroup()) {
        state.expandable = true;
        state.expanded = at.data(models::GroupIsOpenRole).toBool();
        state.collapsed = !state.expanded;
    } else {
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = isSelected();
    }
    return state;
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface && contacts()->isTable()) {
        return static_cast<QAccessibleTableCellInterface *>(this);
    }
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

bool AccessibleCell::isSelected() const
{
    return !isTitle() && m_view->selectionModel()->isSelected(index());
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    return isTitle() ? QList<QAccessibleInterface *>()
                     : QList<QAccessibleInterface *>{contacts()->child(m_column)};
}

QStringList AccessibleCell::actionNames() const
{
    return isTitle() ? QStringList() : QStringList{pressAction(), setFocusAction(), toggleAction()};
}

void AccessibleCell::doAction(const QString &name)
{
    if (!isValid() || isTitle()) {
        return;
    }
    const QModelIndex at = index();
    if (isGroup()) {
        auto *model = qobject_cast<models::ContactListModel *>(m_view->model());
        model->setGroupOpen(m_row, !model->groupAt(m_row)->isOpen);
    } else if (name == toggleAction()) {
        m_view->selectionModel()->setCurrentIndex(at, QItemSelectionModel::Toggle);
    } else {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->selectRow(m_row);
        if (name == pressAction()) {
            Q_EMIT m_view->opened();
            Q_EMIT m_view->editRequested(m_view->currentKey());
        }
    }
}

} // namespace ui
