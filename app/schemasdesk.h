// The dialog of schema extensions and the service behind it.
//
// Promise  What the service took is read from it again before it is shown and used.
// Thread   GUI thread.
#pragma once

#include "services/domain/result.h"
#include "services/domain/schemaextension.h"

#include <QObject>

class QWidget;

namespace graph {
class GraphClient;
}
namespace ui {
class SchemasDialog;
}

namespace app {

class Session;

class SchemasDesk : public QObject
{
    Q_OBJECT

public:
    explicit SchemasDesk(Session &session, QObject *parent = nullptr); // borrowed

    void showDialog(QWidget *parent);

private:
    void follow(ui::SchemasDialog *dialog);
    void find(ui::SchemasDialog *dialog, const QString &id);
    void keep(ui::SchemasDialog *dialog, const domain::SchemaExtension &schema);
    void refresh(ui::SchemasDialog *dialog, const QString &shown);
    graph::GraphClient *client(ui::SchemasDialog *dialog); // null: told why

    Session &m_session;
};

} // namespace app
