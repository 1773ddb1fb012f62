#include "services/store/neteffect.h"

#include "services/store/followups.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <algorithm>

namespace store {

namespace {

bool isCreate(const ChangeTarget &target)
{
    return target.action == PushAction::CreateContact || target.action == PushAction::CreateFolder
        || target.action == PushAction::CreateCategory;
}

bool isDelete(const ChangeTarget &target)
{
    return target.action == PushAction::DeleteContact || target.action == PushAction::DeleteFolder
        || target.action == PushAction::DeleteCategory;
}

template <class Predicate>
ChangeTargets only(const ChangeTargets &run, Predicate predicate)
{
    ChangeTargets chosen;
    std::ranges::copy_if(run, std::back_inserter(chosen), predicate);
    return chosen;
}

ChangeTargets only(const ChangeTargets &run, PushAction action)
{
    return only(run, [action](const ChangeTarget &target) { return target.action == action; });
}

// The last patch of each property wins; the first base of each property is what the run began with.
struct Fold
{
    domain::ContactPatch patch;
    domain::ContactPatch base;
};

domain::Result<Fold> foldValues(const ChangeTargets &run, const domain::Contact &mirror)
{
    // A create that brings a lost contact back is younger than the edits that still lie on top of it.
    ChangeTargets ordered = run;
    std::ranges::stable_partition(ordered, isCreate);

    Fold fold;
    for (const ChangeTarget &target : ordered) {
        if (target.action != PushAction::UpdateContact && !isCreate(target)) {
            continue;
        }
        auto patch = wire::patchFromJson(target.patch);
        if (!patch) {
            return tl::unexpected(patch.error());
        }
        auto base = isCreate(target)
            ? domain::Result<domain::ContactPatch>(domain::restrictedTo(*patch, mirror))
            : wire::patchFromJson(target.base);
        if (!base) {
            return tl::unexpected(base.error());
        }
        fold.base = domain::foldPatches(std::move(*base), fold.base);
        fold.patch = domain::foldPatches(std::move(fold.patch), *patch);
    }
    return fold;
}

domain::ContactPatch without(domain::ContactPatch patch, const domain::Contact &mirror)
{
    std::erase_if(patch.values, [&mirror](const auto &entry) {
        return domain::value(mirror, entry.first) == entry.second;
    });
    return patch;
}

domain::FolderKey finalFolder(const ContactStanding &standing, const ChangeTargets &run)
{
    domain::FolderKey folder = standing.folder;
    for (const ChangeTarget &target : run) {
        if (target.action == PushAction::CreateContact) {
            folder = folderIn(target.base, QLatin1String("folder"));
        }
    }
    for (const ChangeTarget &target : run) {
        if (target.action == PushAction::MoveContact) {
            folder = folderIn(target.patch, QLatin1String("folder"));
        }
    }
    return folder;
}

// Up to the last delete, when a create behind it takes it back and the server may have carried it
// out all the same: it is sent to its end, and the create makes everything anew.
ChangeTargets untilDelete(const ChangeTargets &run)
{
    const auto last = std::ranges::find_if(run.rbegin(), run.rend(), isDelete);
    return ChangeTargets(run.begin(), last.base());
}

NetStep createStep(const ContactStanding &standing, Fold fold, const ChangeTargets &run)
{
    NetStep step{.action = PushAction::CreateContact};
    step.targets = only(run, [](const ChangeTarget &target) {
        return target.action != PushAction::PutPhoto && target.action != PushAction::SetFlag
            && target.action != PushAction::SetExtension;
    });
    step.after = domain::apply({}, fold.patch);
    step.patch = std::move(fold.patch);
    step.base = std::move(fold.base);
    step.folder = finalFolder(standing, run);
    step.token = only(run, PushAction::CreateContact).last().token;
    return step;
}

} // namespace

bool endsDeleted(const ChangeTargets &run)
{
    const auto last =
        std::ranges::find_if(run.rbegin(), run.rend(), [](const ChangeTarget &target) {
            return isDelete(target) || isCreate(target);
        });
    return last != run.rend() && isDelete(*last);
}

domain::Result<std::optional<NetStep>> netStep(const ContactStanding &standing,
                                               const std::optional<domain::Contact> &mirror,
                                               const ChangeTargets &run)
{
    if (run.isEmpty()) {
        return std::optional<NetStep>();
    }
    if (endsDeleted(run)) {
        if (!standing.isOnServer()) {
            return std::optional<NetStep>();
        }
    }
    if (const ChangeTargets first = untilDelete(run); standing.isOnServer() && !first.isEmpty()) {
        return std::optional(NetStep{.action = PushAction::DeleteContact, .targets = first});
    }
    const domain::Contact before = mirror.value_or(domain::Contact());
    auto fold = foldValues(run, before);
    if (!fold) {
        return tl::unexpected(fold.error());
    }
    if (!standing.isOnServer()) {
        if (std::ranges::none_of(run, isCreate)) {
            return std::optional<NetStep>();
        }
        return std::optional(createStep(standing, std::move(*fold), run));
    }
    NetStep step;
    step.after = domain::apply(before, fold->patch);
    step.targets = only(run, [](const ChangeTarget &target) {
        return target.action == PushAction::UpdateContact || isCreate(target);
    });
    if (!step.targets.isEmpty()) {
        step.action = PushAction::UpdateContact;
        step.patch = without(fold->patch, before);
        if (step.patch.isEmpty()) {
            step.patch = fold->patch;
        }
        for (const auto &[property, ignored] : step.patch.values) {
            step.base.values.emplace(property, fold->base.values.at(property));
        }
        return std::optional(std::move(step));
    }
    step.targets = only(run, PushAction::MoveContact);
    if (!step.targets.isEmpty()) {
        step.action = PushAction::MoveContact;
        step.folder = finalFolder(standing, run);
        return std::optional(std::move(step));
    }
    step.targets = only(run, PushAction::PutPhoto);
    if (!step.targets.isEmpty()) {
        step.action = PushAction::PutPhoto;
        step.photoFile = step.targets.last().patch.value(QLatin1String("photo")).toString();
        return std::optional(std::move(step));
    }
    step.targets = only(run, PushAction::SetFlag);
    if (step.targets.isEmpty()) {
        step.action = PushAction::SetExtension;
        step.targets = extensionTargets(run);
        step.extensionName = extensionIn(step.targets.last().patch);
        step.extension = valuesIn(step.targets.last().patch);
        return std::optional(std::move(step));
    }
    step.action = PushAction::SetFlag;
    const auto flag = flagFrom(step.targets.last().patch);
    if (!flag) {
        return tl::unexpected(flag.error());
    }
    step.flag = *flag;
    return std::optional(std::move(step));
}

std::optional<FolderStep> netStep(const FolderStanding &standing, const ChangeTargets &run)
{
    if (run.isEmpty()) {
        return std::nullopt;
    }
    if (const ChangeTargets first = untilDelete(run); standing.isOnServer() && !first.isEmpty()) {
        return FolderStep{.action = PushAction::DeleteFolder, .targets = first};
    }
    FolderStep step{.name = standing.isOnServer() ? standing.serverName : standing.name,
                    .parent = standing.parent};
    for (const ChangeTarget &target : run) {
        if (target.patch.contains(QLatin1String("name"))) {
            step.name = target.patch.value(QLatin1String("name")).toString();
        }
        if (target.patch.contains(QLatin1String("parent"))) {
            step.parent = folderIn(target.patch, QLatin1String("parent"));
        }
    }
    if (!standing.isOnServer()) {
        if (endsDeleted(run)) {
            return std::nullopt;
        }
        step.action = PushAction::CreateFolder;
        step.targets = run;
        return step;
    }
    step.action = PushAction::RenameFolder;
    step.targets = only(
        run, [](const ChangeTarget &target) { return target.action != PushAction::MoveFolder; });
    if (step.targets.isEmpty()) {
        step.action = PushAction::MoveFolder;
        step.targets = run;
    }
    return step;
}

} // namespace store
