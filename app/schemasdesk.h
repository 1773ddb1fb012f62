// The dialog of schema extensions and the service behind it.
//
// Promise  What the service took is read from it again before it is shown and used. A step ends in the account
//          that it began in.
// Thread   GUI thread.
#pragma once

#include "services/domain/result.h"
#include "services/domain/schemaextension.h"

#include <QObject>

class QWidget;

namespace store {
struct AccountSchemas;
}

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

Q_SIGNALS:
    void failed(const domain::Error &error); // there is no dialog to say it in

private:
    void follow(ui::SchemasDialog *dialog);
    void find(ui::SchemasDialog *dialog, const store::AccountSchemas &account, const QString &id);
    void keep(ui::SchemasDialog *dialog, domain::AccountKey account,
              const domain::SchemaExtension &schema);
    void forget(ui::SchemasDialog *dialog, domain::AccountKey account, const QString &id);
    void refresh(ui::SchemasDialog *dialog, const QString &shown);
    // Null: told why.
    graph::GraphClient *client(ui::SchemasDialog *dialog, const store::AccountSchemas &account);

    Session &m_session;
};

} // namespace app
