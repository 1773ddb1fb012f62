// One page of a list or a delta answer.
//
// Shape    {"value": [...], "@odata.nextLink": url?, "@odata.deltaLink": url?}; bytes are UTF-8
// JSON. Promise  A page without "value", with a value that is no list, or with a member that is no
// object is
//          BadReply, never an empty page. Links come out as they were sent: GraphOrigin judges
//          them.
// Thread   any; about 3 ms for 200 contacts.
// Errors   BadReply with the path; Storage where there is no memory (domain/withinmemory.h).
#pragma once

#include "services/domain/followupflag.h"
#include "services/domain/outlookcategory.h"
#include "services/wire/contactcodec.h"
#include "services/wire/extensioncodec.h"

#include <QByteArray>
#include <QJsonArray>

#include <optional>

namespace wire {

struct FolderItem
{
    domain::GraphId id;
    domain::GraphId parentFolderId; // may name a folder that no list shows
    QString displayName;
    bool removed = false;

    bool operator==(const FolderItem &) const = default;
};

struct CategoryItem
{
    domain::GraphId id;
    QString displayName;
    domain::CategoryColor color;

    bool operator==(const CategoryItem &) const = default;
};

template <class Item>
struct Page
{
    QList<Item> items;
    QString nextLink;
    QString deltaLink;
};

domain::Result<Page<ContactItem>> readContactPage(const QByteArray &bytes);
domain::Result<Page<FolderItem>> readFolderPage(const QByteArray &bytes);
domain::Result<Page<CategoryItem>> readCategoryPage(const QByteArray &bytes);

// What a contact holds of extended properties and of open extensions, and its flag; a contact without the
// member has none.
struct ExtendedItem
{
    domain::GraphId id;
    QString etag;
    QJsonArray values;
    std::optional<domain::FollowupFlag> flag; // nullopt: the answer does not say
    QList<OpenExtension> extensions;
};

// A page of contacts, or one contact alone, asked for with $select=id (of beta: id,flag) and an expansion
// (wire/extendedproperties.h).
domain::Result<Page<ExtendedItem>> readExtendedPage(const QByteArray &bytes);

using ExtendedPages = QList<Page<ExtendedItem>>;
domain::Result<ExtendedPages> readExtendedPages(const QList<QByteArray> &bodies);

domain::Result<ContactItem> readContact(const QByteArray &bytes);
domain::Result<FolderItem> readFolder(const QByteArray &bytes);
domain::Result<CategoryItem> readCategory(const QByteArray &bytes);

struct UserItem
{
    QString id;
    QString displayName;
    QString userPrincipalName;
};
domain::Result<UserItem> readUser(const QByteArray &bytes);

} // namespace wire
