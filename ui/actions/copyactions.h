// Copies parts of the selected contacts as plain text: names, addresses, numbers, everything.
//
// Promise  of several contacts one after the other; says what was copied, or that there is none.
// Thread   GUI thread.
#pragma once

#include "models/contactlistmodel.h"
#include "ui/contacts/copytext.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class CopyActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the scope of the shortcuts that people give.
    CopyActions(models::ContactListModel &contacts, const Selection &selection, QWidget *window);

    QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void add(CopyPart part, const char *objectName, const QString &text);
    void copy(CopyPart part, const QString &what);
    void updateEnablement();

    models::ContactListModel &m_contacts;
    const Selection &m_selection;
    QWidget *m_window;
    QMenu *m_menu;
};

} // namespace ui
