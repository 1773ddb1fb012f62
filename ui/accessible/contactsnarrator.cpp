#include "ui/accessible/contactsnarrator.h"

#include "models/contactroles.h"
#include "ui/accessible/accessiblecontacts.h"
#include "ui/contacts/contactlistview.h"

#include <QEvent>

namespace ui {

namespace {

constexpr int manyRows = 100; // selected at once: told as one change

QAccessibleInterface *makeContacts(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<ContactListView *>(object);
    return view == nullptr ? nullptr : new AccessibleContacts(*view);
}

} // namespace

ContactsNarrator::ContactsNarrator(ContactListView &view)
    : QObject(&view)
    , m_view(view)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeContacts);
        return true;
    }();
    Q_UNUSED(isInstalled)
    // While the view was made somebody may have asked about it, and got what any list view has.
    if (QAccessibleInterface *any = QAccessible::queryAccessibleInterface(&view)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(any));
    }
    view.installEventFilter(this);
    QItemSelectionModel *selection = view.selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &ContactsNarrator::tellCurrent);
    connect(selection, &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected, const QItemSelection &deselected) {
                tellSelected(selected, QAccessible::SelectionAdd);
                tellSelected(deselected, QAccessible::SelectionRemove);
            });
    connect(view.model(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                tellRead(first.row(), last.row());
            });
    connect(view.model(), &QAbstractItemModel::layoutChanged, this, [this] {
        if (AccessibleContacts *told = contacts()) {
            told->follow();
            if (m_view.currentIndex().row() != m_toldRow) {
                QMetaObject::invokeMethod(this, &ContactsNarrator::tellCurrent,
                                          Qt::QueuedConnection);
            }
        }
    });
}

AccessibleContacts *ContactsNarrator::contacts() const
{
    return QAccessible::isActive()
        ? dynamic_cast<AccessibleContacts *>(QAccessible::queryAccessibleInterface(&m_view))
        : nullptr;
}

bool ContactsNarrator::eventFilter(QObject *view, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        QMetaObject::invokeMethod(this, &ContactsNarrator::tellCurrent, Qt::QueuedConnection);
    }
    return QObject::eventFilter(view, event);
}

void ContactsNarrator::tellCurrent()
{
    const QModelIndex current = m_view.currentIndex();
    AccessibleContacts *told = contacts();
    if (told == nullptr || !current.isValid() || !m_view.hasFocus()) {
        return;
    }
    m_toldRow = current.row();
    m_owesText = !current.data(models::LoadedRole).toBool();
    QAccessibleEvent event(told->cellAt(current.row(), 0), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void ContactsNarrator::tellSelected(const QItemSelection &rows, int type)
{
    AccessibleContacts *told = contacts();
    if (told == nullptr || rows.isEmpty()) {
        return;
    }
    const QModelIndexList indexes = rows.indexes();
    if (indexes.size() > manyRows) {
        QAccessibleEvent event(&m_view, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&event);
        return;
    }
    for (const QModelIndex &index : indexes) {
        if (QAccessibleInterface *row = told->cellAt(index.row(), 0)) {
            QAccessibleEvent event(row, static_cast<QAccessible::Event>(type));
            QAccessible::updateAccessibility(&event);
        }
    }
}

void ContactsNarrator::tellRead(int first, int last)
{
    AccessibleContacts *told = contacts();
    if (told == nullptr) {
        return;
    }
    told->tellOfNames(first, last);
    const int current = m_view.currentIndex().row();
    if (m_owesText && current >= first && current <= last) {
        tellCurrent();
    }
}

} // namespace ui
