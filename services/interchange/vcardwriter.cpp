#include "services/interchange/vcardwriter.h"

#include "services/interchange/vcardphoto.h"

#include <algorithm>
#include <array>

namespace interchange {

namespace {

using domain::Contact;

QString escaped(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.replace(u'\\', QLatin1String("\\\\"))
        .replace(u';', QLatin1String("\\;"))
        .replace(u',', QLatin1String("\\,"))
        .replace(u'\n', QLatin1String("\\n"))
        .replace(u'\r', QLatin1String("\\n"));
}

// An address keeps its commas and semicolons: many readers take them as they are.
QString escapedUri(QString text)
{
    return text.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'\n', QLatin1String("\\n"))
        .replace(u'\r', QLatin1String("\\n"));
}

// RFC 6868, always quoted.
QString quotedParameter(QString text)
{
    text.replace(u'^', QLatin1String("^^"))
        .replace(u'"', QLatin1String("^'"))
        .replace(u'\n', QLatin1String("^n"))
        .replace(u'\r', QLatin1String("^n"));
    return u'"' + text + u'"';
}

QString structured(const QStringList &parts)
{
    QStringList escapedParts;
    for (const QString &part : parts) {
        escapedParts.append(escaped(part));
    }
    return escapedParts.join(u';');
}

struct NumberKind
{
    QLatin1String head;
    QString Contact::*field;
};

// The types that Evolution writes where the versions name none.
constexpr std::array numberKinds{
    NumberKind{QLatin1String("TEL;TYPE=FAX,WORK"), &Contact::businessFax},
    NumberKind{QLatin1String("TEL;TYPE=FAX,HOME"), &Contact::homeFax},
    NumberKind{QLatin1String("TEL;TYPE=FAX"), &Contact::otherFax},
    NumberKind{QLatin1String("TEL;TYPE=PAGER"), &Contact::pager},
    NumberKind{QLatin1String("TEL;TYPE=CAR"), &Contact::carPhone},
    NumberKind{QLatin1String("TEL;TYPE=ISDN"), &Contact::isdnNumber},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-ASSISTANT"), &Contact::assistantPhone},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-CALLBACK"), &Contact::callbackPhone},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-COMPANY"), &Contact::companyMainPhone},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-RADIO"), &Contact::radioPhone},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-TELEX"), &Contact::telexNumber},
    NumberKind{QLatin1String("TEL;TYPE=X-EVOLUTION-TTYTDD"), &Contact::textPhone},
    NumberKind{QLatin1String("TEL;TYPE=X-PRIMARY"), &Contact::primaryPhone},
    NumberKind{QLatin1String("TEL;TYPE=OTHER,VOICE"), &Contact::otherPhone},
};

class CardWriter
{
public:
    CardWriter(QByteArray &out, VCardVersion version)
        : m_out(out)
        , m_isVersion4(version == VCardVersion::Version4)
    {
    }

    void write(const ExportedContact &exported);

private:
    void line(QLatin1String head, const QString &value);
    void line(const QByteArray &bytes);
    void text(QLatin1String name, const QString &value);
    void names(const Contact &contact);
    void work(const Contact &contact);
    void channels(const Contact &contact);
    void address(QLatin1String head, const domain::PhysicalAddress &address);
    void family(const Contact &contact);
    void day(QLatin1String head, const QDate &day);
    void further(const Contact &contact);
    void photo(const QByteArray &bytes);

    QByteArray &m_out;
    bool m_isVersion4;
};

void CardWriter::line(QLatin1String head, const QString &value)
{
    line((QString(head) + u':' + value).toUtf8());
}

void CardWriter::line(const QByteArray &bytes)
{
    constexpr qsizetype longestLine = 75;
    qsizetype room = longestLine;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = std::min(at + room, bytes.size());
        while (end < bytes.size() && (bytes.at(end) & 0xC0) == 0x80) {
            --end;
        }
        m_out += bytes.mid(at, end - at);
        at = end;
        if (at < bytes.size()) {
            m_out += "\r\n ";
            room = longestLine - 1;
        }
    }
    m_out += "\r\n";
}

void CardWriter::text(QLatin1String name, const QString &value)
{
    if (!value.isEmpty()) {
        line(name, escaped(value));
    }
}

void CardWriter::write(const ExportedContact &exported)
{
    const Contact &contact = exported.contact;
    line("BEGIN:VCARD");
    line(m_isVersion4 ? "VERSION:4.0" : "VERSION:3.0");
    text(QLatin1String("UID"), exported.uid);
    names(contact);
    work(contact);
    channels(contact);
    family(contact);
    further(contact);
    text(QLatin1String("NOTE"), contact.personalNotes);
    if (!contact.categories.isEmpty()) {
        QStringList categories;
        for (const QString &category : contact.categories) {
            categories.append(escaped(category));
        }
        line(QLatin1String("CATEGORIES"), categories.join(u','));
    }
    for (const NamedValue &field : exported.fields) {
        const QString head = QStringLiteral("X-KARTEI-FIELD;X-NAME=") + quotedParameter(field.name);
        line((head + u':' + escaped(field.value)).toUtf8());
    }
    photo(exported.photo);
    line("END:VCARD");
}

void CardWriter::names(const Contact &contact)
{
    // Both versions demand FN.
    if (contact.displayName.isEmpty()) {
        line(QLatin1String("FN;DERIVED=TRUE"), escaped(domain::shownName(contact)));
    } else {
        text(QLatin1String("FN"), contact.displayName);
    }
    line(QLatin1String("N"),
         structured({contact.surname, contact.givenName, contact.middleName, contact.title,
                     contact.generation}));
    text(QLatin1String("NICKNAME"), contact.nickName);
    text(QLatin1String("X-INITIALS"), contact.initials);
    text(QLatin1String("X-EVOLUTION-FILE-AS"), contact.fileAs);
    text(QLatin1String("X-PHONETIC-FIRST-NAME"), contact.yomiGivenName);
    text(QLatin1String("X-PHONETIC-LAST-NAME"), contact.yomiSurname);
    text(QLatin1String("X-PHONETIC-ORG"), contact.yomiCompanyName);
}

void CardWriter::work(const Contact &contact)
{
    if (!contact.department.isEmpty()) {
        line(QLatin1String("ORG"), structured({contact.companyName, contact.department}));
    } else {
        text(QLatin1String("ORG"), contact.companyName);
    }
    text(QLatin1String("TITLE"), contact.jobTitle);
    text(QLatin1String("ROLE"), contact.profession);
    text(QLatin1String("X-OFFICE"), contact.officeLocation);
    text(QLatin1String("X-MANAGER"), contact.manager);
    text(QLatin1String("X-ASSISTANT"), contact.assistantName);
}

void CardWriter::channels(const Contact &contact)
{
    for (qsizetype i = 0; i < contact.emailAddresses.size(); ++i) {
        const domain::EmailAddress &email = contact.emailAddresses.at(i);
        QString head = m_isVersion4 ? QStringLiteral("EMAIL;PREF=%1").arg(i + 1)
            : i == 0                ? QStringLiteral("EMAIL;TYPE=INTERNET,PREF")
                                    : QStringLiteral("EMAIL;TYPE=INTERNET");
        if (!email.name.isEmpty()) {
            head += QLatin1String(";X-NAME=") + quotedParameter(email.name);
        }
        line((head + u':' + escaped(email.address)).toUtf8());
    }
    text(QLatin1String("TEL;TYPE=CELL"), contact.mobilePhone);
    for (const QString &phone : contact.businessPhones) {
        text(QLatin1String("TEL;TYPE=WORK,VOICE"), phone);
    }
    for (const QString &phone : contact.homePhones) {
        text(QLatin1String("TEL;TYPE=HOME,VOICE"), phone);
    }
    for (const NumberKind &kind : numberKinds) {
        text(kind.head, contact.*kind.field);
    }
    for (const QString &account : contact.imAddresses) {
        line(QLatin1String("IMPP"), escapedUri(account));
    }
    address(QLatin1String("ADR;TYPE=WORK"), contact.businessAddress);
    address(QLatin1String("ADR;TYPE=HOME"), contact.homeAddress);
    address(QLatin1String("ADR"), contact.otherAddress);
    if (!contact.businessHomePage.isEmpty()) {
        line(QLatin1String("URL;TYPE=WORK"), escapedUri(contact.businessHomePage));
    }
    if (!contact.personalHomePage.isEmpty()) {
        line(QLatin1String("URL;TYPE=HOME"), escapedUri(contact.personalHomePage));
    }
}

void CardWriter::address(QLatin1String head, const domain::PhysicalAddress &address)
{
    if (!address.isEmpty()) {
        line(head,
             structured({QString(), QString(), address.street, address.city, address.state,
                         address.postalCode, address.countryOrRegion}));
    }
}

void CardWriter::family(const Contact &contact)
{
    text(m_isVersion4 ? QLatin1String("RELATED;TYPE=spouse;VALUE=text") : QLatin1String("X-SPOUSE"),
         contact.spouseName);
    for (const QString &child : contact.children) {
        text(m_isVersion4 ? QLatin1String("RELATED;TYPE=child;VALUE=text")
                          : QLatin1String("X-CHILD"),
             child);
    }
    day(QLatin1String("BDAY"), contact.birthday);
    day(m_isVersion4 ? QLatin1String("ANNIVERSARY") : QLatin1String("X-ANNIVERSARY"),
        contact.weddingAnniversary);
}

void CardWriter::day(QLatin1String head, const QDate &day)
{
    if (day.isValid()) {
        line(
            head,
            day.toString(m_isVersion4 ? QStringLiteral("yyyyMMdd") : QStringLiteral("yyyy-MM-dd")));
    }
}

void CardWriter::further(const Contact &contact)
{
    if (!contact.gender.isEmpty()) {
        line(m_isVersion4 ? QLatin1String("GENDER") : QLatin1String("X-GENDER"),
             contact.gender.left(1).toUpper());
    }
    text(m_isVersion4 ? QLatin1String("HOBBY") : QLatin1String("X-HOBBY"), contact.hobbies);
    text(QLatin1String("X-REFERRED-BY"), contact.referredBy);
    text(QLatin1String("X-CUSTOMER-ID"), contact.customerId);
    text(QLatin1String("X-GOVERNMENT-ID"), contact.governmentId);
    text(QLatin1String("X-CUSTOM1"), contact.userField1);
    text(QLatin1String("X-CUSTOM2"), contact.userField2);
    text(QLatin1String("X-CUSTOM3"), contact.userField3);
    text(QLatin1String("X-CUSTOM4"), contact.userField4);
}

void CardWriter::photo(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return;
    }
    const QByteArray type = pictureType(bytes);
    QByteArray head;
    if (m_isVersion4) {
        head = "PHOTO:data:" + (type.isEmpty() ? QByteArray("application/octet-stream") : type)
            + ";base64,";
    } else {
        const QByteArray name = type.mid(type.indexOf('/') + 1).toUpper();
        head = "PHOTO;ENCODING=b" + (name.isEmpty() ? QByteArray() : ";TYPE=" + name) + ':';
    }
    line(head + bytes.toBase64());
}

} // namespace

QByteArray writeVCards(const QList<ExportedContact> &contacts, VCardVersion version)
{
    QByteArray out;
    CardWriter writer(out, version);
    for (const ExportedContact &contact : contacts) {
        writer.write(contact);
    }
    return out;
}

} // namespace interchange
