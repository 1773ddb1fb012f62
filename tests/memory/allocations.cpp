#include "tests/memory/allocations.h"

#include "tests/memory/sweep.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int none = -1;
thread_local int allocationsLeft = none;
thread_local bool isReached = false;

} // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

bool refuses() noexcept
{
    if (allocationsLeft == none) {
        return false;
    }
    if (allocationsLeft > 0) {
        --allocationsLeft;
        return false;
    }
    allocationsLeft = none;
    isReached = true;
    errno = ENOMEM;
    return true;
}

} // namespace

extern "C" {

// The C library's own, under the names that it keeps for this.
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);

void *malloc(std::size_t size) noexcept
{
    return refuses() ? nullptr : __libc_malloc(size);
}

void *calloc(std::size_t count, std::size_t size) noexcept
{
    return refuses() ? nullptr : __libc_calloc(count, size);
}

void *realloc(void *memory, std::size_t size) noexcept
{
    return refuses() ? nullptr : __libc_realloc(memory, size);
}

} // extern "C"

bool testmemory::canFail()
{
    return true;
}

#else

bool testmemory::canFail()
{
    return false;
}

#endif

namespace testmemory {

Ending endingOf(const std::function<Ending()> &run)
{
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const rlimit noCore{};
        setrlimit(RLIMIT_CORE, &noCore);
        close(STDERR_FILENO); // what Qt says when it ends
        _exit(static_cast<int>(run()));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? static_cast<Ending>(WEXITSTATUS(status)) : Ending::InsideQt;
}

FailingAllocation::FailingAllocation(int number)
{
    isReached = false;
    allocationsLeft = number;
}

FailingAllocation::~FailingAllocation()
{
    allocationsLeft = none;
}

bool FailingAllocation::end()
{
    allocationsLeft = none;
    return isReached;
}

} // namespace testmemory
