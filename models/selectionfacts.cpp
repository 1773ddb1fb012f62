#include "models/selectionfacts.h"

#include "services/domain/outlookcategory.h"
#include "services/store/contactrows.h"
#include "services/store/labelcontacts.h"
#include "services/store/photorecords.h"
#include "services/store/sharedmailbox.h"

#include <algorithm>

namespace models {

domain::Result<SelectionFacts> readSelectionFacts(store::Connection &connection,
                                                  domain::ContactKeys contacts)
{
    auto counts = store::labelCounts(connection, contacts);
    const auto categories = store::categoryList(connection);
    const auto flags = store::flagSummary(connection, contacts);
    const auto readOnly = store::countReadOnly(connection, contacts);
    const auto photos = store::photoRecords(connection, std::move(contacts));
    if (!counts || !categories || !flags || !readOnly || !photos) {
        return tl::unexpected(!counts           ? counts.error()
                                  : !categories ? categories.error()
                                  : !flags      ? flags.error()
                                  : !readOnly   ? readOnly.error()
                                                : photos.error());
    }
    SelectionFacts facts{.flags = *flags, .readOnly = *readOnly};
    for (const domain::OutlookCategory &each : categories->categories) {
        if (const int having = counts->take(domain::categoryId(each.displayName)); having > 0) {
            facts.labels.append({each.displayName, having});
        }
    }
    facts.photos = static_cast<int>(
        std::ranges::count(*photos, store::PhotoRecord::State::Have, &store::PhotoRecord::state));
    return facts;
}

} // namespace models
