// The one SQLite connection, with its prepared statements and the text tools that operations need.
//
// Promise  Statements are prepared once and kept. Opening sets the pragmas (foreign keys, WAL,
//          busy timeout, untrusted schema), checks application_id and quick_check, and
//          brings the schema up to date, forward only, one transaction a step.
//          After an error of the disk the file is closed and opened again before the next transaction: a
//          failed sync may have dropped pages of the log that a later one does not bring back. Closing
//          and opening copy the log into the file and sync that.
// Thread   Created, used and destroyed on one thread. Unit tests call operations on one directly:
//          Connection::open(":memory:").
// Errors   Storage, with SQLite's code.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/nameorder.h"
#include "services/domain/result.h"
#include "services/store/durability.h"
#include "services/store/query.h"
#include "services/store/sqlitefile.h"
#include "services/text/foldedtext.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace store {

struct SearchMemory;

struct StoreOptions
{
    QString localeName;                   // orders names; empty: the system's
    qint64 roomToWriteAgain = 50'000'000; // bytes that must be free after the disk was full
};

class Connection
{
public:
    static domain::Result<std::unique_ptr<Connection>> open(const QString &file,
                                                            const StoreOptions &options = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    domain::Result<> begin(Durability durability = Durability::Synced); // BEGIN IMMEDIATE
    domain::Result<> commitTransaction();
    void rollBack();

    // Copies the write-ahead log into the file when it has grown: when nobody waits. commitTransaction()
    // does so only when the log becomes very long; closing the file always does.
    void emptyLogAtLeisure();

    // The last committed revision; operations that answer a snapshot copy it into their answer.
    domain::Revision revision() const { return m_revision; }
    void setRevision(domain::Revision revision) { m_revision = revision; }

    // Of the names in shown rows (nameorder.h); none until it was read since the last roll back.
    std::optional<domain::NameOrder> nameOrder() const { return m_nameOrder; }
    void setNameOrder(domain::NameOrder order) { m_nameOrder = order; }

    SearchMemory &searchMemory() { return *m_searchMemory; }
    qint64
    rowsWritten() const; // grows with each row that is written, also where it was rolled back

    const text::TextFolder &textFolder() const { return m_textFolder; }
    const text::NameCollator &collator() const { return m_collator; }

private:
    friend class Query;

    Connection(const QString &file, const QString &localeName);

    domain::Result<> openFile();
    domain::Result<> reopen();
    void noteError(int code);

    domain::Result<sqlite3_stmt *> prepared(const char *sql);
    void emptyLog();

    QString m_file;
    SqliteFile m_database;
    std::unordered_map<const char *, SqliteStatement> m_statements; // by the literal's address
    text::TextFolder m_textFolder;
    text::NameCollator m_collator;
    std::unique_ptr<SearchMemory> m_searchMemory;
    std::optional<domain::NameOrder> m_nameOrder;
    domain::Revision m_revision = 0;
    int m_pagesInLog = 0; // since it was emptied
    Durability m_durability = Durability::Synced;
    bool m_isInDoubt = false; // a sync may have failed
};

} // namespace store
