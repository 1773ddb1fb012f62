// What the window needs for custom fields: their names on columns, the dialog that defines them, and that of
// schema extensions behind it.
//
// Thread   GUI thread.
#pragma once

#include "app/schemasdesk.h"
#include "models/fieldbook.h"

#include <QObject>

namespace models {
class FolderTreeModel;
}
namespace ui {
class MainWindow;
}

namespace app {

class Session;

class FieldsDesk : public QObject
{
    Q_OBJECT

public:
    // All borrowed.
    FieldsDesk(Session &session, models::FolderTreeModel &folders, ui::MainWindow &window,
               QObject *parent = nullptr);

private:
    void showColumns();
    void showDialog();

    Session &m_session;
    models::FolderTreeModel &m_folders;
    ui::MainWindow &m_window;
    models::FieldBook m_book;
    SchemasDesk m_schemas;
};

} // namespace app
