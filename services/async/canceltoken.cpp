#include "services/async/canceltoken.h"

namespace async {

void CancelToken::onCancel(const std::shared_ptr<void> &alive, std::function<void()> callback) const
{
    if (!m_state) {
        return;
    }
    if (m_state->cancelled) {
        callback();
        return;
    }
    std::erase_if(m_state->listeners,
                  [](const Listener &listener) { return listener.alive.expired(); });
    m_state->listeners.push_back({alive, std::move(callback)});
}

void CancelSource::cancel()
{
    if (m_state->cancelled) {
        return;
    }
    m_state->cancelled = true;
    const std::vector<CancelToken::Listener> listeners = std::move(m_state->listeners);
    m_state->listeners.clear();
    for (const CancelToken::Listener &listener : listeners) {
        if (!listener.alive.expired()) {
            listener.callback();
        }
    }
}

} // namespace async
