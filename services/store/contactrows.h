// Reads for the screen and the command line: shown values, mirror and pending edits together.
//
// Cost     contactOrder of 100 000 contacts by name comes out of a covering index in about 30 ms;
//          each further key costs about as much again once its values are kept; a page of 200 rows takes under 2 ms.
// Thread   store thread, through Store::read.
// Errors   Storage; NotFound for a key that is not there (any more).
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contact.h"
#include "services/domain/contactfilter.h"
#include "services/domain/contactview.h"
#include "services/domain/customfield.h"
#include "services/domain/openextension.h"
#include "services/domain/outlookcategory.h"
#include "services/domain/result.h"
#include "services/domain/schemaextension.h"
#include "services/domain/searchquery.h"
#include "services/store/stopflag.h"

#include <QDateTime>

namespace store {

class Connection;

struct ContactQuery
{
    // Invalid: every mailbox; without a folder, a filter or a text those of allcontacts.h.
    domain::MailboxKey mailbox;
    domain::FolderKey folder;   // invalid: every folder
    domain::ContactFilter filter;
    QString text;                // as typed (domain/searchquery.h); empty: no search
    QList<domain::SortKey> sort; // empty: by name
    domain::GroupBy group = domain::GroupBy::None;

    bool operator==(const ContactQuery &) const = default;
};

struct Section
{
    QString title; // "A"
    int firstRow = 0;

    bool operator==(const Section &) const = default;
};

struct ContactGroup
{
    QString title;            // empty: contacts without a value
    domain::FolderKey folder; // grouped by folder
    int firstRow = 0;
    int count = 0;

    bool operator==(const ContactGroup &) const = default;
};

// Rows without a value to sort by come last, also descending; what sorts the same stands by name. With
// text and no groups the best hits come first (searchhits.h). Grouped by category, a contact stands once in each
// of its groups.
struct ContactOrder
{
    domain::ContactKeys keys;
    QList<Section> sections;    // in the order of the rows; only by name, without text and groups
    QList<ContactGroup> groups; // without gaps; empty when the query asks for none
    int found = 0;              // contacts among the keys
    int total = 0;              // contacts that the query would show without its text
    domain::ContactKeys unkept; // whose values to sort by were not kept (columnvalues.h)
    bool isComplete = true;     // false: there were too many, the rest stands as if it had none
    QList<domain::SearchProblem> problems; // with the text; nothing was found then
    domain::Revision revision = 0;
};

domain::Result<ContactOrder> contactOrder(Connection &connection, ContactQuery query);

// The same, given up with Cancelled once it is told to stop.
domain::Result<ContactOrder> stoppableOrder(Connection &connection, ContactQuery query,
                                            StopFlag stop);

// Rows of these keys, in this order; keys that are gone are left out.
domain::Result<QList<domain::ContactRow>> contactRows(Connection &connection,
                                                      domain::ContactKeys keys);

domain::Result<QString> folderName(Connection &connection, domain::FolderKey folder);

struct ContactDetails
{
    domain::ContactKey key;
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    domain::GraphId graphId; // empty until created on the server
    domain::Contact contact; // mirror + pending edits
    QDateTime created;       // as the server says; null until then
    QDateTime modified;
    bool extendedKnown = true; // false: its extended properties are still to be read
    bool pending = false;
    std::optional<domain::Error> failure; // of the parked edit that waits for the person
    bool hasConflict = false;             // see store/conflicts.h
    bool isReadOnly = false;              // its folder is shared for reading alone
    domain::FollowupFlag flag;
    QList<domain::OpenExtension> extensions; // by name, other programs' too
    domain::CustomFields fields;            // defined for its account, and of its schema extensions
    QList<domain::SchemaExtension> schemas; // that its account uses, by id
    domain::Revision revision = 0;
};

domain::Result<ContactDetails> contactDetails(Connection &connection, domain::ContactKey key);
domain::Result<QList<ContactDetails>> contactDetailsOf(Connection &connection,
                                                       domain::ContactKeys keys);

struct FolderList
{
    QList<domain::ContactFolder>
        folders; // parents before children, siblings by name, default first
    QList<domain::Mailbox> mailboxes;
    int contactCount = 0; // of those that "All contacts" shows
    domain::Revision revision = 0;
};

domain::Result<FolderList> folderList(Connection &connection);

struct CategoryList
{
    // The master list in the person's order (categoryorder.h), then the orphans: names that only contacts
    // have (invalid key, no colour). Contacts count whatever the case of their label.
    QList<domain::OutlookCategory> categories;
    int unlabelled = 0; // contacts without a category
    domain::Revision revision = 0;
};

domain::Result<CategoryList> categoryList(Connection &connection);

} // namespace store
