#include "services/store/connection.h"
#include "services/store/mergepending.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"
#include "services/store/unplacedcontacts.h"
#include "services/wire/contactcodec.h"

#include <algorithm>
#include <set>

namespace store {

namespace {

using Properties = std::set<domain::ContactProperty>;

domain::Result<> settleAll(Connection &connection, const ChangeTargets &targets)
{
    for (const ChangeTarget &target : targets) {
        if (auto done = settleTarget(connection, target.key); !done) {
            return done;
        }
    }
    return {};
}

// Where a contact was before moves that come to nothing; the mirror's folder, if there is one, comes first.
domain::Result<> showBefore(Connection &connection, domain::ContactKey contact,
                            const ChangeTargets &moot)
{
    const auto move = std::ranges::find(moot, PushAction::MoveContact, &ChangeTarget::action);
    return move == moot.end()
        ? domain::Result<>()
        : Query(connection, "UPDATE contact SET folder_key = ? WHERE key = ?")
              .execute(folderIn(move->base, QLatin1String("folder")), contact);
}

// A delete that was never sent and the restore behind it: both go, and with them the photo that the
// restore wanted to send again.
ChangeTargets takenBackDelete(const ChangeTargets &open, PushAction deleteAction,
                              PushAction createAction)
{
    ChangeTargets taken;
    for (qsizetype place = open.size() - 1; place >= 0; --place) {
        if (open.at(place).action == createAction) {
            taken = {open.at(place)};
        } else if (open.at(place).action == deleteAction && !taken.isEmpty()) {
            if (mayHaveHappened(open.at(place))) {
                return {};
            }
            const domain::ChangeKey change = taken.first().change;
            for (const ChangeTarget &target : open) {
                if (target.action == PushAction::PutPhoto && target.change == change) {
                    taken.append(target);
                }
            }
            taken.append(open.at(place));
            return taken;
        }
    }
    return {};
}

// Targets that touch nothing but properties whose final value is the mirror's. A property counts only
// when every target that touches it goes, or the ones that stay would bring an older value back.
domain::Result<ChangeTargets> mootUpdates(const ChangeTargets &open, const domain::Contact &mirror)
{
    QList<std::pair<ChangeTarget, domain::ContactPatch>> updates;
    domain::ContactPatch folded;
    for (const ChangeTarget &target : open) {
        if (target.action != PushAction::UpdateContact) {
            continue;
        }
        if (mayHaveHappened(target)) {
            return ChangeTargets();
        }
        auto patch = wire::patchFromJson(target.patch);
        if (!patch) {
            return tl::unexpected(patch.error());
        }
        folded = domain::foldPatches(std::move(folded), *patch);
        updates.append({target, std::move(*patch)});
    }
    Properties unchanged;
    for (const auto &[property, newValue] : folded.values) {
        if (domain::value(mirror, property) == newValue) {
            unchanged.insert(property);
        }
    }
    const auto isMoot = [&unchanged](const auto &update) {
        return std::ranges::all_of(update.second.values, [&unchanged](const auto &entry) {
            return unchanged.contains(entry.first);
        });
    };
    for (bool shrunk = true; shrunk;) {
        shrunk = false;
        for (const auto &update : updates) {
            if (isMoot(update)) {
                continue;
            }
            for (const auto &[property, ignored] : update.second.values) {
                shrunk = unchanged.erase(property) > 0 || shrunk;
            }
        }
    }
    ChangeTargets moot;
    for (const auto &update : updates) {
        if (isMoot(update)) {
            moot.append(update.first);
        }
    }
    return moot;
}

ChangeTargets ifMoot(const ChangeTargets &steps)
{
    if (!steps.isEmpty() && steps.first().base == steps.last().patch
        && std::ranges::none_of(steps, mayHaveHappened)) {
        return steps;
    }
    return {};
}

// Moves, photos, folder renames and folder moves: one value, so they cancel as a whole.
ChangeTargets mootSteps(const ChangeTargets &open, PushAction action)
{
    ChangeTargets steps;
    for (const ChangeTarget &target : open) {
        if (target.action == action) {
            steps.append(target);
        }
    }
    return ifMoot(steps);
}

// So do extensions, each by its name.
ChangeTargets mootExtensions(ChangeTargets open)
{
    ChangeTargets moot;
    while (true) {
        const ChangeTargets steps = extensionTargets(open);
        if (steps.isEmpty()) {
            return moot;
        }
        moot += ifMoot(steps);
        const QString name = extensionIn(steps.first().patch);
        open.removeIf([&name](const ChangeTarget &target) {
            return target.action == PushAction::SetExtension && extensionIn(target.patch) == name;
        });
    }
}

bool isUnsent(const ChangeTarget &target)
{
    return target.tries == 0;
}

bool isAnyInFlight(const ChangeTargets &open)
{
    return std::ranges::any_of(open, &ChangeTarget::isInFlight);
}

ChangeTargets movesToWhereItIs(const ChangeTargets &open, domain::FolderKey serverFolder)
{
    ChangeTargets moves;
    for (const ChangeTarget &target : open) {
        if (target.action == PushAction::MoveContact) {
            moves.append(target);
        }
    }
    if (!moves.isEmpty() && std::ranges::none_of(moves, mayHaveHappened)
        && folderIn(moves.last().patch, QLatin1String("folder")) == serverFolder) {
        return moves;
    }
    return {};
}

// Of a contact that stays, into a folder that went.
domain::Result<ChangeTargets> movesToNowhere(Connection &connection, const ChangeTargets &open)
{
    ChangeTargets moves;
    for (const ChangeTarget &target : open) {
        if (target.action != PushAction::MoveContact) {
            continue;
        }
        const auto folder =
            folderStanding(connection, folderIn(target.patch, QLatin1String("folder")));
        if (!folder && folder.error().kind != domain::Error::Kind::NotFound) {
            return tl::unexpected(folder.error());
        }
        if (!folder || folder->isDeleted) {
            moves.append(target);
        }
    }
    return moves;
}

domain::Result<ChangeTargets> mootOnServer(Connection &connection, const ContactStanding &standing,
                                           const ChangeTargets &open, const domain::Contact &mirror)
{
    auto moot = mootUpdates(open, mirror);
    const auto isElsewhere = isUnplaced(connection, standing.key);
    if (!moot || !isElsewhere) {
        return moot ? tl::unexpected(isElsewhere.error()) : moot;
    }
    ChangeTargets moves =
        *isElsewhere ? ChangeTargets() : movesToWhereItIs(open, standing.serverFolder);
    if (!*isElsewhere && moves.isEmpty() && std::ranges::all_of(open, isUnsent)) {
        moves = mootSteps(open, PushAction::MoveContact);
    }
    return *moot + moves + mootSteps(open, PushAction::PutPhoto)
        + mootSteps(open, PushAction::SetFlag) + mootExtensions(open);
}

} // namespace

domain::Result<> settleMoot(Connection &connection, domain::ContactKey contact)
{
    auto open = openTargets(connection, contact);
    const auto standing = contactStanding(connection, contact);
    if (!open || !standing) {
        return tl::unexpected(open ? standing.error() : open.error());
    }
    if (open->isEmpty() || isAnyInFlight(*open)) {
        return {};
    }
    if (endsDeleted(*open)) {
        return standing->isOnServer() ? domain::Result<>() : settleAll(connection, *open);
    }
    auto moot = movesToNowhere(connection, *open);
    if (moot && standing->isOnServer()) {
        *moot += takenBackDelete(*open, PushAction::DeleteContact, PushAction::CreateContact);
    }
    if (!moot || !moot->isEmpty()) {
        auto done = moot ? settleAll(connection, *moot) : tl::unexpected(moot.error());
        return done ? settleMoot(connection, contact) : done;
    }
    if (!standing->isOnServer()) {
        return {};
    }
    const auto mirror = mirrorContact(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    moot = mootOnServer(connection, *standing, *open, mirror->value_or(domain::Contact()));
    if (!moot) {
        return tl::unexpected(moot.error());
    }
    auto done = settleAll(connection, *moot);
    return done ? showBefore(connection, contact, *moot) : done;
}

domain::Result<> settleMoot(Connection &connection, domain::FolderKey folder)
{
    const auto open = openTargets(connection, folder);
    const auto standing = folderStanding(connection, folder);
    if (!open || !standing) {
        return tl::unexpected(open ? standing.error() : open.error());
    }
    if (open->isEmpty() || isAnyInFlight(*open)) {
        return {};
    }
    if (!standing->isOnServer()) {
        return endsDeleted(*open) ? settleAll(connection, *open) : domain::Result<>();
    }
    if (endsDeleted(*open)) {
        return {};
    }
    return settleAll(connection,
                     takenBackDelete(*open, PushAction::DeleteFolder, PushAction::CreateFolder)
                         + mootSteps(*open, PushAction::RenameFolder)
                         + mootSteps(*open, PushAction::MoveFolder));
}

domain::Result<> reviewPending(Connection &connection, domain::ContactKey contact)
{
    if (auto done = settleMoot(connection, contact); !done) {
        return done;
    }
    const auto open = openTargets(connection, contact);
    if (!open) {
        return tl::unexpected(open.error());
    }
    if (open->isEmpty() || isAnyInFlight(*open)) {
        return {};
    }
    return mergePending(connection, contact, *open);
}

} // namespace store
