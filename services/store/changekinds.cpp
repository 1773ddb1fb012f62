#include "services/store/changewriter.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

struct KindName
{
    ChangeKind kind;
    QLatin1String name;
};

constexpr std::array kindNames{
    KindName{ChangeKind::CreateContacts, QLatin1String("createContacts")},
    KindName{ChangeKind::ImportContacts, QLatin1String("importContacts")},
    KindName{ChangeKind::CopyContacts, QLatin1String("copyContacts")},
    KindName{ChangeKind::UpdateContacts, QLatin1String("updateContacts")},
    KindName{ChangeKind::MoveContacts, QLatin1String("moveContacts")},
    KindName{ChangeKind::DeleteContacts, QLatin1String("deleteContacts")},
    KindName{ChangeKind::MergeContacts, QLatin1String("mergeContacts")},
    KindName{ChangeKind::RestoreContacts, QLatin1String("restoreContacts")},
    KindName{ChangeKind::SetPhoto, QLatin1String("setPhoto")},
    KindName{ChangeKind::RemovePhotos, QLatin1String("removePhotos")},
    KindName{ChangeKind::FlagContacts, QLatin1String("flagContacts")},
    KindName{ChangeKind::CompleteContacts, QLatin1String("completeContacts")},
    KindName{ChangeKind::UnflagContacts, QLatin1String("unflagContacts")},
    KindName{ChangeKind::SetExtensions, QLatin1String("setExtensions")},
    KindName{ChangeKind::RemoveExtensions, QLatin1String("removeExtensions")},
    KindName{ChangeKind::AddCategories, QLatin1String("addCategories")},
    KindName{ChangeKind::RemoveCategories, QLatin1String("removeCategories")},
    KindName{ChangeKind::SetCategories, QLatin1String("setCategories")},
    KindName{ChangeKind::ClearCategories, QLatin1String("clearCategories")},
    KindName{ChangeKind::SettleConflicts, QLatin1String("settleConflicts")},
    KindName{ChangeKind::CreateFolder, QLatin1String("createFolder")},
    KindName{ChangeKind::RenameFolder, QLatin1String("renameFolder")},
    KindName{ChangeKind::MoveFolder, QLatin1String("moveFolder")},
    KindName{ChangeKind::CopyFolder, QLatin1String("copyFolder")},
    KindName{ChangeKind::DeleteFolder, QLatin1String("deleteFolder")},
    KindName{ChangeKind::CreateCategories, QLatin1String("createCategories")},
    KindName{ChangeKind::RecolorCategory, QLatin1String("recolorCategory")},
    KindName{ChangeKind::RenameCategory, QLatin1String("renameCategory")},
    KindName{ChangeKind::DeleteCategory, QLatin1String("deleteCategory")},
    KindName{ChangeKind::RemoveView, QLatin1String("removeView")},
};

} // namespace

QString nameOf(ChangeKind kind)
{
    return std::ranges::find(kindNames, kind, &KindName::kind)->name;
}

ChangeKind changeKindFrom(const QString &name)
{
    const auto *found = std::ranges::find(kindNames, name, &KindName::name);
    return found == kindNames.end() ? ChangeKind::UpdateContacts : found->kind;
}

} // namespace store
