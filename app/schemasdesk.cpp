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

namespace {

bool showOpen(const QWidget &parent)
{
    auto *open = parent.findChild<SchemasDialog *>();
    if (open != nullptr) {
        open->raise();
        open->activateWindow();
    }
    return open != nullptr;
}

} // namespace

SchemasDesk::SchemasDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SchemasDesk::showDialog(QWidget *parent)
{
    if (showOpen(*parent)) {
        return;
    }
    QCoro::connect(m_session.store().read(&store::schemaExtensions), parent,
                   [this, parent](const Result<QList<store::AccountSchemas>> &accounts) {
                       if (!accounts) {
                           Q_EMIT failed(accounts.error());
                       } else if (!accounts->isEmpty() && !showOpen(*parent)) {
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
        return [this, dialog, account = dialog->account(), id](const Result<> &done) {
            if (done) {
                find(dialog, account, id);
            } else {
                dialog->showProblem(presentation::schemaErrorText(done.error()));
            }
        };
    };
    connect(dialog, &SchemasDialog::findRequested, this,
            [this, dialog](const QString &id) { find(dialog, dialog->account(), id); });
    connect(dialog, &SchemasDialog::createRequested, this,
            [this, dialog](const SchemaExtension &wanted) {
                if (graph::GraphClient *service = client(dialog, dialog->account())) {
                    QCoro::connect(
                        graph::createSchema(*service, wanted), dialog,
                        [this, dialog,
                         account = dialog->account().account](const Result<SchemaExtension> &made) {
                            if (made) {
                                keep(dialog, account, *made);
                            } else {
                                dialog->showProblem(presentation::schemaErrorText(made.error()));
                            }
                        });
                }
            });
    connect(dialog, &SchemasDialog::extendRequested, this,
            [this, dialog, readAgain](SchemaExtension schema, const domain::SchemaProperty &added) {
                schema.properties.append(added);
                const QJsonValue properties =
                    wire::schemaExtensionBody(schema).value(QLatin1String("properties"));
                if (graph::GraphClient *service = client(dialog, dialog->account())) {
                    QCoro::connect(
                        graph::changeSchema(*service, schema.id,
                                            {{QStringLiteral("properties"), properties}}),
                        dialog, readAgain(schema.id));
                }
            });
    connect(dialog, &SchemasDialog::statusRequested, this,
            [this, dialog, readAgain](const QString &id, domain::SchemaStatus status) {
                if (graph::GraphClient *service = client(dialog, dialog->account())) {
                    QCoro::connect(
                        graph::changeSchema(
                            *service, id, {{QStringLiteral("status"), domain::statusName(status)}}),
                        dialog, readAgain(id));
                }
            });
    connect(dialog, &SchemasDialog::deleteRequested, this, [this, dialog](const QString &id) {
        if (graph::GraphClient *service = client(dialog, dialog->account())) {
            QCoro::connect(
                graph::deleteSchema(*service, id), dialog,
                [this, dialog, account = dialog->account().account, id](const Result<> &done) {
                    if (done) {
                        forget(dialog, account, id);
                    } else {
                        dialog->showProblem(presentation::schemaErrorText(done.error()));
                    }
                });
        }
    });
    connect(dialog, &SchemasDialog::dropRequested, this,
            [this, dialog](const QString &id) { forget(dialog, dialog->account().account, id); });
}

void SchemasDesk::find(SchemasDialog *dialog, const store::AccountSchemas &account,
                       const QString &id)
{
    if (graph::GraphClient *service = client(dialog, account)) {
        QCoro::connect(graph::findSchema(*service, id, graph::Priority::Interactive), dialog,
                       [this, dialog, key = account.account](const Result<SchemaExtension> &found) {
                           if (found) {
                               keep(dialog, key, *found);
                           } else {
                               dialog->showProblem(presentation::schemaErrorText(found.error()));
                           }
                       });
    }
}

void SchemasDesk::keep(SchemasDialog *dialog, domain::AccountKey account,
                       const SchemaExtension &schema)
{
    if (!schema.isForContacts()) {
        dialog->showProblem(tr("This extension is not for contacts."));
        return;
    }
    const QList<SchemaExtension> schemas{schema};
    QCoro::connect(m_session.store().commit(&store::keepSchemas, account, schemas,
                                            QDateTime::currentDateTimeUtc()),
                   dialog, [this, dialog, id = schema.id](const Result<domain::ChangeSet> &kept) {
                       if (kept) {
                           refresh(dialog, id);
                       } else {
                           dialog->showProblem(presentation::schemaErrorText(kept.error()));
                       }
                   });
}

void SchemasDesk::forget(SchemasDialog *dialog, domain::AccountKey account, const QString &id)
{
    QCoro::connect(m_session.store().commit(&store::dropSchema, account, id), dialog,
                   [this, dialog](const Result<domain::ChangeSet> &dropped) {
                       if (dropped) {
                           refresh(dialog, {});
                       } else {
                           dialog->showProblem(presentation::schemaErrorText(dropped.error()));
                       }
                   });
}

void SchemasDesk::refresh(SchemasDialog *dialog, const QString &shown)
{
    QCoro::connect(m_session.store().read(&store::schemaExtensions), dialog,
                   [dialog, shown](const Result<QList<store::AccountSchemas>> &accounts) {
                       if (!accounts) {
                           dialog->showProblem(presentation::schemaErrorText(accounts.error()));
                       } else if (accounts->isEmpty()) {
                           dialog->close(); // signed out meanwhile
                       } else {
                           dialog->setAccounts(*accounts, shown);
                       }
                   });
}

graph::GraphClient *SchemasDesk::client(SchemasDialog *dialog, const store::AccountSchemas &account)
{
    graph::GraphClient *service = m_session.connections().client(account.mailbox);
    if (service == nullptr) {
        dialog->showProblem(
            presentation::schemaErrorText({.kind = domain::Error::Kind::SignInNeeded}));
    }
    return service;
}

} // namespace app
