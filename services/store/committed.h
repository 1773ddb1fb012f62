// What a committing operation returns when its caller needs a value besides the change set.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/durability.h"

namespace store {

template <class T>
struct Committed
{
    domain::ChangeSet changes;
    T value;
};

// What only repeats the server's word, with the link to go on from or nothing to go on from: should a
// power cut take it away, the next pull gets it again. Its commit need not wait for the disk. Around a
// ChangeSet or a Committed.
template <class Changes>
struct Refetchable : Changes
{
};

template <class OperationResult>
inline constexpr Durability durabilityOf = Durability::Synced;

template <class Changes>
inline constexpr Durability durabilityOf<domain::Result<Refetchable<Changes>>> =
    Durability::InOrder;

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

template <class Changes>
struct CommitAnswerOf<domain::Result<Refetchable<Changes>>>
    : CommitAnswerOf<domain::Result<Changes>>
{
};

template <class OperationResult>
using CommitAnswer = typename CommitAnswerOf<OperationResult>::Type;

} // namespace store
