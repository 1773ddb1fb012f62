// Every action of the window with its keys, on one page.
#pragma once

#include <QDialog>

namespace ui {

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace ui
