// What the program takes: memory after the list was scrolled from end to end, beside an empty store; and
// the store on the disk, beside the bytes that the service sent.

#include "tests/bench/baredrain.h"
#include "tests/bench/benches.h"
#include "tests/bench/opensession.h"
#include "tests/bench/preparedprofile.h"
#include "tests/bench/probe.h"
#include "tests/support/waiting.h"

#include <QEventLoop>
#include <QFileInfo>

namespace bench {

namespace {

constexpr double megabyte = 1e6;

double memoryWith(const QString &profile)
{
    Samples samples;
    for (int run = 0; run < runs; ++run) {
        const auto answer = probe({QStringLiteral("memory"), profile});
        samples.add(answer ? answer->line.toDouble() / megabyte : 0);
    }
    return samples.median();
}

// The account is there, its contacts are not.
bool makeEmpty(const QString &folder, const MailboxProcess &mailbox)
{
    return OpenSession(folder, mailbox.account()).isOpen();
}

double bytesSent(const MailboxProcess &mailbox)
{
    BareDrain drain(mailbox.root(), mailbox.token(), BareDrain::Scope::Pages);
    QEventLoop loop;
    QObject::connect(&drain, &BareDrain::finished, &loop, &QEventLoop::quit);
    drain.run();
    loop.exec();
    return static_cast<double>(drain.bytes());
}

} // namespace

void measureFootprint(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    const QTemporaryDir empty;
    if (prepared == nullptr || !makeEmpty(profileIn(empty), prepared->mailbox())) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    const auto folder = prepared->copy();
    recorder.add(QStringLiteral("resident memory, scrolled from end to end"),
                 memoryWith(profileIn(*folder)), QStringLiteral("MB"),
                 memoryWith(profileIn(empty)));
    recorder.add(QStringLiteral("size on disk, beside the JSON"),
                 static_cast<double>(QFileInfo(prepared->storeFile()).size()) / megabyte,
                 QStringLiteral("MB"), bytesSent(prepared->mailbox()) / megabyte);
}

} // namespace bench
