// Tells an operation that nobody wants its answer any more: it gives up with Error::Kind::Cancelled.
#pragma once

#include <atomic>
#include <memory>

namespace store {

class StopFlag
{
public:
    static StopFlag make()
    {
        StopFlag flag;
        flag.m_isSet = std::make_shared<std::atomic_bool>(false);
        return flag;
    }

    void set()
    {
        if (m_isSet) {
            m_isSet->store(true, std::memory_order_relaxed);
        }
    }
    bool isSet() const { return m_isSet && m_isSet->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_isSet; // none: never set
};

} // namespace store
