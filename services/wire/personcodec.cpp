#include "services/wire/personcodec.h"

#include "services/wire/jsonreader.h"

namespace wire {

namespace {

void addPhone(domain::Contact &contact, const QString &kind, const QString &number)
{
    const QString type = kind.toLower();
    const auto addTo = [&number](QStringList &phones, qsizetype most) {
        if (phones.size() < most && !phones.contains(number)) {
            phones.append(number);
        }
    };
    if (number.isEmpty()) {
        return;
    }
    if (type == u"mobile") {
        contact.mobilePhone = contact.mobilePhone.isEmpty() ? number : contact.mobilePhone;
    } else if (type == u"home") {
        addTo(contact.homePhones, domain::maximumHomePhones);
    } else if (type == u"businessfax") {
        contact.businessFax = number;
    } else if (type == u"homefax") {
        contact.homeFax = number;
    } else if (type == u"otherfax") {
        contact.otherFax = number;
    } else if (type == u"pager") {
        contact.pager = number;
    } else if (type == u"assistant") {
        contact.assistantPhone = number;
    } else if (type == u"radio") {
        contact.radioPhone = number;
    } else if (type == u"other") {
        contact.otherPhone = number;
    } else {
        addTo(contact.businessPhones, domain::maximumBusinessPhones);
    }
}

domain::Result<PersonItem> toPerson(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader type(reader.object(QLatin1String("personType")));
    PersonItem person{.id = reader.id(QLatin1String("id")),
                      .personClass = type.string(QLatin1String("class")),
                      .personSubclass = type.string(QLatin1String("subclass")),
                      .userPrincipalName = reader.string(QLatin1String("userPrincipalName"))};
    domain::Contact &contact = person.contact;
    contact.displayName = reader.string(QLatin1String("displayName"));
    contact.givenName = reader.string(QLatin1String("givenName"));
    contact.surname = reader.string(QLatin1String("surname"));
    contact.companyName = reader.string(QLatin1String("companyName"));
    contact.yomiCompanyName = reader.string(QLatin1String("yomiCompany"));
    contact.department = reader.string(QLatin1String("department"));
    contact.jobTitle = reader.string(QLatin1String("jobTitle"));
    contact.officeLocation = reader.string(QLatin1String("officeLocation"));
    contact.profession = reader.string(QLatin1String("profession"));
    if (const QString im = reader.string(QLatin1String("imAddress")); !im.isEmpty()) {
        contact.imAddresses = {im};
    }
    for (const QJsonObject &each : reader.objectsOrNone(QLatin1String("scoredEmailAddresses"))) {
        const QString address = JsonReader(each).string(QLatin1String("address"));
        if (!address.isEmpty() && contact.emailAddresses.size() < domain::maximumEmailAddresses) {
            contact.emailAddresses.append({.address = address});
        }
    }
    for (const QJsonObject &each : reader.objectsOrNone(QLatin1String("phones"))) {
        JsonReader phone(each);
        const QString kind = phone.string(QLatin1String("type"));
        addPhone(contact, kind, phone.string(QLatin1String("number")));
    }
    if (reader.failed() || type.failed()) {
        return tl::unexpected(reader.failed() ? reader.error() : type.error());
    }
    return person;
}

} // namespace

domain::Result<Page<PersonItem>> readPersonPage(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    Page<PersonItem> page;
    page.nextLink = reader.string(QLatin1String("@odata.nextLink"));
    for (const QJsonObject &each : reader.objects(QLatin1String("value"))) {
        auto person = toPerson(each);
        if (!person) {
            return tl::unexpected(person.error());
        }
        page.items.append(*std::move(person));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return page;
}

} // namespace wire
