#include "services/interchange/channels.h"

#include "services/interchange/notelabels.h"

#include <QRegularExpression>

#include <algorithm>

namespace interchange {

namespace {

using domain::Contact;
using domain::PhysicalAddress;

void sortByPreference(QList<Channel> &channels)
{
    std::ranges::stable_sort(channels, {}, &Channel::preference);
}

QString labelOr(const Channel &channel, QLatin1String usual)
{
    return channel.label.isEmpty() ? QString(usual) : channel.label;
}

// A value that got its field keeps the person's own word for it in a note.
void noteOwnLabel(const Channel &channel, NoteLines &notes)
{
    if (!channel.label.isEmpty()) {
        notes.add(channel.label, channel.text);
    }
}

bool addTo(QStringList &field, const QString &text, qsizetype most)
{
    if (field.contains(text)) {
        return true;
    }
    if (field.size() == most) {
        return false;
    }
    field.append(text);
    return true;
}

struct PhoneKind
{
    QByteArrayView type;
    QString Contact::*field; // null: none holds such a number
    QLatin1String label;
};

// Numbers that have one field of their own, or none at all; all others are mobile, home or business.
const PhoneKind *singlePhone(const Channel &phone)
{
    static constexpr PhoneKind kinds[] = {
        {"PAGER", &Contact::pager, notelabels::pager},
        {"TELEX", &Contact::telexNumber, notelabels::telex},
        {"X-EVOLUTION-TELEX", &Contact::telexNumber, notelabels::telex},
        {"TEXTPHONE", &Contact::textPhone, notelabels::textPhone},
        {"X-EVOLUTION-TTYTDD", &Contact::textPhone, notelabels::textPhone},
        {"CAR", &Contact::carPhone, notelabels::carPhone},
        {"ISDN", &Contact::isdnNumber, notelabels::isdn},
        {"MODEM", nullptr, notelabels::modem},
        {"BBS", nullptr, notelabels::modem},
        {"ASSISTANT", &Contact::assistantPhone, notelabels::assistantPhone},
        {"X-EVOLUTION-ASSISTANT", &Contact::assistantPhone, notelabels::assistantPhone},
        {"CALLBACK", &Contact::callbackPhone, notelabels::callbackPhone},
        {"X-EVOLUTION-CALLBACK", &Contact::callbackPhone, notelabels::callbackPhone},
        {"COMPANY", &Contact::companyMainPhone, notelabels::companyPhone},
        {"X-EVOLUTION-COMPANY", &Contact::companyMainPhone, notelabels::companyPhone},
        {"RADIO", &Contact::radioPhone, notelabels::radio},
        {"X-EVOLUTION-RADIO", &Contact::radioPhone, notelabels::radio},
        {"X-PRIMARY", &Contact::primaryPhone, notelabels::primaryPhone},
        {"OTHER", &Contact::otherPhone, notelabels::otherPhone},
    };
    static constexpr PhoneKind homeFax{"HOME", &Contact::homeFax, notelabels::homeFax};
    static constexpr PhoneKind workFax{"WORK", &Contact::businessFax, notelabels::workFax};
    static constexpr PhoneKind otherFax{"", &Contact::otherFax, notelabels::fax};
    if (phone.is("FAX")) {
        return phone.is("HOME") ? &homeFax : phone.is("WORK") ? &workFax : &otherFax;
    }
    const auto *found = std::ranges::find_if(
        kinds, [&phone](const PhoneKind &kind) { return phone.is(kind.type); });
    return found == std::end(kinds) ? nullptr : found;
}

bool setOnce(QString &field, const QString &text)
{
    if (field.isEmpty()) {
        field = text;
    }
    return field == text;
}

PhysicalAddress Contact::*slotOf(const Channel &address)
{
    return address.is("WORK") ? &Contact::businessAddress
        : address.is("HOME")  ? &Contact::homeAddress
                              : &Contact::otherAddress;
}

QLatin1String addressLabelOf(const Channel &address)
{
    return address.is("WORK") ? notelabels::businessAddress
        : address.is("HOME")  ? notelabels::homeAddress
                              : notelabels::otherAddress;
}

QString oneLine(const PhysicalAddress &address)
{
    QStringList parts{address.street, address.city, address.state, address.postalCode,
                      address.countryOrRegion};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", ")).replace(u'\n', QLatin1String(", "));
}

} // namespace

void NoteLines::add(const QString &label, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.isEmpty()) {
        m_lines.append(label + QLatin1String(": ") + trimmed);
    }
}

bool Channel::is(QByteArrayView type) const
{
    return std::ranges::any_of(types, [type](const QByteArray &own) { return own == type; });
}

void fillEmailAddresses(QList<Channel> channels, Contact &contact, NoteLines &notes)
{
    sortByPreference(channels);
    for (const Channel &email : channels) {
        if (contact.emailAddresses.size() == domain::maximumEmailAddresses) {
            notes.add(labelOr(email, notelabels::email), email.text);
        } else {
            contact.emailAddresses.append({email.personName, email.text});
            noteOwnLabel(email, notes);
        }
    }
}

void fillPhones(QList<Channel> channels, Contact &contact, NoteLines &notes)
{
    sortByPreference(channels);
    for (const Channel &phone : channels) {
        bool hasField = false;
        QLatin1String usualLabel;
        if (const PhoneKind *kind = singlePhone(phone)) {
            usualLabel = kind->label;
            hasField = kind->field != nullptr && setOnce(contact.*kind->field, phone.text);
        } else if (phone.is("CELL") || phone.is("MOBILE")) {
            usualLabel = notelabels::mobilePhone;
            hasField = setOnce(contact.mobilePhone, phone.text);
        } else if (phone.is("HOME")) {
            usualLabel = notelabels::homePhone;
            hasField = addTo(contact.homePhones, phone.text, domain::maximumHomePhones);
        } else {
            usualLabel = notelabels::businessPhone;
            hasField = addTo(contact.businessPhones, phone.text, domain::maximumBusinessPhones);
        }
        if (hasField) {
            noteOwnLabel(phone, notes);
        } else {
            notes.add(labelOr(phone, usualLabel), phone.text);
        }
    }
}

void fillImAddresses(QList<Channel> channels, Contact &contact, NoteLines &notes)
{
    sortByPreference(channels);
    for (const Channel &account : channels) {
        if (addTo(contact.imAddresses, account.text, domain::maximumImAddresses)) {
            noteOwnLabel(account, notes);
        } else {
            notes.add(labelOr(account, notelabels::instantMessage), account.text);
        }
    }
}

void fillHomePage(QList<Channel> channels, Contact &contact, NoteLines &notes)
{
    // A page without a type is the one of the business, unless there is one that says so.
    sortByPreference(channels);
    std::ranges::stable_sort(channels, {},
                             [](const Channel &page) { return page.is("WORK") ? 0 : 1; });
    for (const Channel &page : channels) {
        QString &field = page.is("HOME") && !page.is("WORK") ? contact.personalHomePage
                                                             : contact.businessHomePage;
        if (field == page.text) {
            continue;
        }
        if (setOnce(field, page.text)) {
            noteOwnLabel(page, notes);
        } else {
            notes.add(labelOr(page, notelabels::website), page.text);
        }
    }
}

void fillAddresses(QList<Channel> channels, Contact &contact, NoteLines &notes)
{
    sortByPreference(channels);
    QList<Channel> overflow;
    for (const Channel &channel : channels) {
        PhysicalAddress &slot = contact.*slotOf(channel);
        if (!slot.isEmpty()) {
            overflow.append(channel);
            continue;
        }
        slot = channel.address;
        if (!channel.label.isEmpty()) {
            notes.add(QString(addressLabelOf(channel)), channel.label);
        }
    }
    for (const Channel &channel : overflow) {
        const bool hasField = contact.otherAddress.isEmpty();
        if (hasField) {
            contact.otherAddress = channel.address;
        }
        if (!hasField || !channel.label.isEmpty()) {
            notes.add(labelOr(channel, addressLabelOf(channel)), oneLine(channel.address));
        }
    }
}

void fillAddressLabels(const QList<Channel> &labels, Contact &contact, NoteLines &notes)
{
    for (const Channel &label : labels) {
        const bool hasAddress = !contact.businessAddress.isEmpty() || !contact.homeAddress.isEmpty()
            || !contact.otherAddress.isEmpty();
        if (!hasAddress) {
            (contact.*slotOf(label)).street = label.text.trimmed();
            continue;
        }
        const QString known = oneLine(contact.businessAddress) + u' ' + oneLine(contact.homeAddress)
            + u' ' + oneLine(contact.otherAddress) + u' ' + contact.displayName + u' '
            + contact.companyName;
        static const QRegularExpression betweenWords(
            QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
        const QStringList words = label.text.split(betweenWords, Qt::SkipEmptyParts);
        const bool saysMore = std::ranges::any_of(
            words.first(std::min<qsizetype>(words.size(), 100)),
            [&known](const QString &word) { return !known.contains(word, Qt::CaseInsensitive); });
        if (saysMore) {
            notes.add(QString(notelabels::addressLabel), label.text);
        }
    }
}

} // namespace interchange
