#include "services/wire/deltapage.h"

#include "services/domain/withinmemory.h"
#include "services/wire/contactpagescan.h"
#include "services/wire/extendedproperties.h"
#include "services/wire/flagcodec.h"
#include "services/wire/jsonreader.h"

#include <QJsonDocument>

namespace wire {

namespace {

domain::Result<FolderItem> toFolderItem(const QJsonObject &json)
{
    JsonReader reader(json);
    FolderItem item;
    item.id.text = reader.id(QLatin1String("id"));
    item.removed = reader.has(QLatin1String("@removed"));
    if (!item.removed) {
        item.parentFolderId.text = reader.string(QLatin1String("parentFolderId"));
        item.displayName = reader.string(QLatin1String("displayName"));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return item;
}

domain::Result<CategoryItem> toCategoryItem(const QJsonObject &json)
{
    JsonReader reader(json);
    const CategoryItem item{{reader.id(QLatin1String("id"))},
                            reader.string(QLatin1String("displayName")),
                            domain::categoryColorFromGraph(reader.string(QLatin1String("color")))};
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return item;
}

domain::Result<ExtendedItem> toExtendedItem(const QJsonObject &json)
{
    JsonReader reader(json);
    ExtendedItem item{{reader.id(QLatin1String("id"))},
                      reader.string(QLatin1String("@odata.etag")),
                      json.value(extendedMember).toArray(),
                      std::nullopt,
                      {}};
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    if (json.contains(QLatin1String("flag"))) {
        const auto flag = toFlag(json);
        if (!flag) {
            return tl::unexpected(flag.error());
        }
        item.flag = *flag;
    }
    auto extensions = readOpenExtensions(json);
    if (!extensions) {
        return tl::unexpected(extensions.error());
    }
    item.extensions = *std::move(extensions) + readSchemaValues(json);
    return item;
}

domain::Result<ContactItem> toWholeContactItem(const QJsonObject &json)
{
    auto item = toContactItem(json);
    if (item && !item->removed) {
        item->bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    return item;
}

template <class Item>
domain::Result<Page<Item>> pageFrom(const QJsonObject &root,
                                    domain::Result<Item> (*toItem)(const QJsonObject &))
{
    JsonReader reader(root);
    Page<Item> page;
    page.nextLink = reader.string(QLatin1String("@odata.nextLink"));
    page.deltaLink = reader.string(QLatin1String("@odata.deltaLink"));
    const QList<QJsonObject> objects = reader.objects(QLatin1String("value"));
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    page.items.reserve(objects.size());
    for (qsizetype i = 0; i < objects.size(); ++i) {
        domain::Result<Item> item = toItem(objects.at(i));
        if (!item) {
            domain::Error error = std::move(item.error());
            error.message.prepend(QStringLiteral("value[%1].").arg(i));
            return tl::unexpected(std::move(error));
        }
        page.items.append(*std::move(item));
    }
    return page;
}

template <class Item>
domain::Result<Page<Item>> readPage(const QByteArray &bytes,
                                    domain::Result<Item> (*toItem)(const QJsonObject &))
{
    const domain::Result<QJsonObject> root = parseObject(bytes);
    return root ? pageFrom(*root, toItem)
                : domain::Result<Page<Item>>(tl::unexpected(root.error()));
}

} // namespace

domain::Result<Page<ContactItem>> readContactPage(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<Page<ContactItem>> {
        if (auto page = scanContactPage(bytes)) {
            return *std::move(page);
        }
        return readPage<ContactItem>(bytes, toWholeContactItem);
    });
}

domain::Result<Page<FolderItem>> readFolderPage(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<Page<FolderItem>> {
        return readPage<FolderItem>(bytes, toFolderItem);
    });
}

domain::Result<Page<CategoryItem>> readCategoryPage(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<Page<CategoryItem>> {
        return readPage<CategoryItem>(bytes, toCategoryItem);
    });
}

domain::Result<Page<ExtendedItem>> readExtendedPage(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<Page<ExtendedItem>> {
        const domain::Result<QJsonObject> root = parseObject(bytes);
        if (!root) {
            return tl::unexpected(root.error());
        }
        if (root->contains(QLatin1String("value"))) {
            return pageFrom(*root, toExtendedItem);
        }
        auto single = toExtendedItem(*root);
        if (!single) {
            return tl::unexpected(single.error());
        }
        return Page<ExtendedItem>{.items = {*std::move(single)}};
    });
}

domain::Result<ExtendedPages> readExtendedPages(const QList<QByteArray> &bodies)
{
    ExtendedPages pages;
    pages.reserve(bodies.size());
    for (const QByteArray &body : bodies) {
        auto page = readExtendedPage(body);
        if (!page) {
            return tl::unexpected(page.error());
        }
        pages.append(*std::move(page));
    }
    return pages;
}

domain::Result<ContactItem> readContact(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<ContactItem> {
        return parseObject(bytes).and_then(toWholeContactItem);
    });
}

domain::Result<CategoryItem> readCategory(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<CategoryItem> {
        return parseObject(bytes).and_then(toCategoryItem);
    });
}

domain::Result<FolderItem> readFolder(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<FolderItem> {
        return parseObject(bytes).and_then(toFolderItem);
    });
}

domain::Result<UserItem> readUser(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes]() -> domain::Result<UserItem> {
        const domain::Result<QJsonObject> root = parseObject(bytes);
        if (!root) {
            return tl::unexpected(root.error());
        }
        JsonReader reader(*root);
        const UserItem user{reader.id(QLatin1String("id")),
                            reader.string(QLatin1String("displayName")),
                            reader.string(QLatin1String("userPrincipalName"))};
        if (reader.failed()) {
            return tl::unexpected(reader.error());
        }
        return user;
    });
}

} // namespace wire
