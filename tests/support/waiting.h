// Waiting in tests: for a coroutine to answer, or for something to become true. Never for a time.
#pragma once

#include <QCoroTask>
#include <QTest>

namespace testsupport {

template <class T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 20000);
}

} // namespace testsupport
