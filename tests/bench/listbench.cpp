// What a person does to the list without changing anything: scroll, sort, group, select.

#include "tests/bench/benches.h"
#include "tests/bench/openwindow.h"
#include "tests/bench/rawfile.h"

#include <QListView>
#include <QScrollBar>

namespace bench {

using domain::ContactColumn;
using Wait = OpenWindow::Wait;

namespace {

constexpr int stepsFromEndToEnd = 100;
constexpr const char *lastPage =
    "SELECT key, name, company, job_title, email, phone, categories FROM contact"
    " WHERE deleted_at IS NULL ORDER BY sort_key DESC, key DESC LIMIT 200";
constexpr const char *byCompany =
    "SELECT key FROM contact WHERE deleted_at IS NULL ORDER BY company_key = x'', company_key,"
    " sort_key, key";
constexpr const char *everyKey =
    "SELECT key FROM contact WHERE deleted_at IS NULL ORDER BY sort_key, key";

void measureScrolling(Recorder &recorder, OpenWindow &window, RawFile &file)
{
    QScrollBar *bar = window.list().verticalScrollBar();
    Moments jumps;
    Moments steps;
    for (int run = 0; run < runs; ++run) {
        window.untilPainted([&] { bar->setValue(0); }, Wait::SameRows);
        // Rows that were read before are dropped.
        window.contacts().setColumns({run % 2 == 0 ? ContactColumn::City : ContactColumn::Folder});
        window.untilPainted([] {}, Wait::SameRows);
        jumps.add(window.untilPainted([&] { bar->setValue(bar->maximum()); }, Wait::SameRows));
        for (int step = stepsFromEndToEnd; step >= 0; --step) {
            steps.add(window.untilPainted(
                [&] { bar->setValue(bar->maximum() * step / stepsFromEndToEnd); }, Wait::SameRows));
        }
    }
    jumps.record(recorder, QStringLiteral("scroll to the end"), file.timeOf(lastPage));
    steps.record(recorder, QStringLiteral("scroll by a hundredth"));
}

Moment order(OpenWindow &window, const store::ContactQuery &query)
{
    return window.untilPainted([&] { window.contacts().setQuery(query); }, Wait::NewRows);
}

void measureSorting(Recorder &recorder, OpenWindow &window, RawFile &file)
{
    Moments first;
    for (const ContactColumn column :
         {ContactColumn::JobTitle, ContactColumn::Department, ContactColumn::City,
          ContactColumn::EmailAddress, ContactColumn::CompanyName}) {
        first.add(order(window, {.sort = {{.column = column}}}));
    }
    first.record(recorder, QStringLiteral("sort by a column, the first time"));
    Moments again;
    Moments back;
    for (int run = 0; run < runs; ++run) {
        back.add(order(window, {}));
        again.add(order(window, {.sort = {{.column = ContactColumn::CompanyName}}}));
    }
    again.record(recorder, QStringLiteral("sort by company"), file.timeOf(byCompany));
    order(window, {});
    back.record(recorder, QStringLiteral("sort by name"), file.timeOf(everyKey));
}

void measureGrouping(Recorder &recorder, OpenWindow &window, RawFile &file)
{
    Moments moments;
    for (int run = 0; run < runs; ++run) {
        moments.add(order(window, {.group = domain::GroupBy::Company}));
        order(window, {});
    }
    moments.record(recorder, QStringLiteral("group by company"), file.timeOf(byCompany));
}

void measureSelecting(Recorder &recorder, OpenWindow &window, RawFile &file)
{
    Moments moments;
    for (int run = 0; run < runs; ++run) {
        moments.add(window.untilPainted([&] { window.list().selectAll(); }, Wait::SameRows));
        window.untilPainted([&] { window.list().clearSelection(); }, Wait::SameRows);
    }
    moments.record(recorder, QStringLiteral("select all"), file.timeOf(everyKey));
}

} // namespace

void measureList(Recorder &recorder)
{
    const PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    const auto folder = prepared != nullptr ? prepared->copy() : nullptr;
    if (!folder) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    OpenWindow window(profileIn(*folder));
    if (!window.isOpen()) {
        recorder.fail(QStringLiteral("the window does not open"));
        return;
    }
    waitUntilIdle();
    RawFile file(prepared->storeFile());
    measureScrolling(recorder, window, file);
    measureSorting(recorder, window, file);
    measureGrouping(recorder, window, file);
    measureSelecting(recorder, window, file);
}

} // namespace bench
