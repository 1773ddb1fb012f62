// Properties that were changed here and on the server at the same time; members of open extensions and
// photos too (store/besideconflicts.h).
//
// Shape    The server's value shows and counts; the person's lies in the record until they choose, and
//          ninety days longer. A choice can be undone: the conflict is open again, and what the choice
//          made of the contact is taken back.
// Promise  Nothing is sent before the choice, unless the person made it for all conflicts beforehand
//          (MergeRule): then the record is made settled, and the loser is kept there as long. Settling one
//          that is settled already is NotFound.
// Thread   store thread.   Errors  Storage, NotFound, BadReply for JSON that does not read.
// Source   RELIABILITY section 7.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactmerge.h"
#include "services/domain/contactpatch.h"
#include "services/domain/result.h"

#include <QDateTime>

namespace store {

class Connection;

struct Conflict
{
    enum class Of { Property, Member, Photo };

    qint64 id = 0;
    domain::ContactKey contact;
    QString contactName;
    Of of = Of::Property;
    // Of a member: its value as a text; of a photo: its file. Empty: none.
    domain::PropertyConflict values;
    QDateTime foundAt;
    QString extension; // of a member, its name below
    QString member;

    bool operator==(const Conflict &) const = default;
};

// Open ones, contact by contact, oldest first. An invalid key: of all contacts. `theirs` is what shows now,
// which the server or the person may have changed since.
domain::Result<QList<Conflict>> openConflicts(Connection &connection, domain::ContactKey contact);

// What becomes of conflicts that a merge finds from now on, in every mailbox of the profile.
enum class MergeRule { Ask, Mine, Theirs };

domain::Result<MergeRule> mergeRule(Connection &connection);
domain::Result<domain::ChangeSet> setMergeRule(Connection &connection, MergeRule rule);

enum class ConflictChoice { Mine, Theirs, Both };

struct ConflictDecision
{
    qint64 id = 0;
    ConflictChoice choice = ConflictChoice::Theirs;
    QString note; // what Both writes into the notes, if mine has no place of its own beside theirs
};

// One change, which undo takes back as a whole. Nothing is settled when one of them cannot be.
domain::Result<domain::ChangeSet> settleConflicts(Connection &connection,
                                                  QList<ConflictDecision> decisions);

// Inside a commit. By the rule they are open, or settled at once.
domain::Result<> recordConflicts(Connection &connection, domain::ContactKey contact,
                                 const QList<domain::PropertyConflict> &conflicts,
                                 MergeRule rule = MergeRule::Ask);
// As the column `choice` has it: empty while it is open.
QString choiceOf(MergeRule rule);
domain::Result<bool> hasOpenConflict(Connection &connection, domain::ContactKey contact);

} // namespace store
