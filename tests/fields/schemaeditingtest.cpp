// Values of schema extensions on the card and in the editor, and drafts of custom values.
#include "services/store/fieldvalues.h"
#include "services/store/schemaextensions.h"
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

using domain::SchemaStatus;

class SchemaEditing : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        qputenv("TZ", "UTC");
        use(SchemaStatus::Available);
        domain::Contact contact;
        contact.displayName = QStringLiteral("Ada");
        ada = add(contact);
    }

    void use(SchemaStatus status)
    {
        const domain::SchemaExtension project{
            .id = QStringLiteral("ext1a2b3c4d_project"),
            .description = QStringLiteral("Project"),
            .owner = {},
            .status = status,
            .targetTypes = {QStringLiteral("Contact")},
            .properties = {{QStringLiteral("code"), QStringLiteral("String")},
                           {QStringLiteral("due"), QStringLiteral("DateTime")},
                           {QStringLiteral("hours"), QStringLiteral("Integer")},
                           {QStringLiteral("seal"), QStringLiteral("Binary")}}};
        ASSERT_TRUE(QCoro::waitFor(store.commit(&store::keepSchemas, domain::AccountKey{1},
                                                QList<domain::SchemaExtension>{project},
                                                QDateTime::currentDateTimeUtc())));
    }

    static QString id(const char *property)
    {
        return QStringLiteral("ext1a2b3c4d_project/") + QLatin1String(property);
    }

    QLineEdit *line(const char *property)
    {
        return pane->findChild<QLineEdit *>(QStringLiteral("fieldValue.") + id(property));
    }

    QJsonObject values()
    {
        return QCoro::waitFor(store.read(&store::fieldValuesOf, ada)).value_or(QJsonObject());
    }

    void give(const QJsonObject &fields)
    {
        ASSERT_TRUE(QCoro::waitFor(service->updateContacts({{ada, {}, fields}})));
    }

    domain::ContactKey ada;
};

} // namespace

TEST_F(SchemaEditing, StoresEachTypeAndShowsItInAGroupOfItsOwn)
{
    give({{id("seal"), QStringLiteral("AAEC")}});
    openEditor(ada);
    line("code")->setText(QStringLiteral("X-1"));
    line("due")->setText(line("due")->placeholderText());
    line("hours")->setText(QStringLiteral("12"));
    EXPECT_TRUE(line("seal")->isReadOnly());
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(),
              (QJsonObject{{id("code"), QStringLiteral("X-1")},
                           {id("due"), QStringLiteral("2024-12-31T16:30:00Z")},
                           {id("hours"), 12},
                           {id("seal"), QStringLiteral("AAEC")}}));
    const QStringList texts = visibleTexts(*pane);
    for (const char *text : {"Project", "code", "X-1", "12", "3 bytes"}) {
        EXPECT_TRUE(texts.contains(QLatin1String(text))) << text;
    }
    EXPECT_FALSE(texts.contains(QStringLiteral("Kept by other programs")));
}

TEST_F(SchemaEditing, RefusesWhatDoesNotFitInWords)
{
    openEditor(ada);
    for (const auto &[property, typed, words] :
         {std::tuple("hours", "1.5", "takes a whole number"),
          std::tuple("due", "tomorrow", "takes a date and a time")}) {
        line(property)->setText(QLatin1String(typed));
        click("saveEdit");
        EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QLatin1String(words))) << words;
        line(property)->clear();
    }
    EXPECT_EQ(line("code")->maxLength(), 256);
    EXPECT_EQ(values(), QJsonObject());
}

TEST_F(SchemaEditing, OffersNoFieldsOfADeprecatedOneButThoseThatHaveAValue)
{
    give({{id("code"), QStringLiteral("X-1")}});
    use(SchemaStatus::Deprecated);
    openEditor(ada);
    EXPECT_EQ(line("due"), nullptr);
    ASSERT_NE(line("code"), nullptr);
    line("code")->clear();
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(), QJsonObject());
}

TEST_F(SchemaEditing, WhatWasTypedSurvivesACrash)
{
    openEditor(ada);
    line("code")->setText(QStringLiteral("half writ"));
    const auto drafts = [this] { return *QCoro::waitFor(service->drafts()); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return drafts().size() == 1; }));
    EXPECT_EQ(drafts().first().fields, (QJsonObject{{id("code"), QStringLiteral("half writ")}}));
    pane = std::make_unique<ContactPane>(*details, *service);
    pane->resize(640, 720);
    pane->show();
    openEditor(ada);
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return pane->findChild<QPushButton *>(QStringLiteral("noticeButton")) != nullptr;
    }));
    const auto buttons = pane->findChildren<QPushButton *>(QStringLiteral("noticeButton"));
    (*std::ranges::find(buttons, QStringLiteral("Continue with them"), &QPushButton::text))
        ->click();
    EXPECT_EQ(line("code")->text(), QStringLiteral("half writ"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(values(), (QJsonObject{{id("code"), QStringLiteral("half writ")}}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return drafts().isEmpty(); }));
}

TEST_F(SchemaEditing, OfANewContactSurviveACrashToo)
{
    pane->editNew(contactsFolder);
    ASSERT_TRUE(QTest::qWaitFor([this] { return line("code") != nullptr; }));
    line("code")->setText(QStringLiteral("X-1"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return QCoro::waitFor(service->drafts())->size() == 1; }));
    const store::Draft draft = QCoro::waitFor(service->drafts())->first();
    pane = std::make_unique<ContactPane>(*details, *service);
    pane->resize(640, 720);
    pane->show();
    pane->editDraft(draft);
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return line("code") != nullptr && line("code")->text() == QStringLiteral("X-1");
    }));
    find<QLineEdit>("givenName")->setText(QStringLiteral("Eve"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    ada = pane->findChild<ContactCard *>()->contact();
    EXPECT_EQ(values(), (QJsonObject{{id("code"), QStringLiteral("X-1")}}));
}

} // namespace ui
