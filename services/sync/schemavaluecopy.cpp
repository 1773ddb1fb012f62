#include "services/sync/schemavaluecopy.h"

#include "services/graph/graphclient.h"
#include "services/store/schemaextensions.h"
#include "services/store/store.h"
#include "services/sync/contactcopy.h"
#include "services/sync/pushoutcomes.h"
#include "services/sync/schemawrites.h"
#include "services/wire/extensioncodec.h"

namespace syncing {

using domain::Error;
using domain::GraphId;
using domain::Result;
using store::PushItem;

SchemaValueCopy::SchemaValueCopy(domain::MailboxKey mailbox, graph::GraphClient &client,
                                 store::Store &store, async::CancelToken cancel)
    : m_mailbox(mailbox)
    , m_client(client)
    , m_store(store)
    , m_cancel(std::move(cancel))
{
}

QCoro::Task<Result<bool>> SchemaValueCopy::carryOver(PushItem item)
{
    const Result<QList<domain::SchemaExtension>> schemas =
        co_await m_store.read(&store::schemasInMailbox, m_mailbox);
    if (!schemas) {
        co_return tl::unexpected(schemas.error());
    }
    for (const domain::SchemaExtension &schema : *schemas) {
        if (!schema.isReadable()) {
            continue;
        }
        item.extensionName = domain::schemaName(schema.id);
        const Result<bool> copied = co_await carryOverOne(item);
        if (!copied || !*copied) {
            co_return copied;
        }
    }
    co_return true;
}

QCoro::Task<Result<bool>> SchemaValueCopy::carryOverOne(PushItem item)
{
    const Result<Values> wanted = co_await read(item, item.contactId);
    if (!wanted) {
        co_return tl::unexpected(wanted.error());
    }
    if (!*wanted) {
        co_return true;
    }
    PushItem copy = item;
    copy.contactId = item.copyId;
    copy.extension = *wanted;
    const PushAnswer written = co_await m_client.send(writeSchemaRequest(copy, {}), m_cancel);
    if (!written && written.error().kind == Error::Kind::NotFound) {
        co_return false;
    }
    if (!written) {
        co_return tl::unexpected(written.error());
    }
    const Result<Values> kept = co_await read(item, item.copyId);
    if (!kept) {
        co_return tl::unexpected(kept.error());
    }
    if (!domain::isSameMembers(kept->value_or(QJsonObject()), **wanted)) {
        co_return tl::unexpected(copyDiffers());
    }
    co_return true;
}

// A definition that is gone leaves nothing to be read.
QCoro::Task<Result<SchemaValueCopy::Values>> SchemaValueCopy::read(PushItem item, GraphId from)
{
    item.contactId = std::move(from);
    const PushAnswer received = co_await m_client.send(readSchemaRequest(item), m_cancel);
    const PushAnswer answer = asExtensionRead(item, received);
    if (answer) {
        const Result<wire::OpenExtension> values = wire::readOpenExtension(answer->body);
        co_return values ? Result<Values>(values->values) : tl::unexpected(values.error());
    }
    if (answer.error().kind == Error::Kind::NotFound
        || answer.error().kind == Error::Kind::Rejected) {
        co_return Values();
    }
    co_return tl::unexpected(answer.error());
}

} // namespace syncing
