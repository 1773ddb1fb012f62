// Runs an operation with the arguments that were kept for it.
//
// Thread   store thread.   Errors  its own; Storage where there is no memory for it.
#pragma once

#include "services/domain/withinmemory.h"

#include <tuple>
#include <utility>

namespace store {

class Connection;

namespace detail {

template <class Answer, class Operation, class Arguments>
Answer call(Connection &connection, Operation operation, Arguments arguments)
{
    return domain::withinMemory([&] {
        const auto run = [&connection, operation](auto &...values) -> Answer {
            return operation(connection, std::move(values)...);
        };
        return std::apply(run, arguments);
    });
}

} // namespace detail

} // namespace store
