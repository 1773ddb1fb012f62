// What is known of the follow-up flags of some contacts: for menus and for the summary of several.
//
// Thread   GUI thread.
#pragma once

#include "services/store/followups.h"

#include <QObject>

#include <functional>

namespace store {
class Store;
}

namespace models {

class FollowUps
{
public:
    explicit FollowUps(store::Store &store);

    // Answers unless context is destroyed before; nothing when it cannot be read.
    void summarise(const domain::ContactKeys &contacts, QObject *context,
                   const std::function<void(const store::FlagSummary &)> &summarised) const;

private:
    store::Store &m_store;
};

} // namespace models
