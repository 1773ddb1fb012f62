#include "models/fieldbook.h"

#include "services/domain/changeset.h"
#include "services/store/store.h"

#include <algorithm>

namespace models {

FieldBook::FieldBook(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        if (changes.fieldsChanged || changes.accountsChanged) {
            read();
        }
    });
    read();
}

domain::CustomFields FieldBook::columns() const
{
    domain::CustomFields columns;
    for (const store::AccountFields &account : m_accounts) {
        for (const domain::CustomField &field : account.fields) {
            const bool isListed =
                std::ranges::find(columns, field.column, &domain::CustomField::column)
                != columns.end();
            if (!field.isRetired && !isListed) {
                columns.append(field);
            }
        }
    }
    return columns;
}

void FieldBook::read()
{
    using Accounts = QList<store::AccountFields>;
    QCoro::connect(m_store.read(&store::customFields), this,
                   [this](const domain::Result<Accounts> &accounts) {
                       if (!accounts) {
                           Q_EMIT failed(accounts.error());
                       } else if (*accounts != m_accounts) {
                           m_accounts = *accounts;
                           Q_EMIT changed();
                       }
                   });
}

} // namespace models
