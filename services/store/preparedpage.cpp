#include "services/store/preparedpage.h"

#include "services/async/pooljob.h"
#include "services/domain/withinmemory.h"
#include "services/store/deltalink.h"
#include "services/text/foldedtext.h"

namespace store {

namespace {

domain::Result<PreparedPage> read(const QByteArray &bytes)
{
    auto page = wire::readContactPage(bytes);
    if (!page) {
        return tl::unexpected(page.error());
    }
    PreparedPage prepared;
    prepared.nextLink = std::move(page->nextLink);
    prepared.deltaLink = std::move(page->deltaLink);
    prepared.sent = static_cast<int>(page->items.size());
    prepared.items.reserve(page->items.size());
    for (wire::ContactItem &item : lastOccurrences(std::move(page->items))) {
        prepared.items.emplaceBack(PreparedContact{std::move(item), std::nullopt});
    }
    return prepared;
}

} // namespace

domain::Result<PreparedPage> readPreparedPage(const QByteArray &bytes)
{
    return domain::withinMemory([&bytes] { return read(bytes); });
}

PagePreparer::PagePreparer()
{
    m_pool.setMaxThreadCount(1);
}

PagePreparer::~PagePreparer()
{
    m_pool.waitForDone();
}

QCoro::Task<domain::Result<PreparedPage>> PagePreparer::prepare(QByteArray bytes)
{
    async::OutsideJob<domain::Result<PreparedPage>> job(
        m_context, [this](std::function<void()> work) { m_pool.start(std::move(work)); },
        [this, bytes] { return domain::withinMemory([&] { return readAndFold(bytes); }); });
    co_return co_await job;
}

domain::Result<PreparedPage> PagePreparer::readAndFold(const QByteArray &bytes)
{
    auto page = readPreparedPage(bytes);
    if (!page) {
        return page;
    }
    if (!m_folder) {
        m_folder = std::make_unique<text::TextFolder>();
    }
    for (PreparedContact &each : page->items) {
        if (!each.removed) {
            each.folded = foldContact(*m_folder, each.contact);
        }
    }
    return page;
}

} // namespace store
