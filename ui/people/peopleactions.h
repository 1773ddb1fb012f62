// Who a contact is, and taking over what has changed of them since.
// Thread   GUI thread.
#pragma once

#include "ui/selection.h"

#include <QObject>

class QAction;
class QMenu;

namespace ui {

class PeopleActions : public QObject
{
    Q_OBJECT

public:
    PeopleActions(const Selection &selection, QWidget *window);

    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    void whoRequested(domain::ContactKey contact);
    void refreshRequested(domain::ContactKey contact);

private:
    void updateEnablement();

    const Selection &m_selection;
    QAction *m_who;
    QAction *m_refresh;
};

} // namespace ui
