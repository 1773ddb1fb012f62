// CSV and LDIF files to contacts, in steps between which a person looks: read the file, see what its
// columns become and who is there already, bring in what is wanted.
//
// Promise  Nothing is changed before bringIn(), which is one change: one undo. Files are read, parsed and
//          turned into contacts in the pool; asking again for a plan is cheap.
// Thread   GUI thread.
// Errors   Storage, with the words of the system for a file that cannot be read; BadInput of the store.
//          What is wrong in a file is a problem of its table or plan, with its line.
#pragma once

#include "services/domain/result.h"
#include "services/interchange/tablecontacts.h"
#include "services/store/doubles.h"
#include "services/store/editcontacts.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace contacts {
class ContactService;
}
namespace store {
class Store;
}

namespace models {

using TablePointer = std::shared_ptr<const interchange::ImportedTable>;

// What is to become of the rows of a table.
struct TableChoice
{
    QList<interchange::TableField> fields; // of each column
    interchange::DateOrder dates = interchange::DateOrder::DayFirst;
    domain::MailboxKey mailbox; // that they go to

    bool operator==(const TableChoice &) const = default;
};

struct TablePlan
{
    interchange::ImportedCards cards;
    store::Doubles doubles;
};

using PlanPointer = std::shared_ptr<const TablePlan>;

class TableImport : public QObject
{
    Q_OBJECT

public:
    enum class Repeats { Skip, BringIn };

    // Borrowed.
    TableImport(store::Store &store, contacts::ContactService &contacts, QString photoFolder,
                QObject *parent = nullptr);

    static bool isTableFile(const QString &name); // by its ending

    QCoro::Task<domain::Result<TablePointer>> read(QString file,
                                                   interchange::TableOptions options = {});
    static TableChoice guessed(const interchange::ImportedTable &table, domain::MailboxKey mailbox);
    QCoro::Task<domain::Result<PlanPointer>> plan(TablePointer table, TableChoice choice);
    // Those of the plan that are wanted, their pictures in the photo folder.
    QCoro::Task<QList<store::NewContact>> contactsOf(PlanPointer plan, Repeats repeats);
    QCoro::Task<domain::Result<domain::ContactKeys>> bringIn(PlanPointer plan, Repeats repeats,
                                                             domain::FolderKey folder);

private:
    store::Store &m_store;
    contacts::ContactService &m_contacts;
    QString m_photoFolder;
};

} // namespace models
