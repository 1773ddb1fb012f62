// First sync of a mailbox, beside the bare cost of fetching the same pages and throwing them away; and
// beside that of the same pages and the listings with the extended properties, which it reads too.

#include "tests/bench/baredrain.h"
#include "tests/bench/benches.h"
#include "tests/bench/opensession.h"
#include "tests/bench/preparedprofile.h"
#include "tests/support/waiting.h"

#include <QEventLoop>

namespace bench {

using testsupport::await;

namespace {

double bareFetch(const MailboxProcess &mailbox, BareDrain::Scope scope)
{
    BareDrain drain(mailbox.root(), mailbox.token(), scope);
    // QTest::qWaitFor sleeps 10 ms between two looks: that alone doubled the floor.
    QEventLoop loop;
    QObject::connect(&drain, &BareDrain::finished, &loop, &QEventLoop::quit);
    return milliseconds([&] {
        drain.run();
        loop.exec();
    });
}

} // namespace

void measureFirstSync(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    Samples pages;
    Samples pagesAndExtended;
    Samples whole;
    Samples own;
    Samples requests;
    for (int run = 0; run < runs; ++run) {
        pages.add(bareFetch(prepared->mailbox(), BareDrain::Scope::Pages));
        pagesAndExtended.add(bareFetch(prepared->mailbox(), BareDrain::Scope::PagesAndExtended));
        const QTemporaryDir folder;
        OpenSession opened(profileIn(folder), prepared->mailbox().account());
        if (!opened.isOpen()) {
            recorder.fail(QStringLiteral("the session does not open"));
            return;
        }
        app::Session &session = opened.session();
        const double before = processSeconds();
        bool isSynced = false;
        whole.add(milliseconds(
            [&] { isSynced = await(session.syncOnce(std::chrono::minutes(5))).has_value(); }));
        own.add(processSeconds() - before);
        requests.add(static_cast<double>(session.requestCount()));
        if (!isSynced) {
            recorder.fail(QStringLiteral("the sync failed"));
            return;
        }
    }
    recorder.addTime(QStringLiteral("first sync, beside its pages alone"), whole, pages.median());
    recorder.addTime(QStringLiteral("first sync, beside pages and extended values"), whole,
                     pagesAndExtended.median());
    recorder.add(QStringLiteral("first sync: processor time a contact"),
                 own.median() * 1e6 / recorder.size(), QStringLiteral("us"));
    recorder.add(QStringLiteral("first sync: requests"), requests.median(), {});
}

} // namespace bench
