#include "app/storewatch.h"

#include "services/store/contactrows.h"
#include "services/store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using domain::ChangeSet;
using domain::Result;

StoreWatch::StoreWatch(store::Store &store, QTextStream &out, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_out(out)
{
}

QCoro::Task<Result<>> StoreWatch::begin()
{
    const async::TaskScope::Hold hold(m_scope);
    // From here on: what the first reading holds already is told of as no change.
    connect(&m_store, &store::Store::changed, this, &StoreWatch::follow);
    m_isTelling = true;
    const Result<> folders = co_await readFolders();
    const auto places = co_await m_store.read(&store::shownPlaces);
    if (!folders || !places) {
        co_return tl::unexpected(folders ? places.error() : folders.error());
    }
    for (const store::ContactPlace &place : *places) {
        m_known.insert(place.key, place);
    }
    m_scope.spawn(tellAll());
    co_return Result<>();
}

QCoro::Task<> StoreWatch::drained()
{
    return m_scope.drained();
}

void StoreWatch::follow(const ChangeSet &changes)
{
    m_waiting.push_back(changes);
    if (!std::exchange(m_isTelling, true)) {
        m_scope.spawn(tellAll());
    }
}

QCoro::Task<> StoreWatch::tellAll()
{
    while (!m_waiting.empty()) {
        const ChangeSet changes = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (changes.foldersChanged || changes.accountsChanged) {
            co_await readFolders();
        }
        domain::ContactKeys keys;
        for (const domain::ContactRow &row : changes.upserted) {
            keys.append(row.key);
        }
        const auto places = co_await m_store.read(&store::contactPlaces, keys);
        for (const domain::ContactRow &row : changes.upserted) {
            store::ContactPlace place{
                .key = row.key, .mailbox = row.mailbox, .folder = row.folder, .name = row.name};
            if (places) {
                place.graphId = places->value(row.key).graphId;
            }
            tellRow(row, place, changes.origin);
        }
        for (const domain::ContactKey key : changes.removed) {
            if (m_known.contains(key)) {
                tell("deleted", m_known.take(key), changes.origin);
            }
        }
    }
    m_isTelling = false;
}

QCoro::Task<Result<>> StoreWatch::readFolders()
{
    const auto list = co_await m_store.read(&store::folderList);
    if (!list) {
        co_return tl::unexpected(list.error());
    }
    m_paths = FolderPaths(*list);
    for (const domain::Mailbox &mailbox : list->mailboxes) {
        m_owners.insert(mailbox.key, mailbox.userPrincipalName);
    }
    co_return Result<>();
}

void StoreWatch::tellRow(const domain::ContactRow &row, const store::ContactPlace &now,
                         ChangeSet::Origin origin)
{
    const auto known = m_known.constFind(row.key);
    const bool isNew = known == m_known.constEnd();
    const store::ContactPlace before = isNew ? store::ContactPlace{} : *known;
    m_known.insert(row.key, now);
    if (isNew) {
        tell("created", now, origin);
    } else if (before.folder != now.folder) {
        tell("moved", now, origin, before.folder);
    } else if (origin != ChangeSet::Origin::Push || before.name != now.name) {
        tell("updated", now, origin);
    }
}

void StoreWatch::tell(const char *kind, const store::ContactPlace &place, ChangeSet::Origin origin,
                      domain::FolderKey from)
{
    const bool isHere = origin == ChangeSet::Origin::User;
    QJsonObject line{{QStringLiteral("kind"), QLatin1String(kind)},
                     {QStringLiteral("folder"), m_paths.path(place.folder)},
                     {QStringLiteral("id"),
                      place.graphId.isEmpty() ? QJsonValue() : QJsonValue(place.graphId.text)},
                     {QStringLiteral("key"), place.key.value},
                     {QStringLiteral("displayName"), place.name},
                     {QStringLiteral("origin"),
                      isHere ? QStringLiteral("this computer") : QStringLiteral("server")},
                     {QStringLiteral("mailbox"), m_owners.value(place.mailbox)}};
    if (from.isValid()) {
        line.insert(QStringLiteral("from"), m_paths.path(from));
    }
    m_out << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

} // namespace app
