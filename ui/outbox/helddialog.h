// Whom a question before a great removal is about: the names, and the folder each is in.
//
// Shape    not modal; shown with show(), deletes itself when closed, and closes when nothing is held any
//          more. The decision itself is in the banner.
// Thread   GUI thread.
#pragma once

#include <QDialog>

namespace models {
class HeldContactsModel;
}

namespace ui {

class HeldDialog : public QDialog
{
    Q_OBJECT

public:
    // The model is borrowed and outlives the dialog, or is its child.
    HeldDialog(models::HeldContactsModel &model, QWidget *parent);
};

} // namespace ui
