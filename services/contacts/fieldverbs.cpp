// The verbs about the fields that people define.

#include "services/contacts/contactservice.h"
#include "services/domain/changeset.h"
#include "services/store/store.h"

namespace contacts {

using domain::Result;

QCoro::Task<Result<domain::CustomFields>> ContactService::fieldsIn(domain::FolderKey folder)
{
    const async::TaskScope::Hold hold(m_scope);
    co_return co_await m_store.read(&store::fieldsInFolder, folder);
}

QCoro::Task<Result<>> ContactService::setCustomFields(domain::AccountKey account,
                                                      domain::CustomFields fields)
{
    const async::TaskScope::Hold hold(m_scope);
    const Result<domain::ChangeSet> stored =
        co_await m_store.commit(&store::setCustomFields, account, fields);
    if (!stored) {
        co_return tl::unexpected(stored.error());
    }
    co_return {};
}

} // namespace contacts
