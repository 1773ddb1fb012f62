// Work that takes memory without asking, as parsers do: where there is none left it answers an error, and
// std::bad_alloc goes no further.
//
// Errors   Storage with the code "OutOfMemory". What the work had made so far is gone.
#pragma once

#include "services/domain/result.h"

#include <new>

namespace domain {

template <class Work>
auto withinMemory(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Storage, .code = QStringLiteral("OutOfMemory")});
    }
}

} // namespace domain
