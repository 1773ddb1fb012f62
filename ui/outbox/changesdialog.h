// The Changes window: every change of the last thirty days in words, each with what can be done.
//
// Shape    not modal; shown with show(), deletes itself when closed. The buttons act on the current
//          row; on a row below a change Edit opens that contact, the others act on the whole change.
// Promise  follows the store. Delete discards, Enter opens the contact, the menu key offers all.
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"
#include "services/domain/syncstate.h"

#include <QDialog>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace models {
class ChangeListModel;
}
namespace store {
struct ChangeChoices;
}

namespace ui {

class Banner;
class ChangeTexts;

class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    // The model is borrowed and outlives the dialog, or is its child.
    ChangesDialog(models::ChangeListModel &model, contacts::ContactService &service,
                  QWidget *parent);

    void setSyncState(const domain::SyncState &state);

Q_SIGNALS:
    void editRequested(domain::ContactKey contact);
    void undone(const store::ChangeTitle &title);

private:
    QAction *addAction(const char *objectName, const QString &text, const QKeySequence &shortcut);
    QWidget *makeButtons();
    void showCurrent();
    void showChoices(domain::ChangeKey change, const store::ChangeChoices &choices);
    void showPlace();
    void showProblem(const domain::Error &error);
    domain::ChangeKey current() const;
    domain::ContactKey currentContact() const;
    void run(QCoro::Task<domain::Result<>> &&verb);
    void undo();

    models::ChangeListModel &m_model;
    contacts::ContactService &m_service;
    ChangeTexts *m_texts;
    Banner *m_banner;
    QStackedWidget *m_place;
    QTreeView *m_view;
    QLabel *m_detail;
    QAction *m_retry;
    QAction *m_edit;
    QAction *m_discard;
    QAction *m_undo;
};

} // namespace ui
