// Which columns the table has, and in which order: a list with check marks, all by the keyboard too.
//
// Promise  the name stays. Columns that are shown stand first, in their order.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactview.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace ui {

class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const QList<domain::ViewColumn> &columns, QWidget *parent);

    QList<domain::ViewColumn> columns() const; // as chosen

private:
    void addItem(domain::ViewColumn column, bool isShown);
    void fill(const QList<domain::ViewColumn> &columns);
    void moveItem(int step);
    void updateButtons();

    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace ui
