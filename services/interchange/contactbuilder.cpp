#include "services/interchange/contactbuilder.h"

#include "services/interchange/notelabels.h"
#include "services/interchange/vcarddate.h"
#include "services/interchange/vcardvalue.h"

#include <algorithm>

namespace interchange {

namespace {

using domain::Contact;
using Use = PropertyRule::Use;

// Apple wraps its own words: _$!<Anniversary>!$_
QString bareLabel(QString label)
{
    if (label.startsWith(QLatin1String("_$!<")) && label.endsWith(QLatin1String(">!$_"))) {
        label = label.mid(4, label.size() - 8);
    }
    return label.trimmed();
}

// The types that a usual label stands for; nothing for a word of the person's own.
QList<QByteArray> typesOfLabel(const QString &label)
{
    const QString word = label.toLower().remove(u' ');
    if (word.contains(QLatin1String("fax"))) {
        return {"FAX",
                word.startsWith(QLatin1String("home"))       ? "HOME"
                    : word.startsWith(QLatin1String("work")) ? "WORK"
                                                             : "VOICE"};
    }
    if (word == QLatin1String("mobile") || word == QLatin1String("iphone")
        || word == QLatin1String("cell")) {
        return {"CELL"};
    }
    for (const char *type : {"HOME", "WORK", "OTHER", "MAIN", "PAGER", "HOMEPAGE"}) {
        if (word.compare(QLatin1String(type), Qt::CaseInsensitive) == 0) {
            return {type};
        }
    }
    return {};
}

QString genderWord(const QString &text)
{
    const QStringList parts = components(text);
    const QString letter = parts.first().toUpper();
    const QString own = parts.value(1);
    if (!own.isEmpty()) {
        return own;
    }
    return letter == u"M" || letter == u"2" ? QStringLiteral("male")
        : letter == u"F" || letter == u"1"  ? QStringLiteral("female")
        : letter == u"O"                    ? QStringLiteral("other")
        : letter == u"N"                    ? QStringLiteral("none")
        : letter == u"U"                    ? QString()
                                            : parts.first();
}

// tel:+1-418-656-9254;ext=102
QString phoneText(const QString &text)
{
    if (!text.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) {
        return text;
    }
    const QStringList parts = text.mid(4).split(u';');
    QString number = QString::fromUtf8(QByteArray::fromPercentEncoding(parts.first().toUtf8()));
    for (const QString &part : parts.mid(1)) {
        if (part.startsWith(QLatin1String("ext="), Qt::CaseInsensitive)) {
            number += QLatin1String(" ext. ") + part.mid(4);
        }
    }
    return number.trimmed();
}

QString withoutScheme(const QString &text, QLatin1String scheme)
{
    return text.startsWith(scheme, Qt::CaseInsensitive) ? text.mid(scheme.size()).trimmed() : text;
}

} // namespace

ContactBuilder::ContactBuilder(const QList<VCardProperty> &properties, ProblemLog &problems)
    : m_properties(properties)
    , m_problems(problems)
{
}

ImportedContact ContactBuilder::build()
{
    readGroupLabels();
    for (const VCardProperty &property : m_properties) {
        read(property);
    }
    finish();
    return std::move(m_result);
}

void ContactBuilder::readGroupLabels()
{
    for (const VCardProperty &property : m_properties) {
        if (property.name == "X-ABLABEL" && !property.group.isEmpty()) {
            m_groupLabels.insert(property.group, bareLabel(plainText(property)));
        } else if (property.name == "VERSION") {
            m_isVersion21 = property.value.trimmed() == "2.1";
        } else if (property.name.startsWith("X-EVOLUTION-")) {
            m_isEvolution = true;
        }
    }
}

void ContactBuilder::read(const VCardProperty &property)
{
    if (property.name == "X-KARTEI-FIELD" && !property.personName.isEmpty()) {
        m_result.fields.append({property.personName, plainText(property)});
    } else if (const PropertyRule *rule = ruleFor(property.name)) {
        readByRule(property, *rule);
    } else if (!property.isBase64()) {
        note(property, labelFromName(property.name), plainText(property));
    }
}

void ContactBuilder::readByRule(const VCardProperty &property, const PropertyRule &rule)
{
    switch (rule.use) {
    case Use::Name:
        return readName(property);
    case Use::FormattedName:
        return readFormattedName(property);
    case Use::Nickname:
        return readNickname(property);
    case Use::Organization:
        return readOrganization(property);
    case Use::Email:
        return addChannel(m_emails, property,
                          withoutScheme(plainText(property), QLatin1String("mailto:")));
    case Use::Phone:
        return addChannel(m_phones, property, phoneText(plainText(property)));
    case Use::Address:
        return readAddress(property);
    case Use::AddressLabel:
        return addChannel(m_addressLabels, property, plainText(property));
    case Use::Birthday:
        return readBirthday(property);
    case Use::Note:
        return readNote(property);
    case Use::HomePage:
        return addChannel(m_pages, property, plainText(property));
    case Use::Categories:
        for (const QString &category : list(textOf(property, m_problems))) {
            if (!m_contact.categories.contains(category)) {
                m_contact.categories.append(category);
            }
        }
        return;
    case Use::Photo:
        return readPhoto(property);
    case Use::InstantMessage:
        return readInstantMessage(property, rule.text);
    case Use::Child:
        return readRelated(property, QStringLiteral("CHILD"));
    case Use::Related:
        return readRelated(property,
                           property.types.isEmpty() ? QString()
                                                    : QString::fromLatin1(property.types.first()));
    case Use::RelatedLabel:
        return readRelated(property, m_groupLabels.value(property.group));
    case Use::SortString:
        m_sortName = m_sortName.isEmpty() ? plainText(property) : m_sortName;
        return;
    case Use::Gender:
        return readGender(property, rule);
    case Use::Location:
        return note(property, QString(rule.text),
                    withoutScheme(plainText(property), QLatin1String("geo:"))
                        .replace(u';', QLatin1String(", ")));
    case Use::Agent:
        return readAgent(property);
    case Use::PhoneticSound:
        return readPhoneticSound(property, rule);
    case Use::Link:
        return readLink(property, rule);
    case Use::AndroidCustom:
        return readAndroidCustom(property);
    case Use::Field:
        return setOrNote(rule.field, plainText(property), rule.text);
    case Use::Anniversary:
    case Use::NotedDate:
        return readDate(property, rule);
    case Use::Noted:
        return note(property, QString(rule.text), plainText(property));
    case Use::Uid:
        m_result.uid = m_result.uid.isEmpty() ? plainText(property) : m_result.uid;
        return;
    case Use::Version:
        return;
    case Use::Ignored:
        return;
    }
}

void ContactBuilder::readGender(const VCardProperty &property, const PropertyRule &rule)
{
    const QString word = genderWord(textOf(property, m_problems));
    const bool isKnown = word == u"female" || word == u"male";
    if (isKnown && (m_contact.gender.isEmpty() || m_contact.gender == word)) {
        m_contact.gender = word;
    } else {
        note(property, QString(rule.text), word);
    }
}

void ContactBuilder::readDate(const VCardProperty &property, const PropertyRule &rule)
{
    const QString text = plainText(property);
    const QString label = m_groupLabels.value(property.group);
    const bool isAnniversary = label.isEmpty()
        ? rule.use == Use::Anniversary
        : label.compare(notelabels::anniversary, Qt::CaseInsensitive) == 0;
    if (isAnniversary) {
        return setAnniversary(text, QString(notelabels::anniversary));
    }
    const QString day = parseVCardDate(text).text();
    note(property, QString(rule.text), day.isEmpty() ? text : day);
}

void ContactBuilder::setAnniversary(const QString &text, const QString &label)
{
    const VCardDate day = parseVCardDate(text);
    if (day.date.isValid() && !m_contact.weddingAnniversary.isValid()) {
        m_contact.weddingAnniversary = day.date;
    } else if (!day.date.isValid() || day.date != m_contact.weddingAnniversary) {
        m_notes.add(label, day.text().isEmpty() ? text : day.text());
    }
}

void ContactBuilder::readNote(const VCardProperty &property)
{
    QString text = unescaped(textOf(property, m_problems));
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    if (!text.isEmpty()) {
        m_noteTexts.append(text);
    }
}

void ContactBuilder::finish()
{
    fillEmailAddresses(m_emails, m_contact, m_notes);
    fillPhones(m_phones, m_contact, m_notes);
    fillImAddresses(m_imAddresses, m_contact, m_notes);
    fillHomePage(m_pages, m_contact, m_notes);
    fillAddresses(m_addresses, m_contact, m_notes);
    fillAddressLabels(m_addressLabels, m_contact, m_notes);
    if (m_contact.fileAs.isEmpty()) {
        m_contact.fileAs = m_sortName;
    }
    m_contact.personalNotes = (m_noteTexts + m_notes.lines()).join(u'\n');
}

void ContactBuilder::setOrNote(QString Contact::*field, const QString &text, QLatin1String label)
{
    if ((m_contact.*field).isEmpty()) {
        m_contact.*field = text;
    } else if (m_contact.*field != text) {
        m_notes.add(QString(label), text);
    }
}

void ContactBuilder::note(const VCardProperty &property, const QString &usualLabel,
                          const QString &text)
{
    QString label = m_groupLabels.value(property.group);
    if (label.isEmpty() && property.name.endsWith("SOCIALPROFILE")) {
        label = !property.serviceType.isEmpty() ? property.serviceType
            : property.types.isEmpty()          ? QString()
                                                : labelFromName(property.types.first());
    }
    m_notes.add(label.isEmpty() ? usualLabel : label, text);
}

void ContactBuilder::addChannel(QList<Channel> &channels, const VCardProperty &property,
                                const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    Channel channel = channelOf(property);
    channel.text = text;
    channels.append(channel);
}

Channel ContactBuilder::channelOf(const VCardProperty &property) const
{
    Channel channel;
    channel.types = property.types;
    channel.preference = property.preference;
    channel.personName = property.personName;
    const QString label = m_groupLabels.value(property.group);
    const QList<QByteArray> labelTypes = typesOfLabel(label);
    channel.types += labelTypes;
    channel.label = labelTypes.isEmpty() ? label : QString();
    return channel;
}

QString ContactBuilder::plainText(const VCardProperty &property)
{
    return unescaped(textOf(property, m_problems)).trimmed();
}

// In 3.0 and 4.0 a component may be a list: "Philip,Paul". In 2.1 a comma is a comma.
QString ContactBuilder::componentText(const QString &component, QLatin1String joiner) const
{
    return m_isVersion21 ? unescaped(component).trimmed() : list(component).join(joiner);
}

} // namespace interchange
