#pragma once

#include "services/mailbox/contactrecords.h"

namespace mailbox {

// The changes of one folder's contacts between two points of the log, in their order: live contacts
// and removals, and, when asked for, contacts that changed again later, as they were.
//
// Use      while (changes.next()) ... changes.sequence(), and contact() or removedId().
// Cost     one query for each kind; rows are read as they are needed.
class ContactChanges
{
public:
    struct Range
    {
        qint64 folder;
        qint64 after;
        qint64 until;
        int limit; // rows of each kind, at most
    };
    enum Kind { Present = 1, Past = 2, Removed = 4 };
    Q_DECLARE_FLAGS(Kinds, Kind)

    ContactChanges(MailboxDatabase &database, const Range &range, Kinds kinds);

    bool next();
    qint64 sequence() const;
    bool isRemoval() const { return m_current == &m_removed; }
    ContactRecord contact() const;
    QString removedId(IdFormat format) const;
    bool isMove() const; // a removal that is half of a move

private:
    struct List
    {
        List(QSqlQuery &query, int column);
        void step();

        Statement statement;
        int sequenceColumn;
        qint64 sequence = 0; // of the current row; 0: no more rows
    };

    List m_present;
    List m_past;
    List m_removed;
    List *m_current = nullptr;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ContactChanges::Kinds)

} // namespace mailbox
