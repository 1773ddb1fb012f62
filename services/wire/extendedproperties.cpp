#include "services/wire/extendedproperties.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>
#include <array>

namespace wire {

namespace {

using P = domain::ContactProperty;
using Form = ExtendedProperty::Form;
using domain::Contact;

constexpr QLatin1String none;

#define KARTEI_ADDRESS_SET "{00062004-0000-0000-C000-000000000046}"

// The name in MS-OXPROPS behind each. Left out on purpose: PidLidHtml (Outlook writes the same page to
// businessHomePage), the parts of PidLidWorkAddress and the e-mail slots (v1.0 has them as members),
// PidLidBirthdayLocal (v1.0 writes it with birthday). No property holds a label of an e-mail address.
constexpr std::array rows{
    // PidTagAssistantTelephoneNumber
    ExtendedProperty{P::AssistantPhone, QLatin1String("String 0x3A2E"), Form::Text, none},
    // PidTagBusinessFaxNumber
    ExtendedProperty{P::BusinessFax, QLatin1String("String 0x3A24"), Form::Text, none},
    // PidTagCallbackTelephoneNumber
    ExtendedProperty{P::CallbackPhone, QLatin1String("String 0x3A02"), Form::Text, none},
    // PidTagCarTelephoneNumber
    ExtendedProperty{P::CarPhone, QLatin1String("String 0x3A1E"), Form::Text, none},
    // PidTagCompanyMainTelephoneNumber
    ExtendedProperty{P::CompanyMainPhone, QLatin1String("String 0x3A57"), Form::Text, none},
    // PidTagHomeFaxNumber
    ExtendedProperty{P::HomeFax, QLatin1String("String 0x3A25"), Form::Text, none},
    // PidTagIsdnNumber
    ExtendedProperty{P::IsdnNumber, QLatin1String("String 0x3A2D"), Form::Text, none},
    // PidTagPrimaryFaxNumber, Outlook's "Other fax"
    ExtendedProperty{P::OtherFax, QLatin1String("String 0x3A23"), Form::Text, none},
    // PidTagOtherTelephoneNumber
    ExtendedProperty{P::OtherPhone, QLatin1String("String 0x3A1F"), Form::Text, none},
    // PidTagPagerTelephoneNumber
    ExtendedProperty{P::Pager, QLatin1String("String 0x3A21"), Form::Text, none},
    // PidTagPrimaryTelephoneNumber
    ExtendedProperty{P::PrimaryPhone, QLatin1String("String 0x3A1A"), Form::Text, none},
    // PidTagRadioTelephoneNumber
    ExtendedProperty{P::RadioPhone, QLatin1String("String 0x3A1D"), Form::Text, none},
    // PidTagTelexNumber
    ExtendedProperty{P::TelexNumber, QLatin1String("String 0x3A2C"), Form::Text, none},
    // PidTagTelecommunicationsDeviceForDeafTelephoneNumber
    ExtendedProperty{P::TextPhone, QLatin1String("String 0x3A4B"), Form::Text, none},
    // PidTagWeddingAnniversary, PidLidWeddingAnniversaryLocal
    ExtendedProperty{P::WeddingAnniversary, QLatin1String("SystemTime 0x3A41"), Form::Day,
                     QLatin1String("SystemTime " KARTEI_ADDRESS_SET " Id 0x80DF")},
    // PidTagGender: 1 female, 2 male
    ExtendedProperty{P::Gender, QLatin1String("Short 0x3A4D"), Form::Gender, none},
    // PidTagPersonalHomePage
    ExtendedProperty{P::PersonalHomePage, QLatin1String("String 0x3A50"), Form::Text, none},
    // PidTagHobbies
    ExtendedProperty{P::Hobbies, QLatin1String("String 0x3A43"), Form::Text, none},
    // PidTagReferredByName
    ExtendedProperty{P::ReferredBy, QLatin1String("String 0x3A47"), Form::Text, none},
    // PidTagCustomerId
    ExtendedProperty{P::CustomerId, QLatin1String("String 0x3A4A"), Form::Text, none},
    // PidTagGovernmentIdNumber
    ExtendedProperty{P::GovernmentId, QLatin1String("String 0x3A07"), Form::Text, none},
    // PidLidContactUserField1 to 4
    ExtendedProperty{P::UserField1, QLatin1String("String " KARTEI_ADDRESS_SET " Id 0x804F"),
                     Form::Text, none},
    ExtendedProperty{P::UserField2, QLatin1String("String " KARTEI_ADDRESS_SET " Id 0x8050"),
                     Form::Text, none},
    ExtendedProperty{P::UserField3, QLatin1String("String " KARTEI_ADDRESS_SET " Id 0x8051"),
                     Form::Text, none},
    ExtendedProperty{P::UserField4, QLatin1String("String " KARTEI_ADDRESS_SET " Id 0x8052"),
                     Form::Text, none},
};

#undef KARTEI_ADDRESS_SET

const ExtendedProperty &rowOf(domain::ContactProperty property)
{
    return *std::ranges::find(rows, property, &ExtendedProperty::property);
}

bool isSameId(const QString &id, QLatin1String known)
{
    return !known.isEmpty() && id.compare(known, Qt::CaseInsensitive) == 0;
}

bool isOf(const QString &id, const ExtendedProperty &row)
{
    return isSameId(id, row.id) || isSameId(id, row.localId);
}

QJsonValue textOf(const ExtendedProperty &row, const domain::PropertyValue &value)
{
    if (domain::isEmpty(value)) {
        return {};
    }
    switch (row.form) {
    case Form::Text: {
        const QString text = normalised(std::get<QString>(value));
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }
    case Form::Day:
        return std::get<QDate>(value).toString(Qt::ISODate) + QLatin1String("T11:59:00Z");
    case Form::Gender: {
        const QString &gender = std::get<QString>(value);
        return gender == u"female" ? QJsonValue(QStringLiteral("1"))
            : gender == u"male"    ? QJsonValue(QStringLiteral("2"))
                                   : QJsonValue();
    }
    }
    Q_UNREACHABLE();
}

// An instant that another program wrote as midnight of its own zone belongs to the nearest day.
QDate nearestDay(const QString &text)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate).toUTC();
    const QDate day = instant.time() > QTime(12, 0) ? instant.date().addDays(1) : instant.date();
    constexpr int firstBelievableYear = 1602; // the service's "none" is the first day of 1601
    return day.year() >= firstBelievableYear && day.year() < 4500 ? day : QDate();
}

domain::PropertyValue valueOf(const ExtendedProperty &row, const QString &text)
{
    switch (row.form) {
    case Form::Text:
        return text;
    case Form::Day:
        return nearestDay(text);
    case Form::Gender:
        return text == u"1" ? QStringLiteral("female")
            : text == u"2"  ? QStringLiteral("male")
                            : QString();
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const ExtendedProperty> extendedProperties()
{
    return rows;
}

QString extendedExpansion()
{
    static const QString expansion = [] {
        QStringList tests;
        for (const ExtendedProperty &row : rows) {
            for (const QLatin1String id : {row.id, row.localId}) {
                if (!id.isEmpty()) {
                    tests.append(QStringLiteral("id eq '%1'").arg(id));
                }
            }
        }
        const QString option = QString(extendedMember) + QStringLiteral("($filter=")
            + tests.join(QStringLiteral(" or ")) + u')';
        return QStringLiteral("$expand=")
            + QString::fromLatin1(QUrl::toPercentEncoding(option, "()$='"));
    }();
    return expansion;
}

QString wholeExpansion()
{
    const QString expand = QStringLiteral("$expand=");
    return extensionsExpansion + u',' + extendedExpansion().mid(expand.size());
}

QJsonArray extendedToJson(const domain::ContactPatch &patch)
{
    QJsonArray list;
    for (const auto &[property, value] : patch.values) {
        if (!domain::isExtended(property)) {
            continue;
        }
        const ExtendedProperty &row = rowOf(property);
        for (const QLatin1String id : {row.id, row.localId}) {
            if (!id.isEmpty()) {
                list.append(QJsonObject{{QStringLiteral("id"), QString(id)},
                                        {QStringLiteral("value"), textOf(row, value)}});
            }
        }
    }
    return list;
}

QJsonArray extendedAfter(const QJsonArray &before, const domain::ContactPatch &patch)
{
    QJsonArray after;
    for (const QJsonValue &entry : before) {
        const QString id = entry[u"id"].toString();
        const bool isReplaced = std::ranges::any_of(patch.values, [&id](const auto &changed) {
            return domain::isExtended(changed.first) && isOf(id, rowOf(changed.first));
        });
        if (!isReplaced) {
            after.append(entry);
        }
    }
    for (const QJsonValue &entry : extendedToJson(patch)) {
        if (!entry[u"value"].isNull()) {
            after.append(entry);
        }
    }
    return after;
}

void readExtendedProperties(JsonReader &reader, domain::Contact &contact)
{
    if (!reader.has(extendedMember)) {
        return;
    }
    for (const QJsonObject &entry : reader.objects(extendedMember)) {
        const QString id = entry.value(QLatin1String("id")).toString();
        const auto *row = std::ranges::find_if(
            rows, [&id](const ExtendedProperty &each) { return isOf(id, each); });
        if (row == rows.end()) {
            continue;
        }
        JsonReader member(entry);
        const QString text = member.string(QLatin1String("value"));
        if (member.failed()) {
            reader.fail(QString(extendedMember) + QLatin1String(" '") + id + u'\'');
            return;
        }
        const bool isKnown = !domain::isEmpty(domain::value(contact, row->property));
        if (!isKnown || isSameId(id, row->localId)) {
            domain::setValue(contact, row->property, valueOf(*row, text));
        }
    }
}

} // namespace wire
