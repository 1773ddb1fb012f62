// The local database: the truth that the person sees. Two verbs, any operation.
//
// Shape    An operation is a free function that takes Connection & first and returns Result<...>. It
//          runs on the store's thread; its arguments are copied in. It captures nothing.
//            read  (operation, args...)  an operation that writes nothing: Result<T>
//            commit(operation, args...)  one transaction: Result<ChangeSet>, or Result<Committed<T>> where
//                                        the caller needs a value besides; either may be Refetchable
// Promise  commit rolls back on an error result. On success it stamps the next revision, emits
//          changed() on the GUI thread, and only then resumes the caller: "my command returned" implies
//          "the models have it". Reads overtake queued commits; within each queue first in, first out.
//          Every job answers exactly once; when the store closes, queued ones answer Cancelled.
//          What commit answered survives a crash of the program; it survives a power cut too, unless
//          the operation is Refetchable: see durability.h.
// Thread   Use from the GUI thread. One thread of its own owns the only SQLite connection.
//          When the disk is full nothing is saved, but all can be read; commits are refused until there
//          is room to work in (StoreOptions), which diskHasRoom() tells.
// Errors   Storage (file, disk, SQLite), and whatever the operation returns.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"
#include "services/store/diskroom.h"
#include "services/store/storethread.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <tuple>

namespace store {

class Store : public QObject
{
    Q_OBJECT

public:
    explicit Store(QObject *parent = nullptr);
    ~Store() override;

    // Opens or creates the file, checks it, brings its schema up to date. Once, before anything else.
    QCoro::Task<StoreOpening> open(QString file, StoreOptions options = {});

    // Lets the running job end, answers the queued ones with Cancelled, closes the file. Every waiter
    // has resumed when it returns. Also done by the destructor.
    void close();

    template <class Operation, class... Args>
    auto read(Operation operation, Args... args)
        -> QCoro::Task<std::invoke_result_t<Operation, Connection &, Args...>>;

    template <class Operation, class... Args>
    auto commit(Operation operation, Args... args)
        -> QCoro::Task<CommitAnswer<std::invoke_result_t<Operation, Connection &, Args...>>>;

Q_SIGNALS:
    void changed(const domain::ChangeSet &changes);
    void diskFilled();
    void diskHasRoom();

private:
    DiskRoom m_room;
    std::unique_ptr<StoreThread> m_thread;
};

} // namespace store

#include "services/store/storejobs.h"
