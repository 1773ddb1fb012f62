// Reaching who is selected: a letter by the mail program of this computer, a call by its telephone.
//
// Promise  says so where there is no address or number that can be used. A letter goes to all of them, a
//          call to one.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

class QAction;

namespace domain {
struct ContactRow;
}
namespace models {
class ContactListModel;
}

namespace ui {

class ReachActions : public QObject
{
    Q_OBJECT

public:
    ReachActions(models::ContactListModel &contacts, const Selection &selection, QWidget *window);

    QAction *write() const { return m_write; }
    QAction *call() const { return m_call; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void openLetter();
    void writeTo(const QList<domain::ContactRow> &rows);
    void openCall();
    bool open(const QUrl &link, const QString &otherwise); // false: it says why not

    models::ContactListModel &m_contacts;
    const Selection &m_selection;
    QAction *m_write;
    QAction *m_call;
};

} // namespace ui
