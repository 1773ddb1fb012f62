#include "services/store/joincontacts.h"

#include "services/domain/contactmerge.h"
#include "services/domain/keepboth.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/copyextensions.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

using domain::Contact;
using domain::ContactProperty;

domain::Result<Contact> livingContact(Connection &connection, domain::ContactKey key)
{
    const auto standing = contactStanding(connection, key);
    if (!standing || standing->isDeleted) {
        return standing ? domain::failure(domain::Error::Kind::NotFound,
                                          QStringLiteral("contact %1 is deleted").arg(key.value))
                        : tl::unexpected(standing.error());
    }
    return shownContact(connection, key);
}

tl::unexpected<domain::Error> itself()
{
    return domain::failure(domain::Error::Kind::BadInput,
                           QStringLiteral("a contact cannot be joined with itself"));
}

bool isOfTheName(ContactProperty property)
{
    switch (property) {
    case ContactProperty::DisplayName:
    case ContactProperty::Title:
    case ContactProperty::GivenName:
    case ContactProperty::MiddleName:
    case ContactProperty::Surname:
    case ContactProperty::Generation:
    case ContactProperty::Initials:
    case ContactProperty::FileAs:
    case ContactProperty::YomiGivenName:
    case ContactProperty::YomiSurname:
        return true;
    default:
        return false;
    }
}

// Parts of a name belong together: those of another name do not fill the gaps of this one.
Contact absorbed(Contact kept, const Contact &other, NoteLine noteLine)
{
    const QString name = domain::shownName(other);
    const bool isSameName = domain::shownName(kept).compare(name, Qt::CaseInsensitive) == 0;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const bool isName = isOfTheName(info.property);
        if (isName && !isSameName) {
            continue;
        }
        const auto both =
            domain::keepBoth(info.property, domain::value(other, info.property), kept);
        kept = domain::apply(kept, both.edit);
        if (!domain::isEmpty(both.rest) && !isName) {
            kept.personalNotes =
                domain::withLines(kept.personalNotes, noteLine(info.property, both.rest));
        }
    }
    if (!isSameName && !name.isEmpty()) {
        kept.personalNotes =
            domain::withLines(kept.personalNotes,
                              noteLine(ContactProperty::DisplayName, domain::PropertyValue(name)));
    }
    return kept;
}

domain::Result<> takeOverPhoto(Connection &connection, ChangeWriter &writer,
                               domain::ContactKey other, domain::ContactKey kept)
{
    const auto own = photoFile(connection, kept);
    const auto others = photoFile(connection, other);
    if (!own || !others) {
        return tl::unexpected(own ? others.error() : own.error());
    }
    return own->isEmpty() && !others->isEmpty() ? writer.putPhoto(kept, *others)
                                                : domain::Result<>();
}

} // namespace

domain::Result<domain::ChangeSet> mergeContacts(Connection &connection, domain::ContactKeys others,
                                                domain::ContactKey kept, NoteLine noteLine)
{
    if (others.contains(kept)) {
        return itself();
    }
    const auto before = livingContact(connection, kept);
    if (!before) {
        return tl::unexpected(before.error());
    }
    ChangeWriter writer(connection, ChangeKind::MergeContacts);
    Contact merged = *before;
    QString name;
    for (const domain::ContactKey key : others) {
        const auto other = livingContact(connection, key);
        if (!other) {
            return tl::unexpected(other.error());
        }
        merged = absorbed(std::move(merged), *other, noteLine);
        name = others.size() == 1 ? domain::shownName(*other) : QString();
        auto taken = takeOverPhoto(connection, writer, key, kept);
        taken = taken ? copyExtensions(connection, writer, key, kept) : taken;
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        if (const auto done = writer.deleteContact(key); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (const auto done = writer.updateContact(kept, domain::difference(*before, merged)); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(name, domain::shownName(*before));
}

domain::Result<domain::ChangeSet> relateContacts(Connection &connection, domain::ContactKey person,
                                                 domain::ContactKey contact, Relation relation)
{
    if (person == contact) {
        return itself();
    }
    const auto who = livingContact(connection, person);
    const auto whose = livingContact(connection, contact);
    if (!who || !whose) {
        return tl::unexpected(who ? whose.error() : who.error());
    }
    const QString name = domain::shownName(*who);
    Contact related = *whose;
    Contact other = *who;
    switch (relation) {
    case Relation::Manager:
        related.manager = name;
        break;
    case Relation::Assistant:
        related.assistantName = name;
        break;
    case Relation::Spouse:
        related.spouseName = name;
        other.spouseName = domain::shownName(*whose);
        break;
    case Relation::Child:
        if (!related.children.contains(name)) {
            related.children.append(name);
        }
        break;
    }
    ChangeWriter writer(connection, ChangeKind::UpdateContacts);
    if (auto done = writer.updateContact(contact, domain::difference(*whose, related)); !done) {
        return tl::unexpected(done.error());
    }
    if (auto done = writer.updateContact(person, domain::difference(*who, other)); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(domain::shownName(*whose), {});
}

} // namespace store
