#include "ui/contacts/copytext.h"

#include "services/store/contactrows.h"
#include "ui/contacts/fieldcontent.h"
#include "ui/editors/addresslayout.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(CopyText)
};

QString lines(QStringList values, const QString &separator = QStringLiteral("\n"))
{
    values.removeAll(QString());
    values.removeDuplicates();
    return values.join(separator);
}

QStringList emails(const domain::Contact &contact)
{
    QStringList addresses;
    for (const domain::EmailAddress &email : contact.emailAddresses) {
        addresses.append(email.address);
    }
    return addresses;
}

QStringList phones(const domain::Contact &contact)
{
    return QStringList(contact.mobilePhone) + contact.businessPhones + contact.homePhones
        + QStringList{contact.primaryPhone,  contact.companyMainPhone, contact.carPhone,
                      contact.radioPhone,    contact.callbackPhone,    contact.otherPhone,
                      contact.assistantPhone};
}

QStringList addresses(const domain::Contact &contact)
{
    QStringList blocks;
    for (const domain::PhysicalAddress &address :
         {contact.businessAddress, contact.homeAddress, contact.otherAddress}) {
        blocks.append(addressLines(address).join(u'\n'));
    }
    return blocks;
}

} // namespace

QString wholeText(const QString &name, const QString &job, const QList<CardGroup> &groups)
{
    QStringList all{name};
    if (!job.isEmpty()) {
        all.append(job);
    }
    for (const CardGroup &group : groups) {
        for (const CardEntry &entry : group.entries) {
            all.append(entry.label.isEmpty()
                           ? entry.value
                           : CopyText::tr("%1: %2").arg(entry.label, entry.value));
        }
    }
    return all.join(u'\n');
}

QString copyText(const store::ContactDetails &details, CopyPart part)
{
    const domain::Contact &contact = details.contact;
    switch (part) {
    case CopyPart::Name:
        return domain::shownName(contact);
    case CopyPart::Emails:
        return lines(emails(contact));
    case CopyPart::Phones:
        return lines(phones(contact));
    case CopyPart::Addresses:
        return lines(addresses(contact), QStringLiteral("\n\n"));
    case CopyPart::Everything:
        return wholeText(presentation::nameOrPlaceholder(domain::shownName(contact)),
                         jobLine(contact),
                         cardContent(contact, QDate::currentDate()) + fieldGroups(details));
    }
    Q_UNREACHABLE();
}

} // namespace ui
