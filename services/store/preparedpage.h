// A page of contacts, read and folded: all of its work that needs no database.
//
// Promise  PagePreparer has a thread and a text folder of its own, so that the next page is made ready
//          while the store writes this one. Pages come out in the order they went in. Every page answers;
//          the destructor waits for the one at work.
// Thread   PagePreparer: one thread, that of the coroutines that await it. It must not go before they do.
// Errors   BadReply with the path of the property.
#pragma once

#include "services/domain/result.h"
#include "services/store/applydelta.h"
#include "services/store/foldedcontact.h"
#include "services/wire/deltapage.h"

#include <QCoroTask>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace store {

struct PreparedContact : wire::ContactItem
{
    std::optional<FoldedContact> folded; // none: folded when it is written
};

// Of contacts that stand on it several times, the last one.
struct PreparedPage : wire::Page<PreparedContact>
{
    int sent = 0; // items as they came, each one counted
};

domain::Result<PreparedPage> readPreparedPage(const QByteArray &bytes); // nothing folded

// As applyContactPage() of store/applydelta.h. Thread: store thread, inside a commit.
domain::Result<AppliedPage> applyPreparedPage(Connection &connection, domain::FolderKey folder,
                                              PreparedPage page, LinkReader link, QuietLink quiet);

class PagePreparer
{
public:
    PagePreparer();
    ~PagePreparer();
    Q_DISABLE_COPY_MOVE(PagePreparer)

    QCoro::Task<domain::Result<PreparedPage>> prepare(QByteArray bytes);

private:
    domain::Result<PreparedPage> readAndFold(const QByteArray &bytes);

    QObject m_context;
    std::unique_ptr<text::TextFolder> m_folder; // the pool's
    QThreadPool m_pool;                         // of one thread
};

} // namespace store
