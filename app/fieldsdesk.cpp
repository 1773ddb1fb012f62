#include "app/fieldsdesk.h"

#include "app/session.h"
#include "models/foldertreemodel.h"
#include "ui/actions/toolactions.h"
#include "ui/fields/fieldsdialog.h"
#include "ui/mainwindow.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/fieldtext.h"

#include <QAbstractItemView>

namespace app {

FieldsDesk::FieldsDesk(Session &session, models::FolderTreeModel &folders, ui::MainWindow &window,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folders(folders)
    , m_window(window)
    , m_book(session.store())
    , m_schemas(session)
{
    connect(&m_book, &models::FieldBook::changed, this, &FieldsDesk::showColumns);
    connect(&m_book, &models::FieldBook::failed, &window, &ui::MainWindow::showError);
    connect(&m_schemas, &SchemasDesk::failed, &window, &ui::MainWindow::showError);
    connect(window.findChild<ui::ToolActions *>(), &ui::ToolActions::fieldsRequested, this,
            &FieldsDesk::showDialog);
}

void FieldsDesk::showColumns()
{
    presentation::setFieldColumns(m_book.columns());
    for (QAbstractItemView *view : m_window.findChildren<QAbstractItemView *>()) {
        view->viewport()->update();
    }
}

void FieldsDesk::showDialog()
{
    if (auto *open = m_window.findChild<ui::FieldsDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    if (m_book.accounts().isEmpty()) {
        return;
    }
    auto *dialog = new ui::FieldsDialog(m_book.accounts(), m_folders.folders(), &m_window);
    connect(dialog, &ui::FieldsDialog::saveRequested, this,
            [this, dialog](domain::AccountKey account, const domain::CustomFields &fields) {
                QCoro::connect(m_session.contacts().setCustomFields(account, fields), dialog,
                               [dialog](const domain::Result<> &done) {
                                   if (done) {
                                       dialog->accept();
                                   } else {
                                       dialog->showProblem(presentation::errorText(done.error()));
                                   }
                               });
            });
    connect(dialog, &ui::FieldsDialog::schemasRequested, this,
            [this] { m_schemas.showDialog(&m_window); });
    dialog->show();
}

} // namespace app
