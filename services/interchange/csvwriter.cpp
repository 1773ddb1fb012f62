#include "services/interchange/csvwriter.h"

#include <csv.h>

#include <QRegularExpression>

#include <array>
#include <functional>

namespace interchange {

namespace {

using domain::Contact;
using domain::PhysicalAddress;

struct Column
{
    const char *name;
    std::function<QString(const Contact &)> value;
};

Column text(const char *name, QString Contact::*member)
{
    return {name, [member](const Contact &contact) { return contact.*member; }};
}

Column part(const char *name, PhysicalAddress Contact::*address, QString PhysicalAddress::*member)
{
    return {name, [address, member](const Contact &contact) { return contact.*address.*member; }};
}

Column entry(const char *name, QStringList Contact::*list, qsizetype index)
{
    return {name, [list, index](const Contact &contact) { return (contact.*list).value(index); }};
}

Column email(const char *name, qsizetype index, QString domain::EmailAddress::*member)
{
    return {name, [index, member](const Contact &contact) {
                return contact.emailAddresses.value(index).*member;
            }};
}

Column day(const char *name, QDate Contact::*member)
{
    // A day of an unknown year is told apart by its form.
    return {name, [member](const Contact &contact) {
                const QDate date = contact.*member;
                return date.year() == domain::unknownYear ? date.toString(QStringLiteral("--MM-dd"))
                                                          : date.toString(Qt::ISODate);
            }};
}

// A semicolon behind a single one too: it may hold a comma.
QString categoryCell(const Contact &contact)
{
    return contact.categories.isEmpty() ? QString() : contact.categories.join(u';') + u';';
}

const QList<Column> &columns()
{
    using E = domain::EmailAddress;
    using A = PhysicalAddress;
    static const QList<Column> all{
        text("Title", &Contact::title),
        text("First Name", &Contact::givenName),
        text("Middle Name", &Contact::middleName),
        text("Last Name", &Contact::surname),
        text("Suffix", &Contact::generation),
        text("Company", &Contact::companyName),
        text("Department", &Contact::department),
        text("Job Title", &Contact::jobTitle),
        part("Business Street", &Contact::businessAddress, &A::street),
        part("Business City", &Contact::businessAddress, &A::city),
        part("Business State", &Contact::businessAddress, &A::state),
        part("Business Postal Code", &Contact::businessAddress, &A::postalCode),
        part("Business Country/Region", &Contact::businessAddress, &A::countryOrRegion),
        part("Home Street", &Contact::homeAddress, &A::street),
        part("Home City", &Contact::homeAddress, &A::city),
        part("Home State", &Contact::homeAddress, &A::state),
        part("Home Postal Code", &Contact::homeAddress, &A::postalCode),
        part("Home Country/Region", &Contact::homeAddress, &A::countryOrRegion),
        part("Other Street", &Contact::otherAddress, &A::street),
        part("Other City", &Contact::otherAddress, &A::city),
        part("Other State", &Contact::otherAddress, &A::state),
        part("Other Postal Code", &Contact::otherAddress, &A::postalCode),
        part("Other Country/Region", &Contact::otherAddress, &A::countryOrRegion),
        text("Assistant's Phone", &Contact::assistantPhone),
        text("Business Fax", &Contact::businessFax),
        entry("Business Phone", &Contact::businessPhones, 0),
        entry("Business Phone 2", &Contact::businessPhones, 1),
        text("Callback", &Contact::callbackPhone),
        text("Car Phone", &Contact::carPhone),
        text("Company Main Phone", &Contact::companyMainPhone),
        text("Home Fax", &Contact::homeFax),
        entry("Home Phone", &Contact::homePhones, 0),
        entry("Home Phone 2", &Contact::homePhones, 1),
        text("ISDN", &Contact::isdnNumber),
        text("Mobile Phone", &Contact::mobilePhone),
        text("Other Fax", &Contact::otherFax),
        text("Other Phone", &Contact::otherPhone),
        text("Pager", &Contact::pager),
        text("Primary Phone", &Contact::primaryPhone),
        text("Radio Phone", &Contact::radioPhone),
        text("TTY/TDD Phone", &Contact::textPhone),
        text("Telex", &Contact::telexNumber),
        day("Anniversary", &Contact::weddingAnniversary),
        text("Assistant's Name", &Contact::assistantName),
        day("Birthday", &Contact::birthday),
        {"Categories", &categoryCell},
        {"Children", [](const Contact &contact) { return contact.children.join(u';'); }},
        text("Customer ID", &Contact::customerId),
        email("E-mail Address", 0, &E::address),
        email("E-mail Display Name", 0, &E::name),
        email("E-mail 2 Address", 1, &E::address),
        email("E-mail 2 Display Name", 1, &E::name),
        email("E-mail 3 Address", 2, &E::address),
        email("E-mail 3 Display Name", 2, &E::name),
        text("Gender", &Contact::gender),
        text("Government ID Number", &Contact::governmentId),
        text("Hobby", &Contact::hobbies),
        text("Initials", &Contact::initials),
        text("Manager's Name", &Contact::manager),
        text("Notes", &Contact::personalNotes),
        text("Office Location", &Contact::officeLocation),
        text("Profession", &Contact::profession),
        text("Referred By", &Contact::referredBy),
        text("Spouse", &Contact::spouseName),
        text("User 1", &Contact::userField1),
        text("User 2", &Contact::userField2),
        text("User 3", &Contact::userField3),
        text("User 4", &Contact::userField4),
        text("Web Page", &Contact::businessHomePage),
        text("Personal Web Page", &Contact::personalHomePage),
        text("Display Name", &Contact::displayName),
        text("File As", &Contact::fileAs),
        text("Nickname", &Contact::nickName),
        text("Given Yomi", &Contact::yomiGivenName),
        text("Surname Yomi", &Contact::yomiSurname),
        text("Company Yomi", &Contact::yomiCompanyName),
        {"IM Address",
         [](const Contact &contact) { return contact.imAddresses.join(QLatin1String(" ::: ")); }}};
    return all;
}

void append(QByteArray &line, const QString &value)
{
    const QString safe = looksLikeFormula(value) ? u'\'' + value : value;
    const QByteArray bytes = safe.toUtf8();
    const auto size = static_cast<size_t>(bytes.size());
    QByteArray cell(static_cast<qsizetype>(csv_write(nullptr, 0, bytes.constData(), size)),
                    Qt::Uninitialized);
    csv_write(cell.data(), static_cast<size_t>(cell.size()), bytes.constData(), size);
    line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + cell;
}

} // namespace

bool looksLikeFormula(const QString &text)
{
    static const QRegularExpression formula(QStringLiteral("^[=+@\\t\\r\uFF1D\uFF0B\uFF20-]"));
    static const QRegularExpression number(QStringLiteral("^[+-]?[\\d\\s()./-]*$"));
    static const QRegularExpression day(QStringLiteral("^--\\d\\d-\\d\\d$"));
    return formula.match(text).hasMatch() && !number.match(text).hasMatch()
        && !day.match(text).hasMatch();
}

QByteArray writeCsv(const QList<Contact> &contacts, const QList<ExtraColumn> &extra)
{
    QByteArray csv("\xef\xbb\xbf");
    QByteArray head;
    for (const Column &column : columns()) {
        append(head, QString::fromLatin1(column.name));
    }
    for (const ExtraColumn &column : extra) {
        append(head, column.name);
    }
    csv += head + "\r\n";
    for (qsizetype place = 0; place < contacts.size(); ++place) {
        QByteArray line;
        for (const Column &column : columns()) {
            append(line, column.value(contacts.at(place)));
        }
        for (const ExtraColumn &column : extra) {
            append(line, column.values.value(place));
        }
        csv += line + "\r\n";
    }
    return csv;
}

} // namespace interchange
