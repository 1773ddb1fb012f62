#include "services/interchange/scannablecard.h"

#include "services/interchange/vcardwriter.h"

#include <array>

namespace interchange {

using domain::Contact;

namespace {

constexpr std::array texts{&Contact::displayName, &Contact::title,           &Contact::givenName,
                           &Contact::middleName,  &Contact::surname,         &Contact::generation,
                           &Contact::companyName, &Contact::department,      &Contact::jobTitle,
                           &Contact::mobilePhone, &Contact::businessHomePage};

} // namespace

QByteArray scannableCard(const Contact &contact, qsizetype maximumBytes)
{
    Contact card;
    for (QString Contact::*const field : texts) {
        card.*field = contact.*field;
    }
    card.emailAddresses = contact.emailAddresses;
    card.businessPhones = contact.businessPhones;
    card.homePhones = contact.homePhones;
    card.businessAddress = contact.businessAddress;
    card.homeAddress = contact.homeAddress;
    const auto written = [&card] { return writeVCards({{card, {}, {}}}); };
    if (const QByteArray all = written(); all.size() <= maximumBytes) {
        return all;
    }
    card.businessAddress = {};
    card.homeAddress = {};
    if (const QByteArray most = written(); most.size() <= maximumBytes) {
        return most;
    }
    card.emailAddresses = card.emailAddresses.mid(0, 1);
    card.businessPhones = card.businessPhones.mid(0, 1);
    card.homePhones = card.homePhones.mid(0, 1);
    card.businessHomePage.clear();
    const QByteArray least = written();
    return least.size() <= maximumBytes ? least : QByteArray();
}

} // namespace interchange
