// What was written to a disk and synced, call by call, and what a power cut would leave of it.
//
// Shape    A cut keeps, of each file, all that was synced, and of what was written since any part: each
//          write is kept, lost or torn into its sectors, each truncation kept or lost.
// Promise  A sector that is lost shows what it held before, be it synced or not: so the parts that stay
//          may be of any order.
// Source   SQLite, "Atomic Commit In SQLite", section 2; its own test6.c.
#pragma once

#include "services/store/durability.h"
#include "tests/storecrash/shimvfs.h"

#include <QMap>
#include <QRandomGenerator>

#include <vector>

namespace store {

using DiskImage = QMap<QByteArray, QByteArray>; // bytes by file

class DiskRecord
{
public:
    // The disk as it is after that step, all of it synced.
    DiskRecord(DiskImage first, int step)
        : m_synced(std::move(first))
        , m_step(step)
    {
    }

    int note(const ShimVfs::Operation &operation); // a ShimVfs::Hook
    // A sync of this file was refused. As on Linux: what it should have written is taken for written,
    // though the disk never got it, and no later sync writes it. Cuts begin with the next step: in
    // between nothing can help.
    void noteFailedSync(const QByteArray &file);
    // A commit was answered.
    void acknowledge(int step, Durability durability);

    struct Cut
    {
        DiskImage image;
        int durable = 0; // the last step that must be there
        int last = 0;    // the last step that may be there
    };

    int places() const { return static_cast<int>(m_events.size()) + 1; }

    // Once: so many cuts, each shown to `examine`, in the order of time: one at every place when there
    // are as many cuts as places, else at places of their own.
    void cut(int cuts, QRandomGenerator &random, const std::function<void(const Cut &)> &examine);

private:
    struct Event
    {
        ShimVfs::Operation operation;
        int step = 0; // an acknowledgement when it is not 0
        Durability durability = Durability::Synced;
        bool failed = false;
    };

    DiskImage m_synced;
    int m_step;
    size_t m_firstPlace = 0;
    bool m_hasFailed = false;
    std::vector<Event> m_events;
};

} // namespace store
