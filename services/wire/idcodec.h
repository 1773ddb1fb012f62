// translateExchangeIds: ids of one format into those of another.
//
// Promise  Pure. An answer has one entry for each id that it names, in any order; one that could not be
//          translated has no target. Letters of ids count.
// Thread   any.   Errors  BadReply with the path.
// Source   Graph v1.0 "user: translateExchangeIds"; facts 12.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace wire {

inline constexpr qsizetype maximumTranslatedIds = 1000; // in one request

enum class IdFormat { EntryId, EwsId, ImmutableEntryId, RestId, RestImmutableEntryId };

QJsonObject translationBody(const QList<domain::GraphId> &ids, IdFormat from, IdFormat to);

// Source to target; without those that failed.
domain::Result<QHash<QString, domain::GraphId>> readTranslations(const QByteArray &bytes);

} // namespace wire
