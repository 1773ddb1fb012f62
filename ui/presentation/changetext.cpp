#include "ui/presentation/changetext.h"

#include "services/store/history.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace presentation {

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

using store::ChangeKind;

// "Zoë Novák", "1 contact" or "12 contacts".
QString subject(const store::ChangeTitle &title)
{
    if (title.count == 1 && !title.name.isEmpty()) {
        return isolated(title.name);
    }
    return contactCount(title.count);
}

QString day(const QString &isoDay)
{
    return QLocale().toString(QDate::fromString(isoDay, Qt::ISODate), QLocale::ShortFormat);
}

} // namespace

QString changeDone(const store::ChangeTitle &title)
{
    const QString what = subject(title);
    const QString folder = isolated(title.folderName);
    switch (title.kind) {
    case ChangeKind::CreateContacts:
        return ChangeText::tr("%1 created").arg(what);
    case ChangeKind::ImportContacts:
        return ChangeText::tr("%1 imported into %2").arg(what, folder);
    case ChangeKind::CopyContacts:
        return ChangeText::tr("%1 copied to %2").arg(what, folder);
    case ChangeKind::UpdateContacts:
        return ChangeText::tr("%1 changed").arg(what);
    case ChangeKind::MoveContacts:
        return ChangeText::tr("%1 moved to %2").arg(what, folder);
    case ChangeKind::DeleteContacts:
        return ChangeText::tr("%1 deleted").arg(what);
    case ChangeKind::MergeContacts:
        return ChangeText::tr("%1 merged into %2").arg(what, folder);
    case ChangeKind::RestoreContacts:
        return ChangeText::tr("%1 restored").arg(what);
    case ChangeKind::SetPhoto:
        return ChangeText::tr("Photo of %1 changed").arg(what);
    case ChangeKind::RemovePhotos:
        return ChangeText::tr("Photo of %1 removed").arg(what);
    case ChangeKind::FlagContacts:
        return title.folderName.isEmpty()
            ? ChangeText::tr("%1 flagged for follow-up").arg(what)
            : ChangeText::tr("%1 flagged for follow-up by %2").arg(what, day(title.folderName));
    case ChangeKind::CompleteContacts:
        return ChangeText::tr("Follow-up of %1 completed").arg(what);
    case ChangeKind::UnflagContacts:
        return ChangeText::tr("Flag of %1 cleared").arg(what);
    case ChangeKind::SetExtensions:
        return ChangeText::tr("Additional data of %1 changed").arg(what);
    case ChangeKind::RemoveExtensions:
        return ChangeText::tr("Additional data of %1 removed").arg(what);
    case ChangeKind::AddCategories:
        return ChangeText::tr("Category %1 added to %2").arg(folder, what);
    case ChangeKind::RemoveCategories:
        return ChangeText::tr("Category %1 removed from %2").arg(folder, what);
    case ChangeKind::SetCategories:
        return ChangeText::tr("Categories of %1 replaced by %2").arg(what, folder);
    case ChangeKind::ClearCategories:
        return ChangeText::tr("All categories removed from %1").arg(what);
    case ChangeKind::SettleConflicts:
        return ChangeText::tr("Conflict of %1 settled").arg(what);
    case ChangeKind::CreateFolder:
        return ChangeText::tr("Folder %1 created").arg(isolated(title.name));
    case ChangeKind::RenameFolder:
        return ChangeText::tr("Folder renamed to %1").arg(isolated(title.name));
    case ChangeKind::MoveFolder:
        return title.folderName.isEmpty()
            ? ChangeText::tr("Folder %1 moved to the top").arg(isolated(title.name))
            : ChangeText::tr("Folder %1 moved to %2").arg(isolated(title.name), folder);
    case ChangeKind::CopyFolder:
        return title.folderName.isEmpty()
            ? ChangeText::tr("Folder %1 copied to the top").arg(isolated(title.name))
            : ChangeText::tr("Folder %1 copied to %2").arg(isolated(title.name), folder);
    case ChangeKind::DeleteFolder:
        return ChangeText::tr("Folder %1 deleted").arg(isolated(title.name));
    case ChangeKind::CreateCategories:
        return title.count == 1 ? ChangeText::tr("Category %1 created").arg(isolated(title.name))
                                : ChangeText::tr("%Ln categories created", nullptr, title.count);
    case ChangeKind::RecolorCategory:
        return ChangeText::tr("Colour of category %1 changed").arg(isolated(title.name));
    case ChangeKind::RenameCategory:
        return ChangeText::tr("Category %1 renamed to %2").arg(isolated(title.name), folder);
    case ChangeKind::DeleteCategory:
        return ChangeText::tr("Category %1 deleted").arg(isolated(title.name));
    case ChangeKind::RemoveView:
        return ChangeText::tr("View %1 removed").arg(isolated(title.name));
    }
    Q_UNREACHABLE();
}

QString changeUndone(const store::ChangeTitle &title)
{
    return ChangeText::tr("Undone: %1").arg(changeDone(title));
}

QString changeNoun(const store::ChangeTitle &title)
{
    const QString what = subject(title);
    switch (title.kind) {
    case ChangeKind::CreateContacts:
        return ChangeText::tr("creation of %1").arg(what);
    case ChangeKind::ImportContacts:
        return ChangeText::tr("import of %1").arg(what);
    case ChangeKind::CopyContacts:
        return ChangeText::tr("copy of %1").arg(what);
    case ChangeKind::UpdateContacts:
        return ChangeText::tr("edit of %1").arg(what);
    case ChangeKind::MoveContacts:
        return ChangeText::tr("move of %1").arg(what);
    case ChangeKind::DeleteContacts:
        return ChangeText::tr("deletion of %1").arg(what);
    case ChangeKind::MergeContacts:
        return ChangeText::tr("merging of %1").arg(what);
    case ChangeKind::RestoreContacts:
        return ChangeText::tr("restoration of %1").arg(what);
    case ChangeKind::SetPhoto:
        return ChangeText::tr("photo of %1").arg(what);
    case ChangeKind::RemovePhotos:
        return ChangeText::tr("removal of the photo of %1").arg(what);
    case ChangeKind::FlagContacts:
        return ChangeText::tr("flag of %1").arg(what);
    case ChangeKind::CompleteContacts:
        return ChangeText::tr("completion of %1").arg(what);
    case ChangeKind::UnflagContacts:
        return ChangeText::tr("clearing of the flag of %1").arg(what);
    case ChangeKind::SetExtensions:
        return ChangeText::tr("additional data of %1").arg(what);
    case ChangeKind::RemoveExtensions:
        return ChangeText::tr("removal of additional data of %1").arg(what);
    case ChangeKind::AddCategories:
        return ChangeText::tr("category %1 on %2").arg(isolated(title.folderName), what);
    case ChangeKind::RemoveCategories:
        return ChangeText::tr("removal of category %1 from %2")
            .arg(isolated(title.folderName), what);
    case ChangeKind::SetCategories:
        return ChangeText::tr("replacing of the categories of %1").arg(what);
    case ChangeKind::ClearCategories:
        return ChangeText::tr("removal of all categories from %1").arg(what);
    case ChangeKind::SettleConflicts:
        return ChangeText::tr("choice for %1").arg(what);
    case ChangeKind::CreateFolder:
        return ChangeText::tr("new folder %1").arg(isolated(title.name));
    case ChangeKind::RenameFolder:
        return ChangeText::tr("rename of folder %1").arg(isolated(title.name));
    case ChangeKind::MoveFolder:
        return ChangeText::tr("move of folder %1").arg(isolated(title.name));
    case ChangeKind::CopyFolder:
        return ChangeText::tr("copy of folder %1").arg(isolated(title.name));
    case ChangeKind::DeleteFolder:
        return ChangeText::tr("deletion of folder %1").arg(isolated(title.name));
    case ChangeKind::CreateCategories:
        return title.count == 1 ? ChangeText::tr("new category %1").arg(isolated(title.name))
                                : ChangeText::tr("%Ln new categories", nullptr, title.count);
    case ChangeKind::RecolorCategory:
        return ChangeText::tr("colour of category %1").arg(isolated(title.name));
    case ChangeKind::RenameCategory:
        return ChangeText::tr("rename of category %1").arg(isolated(title.name));
    case ChangeKind::DeleteCategory:
        return ChangeText::tr("deletion of category %1").arg(isolated(title.name));
    case ChangeKind::RemoveView:
        return ChangeText::tr("removal of view %1").arg(isolated(title.name));
    }
    Q_UNREACHABLE();
}

} // namespace presentation
