// The one word for stopping, passed by value. Cooperative: whoever holds a token looks at it
// between pages and batches, never inside a transaction.
//
// Thread   GUI thread only. A callback runs inside cancel(), so it must only queue work.
#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace async {

class CancelToken
{
public:
    CancelToken() = default; // never cancelled

    bool isCancelled() const { return m_state && m_state->cancelled; }

    // Calls back once when cancelled, at once when it already is. Lives as long as `alive` does.
    void onCancel(const std::shared_ptr<void> &alive, std::function<void()> callback) const;

private:
    friend class CancelSource;

    struct Listener
    {
        std::weak_ptr<void> alive;
        std::function<void()> callback;
    };
    struct State
    {
        bool cancelled = false;
        std::vector<Listener> listeners;
    };

    explicit CancelToken(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<State> m_state;
};

class CancelSource
{
public:
    CancelSource()
        : m_state(std::make_shared<CancelToken::State>())
    {
    }

    CancelToken token() const { return CancelToken(m_state); }
    void cancel();

private:
    std::shared_ptr<CancelToken::State> m_state;
};

} // namespace async
