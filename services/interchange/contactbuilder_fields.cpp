#include "services/interchange/contactbuilder.h"

#include "services/interchange/notelabels.h"
#include "services/interchange/vcarddate.h"
#include "services/interchange/vcardphoto.h"
#include "services/interchange/vcardvalue.h"

#include <algorithm>
#include <array>

namespace interchange {

namespace {

using domain::Contact;

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

bool isAllDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

void ContactBuilder::readName(const VCardProperty &property)
{
    const QStringList raw = splitUnescaped(textOf(property, m_problems), u';');
    const QLatin1String blank(" ");
    const QLatin1String comma(", ");
    const auto part = [&](qsizetype index, QLatin1String joiner) {
        return componentText(raw.value(index), joiner);
    };
    const QString surname = part(0, blank);
    const QString given = part(1, blank);
    const QString middle = part(2, blank);
    const QString title = part(3, blank);
    const QString generation = part(4, comma);
    if (m_hasName) {
        m_notes.add(QString(notelabels::name),
                    joined({title, given, middle, surname, generation}, QStringLiteral(" ")));
        return;
    }
    m_hasName = true;
    m_contact.surname = surname;
    m_contact.givenName = given;
    m_contact.middleName = middle;
    m_contact.title = title;
    m_contact.generation = generation;
    // RFC 9554 repeats a second surname and the generation after the five parts.
    QStringList further;
    for (qsizetype i = 5; i < raw.size(); ++i) {
        const QString text = part(i, blank);
        if (!surname.contains(text) && !generation.contains(text)) {
            further.append(text);
        }
    }
    m_notes.add(QString(notelabels::name), joined(further, QStringLiteral(" ")));
    if (!property.sortAs.isEmpty()) {
        m_sortName = list(property.sortAs).join(comma);
    }
}

void ContactBuilder::readFormattedName(const VCardProperty &property)
{
    if (!property.sortAs.isEmpty() && m_sortName.isEmpty()) {
        m_sortName = list(property.sortAs).join(QLatin1String(", "));
    }
    if (!property.isDerived) {
        setOrNote(&Contact::displayName, plainText(property), notelabels::formattedName);
    }
}

void ContactBuilder::readNickname(const VCardProperty &property)
{
    for (const QString &nickname : list(textOf(property, m_problems))) {
        setOrNote(&Contact::nickName, nickname, notelabels::nickname);
    }
}

void ContactBuilder::readOrganization(const VCardProperty &property)
{
    QStringList parts = components(textOf(property, m_problems));
    if (!m_contact.companyName.isEmpty() || !m_contact.department.isEmpty()) {
        const QString text = joined(parts, QStringLiteral(", "));
        if (text != joined({m_contact.companyName, m_contact.department}, QStringLiteral(", "))) {
            m_notes.add(QString(notelabels::company), text);
        }
        return;
    }
    m_contact.companyName = parts.takeFirst();
    if (m_isEvolution && parts.size() > 1) {
        setOrNote(&Contact::officeLocation, parts.takeAt(1), notelabels::office);
    }
    m_contact.department = joined(parts, QStringLiteral(", "));
}

void ContactBuilder::readAddress(const VCardProperty &property)
{
    const QStringList raw = splitUnescaped(textOf(property, m_problems), u';');
    QStringList parts;
    for (qsizetype i = 0; i < std::max<qsizetype>(raw.size(), 7); ++i) {
        parts.append(componentText(raw.value(i), QLatin1String(", ")));
    }
    if (isAllDigits(parts.at(0))) {
        parts[0].prepend(QLatin1String("PO Box "));
    }
    Channel channel = channelOf(property);
    channel.address = {.street = joined(parts.first(3), QStringLiteral("\n")),
                       .city = parts.at(3),
                       .state = parts.at(4),
                       .countryOrRegion = parts.at(6),
                       .postalCode = parts.at(5)};
    if (!channel.address.isEmpty()) {
        m_addresses.append(channel);
    }
    // RFC 9554 goes on with the same street in finer parts; they say nothing new.
    if (!property.label.isEmpty()) {
        channel.text = property.label;
        m_addressLabels.append(channel);
    }
}

void ContactBuilder::readBirthday(const VCardProperty &property)
{
    const QString text = plainText(property);
    VCardDate day = parseVCardDate(text);
    if (property.omitsYear && day.date.isValid()) {
        day = {.date = {}, .monthAndDay = day.date.toString(QStringLiteral("MM-dd"))};
    }
    if (!day.monthAndDay.isEmpty()) {
        m_notes.add(QString(notelabels::birthdayWithoutYear), day.monthAndDay);
    } else if (day.date.isValid() && !m_contact.birthday.isValid()) {
        m_contact.birthday = day.date;
    } else if (!day.date.isValid() || day.date != m_contact.birthday) {
        m_notes.add(QString(notelabels::birthday), day.date.isValid() ? day.text() : text);
    }
}

void ContactBuilder::readPhoto(const VCardProperty &property)
{
    const VCardPhoto photo = photoOf(property, m_problems);
    if (m_result.photo.isEmpty()) {
        m_result.photo = photo.bytes;
    }
    if (!photo.address.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive)) {
        m_notes.add(QString(notelabels::photo), photo.address);
    }
}

void ContactBuilder::readInstantMessage(const VCardProperty &property, QLatin1String scheme)
{
    QString text = plainText(property);
    const QString service = property.serviceType.toLower();
    const QLatin1String apple("x-apple:");
    if (!service.isEmpty() && text.startsWith(apple, Qt::CaseInsensitive)) {
        text = service + u':' + text.mid(apple.size());
    } else if (!text.isEmpty() && !text.startsWith(scheme, Qt::CaseInsensitive)) {
        text.prepend(scheme);
    }
    addChannel(m_imAddresses, property, text);
}

void ContactBuilder::readRelated(const VCardProperty &property, const QString &who)
{
    const QString text = plainText(property);
    const bool isReference = text.startsWith(QLatin1String("urn:"), Qt::CaseInsensitive);
    if (text.isEmpty() || isReference) {
        return; // another card of the writing program, by an id that means nothing here
    }
    const QByteArray relation = who.toUpper().toUtf8();
    if (relation == "SPOUSE" || relation == "WIFE" || relation == "HUSBAND"
        || relation == "PARTNER") {
        setOrNote(&Contact::spouseName, text, notelabels::spouse);
    } else if (relation == "CHILD") {
        m_contact.children.append(text);
    } else if (relation == "MANAGER") {
        setOrNote(&Contact::manager, text, notelabels::manager);
    } else if (relation == "ASSISTANT") {
        setOrNote(&Contact::assistantName, text, notelabels::assistant);
    } else {
        const bool isShouted = property.name == "RELATED";
        const QString label = isShouted ? labelFromName(relation) : who;
        m_notes.add(label.isEmpty() ? QString(notelabels::related) : label, text);
    }
}

void ContactBuilder::readPhoneticSound(const VCardProperty &property, const PropertyRule &rule)
{
    if (!property.hasType("X-IRMC-N")) {
        readLink(property, rule);
        return;
    }
    const QStringList parts = components(textOf(property, m_problems));
    setOrNote(&Contact::yomiSurname, parts.first(), notelabels::phoneticName);
    setOrNote(&Contact::yomiGivenName, parts.value(1), notelabels::phoneticName);
}

void ContactBuilder::readLink(const VCardProperty &property, const PropertyRule &rule)
{
    constexpr std::array<QByteArrayView, 5> schemes{"http:", "https:", "ftp:", "mailto:", "file:"};
    const QByteArray start = property.value.trimmed().left(8).toLower();
    const bool isAddress = std::ranges::any_of(
        schemes, [&start](QByteArrayView scheme) { return start.startsWith(scheme); });
    if (isAddress) {
        note(property, QString(rule.text), plainText(property));
    }
}

// Name, numbers and addresses of the embedded card; it does not become a contact of its own.
void ContactBuilder::readAgent(const VCardProperty &property)
{
    const QString text = plainText(property);
    if (!text.contains(QLatin1String("BEGIN:VCARD"), Qt::CaseInsensitive)
        && !text.contains(u'\n')) {
        if (!text.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive)) {
            m_notes.add(QString(notelabels::agent), text);
        }
        return;
    }
    QStringList parts;
    for (const QString &line : text.split(u'\n')) {
        const QString name =
            line.section(QLatin1Char(':'), 0, 0).section(QLatin1Char(';'), 0, 0).toUpper();
        if (name == u"FN" || name == u"TEL" || name == u"EMAIL") {
            parts.append(unescaped(line.section(QLatin1Char(':'), 1)).trimmed());
        }
    }
    m_notes.add(QString(notelabels::agent), joined(parts, QStringLiteral(", ")));
}

// vnd.android.cursor.item/relation;Anna;14;;;: type of entry; value; number of its kind; own label
void ContactBuilder::readAndroidCustom(const VCardProperty &property)
{
    const QStringList parts = components(textOf(property, m_problems));
    const QString entry = parts.first().section(QLatin1Char('/'), -1);
    const QString text = parts.value(1);
    const QString kind = parts.value(2);
    const QString ownLabel = parts.value(3);
    if (entry == u"nickname") {
        setOrNote(&Contact::nickName, text, notelabels::nickname);
    } else if (entry == u"relation") {
        const QString who = kind == u"14" ? QStringLiteral("SPOUSE")
            : kind == u"3"                ? QStringLiteral("CHILD")
            : kind == u"7"                ? QStringLiteral("MANAGER")
            : kind == u"1"                ? QStringLiteral("ASSISTANT")
                                          : ownLabel;
        VCardProperty relation;
        relation.name = "X-ABRELATEDNAMES";
        relation.value = text.toUtf8().replace('\\', "\\\\");
        readRelated(relation, who);
    } else if (entry == u"contact_event") {
        if (kind == u"1") {
            setAnniversary(text, QString(notelabels::anniversary));
            return;
        }
        const QString day = parseVCardDate(text).text();
        m_notes.add(ownLabel.isEmpty() ? QString(notelabels::date) : ownLabel,
                    day.isEmpty() ? text : day);
    } else {
        m_notes.add(labelFromName(entry.toUtf8()), text);
    }
}

} // namespace interchange
