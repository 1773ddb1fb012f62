#include "services/store/savedviewcounts.h"

#include "services/store/connection.h"
#include "services/store/contactrows.h"
#include "services/store/contactviews.h"

namespace store {

domain::Result<QHash<SavedViewKey, int>> savedViewCounts(Connection &connection)
{
    const auto views = savedViews(connection);
    const auto looks = placeViews(connection);
    if (!views || !looks) {
        return tl::unexpected(views ? looks.error() : views.error());
    }
    QHash<SavedViewKey, int> counts;
    for (const SavedView &view : *views) {
        ContactQuery query{.mailbox = view.mailbox,
                           .folder = view.folder,
                           .filter = looks->value(savedViewPlace(view.key)).filter,
                           .text = view.text};
        if (!view.category.isEmpty() && !query.filter.names(view.category)) {
            query.filter.categories.prepend(view.category);
        }
        const auto order = contactOrder(connection, query);
        if (!order) {
            return tl::unexpected(order.error());
        }
        counts.insert(view.key, order->found);
    }
    return counts;
}

} // namespace store
