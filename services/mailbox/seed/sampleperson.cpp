#include "services/mailbox/seed/sampleperson.h"

#include "services/mailbox/seed/culture.h"
#include "services/mailbox/seed/portrait.h"
#include "services/mailbox/seed/seedrandom.h"

#include <QDate>
#include <QJsonArray>
#include <QStringList>

#include <array>

namespace mailbox {
namespace {

struct Name
{
    QString native;
    QString roman;
    QString yomi;
};

constexpr std::array jobTitles{
    "Account Manager",   "Accountant",       "Architect",       "Art Director",
    "Bookseller",        "Chief Executive",  "Civil Engineer",  "Copywriter",
    "Data Analyst",      "Editor",           "Event Planner",   "Head of Purchasing",
    "Illustrator",       "Interpreter",      "Lab Technician",  "Lawyer",
    "Marketing Lead",    "Office Manager",   "Photographer",    "Physician",
    "Product Designer",  "Professor",        "Project Manager", "Sales Representative",
    "Software Engineer", "Support Engineer", "Teacher",         "Warehouse Manager"};
constexpr std::array departments{"Administration", "Customer Care", "Design",    "Engineering",
                                 "Finance",        "Legal",         "Marketing", "Operations",
                                 "Research",       "Sales"};
constexpr std::array notes{
    "Met at the book fair; interested in the spring catalogue.",
    "Prefers to be called in the morning.",
    "Vegetarian. Brings the best plum cake.",
    "Sends invoices on the first of the month.\nAsk for the discount when ordering more than 50.",
    "Speaks four languages and plays the accordion.",
    "Allergic to cats; meet outside.",
    "Knows everything about letterpress printing.",
    "Birthday card every year, please.",
    "Recommended by the harbour office.\n\nSecond meeting planned after the summer."};
constexpr std::array publicDomains{"example.com", "example.org", "example.net"};
constexpr std::array categoryNames{"Customer",   "Partner", "Newsletter",
                                   "Conference", "VIP",     "Holiday cards"};

QString part(const QString &text, SampleGender gender)
{
    const QStringList forms = text.split(QLatin1Char('/'));
    return gender == SampleGender::Female ? forms.last() : forms.first();
}

// Letters without their accents: "Jördis Nußbaum" is "jordis.nussbaum".
QString romanised(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        switch (c.unicode()) {
        case u'ß':
            result += QLatin1String("ss");
            break;
        case u'ø':
            result += QLatin1Char('o');
            break;
        case u'æ':
            result += QLatin1String("ae");
            break;
        case u'ł':
            result += QLatin1Char('l');
            break;
        case u'ı':
            result += QLatin1Char('i');
            break;
        case u'đ':
        case u'ð':
            result += QLatin1Char('d');
            break;
        case u'þ':
            result += QLatin1String("th");
            break;
        default:
            if (c.unicode() < 128 && c.isLetterOrNumber())
                result += c;
            else if (c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('&'))
                result += QLatin1Char('-');
        }
    }
    while (result.contains(QLatin1String("--")))
        result.replace(QLatin1String("--"), QLatin1String("-"));
    return result;
}

Name readName(const char *source, SampleGender gender)
{
    const QStringList parts = QString::fromUtf8(source).split(QLatin1Char('|'));
    Name name;
    name.native = part(parts[0], gender);
    name.roman = parts.size() > 1 ? part(parts[1], gender) : romanised(name.native);
    name.yomi = parts.value(2);
    return name;
}

QString filled(SeedRandom &random, const QString &pattern)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        // No number starts with a nought.
        const bool isFirst = i == 0 || pattern[i - 1] == QLatin1Char(' ');
        if (pattern[i] == QLatin1Char('#'))
            result += QString::number(isFirst ? 1 + random.below(9) : random.below(10));
        else
            result += pattern[i];
    }
    return result;
}

QJsonObject samplePlace(SeedRandom &random, const Culture &culture)
{
    const QStringList parts =
        QString::fromUtf8(random.pick(culture.places)).split(QLatin1Char('|'));
    const std::array members{"street", "city", "state", "postalCode", "countryOrRegion"};
    QJsonObject address;
    for (size_t i = 0; i < members.size(); ++i) {
        const QString text = filled(random, parts[static_cast<qsizetype>(i)]);
        if (!text.isEmpty())
            address.insert(QLatin1String(members[i]), text);
    }
    return address;
}

QJsonObject email(const QString &name, const QString &address)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("address"), address}};
}

const Culture &pickCulture(SeedRandom &random)
{
    static const int total = [] {
        int sum = 0;
        for (const auto &group : {latinCultures(), otherCultures()})
            for (const Culture &culture : group)
                sum += culture.weight;
        return sum;
    }();
    int left = random.below(total);
    for (const auto &group : {latinCultures(), otherCultures()}) {
        for (const Culture &culture : group) {
            left -= culture.weight;
            if (left < 0)
                return culture;
        }
    }
    return latinCultures().front();
}

struct Company
{
    QString name;
    QString domain;
};

Company pickCompany(SeedRandom &random, const Culture &culture)
{
    const QStringList parts =
        QString::fromUtf8(random.pick(culture.companies)).split(QLatin1Char('|'));
    return {parts[0],
            (parts.size() > 1 ? parts[1] : romanised(parts[0])) + QLatin1String(".example")};
}

SamplePerson sampleCompany(SeedRandom &random, const Culture &culture)
{
    const Company company = pickCompany(random, culture);
    SamplePerson result;
    result.isPerson = false;
    result.contact = {
        {QStringLiteral("companyName"), company.name},
        {QStringLiteral("businessPhones"),
         QJsonArray{filled(random, QString::fromLatin1(culture.landline))}},
        {QStringLiteral("emailAddresses"),
         QJsonArray{email(company.name, QStringLiteral("info@") + company.domain)}},
        {QStringLiteral("businessAddress"), samplePlace(random, culture)},
        {QStringLiteral("businessHomePage"), QStringLiteral("https://www.") + company.domain}};
    result.clientFolder = QString::fromLatin1(culture.clientFolder);
    return result;
}

void addWork(SeedRandom &random, const Culture &culture, const Company &company,
             QJsonObject &contact)
{
    contact.insert(QStringLiteral("companyName"), company.name);
    if (random.percent(85))
        contact.insert(QStringLiteral("jobTitle"), QLatin1String(random.pick(jobTitles)));
    if (random.percent(45))
        contact.insert(QStringLiteral("department"), QLatin1String(random.pick(departments)));
    if (random.percent(15))
        contact.insert(
            QStringLiteral("officeLocation"),
            QStringLiteral("%1/%2").arg(1 + random.below(9)).arg(100 + random.below(400)));
    if (random.percent(20))
        contact.insert(QStringLiteral("businessHomePage"),
                       QStringLiteral("https://www.") + company.domain);
    if (random.percent(60)) {
        QJsonArray phones{filled(random, QString::fromLatin1(culture.landline))};
        if (random.percent(20))
            phones.append(filled(random, QString::fromLatin1(culture.landline)));
        contact.insert(QStringLiteral("businessPhones"), phones);
    }
    if (random.percent(50))
        contact.insert(QStringLiteral("businessAddress"), samplePlace(random, culture));
}

void addPrivate(SeedRandom &random, const Culture &culture, QJsonObject &contact)
{
    if (random.percent(70))
        contact.insert(QStringLiteral("mobilePhone"),
                       filled(random, QString::fromLatin1(culture.mobile)));
    if (random.percent(20))
        contact.insert(QStringLiteral("homePhones"),
                       QJsonArray{filled(random, QString::fromLatin1(culture.landline))});
    if (random.percent(35))
        contact.insert(QStringLiteral("homeAddress"), samplePlace(random, culture));
    if (random.percent(40))
        contact.insert(QStringLiteral("birthday"),
                       QDate(1944, 1, 1).addDays(random.below(22'000)).toString(Qt::ISODate)
                           + QStringLiteral("T11:59:00Z"));
    if (random.percent(15))
        contact.insert(QStringLiteral("personalNotes"), QLatin1String(random.pick(notes)));
    if (random.percent(8)) {
        const auto &names = random.oneIn(2) ? culture.femaleNames : culture.maleNames;
        contact.insert(QStringLiteral("spouseName"),
                       readName(random.pick(names), SampleGender::Female).native);
        QJsonArray children;
        for (int child = random.below(4); child > 0; --child)
            children.append(
                readName(random.pick(culture.femaleNames), SampleGender::Female).native);
        contact.insert(QStringLiteral("children"), children);
    }
    QJsonArray categories;
    if (random.percent(30))
        categories.append(QLatin1String(random.pick(categoryNames)));
    if (random.percent(6))
        categories.append(QStringLiteral("Green category"));
    contact.insert(QStringLiteral("categories"), categories);
}

int pickPortrait(SeedRandom &random, const Culture &culture)
{
    const int tone = culture.lightest + random.below(culture.darkest - culture.lightest + 1);
    const int variant = random.below(portraitCount / portraitTones / 2) * 2;
    const bool isDark = culture.hair == Culture::Hair::Dark || random.oneIn(2);
    return tone + portraitTones * (variant + (isDark ? 1 : 0));
}

} // namespace

SamplePerson samplePerson(SeedRandom &random)
{
    const Culture &culture = pickCulture(random);
    if (random.percent(3))
        return sampleCompany(random, culture);
    SamplePerson person;
    person.gender = random.oneIn(2) ? SampleGender::Female : SampleGender::Male;
    person.clientFolder = QString::fromLatin1(culture.clientFolder);
    person.portrait = pickPortrait(random, culture);
    const auto &names =
        person.gender == SampleGender::Female ? culture.femaleNames : culture.maleNames;
    const Name given = readName(random.pick(names), person.gender);
    const Name surname = readName(random.pick(culture.surnames), person.gender);
    QJsonObject &contact = person.contact;
    contact.insert(QStringLiteral("givenName"), given.native);
    contact.insert(QStringLiteral("surname"), surname.native);
    QString display = given.native + QLatin1Char(' ') + surname.native;
    if (culture.order == Culture::NameOrder::SurnameFirst) {
        // Chinese and Japanese names are written without a space.
        display = surname.native + (given.yomi.isEmpty() ? QStringLiteral(" ") : QString())
            + given.native;
        contact.insert(QStringLiteral("fileAs"), display);
    }
    contact.insert(QStringLiteral("displayName"), display);
    if (!given.yomi.isEmpty()) {
        contact.insert(QStringLiteral("yomiGivenName"), given.yomi);
        contact.insert(QStringLiteral("yomiSurname"), surname.yomi);
    }
    if (random.percent(4))
        contact.insert(QStringLiteral("title"), QStringLiteral("Dr."));
    if (random.percent(5))
        contact.insert(QStringLiteral("nickName"), given.native.left(3));

    const Company company = pickCompany(random, culture);
    const bool works = random.percent(72);
    if (works)
        addWork(random, culture, company, contact);
    addPrivate(random, culture, contact);
    QJsonArray emails;
    const QString local = given.roman + QLatin1Char('.') + surname.roman;
    if (works && random.percent(90))
        emails.append(email(display, local + QLatin1Char('@') + company.domain));
    if (random.percent(works ? 25 : 85))
        emails.append(email(display,
                            given.roman + QString::number(10 + random.below(90)) + QLatin1Char('@')
                                + QLatin1String(random.pick(publicDomains))));
    contact.insert(QStringLiteral("emailAddresses"), emails);
    if (random.percent(8) && !emails.isEmpty())
        contact.insert(
            QStringLiteral("imAddresses"),
            QJsonArray{QStringLiteral("sip:") + local + QLatin1Char('@') + company.domain});
    return person;
}

} // namespace mailbox
