// Makes the n-th allocation of this thread fail, once, as if there were no memory left.
//
// Shape    malloc, calloc and realloc of the whole program are replaced; operator new, Qt and SQLite call these.
// Promise  Not under a sanitizer, which has its own: canFail() is false, and nothing does.
#pragma once

namespace testmemory {

bool canFail();

class FailingAllocation
{
public:
    explicit FailingAllocation(int number); // 0: the first from now on
    ~FailingAllocation();

    bool end(); // answers whether it came to that
};

} // namespace testmemory
