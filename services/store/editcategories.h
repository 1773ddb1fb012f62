// What the person does to categories: the master list of a mailbox, and the labels on its contacts. Each
// is one transaction and one change, which undo takes back as a whole.
//
// Shape    A category is named by its name, in any case; names that only contacts have are renamed and
//          deleted like those of the master list. Names have 1 to 255 characters, commas included.
//          Graph cannot rename: a rename creates the new name with the old colour, relabels the contacts,
//          then deletes the old name. Until that last step a pull that shows more contacts with the old
//          name has them relabelled too.
// Promise  Stored before the caller resumes; what changes nothing records nothing.
// Thread   store thread, inside a commit.   Cost  that of editing the labelled contacts.
// Errors   Storage; NotFound; BadInput ("categories") for a name that cannot be; Conflict when the master
//          list has the name already.
// Source   Graph v1.0 "outlookCategory"; facts 4.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/outlookcategory.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

struct NewCategory
{
    QString name;
    domain::CategoryColor color;
};

// Also for names that contacts have already: that is how an orphan comes into the master list.
domain::Result<Committed<QList<domain::CategoryKey>>>
createCategories(Connection &connection, domain::MailboxKey mailbox, QList<NewCategory> created);

domain::Result<domain::ChangeSet>
recolorCategory(Connection &connection, domain::CategoryKey category, domain::CategoryColor color);

domain::Result<domain::ChangeSet> renameCategory(Connection &connection, domain::MailboxKey mailbox,
                                                 QString name, QString newName);

enum class ContactLabels { Keep, Remove };

domain::Result<domain::ChangeSet> deleteCategory(Connection &connection, domain::MailboxKey mailbox,
                                                 QString name, ContactLabels labels);

// Inside the commit that ends a pull: contacts that came with a name that is being replaced or removed
// are relabelled; where none did, the name may be deleted from the master list.
domain::Result<> sweepLabels(Connection &connection, domain::MailboxKey mailbox,
                             domain::ChangeSet &changes);

} // namespace store
