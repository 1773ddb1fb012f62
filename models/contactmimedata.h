// What a drag carries inside Kartei: the keys of contacts, the key of one folder, or the name of a
// category. Keys mean nothing to another process or profile, so each payload names the process it came
// from. What other programs bring: models/droppeddata.h.
#pragma once

#include "services/domain/keys.h"

#include <QLatin1String>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace models {

inline constexpr QLatin1String contactsMimeType("application/x-kartei-contacts");
inline constexpr QLatin1String folderMimeType("application/x-kartei-folder");
inline constexpr QLatin1String categoryMimeType("application/x-kartei-category");

struct DraggedContacts
{
    domain::ContactKeys contacts;
    domain::MailboxKey mailbox; // of all of them, invalid when they differ
    domain::FolderKey folder;   // the same
    int readOnly = 0;           // of them: may not be changed
    QString category;           // that the list shows, and no other; may be empty
};

void writeContacts(QMimeData &data, const DraggedContacts &contacts);
void writeFolder(QMimeData &data, domain::FolderKey folder, domain::MailboxKey mailbox);

void writeCategory(QMimeData &data, const QString &name);

struct DraggedFolder
{
    domain::FolderKey folder;
    domain::MailboxKey mailbox;
};

// nullopt when the data is of another kind or another process.
std::optional<DraggedContacts> readContacts(const QMimeData &data);
std::optional<DraggedFolder> readFolder(const QMimeData &data);
std::optional<QString> readCategory(const QMimeData &data);

// A drag by the right button: the drop opens a menu of all that it could mean.
void askAtDrop(QMimeData &data);
bool asksAtDrop(const QMimeData &data);

// To be looked at after the drag has ended.
std::unique_ptr<QMimeData> copied(const QMimeData &data);

} // namespace models
