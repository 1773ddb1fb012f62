// What goes over the wire beside contacts, folders and categories.
#include "services/wire/extensioncodec.h"
#include "services/wire/flagcodec.h"
#include "services/wire/idcodec.h"
#include "services/wire/personcodec.h"
#include "services/wire/photocodec.h"
#include "services/wire/subscriptioncodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

const QString now = QStringLiteral("2026-09-01T10:00:00Z");

TEST(OpenExtension, BodyReadsBackWithEveryKindOfValue)
{
    const wire::OpenExtension extension{
        QStringLiteral("com.example.notes"),
        {{QStringLiteral("theme"), QStringLiteral("dark")},
         {QStringLiteral("count"), 3},
         {QStringLiteral("list"), QJsonArray{1, QStringLiteral("two")}}}};
    EXPECT_EQ(wire::readOpenExtension(bytes(wire::openExtensionBody(extension))), extension);
}

TEST(OpenExtension, IsNamedByItsIdUnderEitherPrefixWhenNothingElseNamesIt)
{
    for (const char *prefix :
         {"microsoft.graph.openTypeExtension.", "Microsoft.OutlookServices.OpenTypeExtension.",
          "microsoft.outlookservices.opentypeextension.", ""}) {
        const auto read = wire::readOpenExtension("{\"@odata.context\":\"x\",\"id\":\""
                                                  + QByteArray(prefix) + "com.a\",\"v\":1}");
        ASSERT_TRUE(read) << prefix;
        EXPECT_EQ(*read,
                  (wire::OpenExtension{QStringLiteral("com.a"), {{QStringLiteral("v"), 1}}}));
    }
}

TEST(OpenExtension, ExpandedButEmptyOrAbsentIsNone)
{
    EXPECT_TRUE(
        wire::readOpenExtensions({{QStringLiteral("extensions"), QJsonArray()}})->isEmpty());
    EXPECT_TRUE(wire::readOpenExtensions({})->isEmpty());
    EXPECT_FALSE(wire::readOpenExtensions({{QStringLiteral("extensions"), 5}}));
}

TEST(SchemaExtension, DefinitionLeavesOutWhatTheServiceSets)
{
    const auto read = wire::readSchemaExtension(
        R"({"id":"ext1a2b3c4d_p","description":"d","owner":"app","status":"InDevelopment",
            "targetTypes":["Contact"],"properties":[{"name":"code","type":"String"}]})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->owner, QStringLiteral("app"));
    const QJsonObject body = wire::schemaExtensionBody(*read);
    EXPECT_EQ(body.keys(),
              (QStringList{QStringLiteral("description"), QStringLiteral("id"),
                           QStringLiteral("properties"), QStringLiteral("targetTypes")}));
    EXPECT_EQ(read->properties,
              (QList<wire::SchemaProperty>{{QStringLiteral("code"), QStringLiteral("String")}}));
}

// The system's zone while it lives.
class FlagZone
{
public:
    explicit FlagZone(const char *zone)
        : m_before(qgetenv("TZ"))
    {
        set(zone);
    }
    ~FlagZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(FlagZone)

private:
    static void set(const QByteArray &zone)
    {
        zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    }

    QByteArray m_before;
};

TEST(Flag, IsNotFlaggedWithoutOne)
{
    EXPECT_EQ(wire::readFlag("{\"id\":\"a\"}"), wire::FollowupFlag());
    EXPECT_EQ(wire::readFlag(R"({"flag":{"flagStatus":"notFlagged"}})"), wire::FollowupFlag());
}

TEST(Flag, ADueDayCarriesAStart)
{
    wire::FollowupFlag flag{.status = wire::FollowupFlag::Status::Flagged,
                            .due = QDate(2026, 9, 1)};
    const QJsonObject body = wire::flagBody(flag);
    EXPECT_EQ(body.keys(), QStringList{QStringLiteral("flag")});
    flag.start = flag.due;
    EXPECT_EQ(wire::readFlag(bytes(body)), flag);
}

TEST(Flag, ClearingAndCompletingNameNoOtherDays)
{
    const wire::FollowupFlag cleared{.start = QDate(2026, 9, 1), .due = QDate(2026, 9, 1)};
    EXPECT_EQ(wire::readFlag(bytes(wire::flagBody(cleared))), wire::FollowupFlag());
    const wire::FollowupFlag done{.status = wire::FollowupFlag::Status::Complete,
                                  .completed = QDate(2026, 9, 2)};
    EXPECT_EQ(wire::readFlag(bytes(wire::flagBody(done))), done);
}

TEST(Flag, ADayIsTheOneThatWasMeantInWhateverZoneItComesBack)
{
    const FlagZone here("Europe/Prague");
    const auto dueOf = [](const char *time, const char *zone) {
        return wire::readFlag(
                   QByteArrayLiteral(R"({"flag":{"flagStatus":"flagged","dueDateTime":{)")
                   + R"("dateTime":")" + time + R"(","timeZone":")" + zone + R"("}}})")
            ->due;
    };
    const QDate first(2026, 9, 1);
    EXPECT_EQ(dueOf("2026-09-01T00:00:00.0000000", "UTC"), first);
    EXPECT_EQ(dueOf("2026-08-31T22:00:00.0000000", "UTC"), first);
    EXPECT_EQ(dueOf("2026-09-01T00:00:00.0000000", "Pacific Standard Time"), first);
    EXPECT_EQ(dueOf("2026-08-31T15:00:00", "Pacific Standard Time"), first);
    EXPECT_EQ(dueOf("2026-09-01T00:00:00", "No such zone"), first);
}

TEST(Flag, AnUnknownStatusIsABadReplyWithItsPath)
{
    const auto read = wire::readFlag(R"({"flag":{"flagStatus":"soon"}})");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, QStringLiteral("flag.flagStatus"));
}

TEST(IdTranslation, KeepsWhatWasTranslatedAndLeavesOutWhatFailed)
{
    const QJsonObject body = wire::translationBody({{QStringLiteral("A=")}}, wire::IdFormat::RestId,
                                                   wire::IdFormat::RestImmutableEntryId);
    const QJsonObject expected{
        {QStringLiteral("inputIds"), QJsonArray{QStringLiteral("A=")}},
        {QStringLiteral("sourceIdType"), QStringLiteral("restId")},
        {QStringLiteral("targetIdType"), QStringLiteral("restImmutableEntryId")}};
    EXPECT_EQ(body, expected);
    const auto read = wire::readTranslations(
        R"({"value":[{"sourceId":"a","targetId":"1"},{"sourceId":"A","targetId":"2"},
            {"sourceId":"b","errorDetails":{"code":"x","message":"y"}}]})");
    ASSERT_TRUE(read);
    const QHash<QString, domain::GraphId> translations{
        {QStringLiteral("a"), {QStringLiteral("1")}}, {QStringLiteral("A"), {QStringLiteral("2")}}};
    EXPECT_EQ(*read, translations);
}

TEST(Subscription, BodyReadsBackAndTheGrantedTimeIsTheServices)
{
    const wire::Subscription asked{.resource = QStringLiteral("me/contacts"),
                                   .changeType = QStringLiteral("created,updated,deleted"),
                                   .notificationUrl = QStringLiteral("https://relay.example/n"),
                                   .clientState = QStringLiteral("s"),
                                   .expires = QDateTime::fromString(now, Qt::ISODate)};
    QJsonObject answer = wire::subscriptionBody(asked);
    EXPECT_FALSE(answer.contains(QStringLiteral("lifecycleNotificationUrl")));
    answer.insert(QStringLiteral("id"), QStringLiteral("7"));
    answer.insert(QStringLiteral("clientState"), QJsonValue());
    answer.insert(QStringLiteral("expirationDateTime"), QStringLiteral("2026-09-01T09:00:00.123Z"));
    const auto read = wire::readSubscription(bytes(answer));
    ASSERT_TRUE(read) << read.error().message.toStdString();
    EXPECT_EQ(read->clientState, QString());
    EXPECT_EQ(read->expires, QDateTime(QDate(2026, 9, 1), QTime(9, 0, 0, 123), Qt::UTC));
    answer.remove(QStringLiteral("expirationDateTime"));
    EXPECT_FALSE(wire::readSubscription(bytes(answer)));
}

TEST(Notification, SeveralOfOneDeliveryAreReadInOrder)
{
    const auto read = wire::readNotifications(
        R"({"value":[{"subscriptionId":"1","clientState":"s","changeType":"updated",
            "resource":"Users/u/Contacts/c","resourceData":{"id":"c"},"sequenceNumber":4},
            {"subscriptionId":"2","lifecycleEvent":"missed"},
            {"subscriptionId":"3","lifecycleEvent":"somethingNew"}]})");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 3);
    EXPECT_EQ(read->at(0).item.text, QStringLiteral("c"));
    EXPECT_EQ(read->at(1).lifecycle, wire::ChangeNotification::Lifecycle::Missed);
    EXPECT_EQ(read->at(2).lifecycle, wire::ChangeNotification::Lifecycle::Unknown);
    EXPECT_FALSE(wire::readNotifications(R"({"value":[{"changeType":"updated"}]})"));
    EXPECT_FALSE(wire::readNotifications("[]"));
}

TEST(Person, FillsAContactAndReadsPhonesInAnyLetters)
{
    const auto read = wire::readPersonPage(
        R"({"value":[{"id":"1","displayName":"Ada King","givenName":"Ada","surname":"","jobTitle":null,
            "personType":{"class":"Person","subclass":"OrganizationUser"},"imAddress":"sip:a@x",
            "scoredEmailAddresses":[{"address":"a@x","relevanceScore":-3.5},{"address":""}],
            "phones":[{"type":"Business","number":"1"},{"type":"mobile","number":"2"},
                      {"type":"BusinessFax","number":"3"}],
            "postalAddresses":[{"displayName":"x"}],"isFavorite":false}],"@odata.nextLink":"n"})");
    ASSERT_TRUE(read) << read.error().message.toStdString();
    EXPECT_EQ(read->nextLink, QStringLiteral("n"));
    domain::Contact expected;
    expected.displayName = QStringLiteral("Ada King");
    expected.givenName = QStringLiteral("Ada");
    expected.imAddresses = {QStringLiteral("sip:a@x")};
    expected.emailAddresses = {{.address = QStringLiteral("a@x")}};
    expected.businessPhones = {QStringLiteral("1")};
    expected.mobilePhone = QStringLiteral("2");
    expected.businessFax = QStringLiteral("3");
    EXPECT_EQ(read->items.value(0).contact, expected);
    EXPECT_EQ(read->items.value(0).personSubclass, QStringLiteral("OrganizationUser"));
}

TEST(PhotoMetadata, OfOnePixelIsNoPicture)
{
    const auto photo = wire::readPhotoMetadata(
        R"({"@odata.mediaContentType":"image/jpeg","@odata.mediaEtag":"\"E\"","id":"240X240",
            "width":240,"height":240})");
    ASSERT_TRUE(photo);
    EXPECT_EQ(*photo,
              (wire::PhotoMetadata{QStringLiteral("\"E\""), QStringLiteral("image/jpeg"),
                                   QSize(240, 240)}));
    EXPECT_TRUE(photo->isPicture());
    EXPECT_FALSE(wire::readPhotoMetadata(R"({"width":1,"height":1})")->isPicture());
    EXPECT_FALSE(wire::readPhotoMetadata(R"({"width":"big"})"));
}

} // namespace
