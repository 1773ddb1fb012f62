#include "services/wire/contactcodec.h"
#include "services/wire/deltapage.h"
#include "services/wire/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

domain::Contact contactFrom(const QByteArray &json)
{
    return wire::toContact(parsed(json)).value_or(domain::Contact{});
}

// The path that a mistyped contact is refused with; empty when it was read.
std::string refusedPath(const QByteArray &json)
{
    const auto contact = wire::toContact(parsed(json));
    if (contact) {
        return {};
    }
    EXPECT_EQ(contact.error().kind, domain::Error::Kind::BadReply);
    return contact.error().message.toStdString();
}

TEST(ContactReader, ReadsNullEmptyTextEmptyListAndEmptyObjectAlike)
{
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const QJsonValue forms[] = {QJsonValue::Null, QString(), QJsonArray(), QJsonObject(),
                                    QJsonValue::Undefined};
        for (const QJsonValue &form : forms) {
            QJsonObject json{{QStringLiteral("unknown"), 1}};
            json.insert(info.graphName, form);
            const auto contact = wire::toContact(json);
            ASSERT_TRUE(contact) << info.graphName.data();
            EXPECT_EQ(*contact, domain::Contact{}) << info.graphName.data();
        }
    }
}

TEST(ContactReader, RefusesATypeThatIsNotDue)
{
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        if (domain::isExtended(info.property)) {
            break; // no members of their own
        }
        for (const QJsonValue &form : {QJsonValue(5), QJsonValue(true)}) {
            QJsonObject json;
            json.insert(info.graphName, form);
            const auto contact = wire::toContact(json);
            ASSERT_FALSE(contact) << info.graphName.data();
            EXPECT_EQ(contact.error().message, QString(info.graphName));
        }
    }
}

TEST(ContactReader, NamesThePathOfTheFirstMistypedMember)
{
    const struct
    {
        QByteArray json;
        const char *path;
    } rows[] = {
        {R"({"emailAddresses":[{"address":"a"},{"address":5}]})", "emailAddresses[1].address"},
        {R"({"emailAddresses":[{"name":["x"]}]})", "emailAddresses[0].name"},
        {R"({"emailAddresses":["a@b"]})", "emailAddresses[0]"},
        {R"({"emailAddresses":"a@b"})", "emailAddresses"},
        {R"({"businessPhones":["1",2]})", "businessPhones[1]"},
        {R"({"businessPhones":{"a":1}})", "businessPhones"},
        {R"({"homeAddress":{"city":7}})", "homeAddress.city"},
        {R"({"homeAddress":"Prague"})", "homeAddress"},
        {R"({"homeAddress":["Prague"]})", "homeAddress"},
        {R"({"birthday":"yesterday"})", "birthday"},
        {R"({"birthday":"2001-13-01"})", "birthday"},
        {R"({"birthday":"2001-02-29"})", "birthday"},
        {R"({"birthday":"2001-02-28x"})", "birthday"},
        {R"({"birthday":5})", "birthday"},
        {R"({"displayName":{"a":1}})", "displayName"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(refusedPath(row.json), row.path) << row.json.constData();
    }
}

TEST(ContactReader, ReadsTheDayOfABirthdayInAnyZone)
{
    const struct
    {
        const char *text;
        QDate day;
    } rows[] = {
        {"1974-07-22", QDate(1974, 7, 22)},
        {"1974-07-22T11:59:00Z", QDate(1974, 7, 22)},
        {"1974-07-22T00:00:00Z", QDate(1974, 7, 22)},
        {"1974-07-22T23:59:59.999+14:00", QDate(1974, 7, 22)},
        {"1974-07-22T00:00:00-12:00", QDate(1974, 7, 22)},
        {"2000-02-29T11:59:00Z", QDate(2000, 2, 29)},
        {"1604-03-01T11:59:00Z", QDate(1604, 3, 1)},
        {"9999-12-31T11:59:00Z", QDate(9999, 12, 31)},
        {"0001-01-01T00:00:00Z", QDate()},
        {"0999-12-31T00:00:00Z", QDate()},
    };
    for (const auto &row : rows) {
        const QJsonObject json{{QStringLiteral("birthday"), QString::fromLatin1(row.text)}};
        const auto contact = wire::toContact(json);
        ASSERT_TRUE(contact) << row.text;
        EXPECT_EQ(contact->birthday, row.day) << row.text;
    }
}

TEST(ContactReader, NormalisesText)
{
    const domain::Contact contact = contactFrom(
        R"({"displayName":"a\ud800b\udc00c","givenName":"\ud83d\ude00","surname":"a\u0000b\u0001\u001f",
            "personalNotes":"one\r\n\ttwo","nickName":"\uffff","children":["\u0000"]})");
    EXPECT_EQ(contact.displayName, QStringLiteral(u"a\uFFFDb\uFFFDc"));
    EXPECT_EQ(contact.givenName, QStringLiteral(u"\U0001F600"));
    EXPECT_EQ(contact.surname, QStringLiteral("ab"));
    EXPECT_EQ(contact.personalNotes, QStringLiteral("one\n\ttwo"));
    EXPECT_EQ(contact.nickName, QString(QChar(0xffff)));
    EXPECT_EQ(contact.children, QStringList());
}

TEST(ContactReader, SkipsEmptyListEntriesAndKeepsMoreThanTheServiceAllows)
{
    const domain::Contact contact = contactFrom(
        R"({"businessPhones":["1",null,"","2","3"],
            "emailAddresses":[null,{},{"name":"","address":null},{"address":"a"},{"name":"n"},
                              {"address":"c"},{"address":"d"}]})");
    EXPECT_EQ(contact.businessPhones,
              QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    EXPECT_EQ(contact.emailAddresses,
              (QList<domain::EmailAddress>{{{}, QStringLiteral("a")},
                                           {QStringLiteral("n"), {}},
                                           {{}, QStringLiteral("c")},
                                           {{}, QStringLiteral("d")}}));
}

TEST(ContactItem, KeepsItsBookkeepingAndTheWholeObject)
{
    const QByteArray json = R"({"id":"A","parentFolderId":"F","@odata.etag":"W/\"k\"",
                                "displayName":"Ada","flag":{"flagStatus":"flagged"}})";
    const auto item = wire::readContact(json);
    ASSERT_TRUE(item);
    EXPECT_EQ(item->id.text, QStringLiteral("A"));
    EXPECT_EQ(item->parentFolderId.text, QStringLiteral("F"));
    EXPECT_EQ(item->etag, QStringLiteral("W/\"k\""));
    EXPECT_EQ(item->contact.displayName, QStringLiteral("Ada"));
    EXPECT_FALSE(item->removed);
    EXPECT_EQ(wire::objectOf(*item), parsed(json));
}

TEST(ContactItem, IsRemovedWithAndWithoutOtherMembers)
{
    for (const QByteArray &json :
         {QByteArray(R"({"@removed":{"reason":"deleted"},"id":"A"})"),
          QByteArray(R"({"id":"A","@removed":{"reason":"changed"},"displayName":5})"),
          QByteArray(R"({"id":"A","@removed":{},"parentFolderId":"F"})")}) {
        const auto item = wire::toContactItem(parsed(json));
        ASSERT_TRUE(item) << json.constData();
        const wire::ContactItem expected{.id = {QStringLiteral("A")}, .removed = true};
        EXPECT_EQ(*item, expected) << json.constData();
    }
}

TEST(ContactItem, RefusesAnIdThatIsMissingEmptyMistypedOrHuge)
{
    for (const QByteArray &id : {QByteArray("null"), QByteArray("\"\""), QByteArray("5"),
                                 QByteArray("{}"), "\"" + QByteArray(10240, 'x') + "\""}) {
        const auto item = wire::toContactItem(parsed("{\"id\":" + id + "}"));
        ASSERT_FALSE(item);
        EXPECT_EQ(item.error().message, QStringLiteral("id"));
    }
    EXPECT_FALSE(wire::readContact("{}"));
}

} // namespace
