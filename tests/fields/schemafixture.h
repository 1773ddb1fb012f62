// A mailbox whose service knows the schema extension "kartei_project" (code, due, seal), the program that
// keeps it, and Ada, the contact that has its values.
//
// Shape    use: the account uses the extension from now on; set: edits here; plant: another program's.
#pragma once

#include "services/graph/schemacalls.h"
#include "services/store/editcontacts.h"
#include "services/store/fieldvalues.h"
#include "services/store/schemaextensions.h"
#include "tests/support/extensionfixture.h"

inline const QString ada = QStringLiteral("Ada");
inline const QString project = QStringLiteral("kartei_project");
inline const QString code = QStringLiteral("kartei_project/code");
inline const QString due = QStringLiteral("kartei_project/due");

class SchemaFixture : public testsupport::ExtensionFixture
{
protected:
    SchemaFixture()
    {
        const auto made = mailbox().request(
            "POST", QStringLiteral("/v1.0/schemaExtensions"),
            R"({"id":"kartei_project","description":"Project","targetTypes":["Contact"],)"
            R"("properties":[{"name":"code","type":"String"},{"name":"due","type":"DateTime"},)"
            R"({"name":"seal","type":"Binary"}]})");
        EXPECT_EQ(made.status, 201) << made.body.toStdString();
    }

    void change(const char *body)
    {
        EXPECT_EQ(mailbox()
                      .request("PATCH", QStringLiteral("/v1.0/schemaExtensions/") + project, body)
                      .status,
                  204);
    }

    void use(const QString &id = project)
    {
        const auto found =
            testsupport::await(graph::findSchema(app().client(), id, graph::Priority::Interactive));
        ASSERT_TRUE(found);
        app().commit(&store::keepSchemas, accounts().first().account,
                     QList<domain::SchemaExtension>{*found}, QDateTime::currentDateTimeUtc());
    }

    const QString name = domain::schemaName(project);

    QList<store::AccountSchemas> accounts() { return app().read(&store::schemaExtensions); }

    void plant(const QString &contact, const char *members)
    {
        ExtensionFixture::plant(contact, testsupport::json(members), name);
    }

    void set(const QString &contact, const QJsonObject &fields)
    {
        app().commit(&store::updateContacts,
                     QList<store::ContactEdit>{{app().contactKey(contact), {}, fields}});
    }

    Values here() { return ExtensionFixture::here(ada, name); }
    Values there() { return ExtensionFixture::there(ada, name); }

    QJsonObject fields(const QString &contact = ada)
    {
        return app().read(&store::fieldValuesOf, app().contactKey(contact));
    }

    void expectSettled() { ExtensionFixture::expectSettled({ada}, name); }
};
