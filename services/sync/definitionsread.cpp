#include "services/sync/definitionsread.h"

namespace syncing {

using domain::Error;

bool isOlder(const QDateTime &instant, std::chrono::milliseconds age)
{
    return !instant.isValid() || instant < now().addMSecs(-age.count());
}

DefinitionsError meaningOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Rejected:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::BadReply:
        return DefinitionsError::Refuses;
    case Error::Kind::ServerFault:
    case Error::Kind::Timeout:
        return DefinitionsError::Passes;
    default:
        return DefinitionsError::EndsPass;
    }
}

} // namespace syncing
