// Searching: from the last keystroke to the painted rows, and what of it the store takes, beside a bare query
// of the text index that answers the same.

#include "services/store/contactrows.h"
#include "tests/bench/benches.h"
#include "tests/bench/opensession.h"
#include "tests/bench/openwindow.h"
#include "tests/bench/rawfile.h"
#include "tests/bench/searchqueries.h"
#include "tests/support/waiting.h"

#include <QLineEdit>

namespace bench {

using testsupport::await;

namespace {

constexpr int searchRuns = 9; // of eight queries: enough for a share of 95 %

QString quoted(const QString &text)
{
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        word = u'"' + word + u'"';
    }
    return words.join(u' ');
}

// The shortest words are too short for the index: the bare cost is a look at every text.
std::optional<double> rawTime(RawFile &file, const SearchQuery &query)
{
    constexpr qsizetype trigram = 3;
    return query.raw.size() < trigram
        ? file.timeOf("SELECT contact_key FROM contact_fold"
                      " WHERE instr(name, ?1) OR instr(details, ?1)",
                      query.raw)
        : file.timeOf("SELECT rowid FROM contact_text WHERE contact_text MATCH ?",
                      quoted(query.raw));
}

void type(QLineEdit &field, const QString &text)
{
    const QChar last = text.back();
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(last), Qt::NoModifier, -1);
}

} // namespace

void measureSearch(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    const auto folder = prepared != nullptr ? prepared->copy() : nullptr;
    if (!folder) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    OpenWindow window(profileIn(*folder));
    auto *field = window.isOpen()
        ? window.desktop().window().findChild<QLineEdit *>(QStringLiteral("searchField"))
        : nullptr;
    if (field == nullptr) {
        recorder.fail(QStringLiteral("the window does not open"));
        return;
    }
    waitUntilIdle();
    Samples all;
    Samples blocks;
    const QList<SearchQuery> queries = searchQueries();
    for (const SearchQuery &query : queries) {
        Samples times;
        for (int run = 0; run < searchRuns; ++run) {
            // The rows are those of one letter less when the last key comes.
            if (const QString before = query.text.chopped(1); !before.isEmpty()) {
                window.untilPainted([&] { field->setText(before); }, OpenWindow::Wait::NewRows);
            }
            const Moment moment =
                window.untilPainted([&] { type(*field, query.text); }, OpenWindow::Wait::NewRows);
            times.add(moment.milliseconds);
            all.add(moment.milliseconds);
            blocks.add(moment.longestBlock);
            window.untilPainted([&] { field->clear(); }, OpenWindow::Wait::NewRows);
        }
        recorder.addTime(QStringLiteral("search, keystroke to rows: %1").arg(query.kind), times);
    }
    recorder.addTime(QStringLiteral("search, keystroke to rows: all"), all);
    recorder.add(QStringLiteral("search, keystroke to rows: 95 %"), all.atShare(0.95),
                 QStringLiteral("ms"));
    recorder.addTime(QStringLiteral("search: longest block"), blocks);
}

void measureSearchInStore(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    const auto folder = prepared != nullptr ? prepared->copy() : nullptr;
    if (!folder) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    OpenSession opened(profileIn(*folder));
    if (!opened.isOpen()) {
        recorder.fail(QStringLiteral("the session does not open"));
        return;
    }
    store::Store &store = opened.session().store();
    RawFile file(opened.profile().storeFile());
    Samples medians;
    Samples floors;
    const QList<SearchQuery> queries = searchQueries();
    for (const SearchQuery &query : queries) {
        Samples times;
        const store::ContactQuery wanted{.text = query.text};
        for (int run = 0; run < searchRuns; ++run) {
            times.add(milliseconds([&] { await(store.read(&store::contactOrder, wanted)); }));
        }
        const std::optional<double> floor = rawTime(file, query);
        recorder.addTime(QStringLiteral("search in the store: %1").arg(query.kind), times, floor);
        medians.add(times.median());
        floors.add(floor.value_or(0));
    }
    recorder.addTime(QStringLiteral("search in the store: all"), medians, floors.median());
}

} // namespace bench
