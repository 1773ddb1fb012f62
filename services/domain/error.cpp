#include "services/domain/error.h"

namespace domain {

bool outcomeUnknown(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Timeout:
    case Error::Kind::ServerFault:
    case Error::Kind::BadReply:
    case Error::Kind::Cancelled:
        return true;
    case Error::Kind::Offline:
    case Error::Kind::SignInNeeded:
    case Error::Kind::Forbidden:
    case Error::Kind::NoMailbox:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::DeltaExpired:
    case Error::Kind::Throttled:
    case Error::Kind::Rejected:
    case Error::Kind::Storage:
    case Error::Kind::BadInput:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace domain
