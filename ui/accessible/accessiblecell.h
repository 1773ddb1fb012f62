// A row of the contacts, a cell of their table, or the title of a column, for screen readers.
// Thread   GUI thread.
#pragma once

#include <QAccessibleInterface>
#include <QPointer>

namespace ui {

class AccessibleContacts;
class ContactListView;

class AccessibleCell : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface
{
public:
    static constexpr int titleRow = -1;

    AccessibleCell(ContactListView &view, int row, int column);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text /*type*/, const QString & /*text*/) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

private:
    QModelIndex index() const;
    bool isTitle() const { return m_row == titleRow; }
    bool isGroup() const;
    AccessibleContacts *contacts() const;
    QString name() const;
    QString description() const;

    QPointer<ContactListView> m_view;
    int m_row;
    int m_column;
};

} // namespace ui
