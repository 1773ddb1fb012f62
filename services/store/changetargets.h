// The rows of change and change_target: one row an action of the person, one a contact, folder or
// category in it.
//
// Shape    patch and base by action, as JSON objects:
//            createContact  patch: every filled property; base: {"folder": key}, and "recreated": true
//                           when the contact was lost on the server and an edit brought it back: then its
//                           token comes of the lost id
//            updateContact  patch, base: wire::patchToJson of the touched properties, after and before;
//                           base also of those that move with them (domain::baseOf)
//            moveContact    {"folder": key}, both
//            deleteContact  patch: {}; base: {"contact": every filled property, "folder": key,
//                           "photo": file, "flag": as setFlag, "extensions": list of setExtension}
//            putPhoto       {"photo": file}, both; "" is none
//            setFlag        {"flag": Graph's followupFlag} or {} for none, both
//            setExtension   {"extension": name, "members": object, or absent for none}, both
//            createFolder   patch: {"name": text, "parent": key or 0}
//            renameFolder   {"name": text}, both
//            moveFolder     {"parent": key or 0}, both
//            deleteFolder   patch: {}; base: {"name": text, "parent": key or 0}
//            settleConflict {id of the conflict: "mine", "theirs", "both", or "" while it is open}, both;
//                           settled from the start
//            createCategory  patch: {"name": text, "color": text}, and "instead": the name that it takes
//                            the place of in a rename
//            recolorCategory {"color": text}, both
//            deleteCategory  patch: {} while contacts keep their labels, else {"relabel": the name that
//                            takes its place, or nothing}, and "swept": true once a pull showed no contact
//                            that still has the old one; base: {"name": text, "color": text}
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/store/pushqueue.h"

#include <QJsonObject>

namespace store {

enum class TargetState { New, Sent, Look, Parked, Settled };

struct ChangeTarget
{
    domain::TargetKey key;
    domain::ChangeKey change;
    PushAction action = PushAction::UpdateContact;
    domain::ContactKey contact;   // either this
    domain::FolderKey folder;     // or this
    domain::CategoryKey category; // or this
    QJsonObject patch;
    QJsonObject base;
    TargetState state = TargetState::New;
    QString token;
    int tries = 0;
    int looks = 0;
    qint64 sentAt = 0;
    qint64 notBefore = 0;
    QString error;

    bool isInFlight() const { return state == TargetState::Sent || state == TargetState::Look; }
};

using ChangeTargets = QList<ChangeTarget>;

// In the order in which they were recorded.
domain::Result<ChangeTargets> openTargets(Connection &connection, domain::ContactKey contact);
domain::Result<ChangeTargets> openTargets(Connection &connection, domain::FolderKey folder);
domain::Result<ChangeTargets> openTargets(Connection &connection, domain::CategoryKey category);
domain::Result<ChangeTargets> targetsOfChange(Connection &connection, domain::ChangeKey change);
domain::Result<ChangeTargets> targetsByKey(Connection &connection,
                                           const QList<domain::TargetKey> &keys);

domain::Result<domain::TargetKey> addTarget(Connection &connection, const ChangeTarget &target);
// Of a parked target: it goes to the server again. Nothing for others.
domain::Result<> unpark(Connection &connection, domain::TargetKey target);
domain::Result<> settleTarget(Connection &connection, domain::TargetKey target);
domain::Result<> settleTargets(Connection &connection, const ChangeTargets &group);
domain::Result<> setTargetJson(Connection &connection, domain::TargetKey target,
                               const QJsonObject &patch, const QJsonObject &base);

QLatin1String nameOf(TargetState state);
QLatin1String nameOf(PushAction action);
TargetState targetStateFrom(const QString &name);

QList<domain::TargetKey> keysOf(const ChangeTargets &targets);

// Whether the server may have carried it out although it waits to be sent again: an answer was lost,
// and nothing that came since tells. Creates are never in doubt here: they are looked for first.
bool mayHaveHappened(const ChangeTarget &target);

// A create of what was lost on the server while an edit waited.
bool isRecreation(const ChangeTarget &target);

// 128 bits from the system's source, lower-case hex.
QString newToken();

// The base of a step that repeats what is there already, on a server that has lost it: without its mark
// it would come to nothing.
QJsonObject sentAgain(QJsonObject patch);

domain::FolderKey folderIn(const QJsonObject &json, QLatin1String member);

} // namespace store
