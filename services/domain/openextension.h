// What a program keeps beside a contact under a name of its own, and two edits of it brought together.
//
// Shape    name: a reverse domain, "com.example.notes"; values: its members, as JSON. Members whose name
//          has an "@" in it ("size@odata.type") belong to another member and go with it.
// Promise  mergeMembers is pure: a member that one side changed is taken from it; both changed to different
//          values is a conflict, theirs is in the result and mine in the conflict. A changed member beats
//          a removed one. merge(b, x, x) == x; merge(b, b, r) == r; merge(b, l, b) == l.
// Source   Graph v1.0 "openTypeExtension"; facts 11.1; RELIABILITY section 7.
#pragma once

#include "services/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace domain {

struct OpenExtension
{
    QString name;
    QJsonObject values;

    bool operator==(const OpenExtension &) const = default;
};

// BadInput, with the name or member at fault as its code, for what Graph takes from nobody: a name that is
// no reverse domain or Microsoft's own, a member that has no name or one of Graph's, and values inside
// values, for which it wants types that a program cannot give.
Result<> validate(const OpenExtension &extension);

// A member that is null is as good as none.
bool isSameMembers(const QJsonObject &one, const QJsonObject &other);

struct MemberConflict
{
    QString member;
    QJsonValue base; // Undefined: there was none
    QJsonValue mine;
    QJsonValue theirs;

    bool operator==(const MemberConflict &) const = default;
};

struct MergedMembers
{
    QJsonObject members;
    QList<MemberConflict> conflicts; // in the order of the members' names
};

MergedMembers mergeMembers(const QJsonObject &base, const QJsonObject &mine,
                           const QJsonObject &theirs);

} // namespace domain
