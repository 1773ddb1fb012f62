// The program's window over a copy of a prepared profile, as main.cpp brings it up; and what a person waits
// for in it.
//
// Promise  untilPainted() does something and answers once every row that is to be seen has been painted with
//          what is in it. Nothing is exchanged with the mailbox until startEngines().
// Thread   GUI thread.
#pragma once

#include "app/desktop.h"
#include "tests/bench/opensession.h"
#include "tests/bench/preparedprofile.h"
#include "tests/bench/recorder.h"

#include <functional>
#include <memory>

class QListView;

namespace bench {

struct Moment
{
    double milliseconds = 0;
    double longestBlock = 0; // of the window thread, milliseconds
    double ownBlock = 0; // the same in its own processor time: what other threads took is not in it
};

class Moments
{
public:
    void add(const Moment &moment);
    const Samples &times() const { return m_times; }
    // Three figures: the time, and both longest blocks of the window thread, in the run in the middle.
    void record(Recorder &recorder, const QString &name, std::optional<double> floor = {}) const;

private:
    Samples m_times;
    Samples m_blocks;
    Samples m_ownBlocks;
};

// What it takes, and how long the window thread is blocked in it; `work` waits in event loops.
Moment momentOf(const std::function<void()> &work);

class OpenWindow
{
public:
    enum class Wait { NewRows, SameRows };

    // `profile`: a folder that is there; it is not copied.
    explicit OpenWindow(const QString &profile);
    ~OpenWindow();

    bool isOpen() const { return m_desktop != nullptr; }
    bool becomesQuiet(); // the mailbox has everything, and we have everything of it

    app::Session &session() { return m_opened.session(); }
    app::Desktop &desktop() { return *m_desktop; }
    QListView &list() { return *m_list; }
    models::ContactListModel &contacts() { return m_desktop->contacts(); }

    // NewRows: an answer of the model has to come first.
    Moment untilPainted(const std::function<void()> &action, Wait wait);

private:
    OpenSession m_opened;
    std::unique_ptr<app::Desktop> m_desktop;
    QListView *m_list = nullptr;
};

} // namespace bench
