// Puts categories on many contacts, or takes them off, whatever each of them has besides.
//
// Promise  One transaction and one change, which undo takes back as a whole. Names are compared without
//          case; a contact that has a label already keeps its spelling. What changes nothing records
//          nothing.
// Thread   store thread; labelContacts inside a commit.
// Errors   Storage; NotFound when a key is gone.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QHash>
#include <QStringList>

namespace store {

class Connection;

struct LabelEdit
{
    enum class Others { Keep, Remove };

    QStringList added;
    QStringList removed;
    Others others = Others::Keep;
};

domain::Result<domain::ChangeSet> labelContacts(Connection &connection, domain::ContactKeys keys,
                                                LabelEdit edit);

// How many of the contacts have each label, by domain::categoryId of its name.
domain::Result<QHash<QString, int>> labelCounts(Connection &connection, domain::ContactKeys keys);

} // namespace store
