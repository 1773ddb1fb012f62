#include "tests/mailbox/mailboxfixture.h"

class ExtendedPropertiesTest : public MailboxTest
{
protected:
    static QByteArray property(const QByteArray &id, const QByteArray &value)
    {
        return R"({"id":")" + id + R"(","value":)" + value + '}';
    }

    static QByteArray person(const QByteArray &properties,
                             const QByteArray &list = "singleValueExtendedProperties",
                             const QByteArray &name = "Ada")
    {
        return R"({"givenName":")" + name + R"(",")" + list + R"(":[)" + properties + "]}";
    }

    QJsonArray expanded(const QString &path, const QString &ids,
                        const char *list = "singleValueExtendedProperties")
    {
        const Reply reply =
            get(QStringLiteral("%1?$expand=%2($filter=%3)").arg(path, QLatin1String(list), ids));
        EXPECT_EQ(reply.status, 200) << reply.body.constData();
        return reply.json().value(QLatin1String(list)).toArray();
    }

    QStringList found(const QString &clause)
    {
        const Reply reply =
            get(QStringLiteral("/me/contacts?$filter=singleValueExtendedProperties/any(ep: %1)")
                    .arg(clause));
        EXPECT_EQ(reply.status, 200) << clause.toStdString() << reply.body.constData();
        return members(reply.value(), "givenName");
    }

    static QString at(const QString &contact) { return QStringLiteral("/me/contacts/") + contact; }

    static inline const QString guid = QStringLiteral("{66f5a359-4659-4830-9070-00047ec6ac6e}");
};

TEST_F(ExtendedPropertiesTest, AreWrittenInCreateAndChangeAndStayWhenNotNamed)
{
    const QString id = makeContact(person(property("String 0x3A21", "\"pager\"")));
    patch(at(id), person(property("String 0x3A24", "\"fax\"")));
    patch(at(id), R"({"givenName":"Augusta"})");
    EXPECT_EQ(members(expanded(at(id),
                               QStringLiteral("id eq 'String 0x3A21' or id eq "
                                              "'String 0x3A24'")),
                      "value"),
              QStringList({QStringLiteral("pager"), QStringLiteral("fax")}));
}

TEST_F(ExtendedPropertiesTest, AreTakenAwayByNull)
{
    const QString id = makeContact(person(property("String 0x3A21", "\"pager\"")));
    EXPECT_EQ(patch(at(id), person(property("String 0x3A21", "null"))).status, 200);
    EXPECT_FALSE(get(at(id)
                     + QStringLiteral("?$expand=singleValueExtendedProperties($filter=id eq "
                                      "'String 0x3A21')"))
                     .json()
                     .contains(QStringLiteral("singleValueExtendedProperties")));
    EXPECT_EQ(found(QStringLiteral("ep/id eq 'String 0x3A21' and ep/value ne null")),
              QStringList());
}

TEST_F(ExtendedPropertiesTest, HaveIdsThatAreComparedWithoutRegardToTheirSpelling)
{
    const QString id = makeContact(person(
        property("string 0x3a21", "\"tag\"") + ','
        + property("STRING {66F5A359-4659-4830-9070-00047EC6AC6E} id 0x0080C5", "\"number\"") + ','
        + property("String  {66F5A359-4659-4830-9070-00047EC6AC6E} Name Colour", "\"name\"")));
    const QJsonArray properties =
        expanded(at(id),
                 QStringLiteral("id eq 'String 0x3A21' or id eq 'String %1 Id 0x80c5' or id eq "
                                "'string %1 name Colour' or id eq 'String %1 Name colour'")
                     .arg(guid));
    EXPECT_EQ(members(properties, "id"),
              QStringList({QStringLiteral("String 0x3a21"),
                           QStringLiteral("String %1 Id 0x80c5").arg(guid),
                           QStringLiteral("String %1 Name Colour").arg(guid)}));
    EXPECT_EQ(
        members(properties, "value"),
        QStringList({QStringLiteral("tag"), QStringLiteral("number"), QStringLiteral("name")}));
}

TEST_F(ExtendedPropertiesTest, WithIdsThatCannotBeAreRefused)
{
    QStringList codes;
    for (const char *id : {"", "0x3A21", "String", "Text 0x3A21", "String 0x8000",
                           "String 0x3A21001F", "String {66f5a359} Name x", "String Name x",
                           "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name ",
                           "String {66f5a359-4659-4830-9070-00047ec6ac6e} Id x",
                           "StringArray {66f5a359-4659-4830-9070-00047ec6ac6e} Name x"})
        codes.append(
            post(QStringLiteral("/me/contacts"), person(property(id, "\"v\""))).errorCode());
    EXPECT_EQ(codes, QStringList(11, QStringLiteral("ErrorInvalidExtendedProperty")));
    EXPECT_EQ(get(QStringLiteral("/me/contacts?$expand=singleValueExtendedProperties($filter=id eq "
                                 "'Pager')"))
                  .errorCode(),
              QStringLiteral("ErrorInvalidExtendedProperty"));
    EXPECT_EQ(get(QStringLiteral("/me/contacts")).value(), QJsonArray());
}

TEST_F(ExtendedPropertiesTest, HaveValuesOfTheirType)
{
    const QString id = makeContact(
        person(property("Integer 0x1090", "\"007\"") + ',' + property("Boolean 0x3A40", "\"True\"")
               + ',' + property("SystemTime 0x3A41", "\"2020-06-01T12:00:00+02:00\"") + ','
               + property("Double 0x6001", "\"1.50\"") + ','
               + property("CLSID 0x6002", "\"{66F5A359-4659-4830-9070-00047EC6AC6E}\"") + ','
               + property("Binary 0x6003", "\"AAEC\"") + ','
               + property("Long 0x6004", "\"-12345678901\"")));
    const QStringList types{QStringLiteral("Integer 0x1090"),    QStringLiteral("Boolean 0x3a40"),
                            QStringLiteral("SystemTime 0x3a41"), QStringLiteral("Double 0x6001"),
                            QStringLiteral("CLSID 0x6002"),      QStringLiteral("Binary 0x6003"),
                            QStringLiteral("Long 0x6004")};
    QStringList values;
    for (const QString &type : types)
        values += members(expanded(at(id), QStringLiteral("id eq '%1'").arg(type)), "value");
    EXPECT_EQ(values,
              QStringList({QStringLiteral("7"), QStringLiteral("true"),
                           QStringLiteral("2020-06-01T10:00:00Z"), QStringLiteral("1.5"),
                           QStringLiteral("66f5a359-4659-4830-9070-00047ec6ac6e"),
                           QStringLiteral("AAEC"), QStringLiteral("-12345678901")}));
}

TEST_F(ExtendedPropertiesTest, WithValuesThatDoNotFitTheTypeAreRefused)
{
    QStringList codes;
    for (const auto &[id, value] : {std::pair{"Integer 0x1090", "\"many\""},
                                    {"Integer 0x1090", "\"3000000000\""},
                                    {"Short 0x1091", "\"40000\""},
                                    {"Boolean 0x3A40", "\"yes\""},
                                    {"SystemTime 0x3A41", "\"June\""},
                                    {"CLSID 0x6002", "\"no\""},
                                    {"Binary 0x6003", "\"%\""}})
        codes.append(post(QStringLiteral("/me/contacts"), person(property(id, value))).errorCode());
    EXPECT_EQ(codes, QStringList(7, QStringLiteral("ErrorInvalidExtendedPropertyValue")));
    EXPECT_EQ(
        post(QStringLiteral("/me/contacts"), person(property("Integer 0x1090", "7"))).errorCode(),
        QStringLiteral("UnableToDeserializePostBody"));
}

TEST_F(ExtendedPropertiesTest, OfManyValuesAreAListOfTheirOwn)
{
    const QByteArray list = "multiValueExtendedProperties";
    const QByteArray name = "StringArray {66f5a359-4659-4830-9070-00047ec6ac6e} Name Palette";
    const QString ids = QStringLiteral("id eq 'StringArray %1 Name Palette'").arg(guid);
    const QString id = makeContact(person(property(name, R"(["green","blue"])"), list));
    const QJsonArray properties = expanded(at(id), ids, list.constData());
    ASSERT_EQ(properties.size(), 1);
    EXPECT_EQ(properties[0].toObject().value(QStringLiteral("value")),
              QJsonValue(QJsonArray({QStringLiteral("green"), QStringLiteral("blue")})));
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), person(property("String 0x3A21", "[]"), list))
                  .errorCode(),
              QStringLiteral("ErrorInvalidExtendedProperty"));
    patch(at(id), person(property(name, "null"), list));
    EXPECT_EQ(expanded(at(id), ids, list.constData()), QJsonArray());
}

TEST_F(ExtendedPropertiesTest, AreShownOnlyWhenExpandedWithAFilter)
{
    const QString id = makeContact(person(property("String 0x3A21", "\"pager\"")));
    const QString list = QStringLiteral("singleValueExtendedProperties");
    EXPECT_FALSE(get(at(id)).json().contains(list));
    EXPECT_FALSE(get(at(id) + QStringLiteral("?$expand=") + list).json().contains(list));
    EXPECT_FALSE(get(at(id) + QStringLiteral("?$select=givenName,") + list).json().contains(list));
}

TEST_F(ExtendedPropertiesTest, AreExpandedTogetherWithEverythingElse)
{
    const QString id = makeContact(
        R"({"givenName":"Ada","extensions":[{"extensionName":"com.example.a","n":1}],)"
        R"("singleValueExtendedProperties":[{"id":"String {66f5a359-4659-4830-9070-)"
        R"-(00047ec6ac6e} Name a,b;(c)","value":"x"}],"multiValueExtendedProperties":[{"id":)-"
        R"("StringArray 0x3A58","value":["Byron"]}]})");
    const QJsonObject json =
        get(at(id)
            + QStringLiteral(
                  "?$select=givenName&$expand=extensions($filter=id eq "
                  "'com.example.a'),singleValueExtendedProperties($select=id,value;"
                  "$filter=id eq 'String %1 Name a,b;(c)'),multiValueExtendedProperties("
                  "$filter=(id eq 'StringArray 0x3A58') or (id eq 'StringArray 0x3A59'))")
                  .arg(guid))
            .json();
    EXPECT_EQ(json.value(QStringLiteral("extensions")).toArray().size(), 1);
    EXPECT_EQ(json.value(QStringLiteral("singleValueExtendedProperties")).toArray().size(), 1);
    EXPECT_EQ(json.value(QStringLiteral("multiValueExtendedProperties")).toArray().size(), 1);
    EXPECT_FALSE(json.contains(QStringLiteral("surname")));
}

TEST_F(ExtendedPropertiesTest, AreExpandedInListsAndAllTheirPages)
{
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    for (const QString &name : names)
        makeContact(person(property("String 0x3A21", "\"pager of " + name.toLatin1() + '"'),
                           "singleValueExtendedProperties", name.toLatin1()));
    makeContact(R"({"givenName":"D"})");
    QStringList pagers;
    for (const QJsonValue &contact :
         allPages(QStringLiteral("/me/contacts?$top=2&$expand=singleValueExtendedProperties("
                                 "$filter=id eq 'String 0x3A21')")))
        pagers += members(
            contact.toObject().value(QStringLiteral("singleValueExtendedProperties")).toArray(),
            "value");
    EXPECT_EQ(pagers,
              QStringList({QStringLiteral("pager of A"), QStringLiteral("pager of B"),
                           QStringLiteral("pager of C")}));
}

TEST_F(ExtendedPropertiesTest, RefuseExpansionsThatCannotBe)
{
    QStringList codes;
    for (const char *expand :
         {"photo", "manager", "singleValueExtendedProperties($filter=value eq 'x')",
          "singleValueExtendedProperties($filter=id eq 'String 0x1' and id eq 'String 0x2')",
          "singleValueExtendedProperties($top=1)", "singleValueExtendedProperties(",
          "multiValueExtendedProperties($filter=id eq 'String 0x3A21')"})
        codes.append(
            get(QStringLiteral("/me/contacts?$expand=") + QLatin1String(expand)).errorCode());
    EXPECT_EQ(codes,
              QStringList(
                  {QStringLiteral("ExpandNotSupported"), QStringLiteral("ExpandNotSupported"),
                   QStringLiteral("ErrorInvalidUrlQueryFilter"),
                   QStringLiteral("ErrorInvalidUrlQueryFilter"),
                   QStringLiteral("ExpandNotSupported"), QStringLiteral("RequestBroker--ParseUri"),
                   QStringLiteral("ErrorInvalidExtendedProperty")}));
}

TEST_F(ExtendedPropertiesTest, FindTheirContactsByStringsInAnyLetterCase)
{
    makeContact(person(property("String 0x3A21", "\"Örebro 12\"")));
    makeContact(
        person(property("String 0x3A21", "\"Malmö 7\""), "singleValueExtendedProperties", "Grace"));
    makeContact(R"({"givenName":"Edith"})");
    const QString id = QStringLiteral("ep/id eq 'String 0x3a21'");
    const QStringList ada{QStringLiteral("Ada")};
    EXPECT_EQ(found(id), ada + QStringList{QStringLiteral("Grace")});
    EXPECT_EQ(found(id + QStringLiteral(" and ep/value eq '%C3%B6rebro 12'")), ada);
    EXPECT_EQ(found(QStringLiteral("ep/value eq '%C3%96REBRO 12' and ") + id), ada);
    EXPECT_EQ(found(id + QStringLiteral(" and ep/value ne 'malm%C3%B6 7'")), ada);
    EXPECT_EQ(found(id + QStringLiteral(" and ep/value ne null")),
              ada + QStringList{QStringLiteral("Grace")});
    EXPECT_EQ(found(id + QStringLiteral(" and ep/value eq null")), QStringList());
    EXPECT_EQ(found(id + QStringLiteral(" and startswith(ep/value,'%C3%B6r')")), ada);
    EXPECT_EQ(found(id + QStringLiteral(" and contains(ep/value, '12')")), ada);
}

TEST_F(ExtendedPropertiesTest, FindTheirContactsByNumbersAsNumbers)
{
    for (const char *number : {"7", "10", "-3"})
        makeContact(person(property("Integer 0x6001", '"' + QByteArray(number) + '"'),
                           "singleValueExtendedProperties", number));
    const QString id = QStringLiteral("ep/id eq 'Integer 0x6001' and ");
    EXPECT_EQ(found(id + QStringLiteral("ep/value gt '7'")), QStringList{QStringLiteral("10")});
    EXPECT_EQ(found(id + QStringLiteral("cast(ep/value, Edm.Int32) ge 7")),
              QStringList({QStringLiteral("7"), QStringLiteral("10")}));
    EXPECT_EQ(found(id + QStringLiteral("cast(ep/value,Edm.Int32) lt 0")),
              QStringList{QStringLiteral("-3")});
    EXPECT_EQ(found(id + QStringLiteral("ep/value ge '-3' and ep/value le '7'")),
              QStringList({QStringLiteral("7"), QStringLiteral("-3")}));
    EXPECT_EQ(found(id + QStringLiteral("ep/value eq '007'")), QStringList{QStringLiteral("7")});
    EXPECT_EQ(found(id + QStringLiteral("ep/value ne 7")),
              QStringList({QStringLiteral("10"), QStringLiteral("-3")}));
}

TEST_F(ExtendedPropertiesTest, FindTheirContactsInTheWholeMailboxAndWithOtherClauses)
{
    const QString folder = makeFolder(QStringLiteral("Club"));
    makeContact(person(property("String 0x3A21", "\"x\"")), folder);
    makeContact(
        person(property("String 0x3A21", "\"x\""), "singleValueExtendedProperties", "Grace"));
    const QString any =
        QStringLiteral("singleValueExtendedProperties/Any(ep: ep/id eq 'String 0x3A21' and "
                       "ep/value eq 'x')");
    const auto names = [&](const QString &path, const QString &filter) {
        return members(get(path + QStringLiteral("?$filter=") + filter).value(), "givenName");
    };
    EXPECT_EQ(names(QStringLiteral("/me/contacts"), any),
              QStringList({QStringLiteral("Ada"), QStringLiteral("Grace")}));
    EXPECT_EQ(
        names(QStringLiteral("/me/contacts"), any + QStringLiteral(" and givenName eq 'Ada'")),
        QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(names(QStringLiteral("/me/contactFolders/%1/contacts").arg(folder), any),
              QStringList{QStringLiteral("Ada")});
}

TEST_F(ExtendedPropertiesTest, RefuseFiltersThatCannotBe)
{
    QStringList codes;
    for (const char *clause :
         {"ep/value eq 'x'", "ep/id eq 'String 0x3A21' and ep/value gt 'x'",
          "ep/id eq 'Integer 0x6001' and contains(ep/value,'1')",
          "ep/id eq 'String 0x3A21' or ep/value eq 'x'", "other/id eq 'String 0x3A21'",
          "ep/id eq 'StringArray 0x3A58'", "ep/id ne 'String 0x3A21'"})
        codes.append(
            get(QStringLiteral("/me/contacts?$filter=singleValueExtendedProperties/any(ep: %1)")
                    .arg(QLatin1String(clause)))
                .errorCode());
    EXPECT_EQ(codes, QStringList(7, QStringLiteral("ErrorInvalidUrlQueryFilter")));
}

TEST_F(ExtendedPropertiesTest, AreFoundOnlyAfterTheIndexLag)
{
    start();
    makeContact(person(property("String 0x3A21", "\"x\"")));
    const QString clause = QStringLiteral("ep/id eq 'String 0x3A21' and ep/value eq 'x'");
    server().switches().set(QStringLiteral("property-lag"), QStringLiteral("1000"));
    const QStringList early = found(clause);
    const auto shown = expanded(QStringLiteral("/me/contacts/")
                                    + get(QStringLiteral("/me/contacts"))
                                          .value()[0]
                                          .toObject()
                                          .value(QStringLiteral("id"))
                                          .toString(),
                                QStringLiteral("id eq 'String 0x3A21'"));
    server().switches().set(QStringLiteral("property-lag"), QStringLiteral("0"));
    EXPECT_EQ(early, QStringList());
    EXPECT_EQ(shown.size(), 1);
    EXPECT_EQ(found(clause), QStringList{QStringLiteral("Ada")});
}

TEST_F(ExtendedPropertiesTest, StandForThemselves)
{
    const QString id = makeContact(person(property("String 0x3A1C", "\"+46 70\"")));
    EXPECT_EQ(get(at(id)).json().value(QStringLiteral("mobilePhone")), QJsonValue());
    patch(at(id), R"({"mobilePhone":"+44 20"})");
    EXPECT_EQ(members(expanded(at(id), QStringLiteral("id eq 'String 0x3A1C'")), "value"),
              QStringList{QStringLiteral("+46 70")});
}

TEST_F(ExtendedPropertiesTest, GoWithTheirContactAndSurviveItsMove)
{
    const QString folder = makeFolder(QStringLiteral("Club"));
    const QString id = makeContact(person(property("String 0x3A21", "\"x\"")));
    const QString clause = QStringLiteral("ep/id eq 'String 0x3A21'");
    patch(at(id), R"({"parentFolderId":")" + folder.toLatin1() + "\"}", immutable);
    const QStringList afterMove = found(clause);
    remove(at(id));
    EXPECT_EQ(afterMove, QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(found(clause), QStringList());
}

TEST_F(ExtendedPropertiesTest, OfFoldersAreWrittenReadAndSearched)
{
    const QByteArray body =
        R"({"displayName":"Club",)"
        R"("singleValueExtendedProperties":[{"id":"String 0x3A21","value":"x"}],)"
        R"("multiValueExtendedProperties":[{"id":"IntegerArray 0x6001","value":["1","02"]}]})";
    const Reply created = post(QStringLiteral("/me/contactFolders"), body);
    ASSERT_EQ(created.status, 201) << created.body.constData();
    makeFolder(QStringLiteral("Other"));
    const QString path = QStringLiteral("/me/contactFolders/") + created.text("id");
    EXPECT_EQ(members(expanded(path, QStringLiteral("id eq 'String 0x3a21'")), "value"),
              QStringList{QStringLiteral("x")});
    EXPECT_EQ(expanded(path, QStringLiteral("id eq 'IntegerArray 0x6001'"),
                       "multiValueExtendedProperties")[0]
                  .toObject()
                  .value(QStringLiteral("value")),
              QJsonValue(QJsonArray({QStringLiteral("1"), QStringLiteral("2")})));
    EXPECT_EQ(members(get(QStringLiteral("/me/contactFolders?$filter=singleValueExtendedProperties/"
                                         "any(ep: ep/id eq 'String 0x3A21' and ep/value eq 'X')"))
                          .value(),
                      "displayName"),
              QStringList{QStringLiteral("Club")});
    EXPECT_EQ(get(QStringLiteral("/me/contactFolders?$expand=singleValueExtendedProperties($filter="
                                 "id eq 'String 0x3A21')"))
                  .value()
                  .last()
                  .toObject()
                  .contains(QStringLiteral("singleValueExtendedProperties")),
              false);
    patch(path, R"({"singleValueExtendedProperties":[{"id":"String 0x3A21","value":null}]})");
    EXPECT_EQ(expanded(path, QStringLiteral("id eq 'String 0x3a21'")), QJsonArray());
    EXPECT_EQ(get(path).text("displayName"), QStringLiteral("Club"));
}
