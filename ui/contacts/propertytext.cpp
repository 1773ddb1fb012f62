#include "ui/contacts/propertytext.h"

#include "ui/editors/addresslayout.h"
#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace ui {

using P = domain::ContactProperty;

namespace {

struct PropertyText
{
    Q_DECLARE_TR_FUNCTIONS(PropertyText)
};

QString emailText(const domain::EmailAddress &email)
{
    if (email.address.isEmpty() || email.name.isEmpty() || email.name.contains(email.address)) {
        return email.address.isEmpty() ? email.name : email.address;
    }
    //: an e-mail address and the name that goes with it
    return PropertyText::tr("%1 (%2)").arg(email.address, email.name);
}

QStringList linesOf(P property, const domain::PropertyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        const QString shown = property == P::Gender ? presentation::genderText(*text) : QString();
        return (shown.isEmpty() ? *text : shown).split(u'\n');
    }
    if (const auto *texts = std::get_if<QStringList>(&value)) {
        return *texts;
    }
    if (const auto *date = std::get_if<QDate>(&value)) {
        return {dateText(*date)};
    }
    if (const auto *address = std::get_if<domain::PhysicalAddress>(&value)) {
        return addressLines(*address).join(u'\n').split(u'\n');
    }
    QStringList lines;
    for (const domain::EmailAddress &email : std::get<QList<domain::EmailAddress>>(value)) {
        lines.append(emailText(email));
    }
    return lines;
}

} // namespace

QString propertyText(P property, const domain::PropertyValue &value)
{
    return linesOf(property, value).join(u'\n');
}

QString propertyLine(P property, const domain::PropertyValue &value)
{
    QStringList lines = linesOf(property, value);
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

QString propertyTitle(P property)
{
    switch (property) {
    case P::BusinessPhones:
        return PropertyText::tr("Work phone");
    case P::HomePhones:
        return PropertyText::tr("Home phone");
    case P::BusinessAddress:
        return PropertyText::tr("Work address");
    case P::HomeAddress:
        return PropertyText::tr("Home address");
    case P::OtherAddress:
        return PropertyText::tr("Other address");
    case P::YomiGivenName:
        return PropertyText::tr("Phonetic first name");
    case P::YomiSurname:
        return PropertyText::tr("Phonetic last name");
    case P::YomiCompanyName:
        return PropertyText::tr("Phonetic company name");
    default:
        return presentation::propertyLabel(domain::graphName(property));
    }
}

QString dateText(const QDate &date)
{
    // The long format without the day of the week, which says nothing about a birthday.
    static const QRegularExpression weekday(QStringLiteral("[\\s,\u060C]*dddd[\\s,\u060C]*"));
    QString format = QLocale().dateFormat(QLocale::LongFormat).remove(weekday);
    if (date.year() == domain::unknownYear) {
        // With the word or sign that belongs to it: "d 'de' MMMM 'de' yyyy", "yyyy\u5E74M\u6708d\u65E5".
        static const QRegularExpression year(
            QStringLiteral("(\\s*'[^']*')?[\\s,]*y+[\u5E74\uB144]?\\s*"));
        format.remove(year);
    }
    return QLocale().toString(date, format);
}

} // namespace ui
