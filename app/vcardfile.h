// Contacts written to one file: vCards, with the photos that this computer has, or a table where its name ends
// in .csv.
//
// Promise  The file is there whole or not at all.
// Thread   GUI thread; the file is made and written in the pool.
// Errors   Storage, of the store or with the words of the system for a file that cannot be written.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QCoroTask>
#include <QObject>

namespace store {
class Store;
}

namespace app {

class VCardFile : public QObject
{
    Q_OBJECT

public:
    VCardFile(store::Store &store, QString photoFolder, QObject *parent = nullptr);

    // How many contacts it holds.
    QCoro::Task<domain::Result<int>> write(domain::ContactKeys contacts, QString path);

private:
    store::Store &m_store;
    QString m_photoFolder;
};

} // namespace app
