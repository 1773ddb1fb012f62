#include "services/sync/synccadence.h"

#include <algorithm>
#include <array>

namespace syncing {

using std::chrono::milliseconds;
using std::chrono::minutes;

milliseconds backoff(const SyncCadence &cadence, int attempt)
{
    const milliseconds longest = minutes(2);
    const milliseconds grown = cadence.firstBackoff * (1 << std::clamp(attempt, 0, 10));
    const milliseconds half = std::min(longest, grown) / 2;
    return half + milliseconds(qint64(double(half.count()) * cadence.fraction()));
}

milliseconds pauseAfterFailures(int failures, const domain::Error &last)
{
    if (last.kind == domain::Error::Kind::Offline) {
        const milliseconds longest = minutes(5);
        const milliseconds shortest = std::chrono::seconds(30);
        return std::min(longest, shortest * (1 << std::clamp(failures - 1, 0, 4)));
    }
    if (last.kind == domain::Error::Kind::NoMailbox) {
        return std::chrono::hours(24); // only an administrator can change that
    }
    static constexpr std::array<minutes, 5> pauses = {minutes(1), minutes(2), minutes(5),
                                                      minutes(10), minutes(30)};
    const int place = std::clamp(failures - 1, 0, int(pauses.size()) - 1);
    return pauses[size_t(place)];
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace syncing
