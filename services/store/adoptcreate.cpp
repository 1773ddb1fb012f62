#include "services/store/adoptcreate.h"

#include "services/domain/contactpatch.h"
#include "services/store/connection.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

namespace {

using domain::ContactProperty;

// The service fills these when they are not sent.
bool isGenerated(ContactProperty property)
{
    return property == ContactProperty::DisplayName || property == ContactProperty::FileAs
        || property == ContactProperty::Initials;
}

// The service rewrites the names beside e-mail addresses.
bool isSameValue(const domain::PropertyValue &sent, const domain::PropertyValue &arrived)
{
    const auto *mine = std::get_if<QList<domain::EmailAddress>>(&sent);
    const auto *theirs = std::get_if<QList<domain::EmailAddress>>(&arrived);
    if (mine == nullptr || theirs == nullptr) {
        return sent == arrived;
    }
    return std::ranges::equal(*mine, *theirs, {}, &domain::EmailAddress::address,
                              &domain::EmailAddress::address);
}

} // namespace

domain::Result<QList<LostCreate>> lostCreates(Connection &connection, domain::MailboxKey mailbox)
{
    QList<LostCreate> lost;
    Query query(connection,
                "SELECT c.key, t.patch FROM contact c JOIN change_target t ON t.contact_key = c.key"
                " WHERE c.mailbox_key = ? AND c.graph_id IS NULL AND t.state IN ('sent', 'look')"
                " AND t.action IN ('createContact', 'updateContact')"
                " AND c.key IN (SELECT contact_key FROM change_target"
                " WHERE action = 'createContact' AND state IN ('sent', 'look'))"
                " ORDER BY c.key, t.action <> 'createContact', t.id");
    query.run(mailbox);
    while (query.next()) {
        const auto patch = wire::patchFromJson(QJsonDocument::fromJson(query.bytes(1)).object());
        if (!patch) {
            return tl::unexpected(patch.error());
        }
        const domain::ContactKey key{query.integer(0)};
        if (lost.isEmpty() || lost.last().key != key) {
            lost.append({key, {}});
        }
        lost.last().sent = domain::apply(std::move(lost.last().sent), *patch);
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return lost;
}

bool isSameContact(const domain::Contact &sent, const domain::Contact &arrived)
{
    return std::ranges::all_of(domain::contactProperties(), [&](const domain::PropertyInfo &info) {
        const domain::PropertyValue mine = domain::value(sent, info.property);
        return domain::isExtended(info.property) // which no page brings
            || (domain::isEmpty(mine) && isGenerated(info.property))
            || isSameValue(mine, domain::value(arrived, info.property));
    });
}

} // namespace store
