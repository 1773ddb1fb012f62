// Recently deleted: contacts of the last thirty days, and the button that brings them back.
//
// Shape    not modal; shown with show(), deletes itself when closed. Enter restores the selected ones.
// Promise  follows the store: what is restored leaves the list at once.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace models {
class DeletedContactsModel;
}

namespace ui {

class Banner;
class UniformListView;

class DeletedDialog : public QDialog
{
    Q_OBJECT

public:
    // The model is borrowed and outlives the dialog, or is its child.
    DeletedDialog(models::DeletedContactsModel &model, contacts::ContactService &service,
                  QWidget *parent);

private:
    void showPlace();
    void showSelection();
    void restore();

    models::DeletedContactsModel &m_model;
    contacts::ContactService &m_service;
    Banner *m_banner;
    QStackedWidget *m_place;
    UniformListView *m_view;
    QPushButton *m_restore;
};

} // namespace ui
