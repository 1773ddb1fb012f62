// Roles that contact lists answer besides Qt's own.
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/textrange.h"

#include <Qt>

namespace models {

enum ContactRole {
    ContactKeyRole = Qt::UserRole + 1, // domain::ContactKey
    NameRole,           // QString, Qt::DisplayRole too; empty when the contact has none
    CompanyRole,        // QString
    JobTitleRole,       // QString
    EmailRole,          // QString
    PhoneRole,          // QString
    CategoriesRole,     // QStringList of names
    CategoryColorsRole, // QList<int>: preset of each of them, -1 for none or unknown
    SectionRole,        // QString: "A"
    StartsSectionRole,  // bool: the first row of its section
    PendingRole,        // bool: an edit waits for the server
    FailedRole,         // bool: an edit was refused
    PhotoRole,       // QImage at the size set by ContactListModel::setPhotoPixels; null: none (yet)
    LoadedRole,      // bool: false while the row's text is on its way from the store
    IsHeaderRole,    // bool: the header of a group; it has the next three and Qt::DisplayRole alone
    GroupTitleRole,  // QString; empty: the group of those without a value
    GroupCountRole,  // int: contacts in it, also while it is closed
    GroupIsOpenRole, // bool
    FlagRole,        // domain::FollowupFlag::Status as int
    FlagDueRole,     // QDate; null: none
    SourceRole,      // domain::Mailbox; none where the list is of one mailbox alone
    HitReasonRole,   // QString: text of the field a search found it in, when no row shows it
    HitPropertyRole, // QString: Graph's name of that field; "field." and the id of a custom one
    HitRangesRole,   // domain::TextRanges of that text
    ReadOnlyRole,    // bool: its folder is shared for reading alone
};

// domain::TextRanges: what a search found in the text of a column.
constexpr int rangesRole(domain::ContactColumn column)
{
    return Qt::UserRole + 10'000'000 + static_cast<int>(column);
}

// QString: the text of a column, "" where the contact has none or it was not asked for.
constexpr int columnRole(domain::ContactColumn column)
{
    return Qt::UserRole + 200 + static_cast<int>(column);
}

enum FolderRole {
    FolderKindRole = Qt::UserRole + 100, // FolderTreeModel::Kind
    FolderKeyRole,                       // domain::FolderKey
    MailboxKeyRole,                      // domain::MailboxKey
    CategoryNameRole,                    // QString
    CategoryColorRole,                   // int preset, -1 none
    CountRole,         // int: contacts in it, in all folders of a mailbox; no header
    FolderPendingRole, // bool
    OrphanRole,        // bool: a category that the master list lacks
    OverdueCountRole,  // int: of the follow-ups, those that were due before today
};

} // namespace models
