// Custom fields in the editor and on the card, over a real store.
#include "services/store/customfields.h"
#include "services/store/fieldvalues.h"
#include "services/store/openextensions.h"
#include "tests/pane/panefixture.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui {

namespace {

using domain::FieldKind;

class FieldEditing : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        const auto field = [](const char *name, FieldKind kind, const QStringList &choices = {}) {
            return domain::CustomField{.id = {},
                                       .name = QString::fromLatin1(name),
                                       .kind = kind,
                                       .choices = choices,
                                       .folders = {}};
        };
        const domain::CustomFields fields{
            field("Size", FieldKind::Number), field("Met", FieldKind::Date),
            field("Letter", FieldKind::YesNo),
            field("Shirt", FieldKind::Choice, {QStringLiteral("S"), QStringLiteral("L")}),
            field("Page", FieldKind::Link)};
        ASSERT_TRUE(QCoro::waitFor(service->setCustomFields({1}, fields)));
        domain::Contact contact;
        contact.displayName = QStringLiteral("Ada");
        ada = add(contact);
    }

    QJsonObject values(domain::ContactKey key)
    {
        return QCoro::waitFor(store.read(&store::fieldValuesOf, key)).value_or(QJsonObject());
    }

    void type(const char *id, const QString &text) { find<QLineEdit>(id)->setText(text); }

    domain::ContactKey ada;
};

} // namespace

TEST_F(FieldEditing, StoresEachKindAndShowsItOnTheCard)
{
    openEditor(ada);
    type("fieldValue.size", QStringLiteral("42.5"));
    type("fieldValue.met", QStringLiteral("01/05/2024"));
    type("fieldValue.page", QStringLiteral("a.example/x"));
    find<QComboBox>("fieldValue.letter")->setCurrentIndex(1);
    find<QComboBox>("fieldValue.shirt")->setCurrentText(QStringLiteral("L"));
    EXPECT_TRUE(pane->hasUnsavedEdits());
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(ada),
              (QJsonObject{{QStringLiteral("size"), 42.5},
                           {QStringLiteral("met"), QStringLiteral("2024-05-01")},
                           {QStringLiteral("page"), QStringLiteral("https://a.example/x")},
                           {QStringLiteral("letter"), true},
                           {QStringLiteral("shirt"), QStringLiteral("L")}}));
    EXPECT_TRUE(visibleTexts(*pane).contains(QStringLiteral("42.5")));
}

TEST_F(FieldEditing, RefusesAWrongValueInWordsAndKeepsIt)
{
    openEditor(ada);
    type("fieldValue.size", QStringLiteral("large"));
    click("saveEdit");
    ASSERT_NE(editor(), nullptr);
    EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QStringLiteral("takes a number")));
    EXPECT_EQ(find<QLineEdit>("fieldValue.size")->text(), QStringLiteral("large"));
    EXPECT_EQ(values(ada), QJsonObject());
}

TEST_F(FieldEditing, LeavesAloneWhatWasNotTouched)
{
    const QJsonObject odd{{QStringLiteral("size"), QStringLiteral("XL")},
                          {QStringLiteral("shirt"), QStringLiteral("M")},
                          {QStringLiteral("later"), 7}};
    ASSERT_TRUE(QCoro::waitFor(service->setExtensions({{ada, domain::fieldsExtension, odd}})));
    openEditor(ada);
    EXPECT_FALSE(pane->hasUnsavedEdits());
    find<QComboBox>("fieldValue.letter")->setCurrentIndex(2);
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    QJsonObject expected = odd;
    expected.insert(QStringLiteral("letter"), false);
    EXPECT_EQ(values(ada), expected);
}

TEST_F(FieldEditing, AnEmptiedValueIsTakenAway)
{
    ASSERT_TRUE(
        QCoro::waitFor(service->updateContacts({{ada, {}, {{QStringLiteral("size"), 1}}}})));
    openEditor(ada);
    find<QLineEdit>("fieldValue.size")->clear();
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(ada), QJsonObject());
}

TEST_F(FieldEditing, ANewContactHasThemFromTheBeginning)
{
    pane->editNew(contactsFolder);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return pane->findChild<QLineEdit *>(QStringLiteral("fieldValue.size")); }));
    find<QLineEdit>("givenName")->setText(QStringLiteral("Eve"));
    type("fieldValue.size", QStringLiteral("3"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(pane->findChild<ContactCard *>()->contact()),
              (QJsonObject{{QStringLiteral("size"), 3}}));
}

TEST_F(FieldEditing, FollowsWhatComesFromElsewhere)
{
    openEditor(ada);
    type("fieldValue.page", QStringLiteral("mine.example"));
    ASSERT_TRUE(QCoro::waitFor(service->updateContacts(
        {{ada,
          {},
          {{QStringLiteral("size"), 5}, {QStringLiteral("page"), QStringLiteral("x")}}}})));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return find<QLineEdit>("fieldValue.size")->text() == QStringLiteral("5"); }));
    EXPECT_EQ(find<QLineEdit>("fieldValue.page")->text(), QStringLiteral("mine.example"));
}

TEST_F(FieldEditing, SavesWhatItShowsAlsoWhereThatWasThereBefore)
{
    const QString size = QStringLiteral("size");
    ASSERT_TRUE(QCoro::waitFor(service->updateContacts({{ada, {}, {{size, 1}}}})));
    openEditor(ada);
    type("fieldValue.size", QStringLiteral("2"));
    ASSERT_TRUE(QCoro::waitFor(service->updateContacts(
        {{ada, {}, {{size, 3}, {QStringLiteral("page"), QStringLiteral("x")}}}})));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return find<QLineEdit>("fieldValue.page")->text() == QStringLiteral("x"); }));
    type("fieldValue.size", QStringLiteral("1"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(ada).value(size), QJsonValue(1));
}

TEST_F(FieldEditing, ADraftKeepsWhatCannotBeRead)
{
    openEditor(ada);
    type("fieldValue.size", QStringLiteral("large"));
    type("fieldValue.page", QStringLiteral("a.example"));
    ASSERT_TRUE(QTest::qWaitFor([this] {
        const auto drafts = QCoro::waitFor(service->drafts());
        return drafts && drafts->size() == 1 && drafts->front().fields.size() == 2;
    }));
    openPane();
    pane->editDraft(QCoro::waitFor(service->drafts())->front());
    ASSERT_TRUE(QTest::qWaitFor([this] { return editor() != nullptr; }));
    EXPECT_EQ(find<QLineEdit>("fieldValue.size")->text(), QStringLiteral("large"));
    EXPECT_EQ(find<QLineEdit>("fieldValue.page")->text(), QStringLiteral("https://a.example"));
    EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QStringLiteral("takes a number")));
}

TEST_F(FieldEditing, WhatADraftHoldsIsSavedBeforeTheFieldsAreKnown)
{
    ContactEditor editor;
    const QJsonObject draft{
        {QStringLiteral("size"), 3},
        {QStringLiteral("page"), QJsonObject{{QStringLiteral("typed"), QStringLiteral("a b")}}}};
    editor.resume({}, draft);
    EXPECT_EQ(editor.fieldChanges(), (QJsonObject{{QStringLiteral("size"), 3}}));
    EXPECT_EQ(editor.fieldDraft(), draft);
}

} // namespace ui
