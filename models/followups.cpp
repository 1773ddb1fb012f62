#include "models/followups.h"

#include "services/store/store.h"

namespace models {

FollowUps::FollowUps(store::Store &store)
    : m_store(store)
{
}

void FollowUps::summarise(const domain::ContactKeys &contacts, QObject *context,
                          const std::function<void(const store::FlagSummary &)> &summarised) const
{
    QCoro::connect(m_store.read(&store::flagSummary, contacts), context,
                   [summarised](const domain::Result<store::FlagSummary> &summary) {
                       if (summary) {
                           summarised(*summary);
                       }
                   });
}

} // namespace models
