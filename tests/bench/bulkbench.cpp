// Five hundred contacts at once: how long until the rows show it, and how long until the mailbox has it all.

#include "services/domain/requestrecord.h"
#include "services/store/accounts.h"
#include "services/store/contactrows.h"
#include "services/store/shownrow.h"
#include "tests/bench/benches.h"
#include "tests/bench/openwindow.h"
#include "tests/bench/rawfile.h"
#include "tests/support/waiting.h"

namespace bench {

using testsupport::await;
using Wait = OpenWindow::Wait;

namespace {

constexpr int chosen = 500;
constexpr const char *moveRaw =
    "UPDATE contact SET folder_key = CASE folder_key"
    " WHEN (SELECT max(key) FROM folder) THEN (SELECT min(key) FROM folder)"
    " ELSE (SELECT max(key) FROM folder) END WHERE key IN (SELECT key FROM contact LIMIT 500)";
constexpr const char *labelRaw =
    "UPDATE contact SET categories = CASE categories WHEN '[]' THEN '[\"Bulk\"]' ELSE '[]' END"
    " WHERE key IN (SELECT key FROM contact LIMIT 500)";

// The first contacts of the list, and a folder to put them into.
struct Choice
{
    domain::ContactKeys keys;
    domain::FolderKey target;
};

using Verb = QCoro::Task<domain::Result<>> (*)(contacts::ContactService *, Choice);

QCoro::Task<domain::Result<>> moveAll(contacts::ContactService *service, Choice choice)
{
    return service->moveContacts(choice.keys, choice.target);
}

QCoro::Task<domain::Result<>> labelAll(contacts::ContactService *service, Choice choice)
{
    return service->labelContacts(choice.keys, {.added = {QStringLiteral("Bulk")}});
}

std::optional<Choice> choose(OpenWindow &window)
{
    const auto order =
        await(window.session().store().read(&store::contactOrder, store::ContactQuery{}));
    const auto mailboxes = await(window.session().store().read(&store::mailboxes));
    if (!order || !mailboxes || mailboxes->isEmpty()) {
        return {};
    }
    const auto made = await(window.session().contacts().createFolder(mailboxes->first().key, {},
                                                                     QStringLiteral("Bulk")));
    return made ? std::optional(Choice{order->keys.mid(0, chosen), *made}) : std::nullopt;
}

std::optional<double> rawTime(const PreparedProfile &prepared, const char *sql)
{
    const auto folder = prepared.copy();
    RawFile file(app::Profile(profileIn(*folder)).storeFile());
    file.run("PRAGMA synchronous = FULL");
    return file.timeOf(sql);
}

struct Bulk
{
    QString name;
    Verb verb;
    const char *raw;
};

const QList<Bulk> bulks{{QStringLiteral("move 500"), &moveAll, moveRaw},
                        {QStringLiteral("categorise 500"), &labelAll, labelRaw}};

void measureShown(Recorder &recorder, const PreparedProfile &prepared)
{
    const auto folder = prepared.copy();
    OpenWindow window(profileIn(*folder));
    const auto choice = window.isOpen() ? choose(window) : std::nullopt;
    if (!choice) {
        recorder.fail(QStringLiteral("the window does not open"));
        return;
    }
    contacts::ContactService &service = window.session().contacts();
    for (const Bulk &bulk : bulks) {
        Moments moments;
        for (int run = 0; run < runs; ++run) {
            bool isDone = false;
            moments.add(window.untilPainted(
                [&] {
                    QCoro::connect(
                        bulk.verb(&service, *choice), &service,
                        [&](const domain::Result<> &done) { isDone = done.has_value(); });
                },
                Wait::NewRows));
            waitUntilIdle();
            if (!isDone || !await(service.undo())) {
                recorder.fail(bulk.name + QStringLiteral(" was not stored"));
                return;
            }
            waitUntilIdle();
        }
        moments.record(recorder, bulk.name, rawTime(prepared, bulk.raw));
    }
}

void measureSent(Recorder &recorder, const PreparedProfile &prepared)
{
    const auto folder = prepared.copy();
    OpenWindow window(profileIn(*folder));
    if (!window.isOpen()) {
        recorder.fail(QStringLiteral("the window does not open"));
        return;
    }
    await(window.session().syncOnce(std::chrono::minutes(5))); // what other benchmarks did to it
    window.session().startEngines();
    const auto choice = window.becomesQuiet() ? choose(window) : std::nullopt;
    if (!choice || !window.becomesQuiet()) {
        recorder.fail(QStringLiteral("the mailbox takes no folder"));
        return;
    }
    contacts::ContactService &service = window.session().contacts();
    for (const Bulk &bulk : bulks) {
        Samples times;
        Samples requests;
        Samples batches; // those of the pulls that notices of the mailbox lead to are among them
        for (int run = 0; run < runs; ++run) {
            const qint64 before = window.session().requestCount();
            int batchesSent = 0;
            const auto counting = QObject::connect(
                &window.session(), &app::Session::requestAnswered, &window.session(),
                [&batchesSent](const domain::RequestRecord &record) {
                    batchesSent += record.path.endsWith(QLatin1String("$batch")) ? 1 : 0;
                });
            times.add(milliseconds([&] {
                await(bulk.verb(&service, *choice));
                window.becomesQuiet();
            }));
            QObject::disconnect(counting);
            requests.add(static_cast<double>(window.session().requestCount() - before));
            batches.add(batchesSent);
            await(service.undo());
            window.becomesQuiet();
        }
        recorder.addTime(bulk.name + QStringLiteral(", until the mailbox has it"), times);
        recorder.add(bulk.name + QStringLiteral(": requests"), requests.median(), {});
        recorder.add(bulk.name + QStringLiteral(": batches"), batches.median(), {});
    }
}

} // namespace

void measureBulk(Recorder &recorder)
{
    const PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    measureShown(recorder, *prepared);
    measureSent(recorder, *prepared);
}

} // namespace bench
