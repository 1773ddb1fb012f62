#include "services/interchange/channels.h"

#include "services/interchange/notelabels.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

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

// Numbers that Graph has no field for at all.
std::optional<QLatin1String> notedPhoneLabel(const Channel &phone)
{
    struct NotedType
    {
        QByteArrayView type;
        QLatin1String label;
    };
    static constexpr NotedType notedTypes[] = {
        {"PAGER", notelabels::pager},
        {"TELEX", notelabels::telex},
        {"X-EVOLUTION-TELEX", notelabels::telex},
        {"TEXTPHONE", notelabels::textPhone},
        {"X-EVOLUTION-TTYTDD", notelabels::textPhone},
        {"CAR", notelabels::carPhone},
        {"ISDN", notelabels::isdn},
        {"MODEM", notelabels::modem},
        {"BBS", notelabels::modem},
        {"ASSISTANT", notelabels::assistantPhone},
        {"X-EVOLUTION-ASSISTANT", notelabels::assistantPhone},
        {"CALLBACK", notelabels::callbackPhone},
        {"X-EVOLUTION-CALLBACK", notelabels::callbackPhone},
        {"COMPANY", notelabels::companyPhone},
        {"X-EVOLUTION-COMPANY", notelabels::companyPhone},
        {"RADIO", notelabels::radio},
        {"X-EVOLUTION-RADIO", notelabels::radio},
    };
    if (phone.is("FAX")) {
        return phone.is("HOME") ? notelabels::homeFax
            : phone.is("WORK")  ? notelabels::workFax
                                : notelabels::fax;
    }
    const auto *noted = std::ranges::find_if(
        notedTypes, [&phone](const NotedType &entry) { return phone.is(entry.type); });
    return noted == std::end(notedTypes) ? std::nullopt : std::optional(noted->label);
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
        if (const auto label = notedPhoneLabel(phone)) {
            notes.add(labelOr(phone, *label), phone.text);
            continue;
        }
        bool hasField = false;
        QLatin1String usualLabel;
        if (phone.is("CELL") || phone.is("MOBILE")) {
            usualLabel = notelabels::mobilePhone;
            hasField = contact.mobilePhone.isEmpty() || contact.mobilePhone == phone.text;
            if (hasField) {
                contact.mobilePhone = phone.text;
            }
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
    // The field is the page of the business: WORK first, a private page only when there is no
    // other.
    sortByPreference(channels);
    std::ranges::stable_sort(channels, {}, [](const Channel &page) {
        return page.is("WORK") ? 0 : page.is("HOME") ? 2 : 1;
    });
    for (const Channel &page : channels) {
        if (contact.businessHomePage.isEmpty()) {
            contact.businessHomePage = page.text;
            noteOwnLabel(page, notes);
        } else if (contact.businessHomePage != page.text) {
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
