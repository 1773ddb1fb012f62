// The verdicts that pushoutcomes and pushlooks are made of.
//
// Promise  Pure.
#pragma once

#include "services/sync/pushoutcomes.h"

namespace syncing {

constexpr int maximumTries = 8;

bool isDelete(const store::PushItem &item);

Verdict settled(const store::PushItem &item, store::PushOutcome::Kind kind, QByteArray body = {},
                domain::Error error = {}, QDateTime notBefore = {});
Verdict next(NextStep step, const store::PushItem &item, domain::Error error = {});
Verdict parked(const store::PushItem &item, const domain::Error &error);
Verdict parked(const store::PushItem &item, domain::Error::Kind kind, const char *code);

// Nothing happened on the service, or doing it twice is no harm.
Verdict again(const store::PushItem &item, const domain::Error &error, const JudgeContext &context);

// What an error means, whatever was tried.
Verdict refused(const store::PushItem &item, const domain::Error &error,
                const JudgeContext &context);

// A read before the write was refused. Whatever it says, it is no proof that the contact is gone.
Verdict unread(const store::PushItem &item, const domain::Error &error,
               const JudgeContext &context);

// It may have happened.
Verdict unknown(const store::PushItem &item, const domain::Error &error,
                const JudgeContext &context);

// A list that holds the folder or category of this name, in any case: done, with it as the body.
// nullopt: it does not, or is no list (`error` says so).
struct NameSearch
{
    std::optional<Verdict> found;
    std::optional<domain::Error> error;
};
NameSearch findByName(const store::PushItem &item, const QByteArray &body);

} // namespace syncing
