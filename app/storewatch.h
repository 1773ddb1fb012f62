// What changes in the store, as lines for scripts.
//
// Shape    one JSON object a line: {"kind": "created" | "updated" | "moved" | "deleted", "folder": path,
//          "from": path (of moved), "id": Graph id or null, "key": n, "displayName": ...,
//          "origin": "server" | "this computer", "mailbox": whose}.
// Promise  begin() learns what is there; from then on each change gives a line, in the order in which the
//          store made them, written through. What only leaves the outbox is no change.
// Thread   GUI thread. Destroy only after drained().
// Errors   Storage.
#pragma once

#include "app/folderpaths.h"
#include "services/async/taskscope.h"
#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/contactplaces.h"

#include <QObject>
#include <QTextStream>

#include <deque>

namespace store {
class Store;
}

namespace app {

class StoreWatch : public QObject
{
    Q_OBJECT

public:
    // Borrowed; both outlive the watch.
    StoreWatch(store::Store &store, QTextStream &out, QObject *parent = nullptr);

    QCoro::Task<domain::Result<>> begin();
    QCoro::Task<> drained();

private:
    void follow(const domain::ChangeSet &changes);
    QCoro::Task<> tellAll();
    QCoro::Task<domain::Result<>> readFolders();
    void tellRow(const domain::ContactRow &row, const store::ContactPlace &now,
                 domain::ChangeSet::Origin origin);
    void tell(const char *kind, const store::ContactPlace &place, domain::ChangeSet::Origin origin,
              domain::FolderKey from = {});

    store::Store &m_store;
    QTextStream &m_out;
    FolderPaths m_paths{{}};
    QHash<domain::MailboxKey, QString> m_owners;
    QHash<domain::ContactKey, store::ContactPlace> m_known;
    std::deque<domain::ChangeSet> m_waiting;
    bool m_isTelling = false;
    async::TaskScope m_scope;
};

} // namespace app
