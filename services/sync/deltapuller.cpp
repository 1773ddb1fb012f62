#include "services/sync/deltapuller.h"

#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/sync/pagelink.h"
#include "services/wire/deltapage.h"

#include <optional>

namespace syncing {

using domain::Error;
using domain::Result;
using store::FolderToPull;

namespace {

constexpr int batchSize = 20;
constexpr int smallPage = 50;  // of quiet folders: what comes is next to nothing
constexpr int largePage = 500; // read on a thread of its own

const QString mePath = QStringLiteral("/v1.0/me/");

QString contactsPath(const domain::GraphId &folder)
{
    return mePath + QStringLiteral("contactFolders/") + graph::pathSegment(folder.text)
        + QStringLiteral("/contacts/delta");
}

QString foldersPath()
{
    return mePath + QStringLiteral("contactFolders/delta");
}

// Whether the service refuses the stored link, and not only this request.
bool isDeadLink(const Error &error)
{
    return error.kind == Error::Kind::DeltaExpired || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::NotFound;
}

// Mailboxes without a master list exist; contacts name categories without it.
bool hasNoCategories(const Error &error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::NotFound;
}

} // namespace

DeltaPuller::DeltaPuller(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store,
                         ExchangeLock &lock, Progress progress)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
    , m_lock(lock)
    , m_progress(std::move(progress))
    , m_extended(mailbox, reader, store, lock)
    , m_removals(mailbox, reader, store)
    , m_shared(mailbox, reader, store)
{
}

store::LinkReader DeltaPuller::linkReader() const
{
    return [origin = m_reader.origin()](const QString &link) { return origin.pathOf(link); };
}

QString DeltaPuller::pathOf(const FolderToPull &folder) const
{
    return folder.link.isEmpty() ? contactsPath(folder.graphId) : m_newest.of(folder.link);
}

Result<> DeltaPuller::stopped() const
{
    if (m_stopped) {
        return domain::failure(Error::Kind::Cancelled, QStringLiteral("pull stopped"));
    }
    return {};
}

QCoro::Task<Result<>> DeltaPuller::pull(store::QuietLink quietLinks)
{
    m_quietLinks = quietLinks;
    m_waiting.clear();
    m_answered.clear();
    m_failed = false;
    Result<> done = co_await pullLists();
    if (!done) {
        co_return done;
    }
    // Started together: QCoro tasks run until their first wait.
    QCoro::Task<Result<>> first = pullWaiting();
    QCoro::Task<Result<>> second = pullWaiting();
    QCoro::Task<Result<>> third = pullWaiting();
    const Result<> firstDone = co_await first;
    const Result<> secondDone = co_await second;
    const Result<> thirdDone = co_await third;
    for (const Result<> &each : {firstDone, secondDone, thirdDone}) {
        if (!each) {
            co_return each;
        }
    }
    const Result<> asked = co_await m_removals.ask();
    if (!asked) {
        co_return asked;
    }
    const Result<domain::ChangeSet> finished =
        co_await m_store.commit(&store::finishPass, m_mailbox);
    if (!finished) {
        co_return tl::unexpected(finished.error());
    }
    const Result<> read = co_await m_extended.read();
    if (read && m_isShared) {
        co_return co_await m_shared.learnRights();
    }
    co_return read;
}

QCoro::Task<Result<>> DeltaPuller::pullLists()
{
    Result<store::PullPlan> plan = co_await m_store.read(&store::pullPlan, m_mailbox);
    if (!plan) {
        co_return tl::unexpected(plan.error());
    }
    m_isShared = plan->isShared;
    if (!m_isShared) {
        const QStringList lists{mePath + QStringLiteral("contactFolders/contacts"),
                                plan->folderLink.isEmpty() ? foldersPath()
                                                           : m_newest.of(plan->folderLink),
                                mePath + QStringLiteral("outlook/masterCategories?$top=1000")};
        co_return co_await pullTogether(*plan, lists);
    }
    const Result<> listed = co_await m_shared.list();
    if (!listed) {
        co_return listed;
    }
    plan = co_await m_store.read(&store::pullPlan, m_mailbox);
    if (!plan) {
        co_return tl::unexpected(plan.error());
    }
    co_return co_await pullTogether(*plan, {});
}

// The mailbox's own lists and every known folder, twenty requests at a time.
QCoro::Task<Result<>> DeltaPuller::pullTogether(store::PullPlan before, QStringList paths)
{
    QList<FolderToPull> known;
    for (const FolderToPull &folder : before.folders) {
        if (!folder.link.isEmpty()) {
            known.append(folder);
        }
    }
    const qsizetype lists = paths.size();
    for (const FolderToPull &folder : known) {
        paths.append(pathOf(folder));
    }
    for (qsizetype at = 0; at < paths.size(); at += batchSize) {
        if (const Result<> going = stopped(); !going) {
            co_return going;
        }
        const ExchangeLock::Hold hold = co_await m_lock.enter(ExchangeLock::Mode::Shared);
        Result<QList<Answer>> answers =
            co_await m_reader.getTogether(paths.mid(at, batchSize), smallPage);
        if (!answers) {
            co_return tl::unexpected(answers.error());
        }
        for (qsizetype i = 0; i < answers->size(); ++i) {
            Result<> applied;
            if (at + i == 0 && lists > 0) {
                applied = co_await applyMailbox(answers->first(lists), before.folderLink);
            } else if (at + i >= lists) {
                applied = co_await applySmallPage(known[at + i - lists], answers->at(i));
            }
            if (!applied) {
                co_return applied;
            }
        }
    }
    const Result<store::PullPlan> plan = co_await m_store.read(&store::pullPlan, m_mailbox);
    if (!plan) {
        co_return tl::unexpected(plan.error());
    }
    QSet<domain::FolderKey> present;
    for (const FolderToPull &folder : plan->folders) {
        present.insert(folder.key);
        if (!m_answered.contains(folder.key)) {
            m_waiting.append(folder);
        }
    }
    m_waiting.removeIf(
        [&present](const FolderToPull &each) { return !present.contains(each.key); });
    co_return {};
}

QCoro::Task<Result<>> DeltaPuller::applyMailbox(QList<Answer> answers, QString folderLink)
{
    Answer &defaultFolder = answers[0];
    if (!defaultFolder) {
        defaultFolder = co_await m_reader.get(mePath + QStringLiteral("contactFolders/contacts"));
    }
    if (!defaultFolder) {
        co_return tl::unexpected(defaultFolder.error());
    }
    const Result<domain::ChangeSet> stored =
        co_await m_store.commit(&store::applyDefaultFolder, m_mailbox, defaultFolder->body);
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    const Result<> folders = co_await applyFolders(answers[1], folderLink);
    if (!folders) {
        co_return folders;
    }
    co_return co_await applyCategories(answers[2]);
}

QCoro::Task<Result<>> DeltaPuller::applyFolders(Answer answer, QString link)
{
    const bool fromStart = link.isEmpty();
    if (!answer && !fromStart && isDeadLink(answer.error())) {
        const Result<domain::ChangeSet> restarted =
            co_await m_store.commit(&store::restartFolders, m_mailbox);
        if (!restarted) {
            co_return tl::unexpected(restarted.error());
        }
        answer = co_await m_reader.get(foldersPath(), largePage);
    } else if (!answer && fromStart) {
        answer = co_await m_reader.get(foldersPath(), largePage);
    }
    while (true) {
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        const Result<store::DeltaProgress> progress = co_await m_store.commit(
            &store::applyFolderPage, m_mailbox, answer->body, linkReader(), m_quietLinks);
        if (!progress) {
            co_return tl::unexpected(progress.error());
        }
        m_newest.note(link, progress->keptBack);
        if (progress->nextLink.isEmpty()) {
            co_return {};
        }
        answer = co_await m_reader.get(progress->nextLink, largePage);
    }
}

QCoro::Task<Result<>> DeltaPuller::applyCategories(Answer answer)
{
    QList<QByteArray> pages;
    while (true) {
        if (!answer) {
            if (hasNoCategories(answer.error())) {
                co_return {};
            }
            co_return tl::unexpected(answer.error());
        }
        pages.append(answer->body);
        const auto page = wire::readCategoryPage(answer->body);
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        if (page->nextLink.isEmpty()) {
            break;
        }
        const Result<QString> next = m_reader.origin().pathOf(page->nextLink);
        if (!next) {
            co_return tl::unexpected(next.error());
        }
        answer = co_await m_reader.get(*next);
    }
    const Result<domain::ChangeSet> stored =
        co_await m_store.commit(&store::applyCategories, m_mailbox, pages);
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    co_return {};
}

// A page that came in a batch. Whatever it leaves to do goes the page by page way.
QCoro::Task<Result<>> DeltaPuller::applySmallPage(FolderToPull folder, Answer answer)
{
    if (!answer) {
        co_return {}; // asked again alone, where repeats and dead links are dealt with
    }
    const Result<store::DeltaProgress> progress = co_await m_store.commit(
        &store::applyContactPage, folder.key, answer->body, linkReader(), m_quietLinks);
    m_answered.insert(folder.key);
    if (!progress) {
        if (progress.error().kind == Error::Kind::NotFound) {
            co_return {}; // the folder list of this pass took it away
        }
        co_return tl::unexpected(progress.error());
    }
    m_newest.note(folder.link, progress->keptBack);
    m_progress(progress->items);
    if (!progress->nextLink.isEmpty()) {
        folder.link = progress->nextLink;
        m_waiting.append(folder);
    }
    co_return {};
}

QCoro::Task<Result<>> DeltaPuller::pullWaiting()
{
    while (!m_waiting.isEmpty() && !m_failed) {
        const Result<> done = co_await pullFolder(m_waiting.takeFirst());
        if (!done) {
            m_failed = true;
            co_return done;
        }
    }
    co_return {};
}

QCoro::Task<Result<>> DeltaPuller::pullFolder(FolderToPull folder)
{
    Result<> done = co_await pullPages(folder);
    if (done || !isDeadLink(done.error())) {
        co_return done;
    }
    if (!folder.link.isEmpty() || done.error().kind == Error::Kind::DeltaExpired) {
        const Result<domain::ChangeSet> restarted =
            co_await m_store.commit(&store::restartFolder, folder.key);
        if (!restarted && restarted.error().kind != Error::Kind::NotFound) {
            co_return tl::unexpected(restarted.error());
        }
        folder.link.clear();
        done = co_await pullPages(folder);
    }
    if (!done
        && (done.error().kind == Error::Kind::NotFound
            || (m_isShared && done.error().kind == Error::Kind::Forbidden))) {
        co_return {}; // gone, or not shared any more, between its folder list and now
    }
    co_return done;
}

QCoro::Task<DeltaPuller::Fetched> DeltaPuller::fetch(QString path)
{
    Fetched fetched;
    fetched.hold = co_await m_lock.enter(ExchangeLock::Mode::Shared);
    const Answer answer = co_await m_reader.get(path, largePage);
    if (answer) {
        fetched.likelyNext = likelyNextLink(answer->body);
        fetched.page = co_await m_preparer.prepare(answer->body);
    } else {
        fetched.page = tl::unexpected(answer.error());
    }
    co_return std::move(fetched);
}

QCoro::Task<Result<>> DeltaPuller::pullPages(FolderToPull folder)
{
    QCoro::Task<Fetched> coming = fetch(pathOf(folder));
    while (true) {
        Fetched page = co_await coming;
        if (!page.page) {
            co_return tl::unexpected(page.page.error());
        }
        // A guess, so that the next page travels while this one is stored; the store's word decides.
        const Result<QString> guess = m_reader.origin().pathOf(page.likelyNext);
        std::optional<QCoro::Task<Fetched>> ahead;
        if (guess && !m_failed && !m_stopped) {
            ahead.emplace(fetch(*guess));
        }
        const Result<store::DeltaProgress> progress =
            co_await m_store.commit(&store::applyPreparedPage, folder.key, *std::move(page.page),
                                    linkReader(), m_quietLinks);
        page.hold.release();
        if (progress) {
            m_newest.note(folder.link, progress->keptBack);
            m_progress(progress->items);
        }
        const Result<> going = stopped();
        const bool isLast = !progress || progress->nextLink.isEmpty() || m_failed || !going;
        if (ahead && !isLast && *guess == progress->nextLink) {
            coming = std::move(*ahead);
            continue;
        }
        if (ahead) {
            co_await *ahead; // a task that nobody awaits would go on by itself
        }
        if (!progress) {
            co_return tl::unexpected(progress.error());
        }
        if (isLast) {
            co_return going;
        }
        coming = fetch(progress->nextLink);
    }
}

} // namespace syncing
