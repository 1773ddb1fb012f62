// A value or an Error. GCC 12's std::expected does not compile inside coroutines, hence tl::expected.
#pragma once

#include "services/domain/error.h"

#include <tl/expected.hpp>

namespace domain {

template <class T = void>
using Result = tl::expected<T, Error>;

// Shorthand for the two-line early return: `return failure(Error::Kind::BadReply, u"value"_qs);`
inline tl::unexpected<Error> failure(Error::Kind kind, QString message)
{
    return tl::unexpected(Error{.kind = kind, .message = std::move(message)});
}

} // namespace domain
