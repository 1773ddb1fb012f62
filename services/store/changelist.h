// Every change of the last thirty days, waiting, under way, refused or settled: what was done, how far
// it has come, and what can be done about it.
//
// Shape    A change that undid or redid another is a row of its own.
// Thread   store thread, through Store::read.
// Cost     the order of 10 000 changes takes a few milliseconds; a row costs by its targets, about a
//          millisecond for a thousand.
// Errors   Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"
#include "services/store/history.h"

#include <QSet>

namespace store {

struct ChangeOrder
{
    QList<domain::ChangeKey> keys;   // newest first
    QSet<domain::ChangeKey> several; // those of more than one contact or folder
    domain::Revision revision = 0;
};

domain::Result<ChangeOrder> changeOrder(Connection &connection);

struct ChangeRow
{
    enum class Way { Done, Undone, Redone };

    ChangeTitle title; // key and instant are of this row's change
    Way way = Way::Done;
    bool isUndone = false; // taken back since
    int targets = 0;
    int waiting = 0; // still to be sent
    int sent = 0;    // on the way, or to be looked for
    int refused = 0; // wait for the person
    int discarded = 0;
    int conflicts = 0;   // properties that wait for a choice (store/conflicts.h)
    int tries = 0;       // of the open target that was tried most
    QDateTime notBefore; // of the open target that goes first; null: at once
    QDateTime settledAt; // null while anything is open
    std::optional<domain::Error>
        error;                  // of the first that was refused, else of the first that waits
    domain::ContactKey contact; // when it is of one contact that still is there

    bool isSettled() const { return waiting + sent + refused == 0; }
    bool operator==(const ChangeRow &) const = default;
};

// In the order of the keys; those that are gone are left out.
domain::Result<QList<ChangeRow>> changeRows(Connection &connection, QList<domain::ChangeKey> keys);

struct ChangeTargetRow
{
    domain::TargetKey key;
    bool isFolder = false;
    bool isCategory = false;
    domain::ContactKey contact; // that still is there
    QString name;
    TargetState state = TargetState::New;
    int tries = 0;
    QDateTime notBefore;                // null: at once
    std::optional<domain::Error> error; // Cancelled, when settled: it was discarded

    bool operator==(const ChangeTargetRow &) const = default;
};

// The first so many: those that were refused, those that wait, those that are settled.
domain::Result<QList<ChangeTargetRow>> changeTargetRows(Connection &connection,
                                                        domain::ChangeKey change, int maximum);

struct ChangeChoices
{
    bool retry = false;
    bool discard = false;
    bool undo = false;
    bool operator==(const ChangeChoices &) const = default;
};

domain::Result<ChangeChoices> changeChoices(Connection &connection, domain::ChangeKey change);

} // namespace store
