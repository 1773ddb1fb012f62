#include "tests/store/storefixture.h"

namespace store {

domain::FolderKey StoreFixture::folderKey(const QString &name)
{
    const auto list = folderList(*connection);
    for (const domain::ContactFolder &folder : list->folders) {
        if (folder.displayName == name) {
            return folder.key;
        }
    }
    return {};
}

QStringList StoreFixture::shown()
{
    QHash<domain::FolderKey, QString> folders;
    const auto list = folderList(*connection);
    for (const domain::ContactFolder &folder : list->folders) {
        folders.insert(folder.key, folder.displayName);
    }
    QStringList lines;
    const auto rows = contactRows(*connection, keys());
    for (const domain::ContactRow &row : *rows) {
        lines << row.name + u'@' + folders.value(row.folder);
    }
    return lines;
}

domain::ContactKey StoreFixture::keyOf(const QString &name)
{
    const auto rows = contactRows(*connection, keys());
    for (const domain::ContactRow &row : *rows) {
        if (row.name == name) {
            return row.key;
        }
    }
    return {};
}

qint64 StoreFixture::addTarget(const char *action, domain::ContactKey contact,
                               domain::FolderKey folder, const QJsonObject &patch,
                               const char *state)
{
    Query change(*connection, "INSERT INTO change (kind, created_at) VALUES ('test', 0)");
    EXPECT_TRUE(change.execute());
    Query target(*connection,
                 "INSERT INTO change_target (change_id, action, contact_key, folder_key,"
                 " patch, state, token) VALUES (?, ?, ?, ?, ?, ?, 'cafe')");
    EXPECT_TRUE(target.execute(change.insertedKey(), QLatin1String(action), contact, folder,
                               QString::fromUtf8(toBytes(patch)), QLatin1String(state)));
    return target.insertedKey();
}

} // namespace store
