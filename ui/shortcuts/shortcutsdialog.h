// Every action of the window with its keys, and the keys that no action has, on one page.
//
// Thread   GUI thread.
#pragma once

#include <QDialog>

namespace ui {

class ShortcutBook;

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const ShortcutBook &book, QWidget *parent); // deletes itself when it is closed

Q_SIGNALS:
    void changeRequested(); // to the page where keys are changed
};

} // namespace ui
