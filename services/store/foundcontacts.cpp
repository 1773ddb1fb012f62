#include "services/store/foundcontacts.h"

#include <algorithm>

namespace store {

namespace {

bool isAmong(const NameDirectory::Entry &entry, const ContactQuery &query)
{
    return (!query.mailbox.isValid() || query.mailbox.value == entry.mailbox)
        && (!query.folder.isValid() || query.folder.value == entry.folder);
}

} // namespace

domain::Result<FoundContacts> foundContacts(Connection &connection, const ContactQuery &query,
                                            const std::optional<KeySet> &among,
                                            const StopFlag &stop, ContactOrder &order)
{
    auto answer = searchHits(connection, query.text, stop);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    order.problems = answer->problems;
    const NameDirectory &directory = *answer->directory;
    const auto isShown = [&](const NameDirectory::Entry &entry) {
        return isAmong(entry, query) && (!among || among->contains(entry.key.value));
    };
    order.total = static_cast<int>(std::ranges::count_if(directory.entries(), isShown));
    FoundContacts found;
    found.hits.reserve(static_cast<size_t>(answer->hits.size()));
    std::vector<int> places;
    for (const SearchHit &hit : std::as_const(answer->hits)) {
        if (isShown(directory.entries()[static_cast<size_t>(hit.place)])) {
            found.hits.push_back(hit);
            places.push_back(hit.place);
        }
    }
    std::ranges::sort(places);
    found.byName.reserve(std::ssize(places));
    for (const int place : places) {
        const NameDirectory::Entry &entry = directory.entries()[static_cast<size_t>(place)];
        found.byName.append({entry.key, directory.section(entry), entry.isNameless});
    }
    for (SearchHit &hit : found.hits) {
        hit.place = static_cast<int>(std::ranges::lower_bound(places, hit.place) - places.begin());
    }
    return found;
}

} // namespace store
