// Queries to begin with, as Graph Explorer has them for contacts, and the path of a query as it is sent.
//
// Promise  pure. A path is percent-encoded where it was not; an address is reduced to its path and query,
//          so that no query leaves the account's own service.
// Thread   any.
// Source   Graph Explorer, category "Personal Contacts"; Graph v1.0 contacts, people, profilephoto, delta.
#pragma once

#include "services/domain/triedquery.h"

#include <optional>

namespace ui {

struct SampleQuery
{
    QString title;
    domain::TriedQuery query;
};

QList<SampleQuery> sampleQueries();

// Empty for what cannot be a path of Graph.
QString queryPath(const QString &typed);

// "name: value" a line. Nothing for a line that is no header, or one that the program keeps to itself.
std::optional<domain::HeaderLines> headersFrom(const QString &text);
QString headerText(const domain::HeaderLines &headers);

} // namespace ui
