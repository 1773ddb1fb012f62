#include "services/sync/schemaexchange.h"

#include "services/graph/schemacalls.h"
#include "services/store/schemaextensions.h"
#include "services/store/store.h"
#include "services/sync/definitionsread.h"
#include "services/sync/graphreader.h"

#include <algorithm>

namespace syncing {

using domain::Error;
using domain::Result;
using domain::SchemaExtension;

SchemaExchange::SchemaExchange(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
{
}

QCoro::Task<Result<>> SchemaExchange::exchange()
{
    const Result<store::SchemaStanding> standing =
        co_await m_store.read(&store::schemaStanding, m_mailbox);
    if (!standing) {
        co_return tl::unexpected(standing.error());
    }
    const auto usual = m_reader.cadence().extensionAge;
    const auto age = standing->areRefused ? std::min(missingAge, usual) : usual;
    if (standing->ids.isEmpty() || m_isRefused || !isOlder(standing->readAt, age)) {
        co_return {};
    }
    QList<SchemaExtension> schemas;
    for (const QString &id : standing->ids) {
        Result<SchemaExtension> found =
            co_await graph::findSchema(m_reader.client(), id, graph::Priority::Background);
        if (!found && found.error().kind == Error::Kind::NotFound) {
            found = SchemaExtension{.id = id, .description = {}, .owner = {}};
        }
        if (!found) {
            const DefinitionsError meaning = meaningOf(found.error());
            m_isRefused = meaning == DefinitionsError::Refuses;
            co_return meaning == DefinitionsError::EndsPass ? tl::unexpected(found.error())
                                                            : Result<>();
        }
        schemas.append(*found);
    }
    const Result<domain::ChangeSet> kept =
        co_await m_store.commit(&store::keepSchemas, standing->account, schemas, now());
    if (!kept) {
        co_return tl::unexpected(kept.error());
    }
    co_return {};
}

} // namespace syncing
