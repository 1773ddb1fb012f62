// Brings what changed on the server into the store: folders, categories, the contacts of every folder,
// their extended properties.
//
// Shape    A pass begins with batches of 20: default folder, folder delta, categories and the delta of
//          every folder that has been listed before. A quiet mailbox of 50 folders costs three requests.
//          What has more than one small page, or is listed for the first time, follows page by page,
//          three folders side by side; the next page travels, and is read and folded, while the store
//          still writes this one.
// Promise  No page is read on the GUI thread. A dead token (410, or another refusal of a stored
//          link) lists that folder anew, once a pass. A folder that is gone is left to the next folder
//          list. A stop is honoured between pages; what was stored stays, the next pass goes on there.
// Thread   GUI thread. Lives in the engine, whose scope is drained before it goes.
// Errors   those of graph::GraphClient and of store/applydelta.h: the first one ends the pass.
// Source   Graph v1.0 "contact: delta", "contactFolder: delta", "JSON batching".
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/store/applydelta.h"
#include "services/store/preparedpage.h"
#include "services/sync/exchangelock.h"
#include "services/sync/extendedreader.h"
#include "services/sync/newestlinks.h"
#include "services/sync/removalcheck.h"
#include "services/sync/sharedfolders.h"

#include <QCoroTask>
#include <QSet>

#include <functional>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class DeltaPuller
{
public:
    using Progress = std::function<void(int contacts)>; // that a page brought

    DeltaPuller(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store,
                ExchangeLock &lock, Progress progress);

    QCoro::Task<domain::Result<>> pull(store::QuietLink quietLinks);
    void shutDown() // ends between pages
    {
        m_stopped = true;
        m_extended.shutDown();
        m_shared.shutDown();
    }

private:
    using Answer = domain::Result<graph::GraphResponse>;

    struct Fetched
    {
        ExchangeLock::Hold hold; // until the page is stored
        QString likelyNext;
        domain::Result<store::PreparedPage> page;
    };

    QCoro::Task<domain::Result<>> pullLists();
    QCoro::Task<domain::Result<>> pullTogether(store::PullPlan plan, QStringList lists);
    QCoro::Task<domain::Result<>> applyMailbox(QList<Answer> answers, QString folderLink);
    QCoro::Task<domain::Result<>> applyFolders(Answer answer, QString link);
    QCoro::Task<domain::Result<>> applyCategories(Answer answer);
    QCoro::Task<domain::Result<>> applySmallPage(store::FolderToPull folder, Answer answer);

    QCoro::Task<domain::Result<>> pullWaiting();
    QCoro::Task<domain::Result<>> pullFolder(store::FolderToPull folder);
    QCoro::Task<domain::Result<>> pullPages(store::FolderToPull folder);
    QCoro::Task<Fetched> fetch(QString path);

    store::LinkReader linkReader() const;
    QString pathOf(const store::FolderToPull &folder) const;
    domain::Result<> stopped() const;

    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
    ExchangeLock &m_lock;
    Progress m_progress;
    store::PagePreparer m_preparer;
    ExtendedReader m_extended;
    RemovalCheck m_removals;
    SharedFolders m_shared;
    store::QuietLink m_quietLinks = store::QuietLink::Renew;
    NewestLinks m_newest;
    bool m_isShared = false;              // the mailbox is somebody else's
    QList<store::FolderToPull> m_waiting; // for the page by page way
    QSet<domain::FolderKey> m_answered;   // in the batches of this pass
    bool m_failed = false;
    bool m_stopped = false;
};

} // namespace syncing
