// Contacts on their way out: to paper, to a file, to a phone.
//
// Promise  each is enabled exactly when there is something to take: for a file what is selected, for paper
//          the place as well, for a phone one contact.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

class QAction;

namespace models {
class ContactListModel;
}

namespace ui {

class OutputActions : public QObject
{
    Q_OBJECT

public:
    // Borrowed.
    OutputActions(models::ContactListModel &list, const Selection &selection, QWidget *window);

    QAction *print() const { return m_print; }
    QAction *exportContacts() const { return m_export; }
    QAction *qrCode() const { return m_qrCode; }

Q_SIGNALS:
    void printRequested(const domain::ContactKeys &selected, const QString &place);
    void exportRequested(const domain::ContactKeys &contacts);

private:
    void updateEnablement();
    void showQrCode();

    models::ContactListModel &m_list;
    const Selection &m_selection;
    QAction *m_print;
    QAction *m_export;
    QAction *m_qrCode;
    QWidget *m_window;
};

} // namespace ui
