// One schedule of the planner walk: two or three clients and the web change one mailbox at random over a
// line on which everything goes wrong; then it is quiet, and nothing may be missing.
//
// Promise  run() with the same seed and number of steps does the same, whatever ran before.
#pragma once

#include "tests/walk/walkperson.h"

#include <QTemporaryDir>

namespace walk {

struct WalkReport
{
    QStringList complaints;
    QByteArray hash;
    QByteArray trail; // where it was asked for
    int edits = 0;
};

class PlannerWalk
{
public:
    static constexpr int mostSteps = 60;

    PlannerWalk();
    ~PlannerWalk();

    WalkReport run(quint32 seed, Trail::Keep keep = Trail::Keep::Hash, int steps = mostSteps);

    // The shortest beginning of the schedule that still fails, in words.
    std::string explain(quint32 seed);

private:
    struct Schedule; // what one run is made of

    void between(PlannerClient &client);
    void walk(int steps);
    void pass(PlannerClient &client);
    void disturb(PlannerClient &client);
    void settleDown();
    void passInTurn();
    int rowsWrittenByPass(PlannerClient &client);
    void retryAll();
    void check();
    void checkNothingIsLost();
    void checkEqual(PlannerClient &client);
    void checkQuiet(PlannerClient &client);
    void complain(const PlannerClient &client, const QString &what);

    QTemporaryDir m_photoFolder;
    QStringList m_photos;
    std::vector<std::unique_ptr<PlannerClient>>
        m_clients; // their stores are emptied, not made anew
    std::unique_ptr<Schedule> m_schedule;
};

} // namespace walk
