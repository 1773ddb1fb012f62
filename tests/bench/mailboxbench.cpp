// What the mailbox itself takes for its answers: endpoint and database, without HTTP and sockets.

#include "services/mailbox/resourcepath.h"
#include "services/mailbox/router.h"
#include "services/mailbox/usermailbox.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace {

constexpr int people = 10'000;

mailbox::Request requestTo(const QByteArray &target, int pageSize,
                           mailbox::MailboxSwitches &switches)
{
    mailbox::Request request;
    request.method = "GET";
    request.origin = "http://127.0.0.1";
    request.path = target.split('?').value(0);
    request.rawQuery = target.mid(request.path.size() + 1);
    request.version = request.path.split('/').value(1);
    request.query = mailbox::readODataQuery(request.rawQuery);
    request.preferences =
        mailbox::readPreferences({"odata.maxpagesize=" + QByteArray::number(pageSize)});
    request.switches = &switches;
    return request;
}

// Reads a delta round to its end; adds to the seconds only what the mailbox took.
QJsonArray deltaRound(mailbox::UserMailbox &mailbox, QByteArray target, int pageSize,
                      double *seconds)
{
    mailbox::MailboxSwitches switches;
    QJsonArray items;
    while (!target.isEmpty()) {
        const mailbox::Request request = requestTo(target, pageSize, switches);
        const QStringList segments = mailbox::ResourcePath::read(request.path).segments;
        QElapsedTimer timer;
        timer.start();
        const mailbox::Response response = mailbox.router().dispatch(request, segments);
        *seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const QJsonObject page = QJsonDocument::fromJson(response.body).object();
        for (const QJsonValue &item : page.value(QStringLiteral("value")).toArray())
            items.append(item);
        target = page.value(QStringLiteral("@odata.nextLink"))
                     .toString()
                     .toUtf8()
                     .mid(request.origin.size());
    }
    return items;
}

void deltaOfAllFolders(benchmark::State &state, const char *root)
{
    const QTemporaryDir directory;
    QString reason;
    const auto mailbox = mailbox::UserMailbox::open(
        directory.filePath(QStringLiteral("mailbox.sqlite")),
        {QStringLiteral("ada@kartei.example"), QStringLiteral("Ada Lovelace")}, {}, {people, 0},
        &reason);
    if (!mailbox) {
        state.SkipWithError(reason.toUtf8().constData());
        return;
    }
    const auto pageSize = static_cast<int>(state.range(0));
    const QByteArray folders = QByteArray(root) + "/me/contactFolders/";
    double seconds = 0;
    QByteArrayList targets{folders + "contacts/contacts/delta"};
    for (const QJsonValue &folder : deltaRound(*mailbox, folders + "delta", pageSize, &seconds))
        targets.append(folders + folder.toObject().value(QStringLiteral("id")).toString().toUtf8()
                       + "/contacts/delta");
    qsizetype contacts = 0;
    double total = 0;
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        double whole = 0;
        for (const QByteArray &target : std::as_const(targets))
            contacts += deltaRound(*mailbox, target, pageSize, &whole).size();
        state.SetIterationTime(whole);
        total += whole;
    }
    state.counters["contacts"] =
        static_cast<double>(contacts) / static_cast<double>(state.iterations());
    state.counters["ms per contact"] = total * 1000 / static_cast<double>(contacts);
}

} // namespace

BENCHMARK_CAPTURE(deltaOfAllFolders, v1, "/v1.0")
    ->Name("mailbox delta: server time per contact")
    ->Arg(200)
    ->Arg(1000)
    ->Iterations(5)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(deltaOfAllFolders, beta, "/beta")
    ->Name("mailbox delta, beta: server time per contact")
    ->Arg(200)
    ->Iterations(5)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
