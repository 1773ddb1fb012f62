// Follow-up flags in words.
//
// Promise  What is overdue says so, so that no colour has to.
// Thread   GUI thread.
#pragma once

#include "services/domain/followupflag.h"

namespace presentation {

bool isOverdue(domain::FollowupFlag::Status status, QDate due, QDate today);

// A few words for a row: "Overdue: 3/9/26", "Today", "Tomorrow", "Friday", "12/10/26"; empty where a flag
// has no date, is complete, or is not there.
QString dueText(domain::FollowupFlag::Status status, QDate due, QDate today);

// The whole of it: "Follow up by Friday, 5 September 2026"; empty for none.
QString flagText(const domain::FollowupFlag &flag, QDate today);

} // namespace presentation
