#include "services/wire/contactpagescan.h"
#include "services/wire/deltapage.h"

#include <QJsonDocument>

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <iostream>

namespace {

const QByteArray smallPage =
    R"({"@odata.context":"c","value":[{"id":"A","displayName":"Ångström \"x\" \u00e9","emailAddresses":)"
    R"([{"name":"n","address":"a@b"}],"birthday":"1974-07-22T11:59:00Z"},{"@removed":{"reason":)"
    R"("deleted"},"id":"B"}],"@odata.deltaLink":"https://h/d?$deltatoken=1"})";

QByteArray pageOf(int count)
{
    QByteArray page = "{\"value\":[";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        page += (i == 0 ? "" : ",") + QByteArray(R"({"@odata.etag":"W/\"EQAAABYAAAB)") + n
            + R"(\"","id":"AAMkAGI2THVSAAA)" + n
            + R"(","createdDateTime":"2026-01-01T00:00:00Z","lastModifiedDateTime":"2026-01-01T00:00:00Z",)"
              R"("changeKey":"EQAAABYAAAB","categories":["Blue"],"parentFolderId":"AAMkAGI2TGuLAAA=",)"
              R"("birthday":null,"fileAs":"Surname, Given","displayName":"Given Surname","givenName":"Given",)"
              R"("initials":null,"middleName":null,"nickName":null,"surname":"Surname","title":null,)"
              R"("yomiGivenName":null,"yomiSurname":null,"yomiCompanyName":null,"generation":null,)"
              R"("imAddresses":[],"jobTitle":"Engineer","companyName":"Company","department":"R",)"
              R"("officeLocation":null,"profession":null,"businessHomePage":null,"assistantName":null,)"
              R"("manager":null,"homePhones":[],"mobilePhone":"+420 777 123 456","businessPhones":["1"],)"
              R"("spouseName":null,"personalNotes":"","children":[],"emailAddresses":[{"name":"G",)"
              R"("address":"g@example.com"}],"homeAddress":{},"businessAddress":{"street":"S","city":"C",)"
              R"("state":null,"countryOrRegion":"CZ","postalCode":"1"},"otherAddress":{}})";
    }
    return page + "]}";
}

template <class Page>
std::string messageOf(const domain::Result<Page> &result)
{
    return result ? "read" : result.error().message.toStdString();
}

TEST(ContactPage, ReadsItemsAndLinks)
{
    const auto page = wire::readContactPage(smallPage);
    ASSERT_TRUE(page) << messageOf(page);
    ASSERT_EQ(page->items.size(), 2);
    EXPECT_EQ(page->items.at(0).contact.displayName, QStringLiteral(u"Ångström \"x\" é"));
    EXPECT_TRUE(page->items.at(1).removed);
    EXPECT_EQ(page->nextLink, QString());
    EXPECT_EQ(page->deltaLink, QStringLiteral("https://h/d?$deltatoken=1"));
}

TEST(ContactPage, IsNeverReadWhenCutAtAnyByte)
{
    for (qsizetype length = 0; length < smallPage.size(); ++length) {
        const auto page = wire::readContactPage(smallPage.left(length));
        ASSERT_FALSE(page) << length;
        EXPECT_EQ(page.error().kind, domain::Error::Kind::BadReply);
    }
}

TEST(ContactPage, RefusesWhatIsNoPage)
{
    const struct
    {
        QByteArray bytes;
        const char *message;
    } rows[] = {
        {"{}", "value"},
        {R"({"value":null})", "value"},
        {R"({"value":{}})", "value"},
        {R"({"value":"x"})", "value"},
        {R"({"value":[null]})", "value[0]"},
        {R"({"value":[{"id":"A"},7]})", "value[1]"},
        {R"({"value":[{"id":"A"},{"id":""}]})", "value[1].id"},
        {R"({"value":[{"id":"A"},{"id":"B"},{"id":"C"},{"id":"D","emailAddresses":[{"address":1}]}]})",
         "value[3].emailAddresses[0].address"},
        {R"({"value":[],"@odata.nextLink":5})", "@odata.nextLink"},
        {"[]", "not one JSON object"},
        {"null", "not one JSON object"},
        {"\"x\"", "not one JSON object"},
        {"<html>", "not one JSON object"},
        {"", "JSON ends too early"},
        {QByteArray(1025, '['), "JSON is nested too deep"},
        {QByteArray(100000, '['), "JSON is nested too deep"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(messageOf(wire::readContactPage(row.bytes)), row.message)
            << row.bytes.left(60).constData();
    }
}

TEST(ContactPage, RefusesBrokenUtf8)
{
    EXPECT_FALSE(wire::readContactPage("{\"value\":[{\"id\":\"\xff\xfe\"}]}"));
    EXPECT_FALSE(wire::readContactPage("{\"value\":[{\"id\":\"\xc3\"}]}"));
}

TEST(ContactPage, GivesBothLinksOrNeitherAsSent)
{
    const auto both =
        wire::readContactPage(R"({"value":[],"@odata.nextLink":"n","@odata.deltaLink":"d"})");
    ASSERT_TRUE(both);
    EXPECT_EQ(both->nextLink, QStringLiteral("n"));
    EXPECT_EQ(both->deltaLink, QStringLiteral("d"));
    const auto neither = wire::readContactPage(R"({"value":[],"@odata.nextLink":null})");
    ASSERT_TRUE(neither);
    EXPECT_EQ(neither->nextLink + neither->deltaLink, QString());
}

TEST(ContactPage, KeepsAnItemThatIsThereTwice)
{
    const auto page = wire::readContactPage(
        R"({"value":[{"id":"A"},{"id":"A","@removed":{}},{"id":"A","displayName":"x"}]})");
    ASSERT_TRUE(page);
    ASSERT_EQ(page->items.size(), 3);
    EXPECT_TRUE(page->items.at(1).removed);
    EXPECT_FALSE(page->items.at(2).removed);
}

TEST(ContactPage, IsScannedToWhatTheCarefulWayReads)
{
    const QByteArray objects[] = {
        R"({"id":"A"})",
        R"({"id":"A","@removed":null,"parentFolderId":"F","@odata.etag":"W/\"k\"","unknown":[{"a":1.5e3}]})",
        R"({"id":"A","@removed":{},"displayName":"x","parentFolderId":"F"})",
        R"({"id":"A","displayName":"x","displayName":null,"children":["x"],"children":{}})",
        R"({"id":"A","displayName":"\u0007a\tb\nc\ud83d\ude00","givenName":"Ångström \"x\" 张伟"})",
        R"({"id":"A","children":["",null,{},[],"x"],"businessPhones":"","categories":["a","b"]})",
        R"({"id":"A","birthday":"1974-07-22T11:59:00Z","displayName":[],"surname":{}})",
        R"({"id":"A","birthday":"0001-01-01T00:00:00Z"})",
        R"({"id":"A","emailAddresses":[null,{},{"name":null,"address":"a@b","x":1},"",{"name":"n"}]})",
        R"({"id":"A","homeAddress":{"street":"1\n2","city":null,"state":"","countryOrRegion":[],)"
        R"("postalCode":"3","x":{}},"otherAddress":null,"businessAddress":""})"};
    for (const QByteArray &object : objects) {
        const QByteArray bytes = "{\"value\":[" + object + R"(],"@odata.nextLink":"n"})";
        const auto page = wire::scanContactPage(bytes);
        ASSERT_TRUE(page) << object.constData();
        auto careful = wire::toContactItem(QJsonDocument::fromJson(object).object());
        ASSERT_TRUE(careful);
        careful->bytes = careful->removed ? QByteArray() : object;
        EXPECT_EQ(page->items, QList{*careful}) << object.constData();
        EXPECT_EQ(page->nextLink, QStringLiteral("n"));
    }
}

TEST(ContactPage, IsReadCarefullyWhereItIsUnusual)
{
    const QByteArray readable[] = {R"({"id":"A","displayName":"a\ud800b"})",
                                   R"({"id":"A","unknown":123456789012345678901234567890})"};
    for (const QByteArray &object : readable) {
        const QByteArray bytes = "{\"value\":[" + object + "]}";
        EXPECT_FALSE(wire::scanContactPage(bytes)) << object.constData();
        EXPECT_TRUE(wire::readContactPage(bytes)) << object.constData();
    }
    for (const QByteArray &member :
         {QByteArray(R"("id":"")"), QByteArray(R"("id":"A","displayName":5)"),
          QByteArray(R"("id":"A","birthday":"yesterday")"),
          QByteArray(R"("id":"A","children":[true])"), QByteArray(R"("id":"A","homeAddress":"x")"),
          QByteArray(R"("id":"A","emailAddresses":["x"])"),
          QByteArray(R"("id":"A","singleValueExtendedProperties":[])"),
          "\"id\":\"A\",\"x\":" + QByteArray(64, '[') + QByteArray(64, ']')}) {
        EXPECT_FALSE(wire::scanContactPage("{\"value\":[{" + member + "}]}")) << member.constData();
    }
}

TEST(ContactPage, ReadsTwoHundredContacts)
{
    const QByteArray bytes = pageOf(200);
    QElapsedTimer clock;
    clock.start();
    const auto page = wire::readContactPage(bytes);
    const qint64 microseconds = clock.nsecsElapsed() / 1000;
    ASSERT_TRUE(page) << messageOf(page);
    EXPECT_EQ(page->items.size(), 200);
    std::cout << "200 contacts, " << bytes.size() / 1024 << " KB: " << microseconds << " us\n";
}

TEST(FolderPage, ReadsFoldersAndRemovals)
{
    const auto page = wire::readFolderPage(
        R"({"value":[{"id":"F","parentFolderId":"P","displayName":"Clients"},)"
        R"({"id":"G","@removed":{"reason":"deleted"}}],"@odata.nextLink":"n"})");
    ASSERT_TRUE(page);
    const QList<wire::FolderItem> expected{
        {{QStringLiteral("F")}, {QStringLiteral("P")}, QStringLiteral("Clients"), false},
        {{QStringLiteral("G")}, {}, {}, true}};
    EXPECT_EQ(page->items, expected);
    EXPECT_EQ(messageOf(wire::readFolderPage(R"({"value":[{"id":"F","displayName":[1]}]})")),
              "value[0].displayName");
}

TEST(CategoryPage, ReadsColoursAndTakesUnknownOnesForNone)
{
    const auto page = wire::readCategoryPage(
        R"({"value":[{"id":"1","displayName":"Blue","color":"preset7"},)"
        R"({"id":"2","displayName":"Odd","color":"preset99"},)"
        R"({"id":"3","displayName":"No","color":"none"},{"id":"4","displayName":"Null"}]})");
    ASSERT_TRUE(page);
    ASSERT_EQ(page->items.size(), 4);
    EXPECT_EQ(page->items.at(0).color.preset, 7);
    EXPECT_TRUE(page->items.at(1).color.isNone());
    EXPECT_TRUE(page->items.at(2).color.isNone());
    EXPECT_TRUE(page->items.at(3).color.isNone());
}

TEST(User, IsReadFromMe)
{
    const auto user = wire::readUser(
        R"({"id":"u","displayName":"Ada","userPrincipalName":"ada@example.com","mail":null})");
    ASSERT_TRUE(user);
    EXPECT_EQ(user->userPrincipalName, QStringLiteral("ada@example.com"));
    EXPECT_FALSE(wire::readUser(R"({"displayName":"Ada"})"));
}

} // namespace
