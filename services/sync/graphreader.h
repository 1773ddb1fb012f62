// GET requests that repeat by themselves, as only reads may.
//
// Promise  At most four tries: after 5xx, timeouts and passing 412 with growing pauses, after 429 and
//          503 when the gate opens. A wait longer than the cadence's patience is not waited here: the
//          error goes to the caller. Nothing is sent after shutDown().
// Thread   GUI thread. Lives in the engine, whose scope is drained before it goes.
// Errors   those of graph::GraphClient, of the last try.
// Source   RELIABILITY section 4.
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/result.h"
#include "services/graph/graphclient.h"
#include "services/sync/synccadence.h"

#include <QCoroTask>
#include <QStringList>

namespace syncing {

class GraphReader
{
public:
    GraphReader(graph::GraphClient &client, SyncCadence cadence);

    // pageSize 0: as many as the service likes.
    QCoro::Task<domain::Result<graph::GraphResponse>> get(QString path, int pageSize = 0);

    // Up to 20 paths in one $batch; the answers in their order. Of single answers only those that were
    // throttled are asked for again, together.
    QCoro::Task<domain::Result<QList<domain::Result<graph::GraphResponse>>>>
    getTogether(QStringList paths, int pageSize);

    // Every page from `path` on. `linkIn` finds the next link of a page; empty: that was the last.
    using LinkIn = domain::Result<QString> (*)(const QByteArray &page);
    QCoro::Task<domain::Result<QList<QByteArray>>> pages(QString path, LinkIn linkIn);

    const SyncCadence &cadence() const { return m_cadence; }
    graph::GraphClient &client() { return m_client; }
    const graph::GraphOrigin &origin() const { return m_client.origin(); }
    void shutDown() { m_scope.requestStop(); }

private:
    QCoro::Task<bool> mayRepeat(domain::Error error, int tries); // after having waited

    graph::GraphClient &m_client;
    SyncCadence m_cadence;
    async::TaskScope m_scope;
};

} // namespace syncing
