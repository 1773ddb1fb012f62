// Conflicts of what lies beside the contact, not in its properties: members of open extensions, and the
// photo.
//
// Shape    conflict.property is "extension" or "photo"; values are a target's step (changetargets.h), of a
//          member: {"extension": name, "member": its name, "value": JSON, or absent for none}.
// Promise  Each holds one value: keeping both is keeping theirs, and mine stays in the record.
// Thread   store thread.   Errors  Storage, BadReply for a record that does not read.
#pragma once

#include "services/domain/openextension.h"
#include "services/store/conflicts.h"

namespace store {

class ChangeWriter;

bool isBeside(const QString &property);

struct BesideConflict
{
    QString property;
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;
};

// What openConflicts shows of it; `theirs` is what shows now.
domain::Result<Conflict> besideConflict(Connection &connection, Conflict conflict,
                                        const BesideConflict &record);

// The choice for mine, inside the change that settles it.
domain::Result<> keepMine(Connection &connection, ChangeWriter &writer, domain::ContactKey contact,
                          const BesideConflict &record);

// Inside a commit.
domain::Result<> recordMemberConflicts(Connection &connection, domain::ContactKey contact,
                                       const QString &extension,
                                       const QList<domain::MemberConflict> &conflicts,
                                       MergeRule rule);
// Files as in store/photorecords.h; empty: none.
domain::Result<> recordPhotoConflict(Connection &connection, domain::ContactKey contact,
                                     const QString &base, const QString &mine,
                                     const QString &theirs, MergeRule rule);

} // namespace store
