#include "tests/screens/fieldscenes.h"

#include "models/contactlistmodel.h"
#include "services/store/customfields.h"
#include "tests/screens/stage.h"
#include "tests/support/waiting.h"
#include "ui/contacts/contactcard.h"
#include "ui/editors/contacteditor.h"

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

QWidget *triedQuery(Stage &stage)
{
    QDialog *window = stage.dialogOf("tryQuery");
    window->findChild<QAbstractButton *>(QStringLiteral("sendQuery"))->click();
    auto *answer = window->findChild<QPlainTextEdit *>(QStringLiteral("queryAnswer"));
    EXPECT_TRUE(eventually([answer] { return !answer->toPlainText().isEmpty(); }));
    return window;
}

} // namespace screens
