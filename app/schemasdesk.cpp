#include "app/schemasdesk.h"

#include "app/session.h"
#include "services/graph/schemacalls.h"
#include "services/store/schemaextensions.h"
#include "ui/fields/schemasdialog.h"
#include "ui/presentation/schematext.h"

#include <QJsonArray>

namespace app {

using domain::Result;
using domain::SchemaExtension;
using ui::SchemasDialog;

SchemasDesk::SchemasDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SchemasDesk::showDialog(QWidget *parent)
{
    if (auto *open = parent->findChild<SchemasDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    QCoro::connect(m_session.store().read(&store::schemaExtensions), parent,
                   [this, parent](const Result<QList<store::AccountSchemas>> &accounts) {
                       if (accounts && !accounts->isEmpty()) {
                           auto *dialog = new SchemasDialog(*accounts, parent);
                           follow(dialog);
                           dialog->show();
                       }
                   });
}

void SchemasDesk::follow(SchemasDialog *dialog)
{
    // After a step: what the service has now.
    const auto readAgain = [this, dialog](const QString &id) {
        return [this, dialog, id](const Result<> &done) {
            if (done) {
                find(dialog, id);
            } else {
                dialog->showProblem(presentation::schemaErrorText(done.error()));
            }
        };
    };
    const auto forget = [this, dialog](const QString &id) {
        QCoro::connect(m_session.store().commit(&store::dropSchema, dialog->account().account, id),
                       dialog,
                       [this, dialog](const Result<domain::ChangeSet> &) { refresh(dialog, {}); });
    };
    connect(dialog, &SchemasDialog::findRequested, this,
            [this, dialog](const QString &id) { find(dialog, id); });
    connect(dialog, &SchemasDialog::createRequested, this,
            [this, dialog](const SchemaExtension &wanted) {
                if (graph::GraphClient *service = client(dialog)) {
                    QCoro::connect(graph::createSchema(*service, wanted), dialog,
                                   [this, dialog](const Result<SchemaExtension> &made) {
                                       if (made) {
                                           keep(dialog, *made);
                                       } else {
                                           dialog->showProblem(
                                               presentation::schemaErrorText(made.error()));
                                       }
                                   });
                }
            });
    connect(dialog, &SchemasDialog::extendRequested, this,
            [this, dialog, readAgain](SchemaExtension schema, const domain::SchemaProperty &added) {
                schema.properties.append(added);
                const QJsonValue properties =
                    wire::schemaExtensionBody(schema).value(QLatin1String("properties"));
                if (graph::GraphClient *service = client(dialog)) {
                    QCoro::connect(
                        graph::changeSchema(*service, schema.id,
                                            {{QStringLiteral("properties"), properties}}),
                        dialog, readAgain(schema.id));
                }
            });
    connect(dialog, &SchemasDialog::statusRequested, this,
            [this, dialog, readAgain](const QString &id, domain::SchemaStatus status) {
                if (graph::GraphClient *service = client(dialog)) {
                    QCoro::connect(
                        graph::changeSchema(
                            *service, id, {{QStringLiteral("status"), domain::statusName(status)}}),
                        dialog, readAgain(id));
                }
            });
    connect(dialog, &SchemasDialog::deleteRequested, this,
            [this, dialog, forget](const QString &id) {
                if (graph::GraphClient *service = client(dialog)) {
                    QCoro::connect(graph::deleteSchema(*service, id), dialog,
                                   [dialog, forget, id](const Result<> &done) {
                                       if (done) {
                                           forget(id);
                                       } else {
                                           dialog->showProblem(
                                               presentation::schemaErrorText(done.error()));
                                       }
                                   });
                }
            });
    connect(dialog, &SchemasDialog::dropRequested, this, forget);
}

void SchemasDesk::find(SchemasDialog *dialog, const QString &id)
{
    if (graph::GraphClient *service = client(dialog)) {
        QCoro::connect(graph::findSchema(*service, id, graph::Priority::Interactive), dialog,
                       [this, dialog](const Result<SchemaExtension> &found) {
                           if (found) {
                               keep(dialog, *found);
                           } else {
                               dialog->showProblem(presentation::schemaErrorText(found.error()));
                           }
                       });
    }
}

void SchemasDesk::keep(SchemasDialog *dialog, const SchemaExtension &schema)
{
    if (!schema.isForContacts()) {
        dialog->showProblem(tr("This extension is not for contacts."));
        return;
    }
    const QList<SchemaExtension> schemas{schema};
    QCoro::connect(m_session.store().commit(&store::keepSchemas, dialog->account().account, schemas,
                                            QDateTime::currentDateTimeUtc()),
                   dialog, [this, dialog, id = schema.id](const Result<domain::ChangeSet> &kept) {
                       if (kept) {
                           refresh(dialog, id);
                       } else {
                           dialog->showProblem(presentation::schemaErrorText(kept.error()));
                       }
                   });
}

void SchemasDesk::refresh(SchemasDialog *dialog, const QString &shown)
{
    QCoro::connect(m_session.store().read(&store::schemaExtensions), dialog,
                   [dialog, shown](const Result<QList<store::AccountSchemas>> &accounts) {
                       if (accounts && !accounts->isEmpty()) {
                           dialog->setAccounts(*accounts, shown);
                       }
                   });
}

graph::GraphClient *SchemasDesk::client(SchemasDialog *dialog)
{
    graph::GraphClient *service = m_session.connections().client(dialog->account().mailbox);
    if (service == nullptr) {
        dialog->showProblem(
            presentation::schemaErrorText({.kind = domain::Error::Kind::SignInNeeded}));
    }
    return service;
}

} // namespace app
