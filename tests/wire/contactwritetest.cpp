#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

using domain::ContactProperty;

// Every property filled with a value of its own.
domain::Contact fullContact()
{
    domain::Contact contact;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const QString text = QStringLiteral("x ") + info.graphName;
        domain::PropertyValue filled = domain::value(contact, info.property);
        if (info.property == ContactProperty::Gender) {
            filled = QStringLiteral("female");
        } else if (std::holds_alternative<QString>(filled)) {
            filled = text;
        } else if (std::holds_alternative<QStringList>(filled)) {
            filled = QStringList{text, QStringLiteral("second")};
        } else if (std::holds_alternative<QDate>(filled)) {
            filled = QDate(1906, 12, 9);
        } else if (std::holds_alternative<QList<domain::EmailAddress>>(filled)) {
            filled = QList<domain::EmailAddress>{{text, QStringLiteral("a@b")},
                                                 {{}, QStringLiteral("c@d")}};
        } else {
            filled = domain::PhysicalAddress{text, {}, QStringLiteral("state"), {}, {}};
        }
        domain::setValue(contact, info.property, filled);
    }
    return contact;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

TEST(ContactWriter, CreateBodyReadsBackAsTheSameContact)
{
    const auto read = wire::toContact(wire::createBody(fullContact(), QStringLiteral("t")));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, fullContact());
}

TEST(ContactWriter, CreateBodyHoldsOnlyWhatIsFilledAndTheToken)
{
    domain::Contact contact;
    contact.givenName = QStringLiteral("Ada");
    const QJsonObject body = wire::createBody(contact, QStringLiteral("0123abcd"));
    const QJsonObject property{{QStringLiteral("id"), wire::createTokenPropertyId()},
                               {QStringLiteral("value"), QStringLiteral("0123abcd")}};
    const QJsonObject expected{
        {QStringLiteral("givenName"), QStringLiteral("Ada")},
        {QStringLiteral("singleValueExtendedProperties"), QJsonArray{property}}};
    EXPECT_EQ(body, expected);
}

TEST(ContactWriter, PatchSurvivesTheStore)
{
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        domain::ContactPatch set;
        set.values.emplace(info.property, domain::value(fullContact(), info.property));
        domain::ContactPatch clear;
        clear.values.emplace(info.property, domain::value(domain::Contact{}, info.property));
        for (const domain::ContactPatch &patch : {set, clear}) {
            // Through bytes, as the store keeps it.
            const QJsonObject json =
                QJsonDocument::fromJson(compact(wire::patchToJson(patch))).object();
            const auto read = wire::patchFromJson(json);
            ASSERT_TRUE(read) << info.graphName.data();
            EXPECT_EQ(*read, patch) << info.graphName.data();
        }
    }
}

TEST(ContactWriter, PatchOfAnUnknownPropertyIsRefused)
{
    const auto patch = wire::patchFromJson({{QStringLiteral("displayname"), QString()}});
    ASSERT_FALSE(patch);
    EXPECT_EQ(patch.error().message, QStringLiteral("displayname"));
}

TEST(ContactWriter, ClearsEachKindOfValueInItsOwnForm)
{
    const domain::ContactPatch patch{{
        {ContactProperty::JobTitle, QString()},
        {ContactProperty::Children, QStringList()},
        {ContactProperty::Birthday, QDate()},
        {ContactProperty::EmailAddresses, QList<domain::EmailAddress>()},
        {ContactProperty::HomeAddress, domain::PhysicalAddress()},
    }};
    EXPECT_EQ(
        compact(wire::patchBody(patch, {})),
        R"({"birthday":null,"children":[],"emailAddresses":[],"homeAddress":)"
        R"({"city":null,"countryOrRegion":null,"postalCode":null,"state":null,"street":null},)"
        R"("jobTitle":null})");
}

TEST(ContactWriter, SendsTheDisplayNameWithEveryPatch)
{
    domain::Contact after;
    after.displayName = QStringLiteral("Countess");
    after.givenName = QStringLiteral("Ada");
    const domain::ContactPatch patch{{{ContactProperty::GivenName, after.givenName}}};
    EXPECT_EQ(compact(wire::patchBody(patch, after)),
              R"({"displayName":"Countess","givenName":"Ada"})");
    EXPECT_EQ(compact(wire::patchBody({}, after)), "{}");
    after.displayName.clear();
    EXPECT_EQ(compact(wire::patchBody(patch, after)), R"({"givenName":"Ada"})");
}

TEST(ContactWriter, WritesABirthdayBeforeNoon)
{
    for (const QDate day : {QDate(1906, 12, 9), QDate(2000, 2, 29), QDate(1604, 1, 1)}) {
        const domain::ContactPatch patch{{{ContactProperty::Birthday, day}}};
        EXPECT_EQ(wire::patchToJson(patch).value(QLatin1String("birthday")).toString(),
                  day.toString(Qt::ISODate) + QStringLiteral("T11:59:00Z"));
    }
}

TEST(ContactWriter, NeverWritesALoneSurrogateOrAControl)
{
    domain::Contact contact;
    contact.givenName = QStringLiteral("a") + QChar(0xd800) + QChar(0) + QStringLiteral("b\r\n\t");
    const QJsonObject body = wire::createBody(contact, QStringLiteral("t"));
    EXPECT_EQ(body.value(QLatin1String("givenName")).toString(), QStringLiteral(u"a\uFFFDb\n\t"));
}

TEST(ContactWriter, FindsACreateByItsToken)
{
    EXPECT_EQ(wire::createTokenFilter(QStringLiteral("ab'c")),
              QStringLiteral("singleValueExtendedProperties/Any(ep: ep/id eq '")
                  + wire::createTokenPropertyId() + QStringLiteral("' and ep/value eq 'ab''c')"));
    EXPECT_TRUE(wire::createTokenPropertyId().startsWith(QStringLiteral("String {")));
}

} // namespace
