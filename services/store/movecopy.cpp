#include "services/store/movecopy.h"

#include "services/store/connection.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

namespace store {

namespace {

const QLatin1String copyMember("copy");
const QLatin1String tokenMember("token");
const QLatin1String idMember("id");

domain::Result<> writePatch(Connection &connection, const ChangeTarget &target,
                            const std::optional<MoveCopy> &copy)
{
    QJsonObject patch = target.patch;
    patch.remove(copyMember);
    if (copy) {
        QJsonObject journal{{tokenMember, copy->token}};
        if (!copy->id.isEmpty()) {
            journal.insert(idMember, copy->id.text);
        }
        patch.insert(copyMember, journal);
    }
    return setTargetJson(connection, target.key, patch, target.base);
}

bool keepsJournal(const PushOutcome &outcome)
{
    return outcome.kind == PushOutcome::Kind::Look
        || (outcome.kind == PushOutcome::Kind::Parked && outcome.error.code == copyUnfinished);
}

} // namespace

MoveCopy moveCopy(const ChangeTargets &group)
{
    for (const ChangeTarget &target : group) {
        if (target.action == PushAction::MoveContact && target.patch.contains(copyMember)) {
            const QJsonObject journal = target.patch.value(copyMember).toObject();
            return {journal.value(tokenMember).toString(), {journal.value(idMember).toString()}};
        }
    }
    return {};
}

domain::Result<domain::ChangeSet> noteMoveCopy(Connection &connection,
                                               QList<domain::TargetKey> targets, MoveCopy copy)
{
    const auto group = targetsByKey(connection, targets);
    if (!group) {
        return tl::unexpected(group.error());
    }
    for (const ChangeTarget &target : *group) {
        if (const auto done = writePatch(connection, target, copy); !done) {
            return tl::unexpected(done.error());
        }
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Push};
}

domain::Result<> closeMoveCopy(Connection &connection, domain::MailboxKey mailbox,
                               const ChangeTargets &group, const PushOutcome &outcome)
{
    if (moveCopy(group).token.isEmpty() || keepsJournal(outcome)) {
        return {};
    }
    for (const ChangeTarget &target : group) {
        if (auto done = writePatch(connection, target, std::nullopt); !done) {
            return done;
        }
    }
    return outcome.kind == PushOutcome::Kind::Done
        ? Query(connection,
                "UPDATE mailbox SET abilities = json_set(abilities, '$.move', 'copied')"
                " WHERE key = ? AND json_extract(abilities, '$.move') IS NULL")
              .execute(mailbox)
        : domain::Result<>();
}

domain::Result<> abandonMoveCopy(Connection &connection, const ChangeTarget &target)
{
    if (moveCopy({target}).token.isEmpty()) {
        return {};
    }
    return Query(connection, "UPDATE folder SET next_link = '', delta_link = '' WHERE key = ?")
        .execute(folderIn(target.patch, QLatin1String("folder")));
}

domain::Result<QList<MovingContact>> movingContacts(Connection &connection,
                                                    domain::MailboxKey mailbox)
{
    QList<MovingContact> moving;
    Query query(connection,
                "SELECT c.key, json_extract(t.patch, '$.folder'),"
                " json_extract(t.patch, '$.copy') IS NOT NULL, json_extract(t.patch, '$.copy.id'),"
                " c.server_json, c.extended_json FROM change_target t"
                " JOIN contact c ON c.key = t.contact_key WHERE t.state <> 'settled'"
                " AND t.action = 'moveContact' AND c.mailbox_key = ? AND c.server_json IS NOT NULL"
                " AND (t.state IN ('sent', 'look') OR json_extract(t.patch, '$.copy') IS NOT NULL)"
                " ORDER BY t.id");
    query.run(mailbox);
    while (query.next()) {
        auto source = wire::toContact(QJsonDocument::fromJson(query.bytes(4)).object());
        if (!source) {
            return tl::unexpected(source.error());
        }
        moving.append({.key = {query.integer(0)},
                       .target = {query.integer(1)},
                       .isCopied = query.integer(2) != 0,
                       .copy = {query.text(3)},
                       .source = std::move(*source),
                       .extended = query.bytes(5)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return moving;
}

domain::Result<bool> mustTellOfCopies(Connection &connection)
{
    Query query(connection,
                "SELECT count(*) FROM mailbox WHERE json_extract(abilities, '$.move') = 'copied'");
    if (!query.run() || !query.next()) {
        return tl::unexpected(query.error());
    }
    return query.integer(0) > 0;
}

domain::Result<domain::ChangeSet> noteToldOfCopies(Connection &connection)
{
    Query query(connection,
                "UPDATE mailbox SET abilities = json_set(abilities, '$.move', 'copied, told')"
                " WHERE json_extract(abilities, '$.move') = 'copied'");
    if (const auto done = query.execute(); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{};
}

} // namespace store
