#include "services/domain/contactmerge.h"

#include "services/domain/linemerge.h"
#include "services/domain/listmerge.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

using P = ContactProperty;

constexpr std::array fullName{P::Title, P::GivenName, P::MiddleName, P::Surname, P::Generation};
constexpr std::array yomiName{P::YomiGivenName, P::YomiSurname};

QString plain(const QString &text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

bool isPhones(ContactProperty property)
{
    return property == P::BusinessPhones || property == P::HomePhones;
}

QString phoneKey(const QString &number)
{
    QString key;
    std::ranges::copy_if(number, std::back_inserter(key),
                         [](QChar c) { return c.isLetterOrNumber() || c == u'+'; });
    return key.isEmpty() ? plain(number) : key.toCaseFolded();
}

QString textKey(const QString &text)
{
    return plain(text).toCaseFolded();
}

QString emailKey(const EmailAddress &email)
{
    return textKey(email.address.isEmpty() ? email.name : email.address);
}

bool isSame(const EmailAddress &a, const EmailAddress &b)
{
    return emailKey(a) == emailKey(b) && plain(a.name) == plain(b.name);
}

PhysicalAddress plain(PhysicalAddress address)
{
    for (QString PhysicalAddress::*member :
         {&PhysicalAddress::street, &PhysicalAddress::city, &PhysicalAddress::state,
          &PhysicalAddress::countryOrRegion, &PhysicalAddress::postalCode}) {
        address.*member = plain(address.*member);
    }
    return address;
}

QStringList keysOf(ContactProperty property, const QStringList &texts)
{
    QStringList keys;
    std::ranges::transform(texts, std::back_inserter(keys), [property](const QString &text) {
        return property == P::Categories ? textKey(text) : plain(text);
    });
    if (property == P::Categories) {
        keys.sort();
    }
    return keys;
}

// What both sides made of one value; nullopt is a conflict.
std::optional<PropertyValue> bothChanged(ContactProperty property, const PropertyValue &base,
                                         const PropertyValue &mine, const PropertyValue &theirs)
{
    if (property == P::PersonalNotes) {
        const auto lines =
            mergeLines(std::get<QString>(base), std::get<QString>(mine), std::get<QString>(theirs));
        return lines ? std::optional<PropertyValue>(*lines) : std::nullopt;
    }
    const auto fits = [property](qsizetype count) {
        return maximumValues(property) == 0 || count <= maximumValues(property);
    };
    if (const auto *texts = std::get_if<QStringList>(&theirs)) {
        const auto merged =
            mergeLists<QString>(std::get<QStringList>(base), std::get<QStringList>(mine), *texts,
                                isPhones(property) ? phoneKey : textKey);
        return fits(merged.list.size()) ? std::optional<PropertyValue>(QStringList(merged.list))
                                        : std::nullopt;
    }
    if (const auto *emails = std::get_if<QList<EmailAddress>>(&theirs)) {
        const auto merged =
            mergeLists<EmailAddress>(std::get<QList<EmailAddress>>(base),
                                     std::get<QList<EmailAddress>>(mine), *emails, emailKey);
        return !merged.hasClash && fits(merged.list.size())
            ? std::optional<PropertyValue>(merged.list)
            : std::nullopt;
    }
    return std::nullopt;
}

QString generatedFileAs(const Contact &contact)
{
    QStringList given{contact.givenName, contact.middleName};
    given.removeAll(QString());
    QStringList parts{contact.surname, given.join(u' ')};
    parts.removeAll(QString());
    return parts.isEmpty() ? contact.companyName : parts.join(QLatin1String(", "));
}

enum class Sides { Same, OnlyMine, OnlyTheirs, Both };

class Merge
{
public:
    Merge(const Contact &base, const Contact &mine, const Contact &theirs)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_merged{theirs, {}}
    {
    }

    MergedContact run()
    {
        mergeGroup(fullName);
        mergeGroup(yomiName);
        for (const PropertyInfo &info : contactProperties()) {
            const bool isGrouped = std::ranges::find(fullName, info.property) != fullName.end()
                || std::ranges::find(yomiName, info.property) != yomiName.end();
            if (!isGrouped && info.property != P::DisplayName && info.property != P::FileAs) {
                mergeOne(info.property);
            }
        }
        mergeGenerated(P::DisplayName, generatedDisplayName);
        mergeGenerated(P::FileAs, generatedFileAs);
        std::ranges::sort(m_merged.conflicts, {}, &PropertyConflict::property);
        return std::move(m_merged);
    }

private:
    // Exact comparison first: nothing is rewritten because it only looks the same.
    Sides sides(ContactProperty property) const
    {
        const PropertyValue base = value(m_base, property);
        const PropertyValue mine = value(m_mine, property);
        const PropertyValue theirs = value(m_theirs, property);
        if (mine == theirs) {
            return Sides::Same;
        }
        if (mine == base) {
            return Sides::OnlyTheirs;
        }
        if (theirs == base) {
            return Sides::OnlyMine;
        }
        if (isSameForPeople(property, mine, theirs)) {
            return Sides::Same;
        }
        if (isSameForPeople(property, mine, base)) {
            return Sides::OnlyTheirs;
        }
        return isSameForPeople(property, theirs, base) ? Sides::OnlyMine : Sides::Both;
    }

    void takeMine(ContactProperty property)
    {
        setValue(m_merged.contact, property, value(m_mine, property));
    }

    void addConflict(ContactProperty property)
    {
        m_merged.conflicts.append({property, value(m_base, property), value(m_mine, property),
                                   value(m_theirs, property)});
    }

    void mergeOne(ContactProperty property)
    {
        switch (sides(property)) {
        case Sides::Same:
        case Sides::OnlyTheirs:
            return;
        case Sides::OnlyMine:
            takeMine(property);
            return;
        case Sides::Both:
            break;
        }
        const auto both = bothChanged(property, value(m_base, property), value(m_mine, property),
                                      value(m_theirs, property));
        if (both) {
            setValue(m_merged.contact, property, *both);
        } else {
            addConflict(property);
        }
    }

    void mergeGroup(std::span<const ContactProperty> group)
    {
        const auto has = [this, group](std::initializer_list<Sides> wanted) {
            return std::ranges::any_of(group, [this, wanted](ContactProperty property) {
                return std::ranges::find(wanted, sides(property)) != wanted.end();
            });
        };
        const bool mineChanged = has({Sides::OnlyMine, Sides::Both});
        const bool theirsChanged = has({Sides::OnlyTheirs, Sides::Both});
        for (const ContactProperty property : group) {
            const bool differs = sides(property) != Sides::Same;
            if (mineChanged && !theirsChanged && differs) {
                takeMine(property);
            } else if (mineChanged && theirsChanged && differs) {
                addConflict(property);
            }
        }
    }

    void mergeGenerated(ContactProperty property, QString (*generated)(const Contact &))
    {
        const auto isGenerated = [property, generated](const Contact &contact) {
            return std::get<QString>(value(contact, property)) == generated(contact);
        };
        if (sides(property) == Sides::Both && isGenerated(m_mine) && isGenerated(m_theirs)) {
            setValue(m_merged.contact, property, generated(m_merged.contact));
        } else {
            mergeOne(property);
        }
    }

    const Contact &m_base;
    const Contact &m_mine;
    const Contact &m_theirs;
    MergedContact m_merged;
};

} // namespace

MergedContact merge(const Contact &base, const Contact &mine, const Contact &theirs)
{
    if (mine == theirs || mine == base) {
        return {theirs, {}};
    }
    if (theirs == base) {
        return {mine, {}};
    }
    return Merge(base, mine, theirs).run();
}

ContactPatch baseOf(const ContactPatch &patch, const Contact &contact)
{
    ContactPatch base = restrictedTo(patch, contact);
    for (const std::span<const ContactProperty> group :
         {std::span<const ContactProperty>(fullName), std::span<const ContactProperty>(yomiName)}) {
        const bool isTouched = std::ranges::any_of(
            group, [&patch](ContactProperty property) { return patch.touches(property); });
        for (const ContactProperty property : isTouched ? group : group.first(0)) {
            base.values.insert_or_assign(property, value(contact, property));
        }
    }
    return base;
}

bool isSameForPeople(ContactProperty property, const PropertyValue &a, const PropertyValue &b)
{
    if (const auto *text = std::get_if<QString>(&a)) {
        return plain(*text) == plain(std::get<QString>(b));
    }
    if (const auto *texts = std::get_if<QStringList>(&a)) {
        return keysOf(property, *texts) == keysOf(property, std::get<QStringList>(b));
    }
    if (const auto *address = std::get_if<PhysicalAddress>(&a)) {
        return plain(*address) == plain(std::get<PhysicalAddress>(b));
    }
    if (const auto *emails = std::get_if<QList<EmailAddress>>(&a)) {
        return std::ranges::equal(*emails, std::get<QList<EmailAddress>>(b), isSame);
    }
    return a == b;
}

qsizetype maximumValues(ContactProperty property)
{
    switch (property) {
    case P::EmailAddresses:
        return maximumEmailAddresses;
    case P::BusinessPhones:
        return maximumBusinessPhones;
    case P::HomePhones:
        return maximumHomePhones;
    case P::ImAddresses:
        return maximumImAddresses;
    default:
        return 0;
    }
}

} // namespace domain
