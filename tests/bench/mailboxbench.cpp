// What the mailbox itself takes for its answers: endpoint and database, without HTTP and sockets.

#include "services/mailbox/resourcepath.h"
#include "services/mailbox/router.h"
#include "services/mailbox/usermailbox.h"
#include "tests/bench/benches.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

namespace bench {

namespace {

constexpr int mostPeople = 10'000; // more take longer, not another time each

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

double deltaOfAllFolders(mailbox::UserMailbox &mailbox, const QByteArray &root, int pageSize)
{
    const QByteArray folders = root + "/me/contactFolders/";
    double seconds = 0;
    QByteArrayList targets{folders + "contacts/contacts/delta"};
    for (const QJsonValue &folder : deltaRound(mailbox, folders + "delta", pageSize, &seconds))
        targets.append(folders + folder.toObject().value(QStringLiteral("id")).toString().toUtf8()
                       + "/contacts/delta");
    double whole = 0;
    for (const QByteArray &target : std::as_const(targets))
        deltaRound(mailbox, target, pageSize, &whole);
    return whole * 1000;
}

} // namespace

void measureMailbox(Recorder &recorder)
{
    const QTemporaryDir directory;
    QString reason;
    const int people = std::min(recorder.size(), mostPeople);
    const auto mailbox = mailbox::UserMailbox::open(
        directory.filePath(QStringLiteral("mailbox.sqlite")),
        {QStringLiteral("ada@kartei.example"), QStringLiteral("Ada Lovelace")}, {}, {people, 0},
        &reason);
    if (!mailbox) {
        recorder.fail(reason);
        return;
    }
    for (const int pageSize : {200, 1000}) {
        Samples times;
        for (int run = 0; run < runs; ++run)
            times.add(deltaOfAllFolders(*mailbox, "/v1.0", pageSize) * 1000 / people);
        recorder.add(QStringLiteral("the mailbox itself: a contact in pages of %1").arg(pageSize),
                     times.median(), QStringLiteral("us"));
    }
}

} // namespace bench
