// Ten thousand vCards in, and out again, beside reading the file and inserting as many rows, and beside
// reading the rows and writing the file.

#include "app/vcardfile.h"
#include "app/vcardimport.h"
#include "services/interchange/vcardwriter.h"
#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/contactrows.h"
#include "tests/bench/benches.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/openwindow.h"
#include "tests/bench/rawfile.h"
#include "tests/support/waiting.h"

#include <QSaveFile>

#include <sqlite3.h>

namespace bench {

using testsupport::await;

namespace {

constexpr int cards = 10000;

// Contacts of the store, as often as it takes, each with a name of its own.
QByteArray cardsOf(app::Session &session)
{
    const auto order = await(session.store().read(&store::contactOrder, store::ContactQuery{}));
    const auto details =
        await(session.store().read(&store::contactDetailsOf, order->keys.mid(0, cards)));
    QList<interchange::ExportedContact> exported;
    for (int number = 0; number < cards; ++number) {
        domain::Contact contact = details->at(number % details->size()).contact;
        contact.displayName += QStringLiteral(" %1").arg(number);
        exported.append({.contact = contact, .photo = {}, .uid = {}});
    }
    return interchange::writeVCards(exported);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

// Cut at the ends of cards and inserted: no word of them is read.
void insertRaw(const RawFile &file, const QByteArray &bytes)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(file.get(), "INSERT INTO bare (name, card) VALUES (?1, ?2)", -1, &statement,
                       nullptr);
    static const QByteArray end("END:VCARD");
    for (qsizetype from = 0, to = bytes.indexOf(end); to >= 0; to = bytes.indexOf(end, from)) {
        to += end.size();
        sqlite3_bind_int64(statement, 1, from);
        sqlite3_bind_text(statement, 2, bytes.constData() + from, static_cast<int>(to - from),
                          SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_reset(statement);
        from = to;
    }
    sqlite3_finalize(statement);
}

double rawImport(const QString &storeFile, const QString &path)
{
    RawFile file(storeFile);
    file.run("PRAGMA synchronous = FULL; DROP TABLE IF EXISTS bare;"
             "CREATE TABLE bare (key INTEGER PRIMARY KEY, name TEXT, card TEXT)");
    return milliseconds([&] {
        QFile source(path);
        const bool isOpen = source.open(QIODevice::ReadOnly);
        file.run("BEGIN IMMEDIATE");
        insertRaw(file, isOpen ? source.readAll() : QByteArray());
        file.run("COMMIT");
    });
}

struct CardTimes
{
    Moments import;
    Moments output;
    Samples importFloor;
    Samples outputFloor;
};

// False: a step did not work.
bool measureOnce(const PreparedProfile &prepared, CardTimes &times)
{
    const auto folder = prepared.copy();
    OpenWindow window(profileIn(*folder));
    if (!window.isOpen()) {
        return false;
    }
    app::Session &session = window.session();
    const QString path = folder->filePath(QStringLiteral("cards.vcf"));
    const auto mailboxes = await(session.store().read(&store::mailboxes));
    const auto plan = await(session.store().read(&store::pullPlan, mailboxes->first().key));
    if (!plan || !write(path, cardsOf(session))) {
        return false;
    }
    waitUntilIdle();

    app::VCardImport import(session.contacts(), session.profile().photoFolder());
    domain::Result<domain::ContactKeys> made;
    times.import.add(momentOf(
        [&] { made = await(import.bringIn(await(import.read({path})), plan->defaultFolder)); }));
    if (!made || made->size() != cards) {
        return false;
    }
    waitUntilIdle();
    app::VCardFile output(session.store(), session.profile().photoFolder());
    domain::Result<int> written;
    times.output.add(momentOf([&] { written = await(output.write(*made, path)); }));

    const auto rawFolder = prepared.copy();
    const QString rawStore = app::Profile(profileIn(*rawFolder)).storeFile();
    times.importFloor.add(rawImport(rawStore, path));
    QFile exported(path);
    const QByteArray bytes = exported.open(QIODevice::ReadOnly) ? exported.readAll() : QByteArray();
    times.outputFloor.add(RawFile(rawStore).timeOf("SELECT card FROM bare").value_or(0)
                          + milliseconds([&] { write(path + QStringLiteral(".raw"), bytes); }));
    return written && *written == cards;
}

} // namespace

void measureCards(Recorder &recorder)
{
    const PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    CardTimes times;
    for (int run = 0; run < runs; ++run) {
        if (!measureOnce(*prepared, times)) {
            recorder.fail(QStringLiteral("the vCards did not come through"));
            return;
        }
    }
    times.import.record(recorder, QStringLiteral("import 10 000 vCards"),
                        times.importFloor.median());
    times.output.record(recorder, QStringLiteral("export 10 000 vCards"),
                        times.outputFloor.median());
}

} // namespace bench
