#include "services/domain/schemaextension.h"
#include "services/store/besideconflicts.h"
#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/openextensions.h"

namespace store {

namespace {

// The edits that wait come down to one, the last, over what the server has now.
domain::Result<> rebase(Connection &connection, const ChangeTargets &waiting,
                        const QJsonObject &theirs, const QJsonObject &merged)
{
    for (const ChangeTarget &target : waiting) {
        const bool isFirst = target.key == waiting.first().key;
        const bool isLast = target.key == waiting.last().key;
        if (auto done = setTargetJson(connection, target.key, isLast ? merged : target.patch,
                                      isFirst ? theirs : target.base);
            !done) {
            return done;
        }
    }
    return {};
}

// An edit beats a removal: it is not carried out, and the history says why.
domain::Result<> withdraw(Connection &connection, const ChangeTargets &waiting)
{
    for (const ChangeTarget &target : waiting) {
        auto done = settleTarget(connection, target.key);
        done = done ? Query(connection, "UPDATE change_target SET error = ? WHERE id = ?")
                          .execute(errorToJson({.kind = domain::Error::Kind::Conflict}), target.key)
                    : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

domain::Result<> mergeExtension(Connection &connection, domain::ContactKey contact,
                                const QString &name, const ExtensionValues &theirs)
{
    const auto base = extensionMirror(connection, contact, name);
    const auto open = openTargets(connection, contact);
    if (!base || !open) {
        return tl::unexpected(base ? open.error() : base.error());
    }
    auto done = writeExtensionMirror(connection, contact, name, theirs);
    const ChangeTargets waiting = extensionTargets(*open, name);
    if (!done || waiting.isEmpty()) {
        return done;
    }
    const ExtensionValues mine = valuesIn(waiting.last().patch);
    const bool isOfFields = domain::isOfFields(name);
    if (theirs && !mine && !isOfFields) {
        return withdraw(connection, waiting);
    }
    if (!theirs && !isOfFields) {
        return rebase(connection, waiting, extensionStep(name, theirs), waiting.last().patch);
    }
    const auto rule = mergeRule(connection);
    if (!rule) {
        return tl::unexpected(rule.error());
    }
    domain::MergedMembers merged =
        domain::mergeMembers(base->value_or(QJsonObject()), mine.value_or(QJsonObject()),
                             theirs.value_or(QJsonObject()));
    if (*rule == MergeRule::Mine) {
        for (const domain::MemberConflict &conflict : std::as_const(merged.conflicts)) {
            merged.members.insert(conflict.member, conflict.mine);
        }
    }
    const bool isNothing = isOfFields && merged.members.isEmpty();
    done = rebase(connection, waiting, extensionStep(name, theirs),
                  extensionStep(name, isNothing ? ExtensionValues() : merged.members));
    return done ? recordMemberConflicts(connection, contact, name, merged.conflicts, *rule) : done;
}

} // namespace store
