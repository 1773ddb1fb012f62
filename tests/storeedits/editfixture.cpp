#include "tests/storeedits/editfixture.h"

namespace store {

void EditFixture::push()
{
    for (int round = 0; round < 200; ++round) {
        const QList<PushItem> items = batch();
        if (items.isEmpty()) {
            return;
        }
        for (const PushItem &item : items) {
            if (item.outcomeUnknown) {
                if (const auto found = server.look(item)) {
                    settle(*found);
                    continue;
                }
            }
            send(item);
        }
    }
    ADD_FAILURE() << "the outbox does not drain";
}

void EditFixture::pull()
{
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    QJsonArray folders;
    for (const auto &[id, each] : server.folders.asKeyValueRange()) {
        if (!each.parent.isEmpty()) {
            folders.append(QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("displayName"), each.name},
                                       {QStringLiteral("parentFolderId"), each.parent}});
        }
    }
    required(restartFolders(*connection, mailbox));
    required(applyFolderPage(*connection, mailbox, page(folders), asIs));
    for (const FolderToPull &each : required(pullPlan(*connection, mailbox)).folders) {
        QJsonArray contacts;
        for (const QJsonObject &contact : server.contactsIn(each.graphId.text)) {
            contacts.append(contact);
        }
        required(restartFolder(*connection, each.key));
        required(applyContactPage(*connection, each.key, page(contacts), asIs));
    }
    required(finishPass(*connection, mailbox));
}

QStringList EditFixture::shown()
{
    const FolderList list = required(folderList(*connection));
    QHash<domain::FolderKey, domain::ContactFolder> byKey;
    for (const domain::ContactFolder &each : list.folders) {
        byKey.insert(each.key, each);
    }
    QStringList lines;
    const ContactOrder order = required(contactOrder(*connection, {}));
    for (const domain::ContactRow &row : required(contactRows(*connection, order.keys))) {
        QStringList path;
        for (domain::FolderKey key = row.folder; byKey.contains(key);
             key = byKey.value(key).parent) {
            path.prepend(byKey.value(key).displayName);
        }
        lines << row.name + u'|' + row.phone + u'|' + path.join(u'/');
    }
    lines.sort();
    return lines;
}

QByteArray EditFixture::page(const QJsonArray &items)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("value"), items},
                           {QStringLiteral("@odata.deltaLink"), QStringLiteral("/delta")}})
        .toJson(QJsonDocument::Compact);
}

} // namespace store
