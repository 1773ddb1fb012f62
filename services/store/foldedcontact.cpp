#include "services/store/foldedcontact.h"

#include "services/domain/contact.h"
#include "services/text/foldedtext.h"

namespace store {

namespace {

// Of a private area of Unicode.
constexpr uint firstMark = 0xe000;
constexpr uint marksOfProperty = 8;
constexpr uint mostMarks = 128 * marksOfProperty;
constexpr uint partsOfAddress = 5;

bool isAddress(domain::ContactProperty property)
{
    using P = domain::ContactProperty;
    return property == P::BusinessAddress || property == P::HomeAddress
        || property == P::OtherAddress;
}

// A value is a line: none begins within one.
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

void addLine(QString &lines, QChar mark, const QString &line)
{
    lines += mark;
    lines += line;
    lines += u'\n';
}

QString nameLines(const text::TextFolder &folder, const domain::Contact &contact,
                  const QString &name)
{
    QStringList lines{folder.fold(name)};
    lines += folder.readings(name);
    for (const QString &other :
         {QString(contact.yomiSurname + u' ' + contact.yomiGivenName).trimmed(),
          contact.nickName}) {
        if (!other.isEmpty() && other != name) {
            lines << folder.fold(other);
        }
    }
    for (QString &line : lines) {
        line = oneLine(std::move(line));
    }
    return lines.join(u'\n');
}

} // namespace

QStringList textsOf(const domain::PropertyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        return {*text};
    }
    if (const auto *texts = std::get_if<QStringList>(&value)) {
        return *texts;
    }
    if (const auto *date = std::get_if<QDate>(&value)) {
        return {date->toString(Qt::ISODate)};
    }
    if (const auto *address = std::get_if<domain::PhysicalAddress>(&value)) {
        return {address->street, address->city, address->state, address->countryOrRegion,
                address->postalCode};
    }
    QStringList texts;
    for (const domain::EmailAddress &each : std::get<QList<domain::EmailAddress>>(value)) {
        texts << each.address << each.name;
    }
    return texts;
}

bool isPhone(domain::ContactProperty property)
{
    using P = domain::ContactProperty;
    return property == P::BusinessPhones || property == P::HomePhones || property == P::MobilePhone
        || (property >= P::AssistantPhone && property <= P::TextPhone);
}

QChar fieldMark(domain::ContactProperty property, domain::AddressPart part)
{
    return QChar(firstMark + static_cast<uint>(property) * marksOfProperty
                 + static_cast<uint>(part));
}

QChar customFieldMark()
{
    return QChar(firstMark + mostMarks - 1);
}

bool isFieldMark(uint character)
{
    return character >= firstMark && character < firstMark + mostMarks;
}

QString fieldMarks(std::span<const domain::ContactProperty> properties, domain::AddressPart part)
{
    QString marks;
    for (const domain::ContactProperty property : properties) {
        if (part == domain::AddressPart::Any && isAddress(property)) {
            for (uint each = 1; each <= partsOfAddress; ++each) {
                marks += fieldMark(property, static_cast<domain::AddressPart>(each));
            }
        } else {
            marks += fieldMark(property, part);
        }
    }
    return marks;
}

FoldedContact foldContact(const text::TextFolder &folder, const domain::Contact &contact)
{
    FoldedContact folded;
    const QString name = domain::shownName(contact);
    folded.name = nameLines(folder, contact, name);
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        if (info.property == domain::ContactProperty::DisplayName && contact.displayName == name) {
            continue;
        }
        const QStringList texts = textsOf(domain::value(contact, info.property));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString &text = texts.at(i);
            if (text.isEmpty()) {
                continue;
            }
            const QChar mark = isAddress(info.property)
                ? fieldMark(info.property, static_cast<domain::AddressPart>(i + 1))
                : fieldMark(info.property);
            addLine(folded.details, mark, oneLine(folder.fold(text)));
            for (const QString &reading : folder.readings(text)) {
                addLine(folded.details, mark, oneLine(reading));
            }
            if (isPhone(info.property)) {
                folded.digits += text::digitsOf(text) + u' ';
            }
        }
    }
    return folded;
}

} // namespace store
