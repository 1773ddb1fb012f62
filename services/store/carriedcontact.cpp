#include "services/store/carriedcontact.h"

#include "services/domain/contactproperty.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/extendedvalues.h"
#include "services/store/followups.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <algorithm>

namespace store {

using domain::Result;

namespace {

constexpr QLatin1String carriedName("carriedTo");

Result<> copyBesides(Connection &connection, ChangeWriter &writer, domain::ContactKey from,
                     domain::ContactKey to)
{
    const auto flag = shownFlag(connection, from);
    const auto extensions = shownExtensions(connection, from);
    if (!flag || !extensions) {
        return tl::unexpected(flag ? extensions.error() : flag.error());
    }
    Result<> done;
    if (*flag != domain::FollowupFlag()) {
        done = writer.setFlag(to, *flag);
    }
    for (const domain::OpenExtension &extension : *extensions) {
        done = done ? writer.setExtension(to, extension.name, extension.values) : done;
    }
    return done;
}

// Of the original, as it was when it was carried.
Result<domain::Contact> originalOf(const ChangeTarget &deletion)
{
    const auto values =
        wire::patchFromJson(deletion.base.value(QLatin1String("contact")).toObject());
    return values ? Result<domain::Contact>(domain::apply({}, *values))
                  : tl::unexpected(values.error());
}

template <class T>
std::optional<domain::Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

// Every value that the original has.
bool holds(const domain::Contact &copy, const domain::Contact &original)
{
    return std::ranges::all_of(domain::contactProperties(), [&](const domain::PropertyInfo &info) {
        const auto wanted = domain::value(original, info.property);
        return wanted == domain::value(domain::Contact(), info.property)
            || wanted == domain::value(copy, info.property);
    });
}

} // namespace

QJsonObject carriedJson(domain::ContactKey copy)
{
    return {{carriedName, copy.value}};
}

Result<domain::ContactKey> carryContact(Connection &connection, ChangeWriter &writer,
                                        domain::ContactKey contact, domain::FolderKey folder)
{
    const auto shown = shownContact(connection, contact);
    const auto photo = photoFile(connection, contact);
    if (!shown || !photo) {
        return tl::unexpected(shown ? photo.error() : shown.error());
    }
    const auto copy = writer.createContact(folder, *shown, *photo);
    if (!copy) {
        return tl::unexpected(copy.error());
    }
    auto done = copyBesides(connection, writer, contact, *copy);
    done = done ? writer.deleteContact(contact, *copy) : done;
    return done ? Result<domain::ContactKey>(*copy) : tl::unexpected(done.error());
}

Result<Carriage> carriageOf(Connection &connection, const ChangeTarget &deletion)
{
    const domain::ContactKey copy{deletion.patch.value(carriedName).toInteger()};
    if (!copy.isValid()) {
        return Carriage::None;
    }
    {
        Query query(connection,
                    "SELECT graph_id IS NOT NULL, deleted_at IS NOT NULL, EXISTS"
                    " (SELECT 1 FROM change_target WHERE contact_key = contact.key"
                    " AND state <> 'settled') FROM contact WHERE key = ?");
        const bool isThere = query.run(copy) && query.next();
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
        if (!isThere) {
            return Carriage::Differs;
        }
        if (query.integer(1) != 0) {
            return Carriage::Arrived; // and was deleted by the person since
        }
        if (query.integer(0) == 0 || query.integer(2) != 0) {
            return Carriage::UnderWay;
        }
    }
    const auto known = areExtendedKnown(connection, copy);
    const auto mirror = mirrorContact(connection, copy);
    const auto original = originalOf(deletion);
    // What it had that was read only since.
    const auto stillThere = mirrorContact(connection, deletion.contact);
    for (const auto &error :
         {errorOf(known), errorOf(mirror), errorOf(original), errorOf(stillThere)}) {
        if (error) {
            return tl::unexpected(*error);
        }
    }
    if (!*known || !*mirror) {
        return Carriage::UnderWay;
    }
    return holds(**mirror, *original) && holds(**mirror, stillThere->value_or(*original))
        ? Carriage::Arrived
        : Carriage::Differs;
}

} // namespace store
