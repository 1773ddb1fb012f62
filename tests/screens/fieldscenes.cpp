#include "tests/screens/fieldscenes.h"

#include "models/contactlistmodel.h"
#include "services/store/customfields.h"
#include "services/store/openextensions.h"
#include "services/store/schemaextensions.h"
#include "services/store/shownrow.h"
#include "tests/screens/stage.h"
#include "tests/support/waiting.h"
#include "ui/contacts/contactcard.h"
#include "ui/editors/contacteditor.h"
#include "ui/fields/schemasdialog.h"

#include <QAbstractButton>
#include <QDialog>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace screens {

using domain::FieldKind;
using testsupport::await;
using testsupport::eventually;

namespace {

domain::CustomField field(const char *name, FieldKind kind, const QStringList &choices = {})
{
    return {
        .id = {}, .name = QString::fromUtf8(name), .kind = kind, .choices = choices, .folders = {}};
}

void toTheEnd(QScrollArea *area)
{
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

// As read from a service that has this extension.
domain::Result<domain::ChangeSet> giveProject(store::Connection &connection,
                                              domain::ContactKey contact)
{
    const QJsonObject values{{QStringLiteral("code"), QStringLiteral("KA-2026-11")},
                             {QStringLiteral("due"), QStringLiteral("2026-12-24T17:00:00Z")},
                             {QStringLiteral("seal"), QStringLiteral("AAEC")}};
    domain::ChangeSet changes;
    auto done = store::writeExtensionMirror(
        connection, contact, domain::schemaName(QStringLiteral("ext1a2b3c4d_project")), values);
    done = done ? store::refreshShown(connection, contact, changes) : done;
    return done ? domain::Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

void useProject(Stage &stage)
{
    const domain::SchemaExtension project{
        .id = QStringLiteral("ext1a2b3c4d_project"),
        .description = QStringLiteral("Project"),
        .owner = {},
        .status = domain::SchemaStatus::InDevelopment,
        .targetTypes = {QStringLiteral("Contact")},
        .properties = {{QStringLiteral("code"), QStringLiteral("String")},
                       {QStringLiteral("due"), QStringLiteral("DateTime")},
                       {QStringLiteral("seal"), QStringLiteral("Binary")}}};
    EXPECT_TRUE(await(stage.store().commit(&store::keepSchemas, domain::AccountKey{1},
                                           QList<domain::SchemaExtension>{project},
                                           QDateTime::currentDateTimeUtc())));
}

} // namespace

QWidget *fieldsOnCard(Stage &stage)
{
    stage.select(1);
    const domain::ContactKey first = stage.listed().keyAt(stage.listed().contactRowNear(0));
    const domain::CustomFields fields{
        field("Shoe size", FieldKind::Number),
        field("Met on", FieldKind::Date),
        field("Newsletter", FieldKind::YesNo),
        field("Portfolio", FieldKind::Link),
        field("Member of the board since the founding", FieldKind::Text),
        field("Shirt", FieldKind::Choice,
              {QStringLiteral("Small"), QStringLiteral("Medium"), QStringLiteral("Large")})};
    EXPECT_TRUE(await(stage.contacts().setCustomFields({1}, fields)));
    const QJsonObject values{
        {QStringLiteral("shoeSize"), 42.5},
        {QStringLiteral("metOn"), QStringLiteral("2024-05-01")},
        {QStringLiteral("newsletter"), true},
        {QStringLiteral("portfolio"), QStringLiteral("https://portfolio.example/works/2024")},
        {QStringLiteral("shirt"), QStringLiteral("Large")}};
    EXPECT_TRUE(await(stage.contacts().setExtensions(
        {{first, domain::fieldsExtension, values},
         {first, QStringLiteral("com.example.crm"),
          QJsonObject{{QStringLiteral("rating"), 5},
                      {QStringLiteral("source"), QStringLiteral("fair")}}}})));
    useProject(stage);
    EXPECT_TRUE(await(stage.store().commit(&giveProject, first)));
    stage.settle();
    toTheEnd(stage.window().findChild<ui::ContactCard *>());
    return &stage.window();
}

QWidget *fieldsInEditor(Stage &stage)
{
    stage.select(1);
    stage.trigger("editContact");
    stage.settle();
    toTheEnd(stage.window().findChild<QScrollArea *>(QStringLiteral("editorScroll")));
    return &stage.window();
}

QWidget *fieldsDefined(Stage &stage)
{
    return stage.dialogOf("customFields");
}

QWidget *fieldsOfMany(Stage &stage)
{
    stage.select(3);
    stage.trigger("editContact");
    EXPECT_TRUE(
        eventually([&] { return stage.window().findChild<ui::ContactEditor *>() != nullptr; }));
    stage.settle();
    toTheEnd(stage.window().findChild<QScrollArea *>(QStringLiteral("editorScroll")));
    return &stage.window();
}

QWidget *schemasUsed(Stage &stage)
{
    useProject(stage);
    QDialog *fields = stage.dialogOf("customFields");
    fields->findChild<QAbstractButton *>(QStringLiteral("schemas"))->click();
    EXPECT_TRUE(
        eventually([&] { return stage.window().findChild<ui::SchemasDialog *>() != nullptr; }));
    fields->close();
    stage.settle();
    return stage.window().findChild<ui::SchemasDialog *>();
}

QWidget *schemaDefined(Stage &stage)
{
    QWidget *dialog = schemasUsed(stage);
    dialog->findChild<QAbstractButton *>(QStringLiteral("newSchema"))->click();
    stage.settle();
    return dialog;
}

QWidget *triedQuery(Stage &stage)
{
    QDialog *window = stage.dialogOf("tryQuery");
    window->findChild<QAbstractButton *>(QStringLiteral("sendQuery"))->click();
    auto *answer = window->findChild<QPlainTextEdit *>(QStringLiteral("queryAnswer"));
    EXPECT_TRUE(eventually([answer] { return !answer->toPlainText().isEmpty(); }));
    return window;
}

} // namespace screens
