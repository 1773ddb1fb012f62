// Custom fields on the server and on a second computer.
#include "services/store/customfields.h"
#include "services/store/editcontacts.h"
#include "services/store/fieldvalues.h"
#include "tests/support/extensionfixture.h"

using domain::CustomField;
using domain::FieldKind;
using store::ExtensionValues;
using testsupport::AppSide;
using testsupport::ExtensionFixture;
using testsupport::json;
using testsupport::names;

namespace {

const QString ada = QStringLiteral("Ada");
const QString foreign = QStringLiteral("com.example.other");

CustomField field(const char *name, FieldKind kind)
{
    return {
        .id = {}, .name = QString::fromLatin1(name), .kind = kind, .choices = {}, .folders = {}};
}

class CustomFieldsOnTheServer : public ExtensionFixture
{
protected:
    static void define(AppSide &side, const domain::CustomFields &fields)
    {
        const auto accounts = side.read(&store::customFields);
        side.commit(&store::setCustomFields, accounts.first().account, fields);
    }

    static domain::CustomFields defined(AppSide &side)
    {
        auto fields = side.read(&store::customFields).value(0).fields;
        for (CustomField &each : fields) {
            each.column = 0; // each computer numbers them for itself
        }
        return fields;
    }

    static QStringList idsOf(AppSide &side)
    {
        QStringList ids;
        for (const CustomField &each : defined(side)) {
            ids.append(each.id + (each.isRetired ? QStringLiteral("!") : QString()));
        }
        return ids;
    }

    static void set(AppSide &side, const QString &contact, const QString &id,
                    const QJsonValue &value)
    {
        side.commit(&store::updateContacts,
                    QList<store::ContactEdit>{{side.contactKey(contact), {}, {{id, value}}}});
    }

    ExtensionValues there(const QString &contact, const QString &name = domain::fieldsExtension)
    {
        return ExtensionFixture::there(contact, name);
    }
};

const QJsonObject theirs{{QStringLiteral("list"), QJsonArray{1, 2.5, QStringLiteral("ü")}},
                         {QStringLiteral("flag"), true},
                         {QStringLiteral("big"), qint64{9007199254740993}},
                         {QStringLiteral("text"), QStringLiteral(" a\tb\u202e ")}};

} // namespace

TEST_F(CustomFieldsOnTheServer, ValuesAndDefinitionsReachASecondComputer)
{
    begin({ada});
    define(app(), {field("Shoe size", FieldKind::Number), field("Letter", FieldKind::YesNo)});
    set(app(), ada, QStringLiteral("shoeSize"), 42.5);
    set(app(), ada, QStringLiteral("letter"), true);
    ASSERT_TRUE(syncOnce());
    const QJsonObject values{{QStringLiteral("shoeSize"), 42.5}, {QStringLiteral("letter"), true}};
    EXPECT_EQ(there(ada), values);
    auto second = secondComputer();
    ASSERT_TRUE(second->syncOnce());
    EXPECT_EQ(second->read(&store::fieldValuesOf, second->contactKey(ada)), values);
    EXPECT_EQ(defined(*second), defined(app()));
}

TEST_F(CustomFieldsOnTheServer, DefinitionsThatBothChangedAreMergedFieldByField)
{
    begin({ada});
    define(app(), {field("Size", FieldKind::Number), field("Nuts", FieldKind::Text)});
    ASSERT_TRUE(syncOnce());
    auto second = secondComputer();
    ASSERT_TRUE(second->syncOnce());
    auto renamed = defined(app());
    renamed[0].name = QStringLiteral("Shoe size");
    define(app(), renamed);
    auto less = defined(*second);
    less.removeAt(1);
    less.append(field("Club", FieldKind::Text));
    define(*second, less);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(second->syncOnce());
    readOften();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(defined(app()).first().name, QStringLiteral("Shoe size"));
    EXPECT_EQ(idsOf(app()), idsOf(*second));
    EXPECT_TRUE(idsOf(app()).contains(QStringLiteral("nuts!")));
    EXPECT_TRUE(idsOf(app()).contains(QStringLiteral("club")));
}

TEST_F(CustomFieldsOnTheServer, AreKeptOfflineAndThroughARestart)
{
    begin({ada});
    mailbox().stop();
    define(app(), {field("Size", FieldKind::Number)});
    set(app(), ada, QStringLiteral("size"), 7);
    EXPECT_FALSE(syncOnce());
    startApp();
    EXPECT_EQ(idsOf(app()), names("size"));
    mailbox().start();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), (QJsonObject{{QStringLiteral("size"), 7}}));
    auto second = secondComputer();
    ASSERT_TRUE(second->syncOnce());
    EXPECT_EQ(defined(*second), defined(app()));
}

TEST_F(CustomFieldsOnTheServer, ARefusalOfTheDefinitionsLeavesThemHereAndContactsSynced)
{
    begin({ada});
    mailbox().faults().add(
        {.status = 400, .method = "PATCH", .path = QStringLiteral("contactFolders"), .count = 100});
    define(app(), {field("Size", FieldKind::Number)});
    set(app(), ada, QStringLiteral("size"), 7);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "contactFolders"), 1);
    EXPECT_EQ(idsOf(app()), names("size"));
    EXPECT_EQ(there(ada), (QJsonObject{{QStringLiteral("size"), 7}}));
}

TEST_F(CustomFieldsOnTheServer, WhatOtherProgramsKeepStaysBitForBitThroughEditsImportAndMoves)
{
    mailbox().create({ada}, QString());
    mailbox().createFolder(QString(), QStringLiteral("Clients"));
    plant(ada, theirs, foreign);
    plant(ada, {{QStringLiteral("unknown"), QJsonArray{QStringLiteral("kept")}}},
          domain::fieldsExtension);
    ASSERT_TRUE(syncOnce());
    define(app(), {field("Size", FieldKind::Number)});
    set(app(), ada, QStringLiteral("size"), 1);
    app().contact("Ada").setPhone("1");
    app().commit(&store::createContacts, app().folderKey(QString()),
                 QList<store::NewContact>{{testsupport::person(QStringLiteral("Eve")), {}}},
                 store::CreateReason::Imported);
    ASSERT_TRUE(syncOnce());
    app().move({ada}, QStringLiteral("Clients"));
    ASSERT_TRUE(syncOnce());
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    EXPECT_EQ(there(ada, foreign), theirs);
    EXPECT_EQ(app().read(&store::shownExtension, app().contactKey(ada), foreign),
              ExtensionValues(theirs));
    EXPECT_EQ(there(ada),
              (QJsonObject{{QStringLiteral("size"), 1},
                           {QStringLiteral("unknown"), QJsonArray{QStringLiteral("kept")}}}));
}

TEST_F(CustomFieldsOnTheServer, RemovedElsewhereLeaveWhatWasEditedHereAlone)
{
    begin({ada});
    define(app(), {field("Size", FieldKind::Number), field("Club", FieldKind::Text)});
    set(app(), ada, QStringLiteral("size"), 7);
    set(app(), ada, QStringLiteral("club"), QStringLiteral("old boys"));
    ASSERT_TRUE(syncOnce());
    uproot(ada, domain::fieldsExtension);
    set(app(), ada, QStringLiteral("size"), 8);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada, domain::fieldsExtension), ExtensionValues(json(R"({"size":8})")));
    expectSettled({ada}, domain::fieldsExtension);
}

TEST_F(CustomFieldsOnTheServer, TheLastValueTakenAwayAndAnotherGivenElsewhereLeaveTheOtherAlone)
{
    begin({ada});
    define(app(), {field("Size", FieldKind::Number), field("Club", FieldKind::Text)});
    set(app(), ada, QStringLiteral("size"), 7);
    ASSERT_TRUE(syncOnce());
    plant(ada, json(R"({"size":7,"club":"old boys"})"), domain::fieldsExtension);
    set(app(), ada, QStringLiteral("size"), QJsonValue::Null);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), ExtensionValues(json(R"({"club":"old boys"})")));
    expectSettled({ada}, domain::fieldsExtension);
}
