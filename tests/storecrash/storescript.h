// A life of a store, one commit a step: what a person, a push and a pull do to it.
//
// Promise  The same seed on the same state does the same: two stores that have gone through the same
//          steps tell the same (stateOf), times and create tokens aside. A step that failed may be run
//          again.
#pragma once

#include "services/store/connection.h"

#include <QByteArrayList>

namespace store {

class StoreScript
{
public:
    enum class Step { Create, Edit, Move, Delete, Photo, Push, Page, Undo, Leisure };

    StoreScript(Connection &connection, quint32 seed)
        : m_connection(connection)
        , m_seed(seed)
    {
    }

    // One mailbox with two folders, whose contacts have been listed.
    static void fill(const QString &file);

    // Steps count from 1. Answers how durable the step is.
    domain::Result<Durability> run(int number);
    domain::Result<Durability> run(Step step, int number);

private:
    Step stepAt(int number) const;

    Connection &m_connection;
    quint32 m_seed;
};

// Everything that a person, a push or a pull could notice, as text.
QByteArray stateOf(Connection &connection);

// What is wrong with the file: nothing, one hopes.
QByteArray brokenIn(Connection &connection);

QByteArray differences(const QByteArray &found, const QByteArray &wanted);

// The states after 0, 1, 2... steps from the filled store, worked out in memory.
class ExpectedStates
{
public:
    ExpectedStates(const QByteArray &filled, quint32 seed);
    ~ExpectedStates();

    // The last of the steps first..last whose state it is; -1: none.
    int stepOf(const QByteArray &state, int first, int last);

    // A step on nothing, or one that was refused.
    bool changesNothing(int step);

    // For a failed test: the lines that differ from the state after that step.
    QByteArray differencesFrom(const QByteArray &state, int step) const;

private:
    class Run;

    QByteArray hashAt(int step);

    QByteArray m_filled;
    quint32 m_seed;
    std::unique_ptr<Run> m_run;
    QByteArrayList m_hashes;
};

// KARTEI_SEED of the environment, or another one each time.
quint32 testSeed();

// For a QTemporaryDir: in memory where the system has such a place.
QString folderInMemory();
QByteArray bytesOf(const QString &file); // none: empty
void writeBytes(const QString &file, const QByteArray &bytes);

} // namespace store
