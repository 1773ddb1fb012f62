// Syncs after the first: one that finds nothing new in fifty folders, and one that finds a hundred changed
// contacts, beside the bare cost of fetching the same pages.

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/contactrows.h"
#include "services/store/query.h"
#include "tests/bench/benches.h"
#include "tests/bench/opensession.h"
#include "tests/bench/preparedprofile.h"
#include "tests/support/rowswritten.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bench {

using testsupport::await;
using testsupport::rowsWritten;

namespace {

constexpr int changedContacts = 100;
constexpr qsizetype linksInABatch = 20;

struct Pass
{
    double milliseconds = 0;
    qint64 requests = 0;
    qint64 rows = 0;
};

Pass pass(app::Session &session)
{
    const qint64 requests = session.requestCount();
    const qint64 rows = await(session.store().read(&rowsWritten)).value_or(0);
    const double time = milliseconds([&] { await(session.syncOnce(std::chrono::minutes(5))); });
    return {.milliseconds = time,
            .requests = session.requestCount() - requests,
            .rows = await(session.store().read(&rowsWritten)).value_or(0) - rows};
}

QStringList deltaLinks(app::Session &session)
{
    const auto mailboxes = await(session.store().read(&store::mailboxes));
    const auto plan = await(session.store().read(&store::pullPlan, mailboxes->first().key));
    QStringList links{plan->folderLink};
    for (const store::FolderToPull &folder : plan->folders) {
        links.append(folder.link);
    }
    return links;
}

double bareFetch(MailboxProcess &mailbox, const QStringList &links)
{
    QList<QByteArray> batches;
    for (qsizetype at = 0; at < links.size(); at += linksInABatch) {
        QJsonArray parts;
        const QStringList some = links.mid(at, linksInABatch);
        for (const QString &link : some) {
            parts.append(QJsonObject{{QStringLiteral("id"), QString::number(parts.size())},
                                     {QStringLiteral("method"), QStringLiteral("GET")},
                                     {QStringLiteral("url"), link.section(u'/', 2)}});
        }
        batches.append(QJsonDocument(QJsonObject{{QStringLiteral("requests"), parts}}).toJson());
    }
    return milliseconds([&] {
        for (const QByteArray &batch : std::as_const(batches)) {
            mailbox.ask("POST", QStringLiteral("/v1.0/$batch"), batch);
        }
    });
}

// A hundred contacts from all over the list get another title.
bool changeSome(MailboxProcess &mailbox, app::Session &session, int run)
{
    const auto order = await(session.store().read(&store::contactOrder, store::ContactQuery{}));
    const qsizetype step = std::max<qsizetype>(1, order->keys.size() / changedContacts);
    domain::ContactKeys some;
    for (qsizetype at = 0; at < order->keys.size() && some.size() < changedContacts; at += step) {
        some.append(order->keys.at(at));
    }
    const auto details = await(session.store().read(&store::contactDetailsOf, some));
    const QJsonObject change{
        {QStringLiteral("jobTitle"), QStringLiteral("Title of run %1").arg(run)}};
    const QByteArray body = QJsonDocument(change).toJson();
    return details && std::ranges::all_of(*details, [&](const store::ContactDetails &each) {
               const QString id = QString::fromLatin1(QUrl::toPercentEncoding(each.graphId.text));
               return !mailbox.ask("PATCH", QStringLiteral("/v1.0/me/contacts/") + id, body)
                           .isEmpty();
           });
}

void measureQuiet(Recorder &recorder, app::Session &session)
{
    Samples times;
    Samples requests;
    Samples rows;
    for (int run = 0; run < runs; ++run) {
        const Pass quiet = pass(session);
        times.add(quiet.milliseconds);
        requests.add(static_cast<double>(quiet.requests));
        rows.add(static_cast<double>(quiet.rows));
    }
    recorder.addTime(QStringLiteral("quiet sync of 50 folders"), times);
    recorder.add(QStringLiteral("quiet sync: requests"), requests.median(), {});
    recorder.add(QStringLiteral("quiet sync: rows written"), rows.median(), {});
}

} // namespace

void measureLaterSyncs(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    const auto folder = prepared->copy();
    OpenSession opened(profileIn(*folder));
    if (!opened.isOpen()) {
        recorder.fail(QStringLiteral("the session does not open"));
        return;
    }
    app::Session &session = opened.session();
    pass(session);
    measureQuiet(recorder, session);
    Samples times;
    Samples floor;
    for (int run = 0; run < runs; ++run) {
        if (!changeSome(prepared->mailbox(), session, run)) {
            recorder.fail(QStringLiteral("the mailbox does not take changes"));
            break;
        }
        floor.add(bareFetch(prepared->mailbox(), deltaLinks(session)));
        times.add(pass(session).milliseconds);
    }
    recorder.addTime(QStringLiteral("delta of 100"), times, floor.median());
}

} // namespace bench
