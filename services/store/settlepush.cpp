#include "services/store/connection.h"
#include "services/store/extendedvalues.h"
#include "services/store/followups.h"
#include "services/store/movecopy.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/pushsettlement.h"
#include "services/store/recreatecontact.h"
#include "services/store/servermirror.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"
#include "services/wire/extensioncodec.h"

#include <algorithm>

namespace store {

namespace {

using Kind = PushOutcome::Kind;

// What the service made of the values that were sent, a phone number spelt its way for one, is what
// later edits of the same properties started from: no conflict.
domain::Result<> rebaseLaterEdits(Connection &connection, const ChangeTargets &later,
                                  domain::ContactPatch sent, const domain::Contact &answered)
{
    for (const ChangeTarget &target : later) {
        if (target.action != PushAction::UpdateContact) {
            continue;
        }
        auto base = wire::patchFromJson(target.base);
        if (!base) {
            return tl::unexpected(base.error());
        }
        bool isRebased = false;
        for (auto &[property, before] : base->values) {
            const auto mine = sent.values.find(property);
            if (mine == sent.values.end()) {
                continue;
            }
            if (mine->second == before) {
                before = domain::value(answered, property);
                isRebased = true;
            }
            sent.values.erase(mine);
        }
        if (isRebased) {
            if (auto done =
                    setTargetJson(connection, target.key, target.patch, wire::patchToJson(*base));
                !done) {
                return done;
            }
        }
    }
    return {};
}

// Answers to writes do not show extended properties: what was sent is what is there.
domain::Result<> noteExtended(Connection &connection, domain::ContactKey contact,
                              const NetStep &step)
{
    if (step.action == PushAction::CreateContact) {
        const bool isDirect = std::ranges::all_of(step.targets, [](const ChangeTarget &target) {
            return target.state == TargetState::Sent && target.tries == 1;
        });
        return noteExtendedCreated(connection, contact, step.after,
                                   isDirect ? CreateAnswer::Direct : CreateAnswer::Found);
    }
    return step.action == PushAction::UpdateContact
        ? noteExtendedSent(connection, contact, step.patch)
        : domain::Result<>();
}

domain::Result<> takeAnswer(Connection &connection, const ContactStanding &standing,
                            const NetStep &step, const ChangeTargets &later,
                            const PushOutcome &outcome, domain::ChangeSet &changes)
{
    const auto item = wire::readContact(outcome.body);
    if (!item) {
        return tl::unexpected(item.error());
    }
    const bool changesFolder = step.folder.isValid();
    if (auto done =
            writeContactMirror(connection, standing, *item,
                               changesFolder ? step.folder : standing.serverFolder, changes);
        !done) {
        return done;
    }
    if (auto done = noteExtended(connection, standing.key, step); !done) {
        return done;
    }
    const auto mirror = mirrorContact(connection, standing.key);
    if (!mirror || !*mirror) {
        return mirror ? domain::Result<>() : tl::unexpected(mirror.error());
    }
    domain::ContactPatch sent = step.patch;
    if (step.action == PushAction::CreateContact) {
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            sent.values.insert_or_assign(info.property, domain::value(step.after, info.property));
        }
    }
    return rebaseLaterEdits(connection, later, std::move(sent), **mirror);
}

domain::Result<> applyToMirror(Connection &connection, const ContactStanding &standing,
                               const NetStep &step)
{
    if (step.action == PushAction::MoveContact) {
        return Query(connection, "UPDATE contact SET server_folder_key = ? WHERE key = ?")
            .execute(step.folder, standing.key);
    }
    return {};
}

domain::Result<ExtensionValues> answeredExtension(const PushOutcome &outcome)
{
    if (outcome.body.isEmpty()) {
        return ExtensionValues();
    }
    return wire::readOpenExtension(outcome.body).map([](const wire::OpenExtension &extension) {
        return ExtensionValues(extension.values);
    });
}

domain::Result<> extensionSuperseded(Connection &connection, domain::ContactKey contact,
                                     const NetStep &step, const ChangeTargets &group,
                                     const PushOutcome &outcome)
{
    const auto theirs = answeredExtension(outcome);
    if (!theirs) {
        return tl::unexpected(theirs.error());
    }
    auto done = markTargets(connection, group, TargetState::New, outcome);
    return done ? mergeExtension(connection, contact, step.extensionName, *theirs) : done;
}

domain::Result<> contactDone(Connection &connection, const ContactStanding &standing,
                             const NetStep &step, const ChangeTargets &group,
                             const ChangeTargets &later, const PushOutcome &outcome,
                             domain::ChangeSet &changes)
{
    if (step.action == PushAction::DeleteContact) {
        // Two rows were found to be one contact: deleted as the one, edited as the other.
        const bool isEdited =
            !later.isEmpty() && std::ranges::none_of(later, [](const ChangeTarget &target) {
                return target.action == PushAction::CreateContact
                    || target.action == PushAction::DeleteContact;
            });
        auto done = settleTargets(connection, group);
        return !done   ? done
            : isEdited ? recreateContact(connection, standing.key)
                       : clearContactMirror(connection, standing.key);
    }
    if (step.action == PushAction::SetFlag) {
        auto done = writeFlagMirror(connection, standing.key, outcome.body);
        return done ? settleTargets(connection, group) : done;
    }
    if (step.action == PushAction::PutPhoto) {
        auto done = photoDone(connection, standing.key, step.photoFile, outcome);
        return done ? settleTargets(connection, group) : done;
    }
    if (step.action == PushAction::SetExtension) {
        const auto answered = answeredExtension(outcome);
        if (!answered) {
            return tl::unexpected(answered.error());
        }
        auto done = writeExtensionMirror(connection, standing.key, step.extensionName, *answered);
        return done ? settleTargets(connection, group) : done;
    }
    if (outcome.body.isEmpty()) {
        if (auto done = applyToMirror(connection, standing, step); !done) {
            return done;
        }
    } else {
        if (auto done = takeAnswer(connection, standing, step, later, outcome, changes); !done) {
            return done;
        }
        const auto now = contactStanding(connection, standing.key);
        if (!now) {
            return tl::unexpected(now.error());
        }
        if (step.action == PushAction::MoveContact && now->serverFolder != step.folder) {
            return markTargets(connection, group, TargetState::Parked,
                               {.error = {.kind = domain::Error::Kind::Rejected,
                                          .code = QStringLiteral("MoveIgnored")}});
        }
        // A copy in the place of the contact has no flag, and no values of schema extensions.
        if (step.action == PushAction::MoveContact && now->graphId != standing.graphId) {
            auto done = sendFlagAgain(connection, standing.key, group.last().change);
            done =
                done ? sendSchemaValuesAgain(connection, standing.key, group.last().change) : done;
            if (!done) {
                return done;
            }
        }
    }
    if (step.action != PushAction::CreateContact || std::ranges::none_of(group, isRecreation)) {
        return settleTargets(connection, group);
    }
    // Whoever made it anew: what was edited here is laid over what is there now.
    for (const ChangeTarget &target : group) {
        const bool isEdit = target.action == PushAction::UpdateContact;
        auto done =
            markTargets(connection, {target}, isEdit ? TargetState::New : TargetState::Settled, {});
        if (!done) {
            return done;
        }
    }
    return reviewPending(connection, standing.key);
}

// The folder of a create is gone: the default folder takes the contact.
domain::Result<> createInDefaultFolder(Connection &connection, const ContactStanding &standing,
                                       const NetStep &step, const ChangeTargets &group,
                                       const PushOutcome &outcome)
{
    Query query(connection, "SELECT default_folder_key FROM mailbox WHERE key = ?");
    if (!query.run(standing.mailbox) || !query.next()) {
        return tl::unexpected(query.error());
    }
    const domain::FolderKey home{query.integer(0)};
    if (!home.isValid() || home == step.folder) {
        return markTargets(connection, group, TargetState::Parked, outcome);
    }
    ChangeTargets again;
    for (const ChangeTarget &target : group) {
        domain::Result<> done;
        if (target.action == PushAction::MoveContact) {
            done = settleTarget(connection, target.key);
        } else {
            again.append(target);
        }
        if (target.action == PushAction::CreateContact) {
            QJsonObject base = target.base;
            base.insert(QLatin1String("folder"), home.value);
            done = setTargetJson(connection, target.key, target.patch, base);
        }
        if (!done) {
            return done;
        }
    }
    if (auto done = Query(connection, "UPDATE contact SET folder_key = ? WHERE key = ?")
                        .execute(home, standing.key);
        !done) {
        return done;
    }
    if (auto done = markTargets(connection, again, TargetState::New, outcome); !done) {
        return done;
    }
    // That it was not made is certain: there is nothing to look for.
    for (const ChangeTarget &target : std::as_const(again)) {
        if (auto done = Query(connection,
                              "UPDATE change_target SET tries = 0, looks = 0, sent_at = NULL"
                              " WHERE id = ?")
                            .execute(target.key);
            !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> contactGone(Connection &connection, const ContactStanding &standing,
                             const NetStep &step, const ChangeTargets &group,
                             const ChangeTargets &later, const PushOutcome &outcome)
{
    if (step.action == PushAction::CreateContact) {
        return createInDefaultFolder(connection, standing, step, group, outcome);
    }
    if (step.action == PushAction::DeleteContact || endsDeleted(later)) {
        if (auto done = clearContactMirror(connection, standing.key); !done) {
            return done;
        }
        return settleTargets(connection,
                             step.action == PushAction::DeleteContact ? group : group + later);
    }
    if (auto done = markTargets(connection, group, TargetState::New, outcome); !done) {
        return done;
    }
    return recreateContact(connection, standing.key);
}

domain::Result<> contactSuperseded(Connection &connection, const ContactStanding &standing,
                                   const NetStep &step, const ChangeTargets &group,
                                   const ChangeTargets &later, const PushOutcome &outcome,
                                   domain::ChangeSet &changes)
{
    const auto item = wire::readContact(outcome.body);
    const auto before = mirrorContact(connection, standing.key);
    if (!item || !before) {
        return tl::unexpected(item ? before.error() : item.error());
    }
    auto written = domain::Result<>();
    if (item->etag != standing.etag) {
        written = noteExtendedStale(connection, standing.key);
    }
    if (written) {
        written = writeContactMirror(connection, standing, *item, standing.serverFolder, changes);
    }
    if (!written) {
        return written;
    }
    const auto after = mirrorContact(connection, standing.key);
    if (!after) {
        return tl::unexpected(after.error());
    }
    // An edit beats a delete: the contact stays as it was before, and the history says why.
    const bool staysHere = step.action == PushAction::DeleteContact && endsDeleted(group + later)
        && *before && **before != *after;
    for (const ChangeTarget &target : group) {
        const bool isOver = staysHere
            && (target.action == PushAction::DeleteContact
                || target.action == PushAction::CreateContact);
        if (auto done = markTargets(connection, {target},
                                    isOver ? TargetState::Settled : TargetState::New, outcome);
            !done) {
            return done;
        }
    }
    return reviewPending(connection, standing.key);
}

} // namespace

domain::Result<> settleContact(Connection &connection, domain::ContactKey contact,
                               const ChangeTargets &group, const PushOutcome &outcome,
                               domain::ChangeSet &changes)
{
    const auto standing = contactStanding(connection, contact);
    const auto mirror = mirrorContact(connection, contact);
    const auto open = openTargets(connection, contact);
    if (!standing || !mirror || !open) {
        return tl::unexpected(!standing     ? standing.error()
                                  : !mirror ? mirror.error()
                                            : open.error());
    }
    const auto step = netStep(*standing, *mirror, group);
    if (!step) {
        return tl::unexpected(step.error());
    }
    ChangeTargets later;
    std::ranges::copy_if(*open, std::back_inserter(later), [&group](const ChangeTarget &target) {
        return std::ranges::find(group, target.key, &ChangeTarget::key) == group.end();
    });
    domain::Result<> done = closeMoveCopy(connection, standing->mailbox, group, outcome);
    if (!done) {
        return done;
    }
    const Kind kind = *step ? outcome.kind : Kind::Retry;
    switch (kind) {
    case Kind::Done:
        done = contactDone(connection, *standing, **step, group, later, outcome, changes);
        break;
    case Kind::Retry:
    case Kind::Look:
    case Kind::Parked:
        done = markTargets(connection, group, stateAfter(kind), outcome);
        if (done && kind == Kind::Parked && (*step)->action == PushAction::SetFlag
            && outcome.error.kind == domain::Error::Kind::Rejected) {
            done = noteFlagsRefused(connection, standing->mailbox);
        }
        break;
    case Kind::Gone:
        done = contactGone(connection, *standing, **step, group, later, outcome);
        break;
    case Kind::Superseded:
        done = (*step)->action == PushAction::PutPhoto
            ? photoSuperseded(connection, contact, group, later, outcome, changes)
            : (*step)->action == PushAction::SetExtension
            ? extensionSuperseded(connection, contact, **step, group, outcome)
            : contactSuperseded(connection, *standing, **step, group, later, outcome, changes);
        break;
    }
    if (!done) {
        return done;
    }
    return settleMoot(connection, contact);
}

} // namespace store
