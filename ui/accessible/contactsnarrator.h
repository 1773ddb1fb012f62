// Tells screen readers what happens in a list of contacts: which row is current, what is selected, that a row
// has got its text.
//
// Promise  a row that becomes current before its text is there is told of again with it.
// Thread   GUI thread.
#pragma once

#include <QObject>

class QItemSelection;
class QModelIndex;

namespace ui {

class AccessibleContacts;
class ContactListView;

class ContactsNarrator : public QObject
{
    Q_OBJECT

public:
    explicit ContactsNarrator(ContactListView &view);

protected:
    bool eventFilter(QObject *view, QEvent *event) override;

private:
    AccessibleContacts *contacts() const; // nullptr while nobody listens
    void tellCurrent();
    void tellSelected(const QItemSelection &rows, int type);
    void tellRead(int first, int last);

    ContactListView &m_view;
    int m_toldRow = -1;
    bool m_owesText = false; // the current row was told of without it
};

} // namespace ui
