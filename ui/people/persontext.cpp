#include "ui/people/persontext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Person
{
    Q_DECLARE_TR_FUNCTIONS(Person)
};

} // namespace

QString personDetail(const store::KnownPerson &person)
{
    const domain::Contact &contact = person.person.contact;
    QStringList parts{contact.jobTitle, contact.companyName,
                      contact.emailAddresses.isEmpty() ? QString()
                                                       : contact.emailAddresses.first().address};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString personSource(const store::KnownPerson &person)
{
    const QString organisation = QStringLiteral("OrganizationUser");
    if (person.person.id.isEmpty()) {
        return Person::tr("In your contacts");
    }
    if (person.contact.isValid()) {
        return person.person.personSubclass == organisation
            ? Person::tr("In your contacts and in your organisation")
            : Person::tr("In your contacts");
    }
    return person.person.personSubclass == organisation
        ? Person::tr("In your organisation")
        : Person::tr("Known from your messages and meetings");
}

} // namespace ui
