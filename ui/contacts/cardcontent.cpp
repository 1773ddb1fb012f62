#include "ui/contacts/cardcontent.h"

#include "ui/contacts/propertytext.h"
#include "ui/contacts/quickedit.h"
#include "ui/editors/addresslayout.h"
#include "ui/links.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct CardContent
{
    Q_DECLARE_TR_FUNCTIONS(CardContent)
};

constexpr int oldestAge = 150;

void add(CardGroup &group, const char *id, const QString &value,
         CardAction action = CardAction::None, const QUrl &link = {})
{
    if (value.trimmed().isEmpty()) {
        return;
    }
    const bool acts = !link.isEmpty();
    // The notes are alone in their group, whose title says it.
    const bool isTitled = group.id == QLatin1String("notes");
    const QString label =
        isTitled ? QString() : presentation::propertyLabel(QString::fromLatin1(id));
    group.entries.append(
        {QLatin1String(id), label, value, acts ? action : CardAction::None, acts ? link : QUrl()});
}

QString numbered(const char *id, qsizetype index)
{
    return QLatin1String(id) + u'.' + QString::number(index);
}

void addPhones(CardGroup &group, const char *id, const QStringList &phones)
{
    for (qsizetype i = 0; i < phones.size(); ++i) {
        add(group, qPrintable(numbered(id, i)), phones.at(i), CardAction::Call,
            callLink(phones.at(i)));
    }
}

void addPhone(CardGroup &group, const char *id, const QString &phone)
{
    add(group, id, phone, CardAction::Call, callLink(phone));
}

void addAddress(CardGroup &group, const char *id, const domain::PhysicalAddress &address)
{
    add(group, id, addressLines(address).join(u'\n'), CardAction::Map, mapLink(address));
}

// The service puts "Anna Berg (anna@…)" there by itself; only a name of its own says something.
QString emailText(const domain::EmailAddress &email, const domain::Contact &contact)
{
    const bool isOwnName = !email.name.isEmpty() && !email.name.contains(email.address)
        && email.name != contact.displayName;
    return isOwnName && !email.address.isEmpty() ? email.address + u'\n' + email.name
        : email.address.isEmpty()                ? email.name
                                                 : email.address;
}

CardGroup reachGroup(const domain::Contact &contact)
{
    CardGroup group{QStringLiteral("reach"), {}, {}};
    for (qsizetype i = 0; i < contact.emailAddresses.size(); ++i) {
        const domain::EmailAddress &email = contact.emailAddresses.at(i);
        add(group, qPrintable(numbered("emailAddresses", i)), emailText(email, contact),
            CardAction::Mail, mailLink(email.address));
    }
    addPhone(group, "mobilePhone", contact.mobilePhone);
    addPhone(group, "primaryPhone", contact.primaryPhone);
    addPhone(group, "carPhone", contact.carPhone);
    addPhone(group, "radioPhone", contact.radioPhone);
    addPhone(group, "callbackPhone", contact.callbackPhone);
    addPhone(group, "otherPhone", contact.otherPhone);
    add(group, "pager", contact.pager);
    add(group, "otherFax", contact.otherFax);
    add(group, "isdnNumber", contact.isdnNumber);
    add(group, "telexNumber", contact.telexNumber);
    add(group, "textPhone", contact.textPhone);
    for (qsizetype i = 0; i < contact.imAddresses.size(); ++i) {
        add(group, qPrintable(numbered("imAddresses", i)), contact.imAddresses.at(i));
    }
    return group;
}

CardGroup workGroup(const domain::Contact &contact)
{
    CardGroup group{QStringLiteral("work"), CardContent::tr("Work"), {}};
    addPhones(group, "businessPhones", contact.businessPhones);
    addPhone(group, "companyMainPhone", contact.companyMainPhone);
    add(group, "businessFax", contact.businessFax);
    add(group, "department", contact.department);
    add(group, "officeLocation", contact.officeLocation);
    add(group, "profession", contact.profession);
    add(group, "manager", contact.manager);
    add(group, "assistantName", contact.assistantName);
    addPhone(group, "assistantPhone", contact.assistantPhone);
    addAddress(group, "businessAddress", contact.businessAddress);
    add(group, "businessHomePage", contact.businessHomePage, CardAction::Browse,
        webLink(contact.businessHomePage));
    add(group, "yomiCompanyName", contact.yomiCompanyName);
    return group;
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u' ');
}

CardGroup personalGroup(const domain::Contact &contact, const QDate &today)
{
    CardGroup group{QStringLiteral("personal"), CardContent::tr("Personal"), {}};
    const QString fullName = joined({contact.title, contact.givenName, contact.middleName,
                                     contact.surname, contact.generation});
    // Chinese, Japanese and Korean names have the family name first and no space between.
    const QString familyFirst = contact.surname + contact.givenName;
    const QString shown = domain::shownName(contact);
    if (fullName != shown && familyFirst != QString(shown).remove(u' ')) {
        add(group, "fullName", fullName);
    }
    add(group, "nickName", contact.nickName);
    add(group, "yomiName", joined({contact.yomiSurname, contact.yomiGivenName}));
    add(group, "initials", contact.initials);
    add(group, "birthday", birthdayText(contact.birthday, today));
    add(group, "spouseName", contact.spouseName);
    add(group, "weddingAnniversary", birthdayText(contact.weddingAnniversary, today));
    add(group, "children", contact.children.join(QStringLiteral(", ")));
    add(group, "gender", presentation::genderText(contact.gender));
    add(group, "personalHomePage", contact.personalHomePage, CardAction::Browse,
        webLink(contact.personalHomePage));
    add(group, "hobbies", contact.hobbies);
    add(group, "referredBy", contact.referredBy);
    add(group, "customerId", contact.customerId);
    add(group, "governmentId", contact.governmentId);
    add(group, "userField1", contact.userField1);
    add(group, "userField2", contact.userField2);
    add(group, "userField3", contact.userField3);
    add(group, "userField4", contact.userField4);
    add(group, "fileAs", contact.fileAs);
    return group;
}

} // namespace

QString jobLine(const domain::Contact &contact)
{
    return presentation::secondLine(contact.jobTitle, contact.companyName);
}

QString birthdayText(const QDate &birthday, const QDate &today)
{
    if (!birthday.isValid()) {
        return {};
    }
    const QString date = dateText(birthday);
    const bool isStillToCome =
        std::pair(today.month(), today.day()) < std::pair(birthday.month(), birthday.day());
    if (birthday.year() == domain::unknownYear) {
        return date;
    }
    const int age = today.year() - birthday.year() - (isStillToCome ? 1 : 0);
    if (age < 0 || age > oldestAge) {
        return date;
    }
    //: a birthday and how old the person is now
    return CardContent::tr("%1 (%2)").arg(date, QLocale().toString(age));
}

QList<CardGroup> cardContent(const domain::Contact &contact, const QDate &today)
{
    CardGroup home{QStringLiteral("home"), CardContent::tr("Home"), {}};
    addPhones(home, "homePhones", contact.homePhones);
    add(home, "homeFax", contact.homeFax);
    addAddress(home, "homeAddress", contact.homeAddress);
    CardGroup other{QStringLiteral("other"), CardContent::tr("Other"), {}};
    addAddress(other, "otherAddress", contact.otherAddress);
    CardGroup notes{QStringLiteral("notes"), CardContent::tr("Notes"), {}};
    add(notes, "personalNotes", contact.personalNotes);

    QList<CardGroup> groups{
        reachGroup(contact), workGroup(contact), home, other, personalGroup(contact, today), notes};
    for (CardGroup &group : groups) {
        for (CardEntry &entry : group.entries) {
            entry.quickText = quickText(contact, entry.id);
        }
    }
    groups.removeIf([](const CardGroup &group) { return group.entries.isEmpty(); });
    return groups;
}

} // namespace ui
