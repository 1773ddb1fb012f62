// Five hundred contacts at once, chosen in the window, and the undo of it: how long until it is stored,
// until the server has it all, how many requests that takes, and how long the window thread is blocked.

#include "app/desktop.h"
#include "app/session.h"
#include "services/store/accounts.h"
#include "services/store/contactrows.h"
#include "services/store/shownrow.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QListView>

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using testsupport::await;

constexpr int people = 10000;
constexpr int chosen = 500;

// A window on ten thousand contacts with the first five hundred selected.
class Bulk
{
public:
    Bulk();
    ~Bulk();

    bool isOpen() const { return m_isOpen; }
    bool becomesQuiet(); // the server has everything

    app::Session &session() { return m_session; }
    contacts::ContactService &service() { return m_session.contacts(); }
    const domain::ContactKeys &keys() const { return m_keys; }
    domain::FolderKey target() const { return m_target; }

private:
    bench::MailboxProcess m_mailbox;
    QTemporaryDir m_folder;
    app::Profile m_profile;
    app::Session m_session;
    std::unique_ptr<app::Desktop> m_desktop;
    domain::ContactKeys m_keys;
    domain::FolderKey m_target;
    bool m_isOpen = false;
};

Bulk::Bulk()
    : m_mailbox(people)
    , m_profile(m_folder.filePath(QStringLiteral("profile")))
    , m_session(m_profile)
{
    if (!m_profile.lock() || !await(m_session.open(m_mailbox.account()))) {
        return;
    }
    m_desktop = std::make_unique<app::Desktop>(m_session, app::ThemeName::Light);
    m_desktop->show();
    m_session.startEngines();
    if (!bench::runUntil([this] { return m_session.syncState().lastSynced.isValid(); })
        || !becomesQuiet()) {
        return;
    }
    const auto order = await(m_session.store().read(&store::contactOrder, store::ContactQuery{}));
    m_keys = order->keys.mid(0, chosen);
    auto &list = *m_desktop->window().findChild<QListView *>(QStringLiteral("contactList"));
    list.selectionModel()->select({list.model()->index(0, 0), list.model()->index(chosen - 1, 0)},
                                  QItemSelectionModel::ClearAndSelect);
    const auto mailboxes = await(m_session.store().read(&store::mailboxes));
    const domain::MailboxKey mailbox = mailboxes->first().key;
    const auto made = await(service().createFolder(mailbox, {}, QStringLiteral("Bulk")));
    m_isOpen = made && becomesQuiet();
    m_target = made.value_or(domain::FolderKey());
}

Bulk::~Bulk()
{
    if (m_desktop) {
        m_desktop->window().close();
        m_desktop.reset();
    }
    await(m_session.shutDown());
}

bool Bulk::becomesQuiet()
{
    return bench::runUntil([this] {
        const auto counts = await(m_session.store().read(&store::outboxCounts));
        return counts && counts->waiting == 0
            && m_session.syncState().activity == domain::SyncState::Activity::Idle;
    });
}

using Verb = QCoro::Task<domain::Result<>> (*)(Bulk *);

QCoro::Task<domain::Result<>> categorise(Bulk *bulk)
{
    return bulk->service().labelContacts(bulk->keys(), {.added = {QStringLiteral("Bulk")}});
}

QCoro::Task<domain::Result<>> flag(Bulk *bulk)
{
    return bulk->service().flagContacts(
        bulk->keys(), {.status = domain::FollowupFlag::Status::Flagged, .due = QDate(2030, 5, 17)});
}

QCoro::Task<domain::Result<>> editField(Bulk *bulk)
{
    domain::ContactPatch patch;
    patch.values.insert({domain::ContactProperty::CompanyName, QStringLiteral("Bulk & Sons")});
    QList<store::ContactEdit> edits;
    for (const domain::ContactKey key : bulk->keys()) {
        edits.append({key, patch});
    }
    return bulk->service().updateContacts(edits);
}

QCoro::Task<domain::Result<>> moveAll(Bulk *bulk)
{
    return bulk->service().moveContacts(bulk->keys(), bulk->target());
}

QCoro::Task<domain::Result<>> deleteAll(Bulk *bulk)
{
    return bulk->service().deleteContacts(bulk->keys());
}

QCoro::Task<domain::Result<>> undo(Bulk *bulk)
{
    const auto undone = co_await bulk->service().undo();
    if (!undone) {
        co_return tl::unexpected(undone.error());
    }
    co_return domain::Result<>();
}

// False when it was not stored or not sent.
bool measure(benchmark::State &state, Bulk &bulk, const std::string &name, Verb verb)
{
    const qint64 requests = bulk.session().requestCount();
    bench::GapMeter meter;
    meter.start();
    QElapsedTimer timer;
    timer.start();
    bool isStored = false;
    QCoro::connect(verb(&bulk), &meter, [&](const domain::Result<> &done) {
        isStored = done.has_value();
        state.counters[name + "stored ms"] = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    const bool isSent =
        bench::runUntil([&] { return isStored || timer.hasExpired(60000); }) && bulk.becomesQuiet();
    state.counters[name + "sent ms"] = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    state.counters[name + "requests"] =
        static_cast<double>(bulk.session().requestCount() - requests);
    state.counters[name + "gap ms"] = meter.wall().longest;
    state.counters[name + "own gap ms"] = meter.own().longest;
    return isStored && isSent;
}

void bulk(benchmark::State &state, Verb verb)
{
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        state.PauseTiming();
        Bulk bulk;
        state.ResumeTiming();
        if (!bulk.isOpen()) {
            state.SkipWithError("the session does not open");
            break;
        }
        if (!measure(state, bulk, "", verb) || !measure(state, bulk, "undo ", &undo)) {
            state.SkipWithError("the change was not stored or not sent");
            break;
        }
    }
}

} // namespace

BENCHMARK_CAPTURE(bulk, categorise, &categorise)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bulk, flag, &flag)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bulk, editField, &editField)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bulk, move, &moveAll)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bulk, remove, &deleteAll)->Iterations(1)->Unit(benchmark::kMillisecond);
