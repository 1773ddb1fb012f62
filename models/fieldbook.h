// The fields that people define, of all accounts, as the window needs them: at once.
//
// Promise  Follows the store; changed() after the first reading and whenever a definition is another.
// Thread   GUI thread.
// Errors   failed(error): what was read before stays.
#pragma once

#include "services/domain/result.h"
#include "services/store/customfields.h"

#include <QObject>

namespace store {
class Store;
}

namespace models {

class FieldBook : public QObject
{
    Q_OBJECT

public:
    explicit FieldBook(store::Store &store, QObject *parent = nullptr);

    const QList<store::AccountFields> &accounts() const { return m_accounts; }

    // In use in any account, one of each column.
    domain::CustomFields columns() const;

Q_SIGNALS:
    void changed();
    void failed(const domain::Error &error);

private:
    void read();

    store::Store &m_store;
    QList<store::AccountFields> m_accounts;
};

} // namespace models
