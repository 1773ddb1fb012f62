// What a committing operation returns when its caller needs a value besides the change set.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

namespace store {

template <class T>
struct Committed
{
    domain::ChangeSet changes;
    T value;
};

// What Store::commit answers: the change set itself, or the value of a Committed.
template <class OperationResult>
struct CommitAnswerOf;

template <>
struct CommitAnswerOf<domain::Result<domain::ChangeSet>>
{
    using Type = domain::Result<domain::ChangeSet>;
};

template <class T>
struct CommitAnswerOf<domain::Result<Committed<T>>>
{
    using Type = domain::Result<T>;
};

template <class OperationResult>
using CommitAnswer = typename CommitAnswerOf<OperationResult>::Type;

} // namespace store
