#include "tests/walk/simulatedmailbox.h"

#include "services/graph/replyerror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace walk {

namespace {

Answer page(const QJsonObject &body)
{
    return graph::GraphResponse{.status = 200,
                                .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer expired()
{
    return tl::unexpected(graph::errorFromStatus(410, {}, {}));
}

} // namespace

// since: changes up to there are known; after: the last contact that a listing has shown.
Answer SimulatedMailbox::contactDelta(const QString &folder, const QUrlQuery &query) const
{
    const bool isListing = !query.hasQueryItem(QStringLiteral("since"));
    qint64 since = query.queryItemValue(QStringLiteral("since")).toLongLong();
    const qint64 upTo = query.hasQueryItem(QStringLiteral("upto"))
        ? query.queryItemValue(QStringLiteral("upto")).toLongLong()
        : isListing ? m_changes
                    : std::max(since, m_changes - quirks.staleness);
    if (!isListing && since < m_oldestToken) {
        return expired();
    }
    const QString path =
        QStringLiteral("http://local/v1.0/me/contactFolders/%1/contacts/delta?").arg(folder);
    std::map<qint64, QJsonObject> items; // by their order
    const qint64 after = query.queryItemValue(QStringLiteral("after")).toLongLong();
    if (isListing) {
        for (const auto &[id, contact] : m_contacts.asKeyValueRange()) {
            if (contact.folder == folder && id.mid(1).toLongLong() > after) {
                items.emplace(id.mid(1).toLongLong(), contact.values);
            }
        }
    } else {
        const qint64 from =
            query.hasQueryItem(QStringLiteral("upto")) ? since : since - quirks.replays;
        for (const Contact &contact : m_contacts) {
            if (contact.folder == folder && contact.changed > from && contact.changed <= upTo) {
                items.emplace(contact.changed, contact.values);
            }
        }
        for (const Removal &removal : m_removals) {
            if (removal.folder == folder && removal.changed > from && removal.changed <= upTo
                && m_contacts.value(removal.id).folder != folder) {
                items.emplace(removal.changed,
                              QJsonObject{{QStringLiteral("id"), removal.id},
                                          {QStringLiteral("@removed"),
                                           QJsonObject{{QStringLiteral("reason"),
                                                        QStringLiteral("deleted")}}}});
            }
        }
    }
    QJsonArray shown;
    QString link;
    for (const auto &[place, item] : items) {
        shown.append(item);
        if (shown.size() == quirks.pageSize && place != items.rbegin()->first) {
            link = isListing ? QStringLiteral("after=%1&upto=%2").arg(place).arg(upTo)
                             : QStringLiteral("since=%1&upto=%2").arg(place).arg(upTo);
            break;
        }
    }
    QJsonObject body{{QStringLiteral("value"), shown}};
    if (link.isEmpty()) {
        body.insert(QStringLiteral("@odata.deltaLink"),
                    path + QStringLiteral("since=%1").arg(upTo));
    } else {
        body.insert(QStringLiteral("@odata.nextLink"), path + link);
    }
    return page(body);
}

Answer SimulatedMailbox::folderDelta(const QUrlQuery &query) const
{
    const qint64 since = query.queryItemValue(QStringLiteral("since")).toLongLong();
    if (since != 0 && since < m_oldestToken) {
        return expired();
    }
    const qint64 upTo = since == 0 ? m_changes : std::max(since, m_changes - quirks.staleness);
    QJsonArray items;
    for (const QString &id : folders()) {
        const Folder &folder = m_folders.find(id).value();
        if (folder.changed > since - (since == 0 ? 0 : quirks.replays) && folder.changed <= upTo) {
            items.append(folderObject(id));
        }
    }
    for (const Removal &removal : m_removals) {
        if (since != 0 && removal.folder.isEmpty() && removal.changed > since
            && removal.changed <= upTo) {
            items.append(
                QJsonObject{{QStringLiteral("id"), removal.id},
                            {QStringLiteral("@removed"),
                             QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}}});
        }
    }
    return page(QJsonObject{
        {QStringLiteral("value"), items},
        {QStringLiteral("@odata.deltaLink"),
         QStringLiteral("http://local/v1.0/me/contactFolders/delta?since=%1").arg(upTo)}});
}

} // namespace walk
