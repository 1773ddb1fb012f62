// Reads the extended properties, the flags, the open extensions and the values of schema extensions of the
// contacts that wait for it (store/extendedvalues.h), which no delta brings; and of one folder a pass the
// extensions once more, of which no delta tells (store/extensionround.h).
//
// Shape    Where many of a folder's contacts wait, the folder is listed with $select=id and the
//          expansion, its pages fetched several in a batch by $skip; where few do, each is read alone,
//          twenty in a batch. Ten thousand new contacts cost three requests.
// Promise  At most three rounds a pass: what a listing missed, because it has no order or the service's
//          pages are shorter than asked for, is asked for again; the rest waits for the next pass.
//          Flags are beta's alone: where beta is refused, v1.0 is asked for the rest. Open extensions are
//          asked for without naming them, or those of other programs would not be seen; values of schema
//          extensions by the ids that the account uses. Where one of these is refused, the rest is asked for. A service that refuses the expansion is not asked again.
// Thread   GUI thread; bodies are read in the pool, at most two batches ahead of what is stored. Lives in the
//          engine, as the puller does.
// Errors   those of graph::GraphClient for a whole batch, and of the store. A contact that is gone or
//          cannot be read now is none.
// Source   facts 1.8 ($skip, $top), 9.2 (no $expand in a delta), 13 (batches).
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/store/extendedvalues.h"
#include "services/store/extensionround.h"
#include "services/sync/exchangelock.h"

#include <QCoroTask>
#include <QObject>
#include <QStringList>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class ExtendedReader
{
public:
    ExtendedReader(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store,
                   ExchangeLock &lock);

    QCoro::Task<domain::Result<>> read();
    void shutDown() { m_stopped = true; } // ends between batches

private:
    struct Part
    {
        QString path;
        int contacts = 1; // that its answer may hold
    };

    using Answers = domain::Result<QList<domain::Result<graph::GraphResponse>>>;

    struct Fetched
    {
        ExchangeLock::Hold hold; // until it is stored
        Answers answers;
        domain::Result<wire::ExtendedPages> pages; // of those that are none of a refusal
    };

    QString query() const;
    QString selectWith(const QString &names) const; // and of what there is of schema extensions
    store::Schemas readSchemas() const;
    QString contactPath(const domain::GraphId &contact) const;
    QString listPath(const domain::GraphId &folder, int skip) const;
    QList<Part> partsFor(const QList<store::WaitingFolder> &plan) const;
    static QList<QStringList> batchesOf(const QList<Part> &parts);
    QCoro::Task<domain::Result<>> readWaiting();
    QCoro::Task<domain::Result<>> readRound(QList<Part> parts);
    QCoro::Task<Fetched> fetch(QStringList paths);
    QCoro::Task<domain::Result<>> take(Answers answers, domain::Result<wire::ExtendedPages> pages);
    QCoro::Task<domain::Result<>> readFolder();
    QCoro::Task<domain::Result<>> noteAbilities();
    bool expectLess(); // after a refusal; false: there is nothing to leave out

    QObject m_context; // of the work in the pool
    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
    ExchangeLock &m_lock;
    int m_pageSize;
    store::ExtendedAbilities m_known; // of the store
    store::ExtendedAbilities m_asked; // what is asked for now
    QStringList m_schemas;            // ids of schema extensions
    bool m_asksAgain = false;         // for less
    bool m_isLast = false;            // round of the pass
    bool m_refused = false;
    bool m_stopped = false;
};

} // namespace syncing
