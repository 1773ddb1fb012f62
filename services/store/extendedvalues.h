// What the server holds of a contact's extended properties and open extensions: read apart from the contact,
// kept apart from its mirror.
//
// Shape    Bodies are pages or single contacts with $select=id and the expansion that names them; a
//          contact without the member has none of them.
// Promise  A contact whose values are not read, or no longer known to be the server's, is waiting: an
//          edit that touches one stays in the outbox until they are read, so that nothing unseen is
//          overwritten. Values read of another version of the contact than the mirror's are kept, and
//          the contact goes on waiting. A service that refuses extended properties is remembered:
//          nothing waits for it.
// Cost     No delta tells of an open extension. Those of contacts that it does bring come with what is read
//          of these anyhow, without a request of their own. For the rest one folder a pass is read whole, the
//          one that was read longest ago, and none more often than once in `age`: of 10 000 contacts ten
//          pages a day, in three batches. So what another program wrote is seen after a day at the latest,
//          or when an edit of the same extension meets it, which always looks first.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactpatch.h"
#include "services/domain/result.h"
#include "services/store/committed.h"
#include "services/store/openextensions.h"
#include "services/wire/deltapage.h"

#include <QByteArray>
#include <QJsonArray>

namespace store {

class Connection;

struct WaitingFolder
{
    domain::GraphId graphId;
    int contacts = 0;               // that the server has in it
    QList<domain::GraphId> waiting; // at most waitingAtOnce
};

inline constexpr int waitingAtOnce = 10000; // contacts that one plan names

domain::Result<QList<WaitingFolder>> extendedPlan(Connection &connection,
                                                  domain::MailboxKey mailbox);

struct ExtendedReading
{
    bool withExtensions = true; // they were asked for
    Schemas schemas = Schemas::Read;
    bool isLast = false; // of this pass: what was read counts, whatever version a pull has shown
};

// Answers how many contacts the shortest page held that was not the last one; 0 without such pages.
domain::Result<Refetchable<Committed<int>>> applyExtended(Connection &connection,
                                                          domain::MailboxKey mailbox,
                                                          wire::ExtendedPages pages,
                                                          ExtendedReading reading);

domain::Result<domain::ChangeSet> refuseExtended(Connection &connection,
                                                 domain::MailboxKey mailbox);

// What comes with them until it is refused: flags, out of beta; open extensions; values of schema extensions.
struct ExtendedAbilities
{
    bool flags = true;
    bool extensions = true;
    bool schemas = true;

    bool operator==(const ExtendedAbilities &) const = default;
};
domain::Result<ExtendedAbilities> extendedAbilities(Connection &connection,
                                                    domain::MailboxKey mailbox);
domain::Result<domain::ChangeSet> setExtendedAbilities(Connection &connection,
                                                       domain::MailboxKey mailbox,
                                                       ExtendedAbilities abilities);

// Whether the shown extended properties are all there are: read, of a contact that is not on the
// server yet, or of a service that has none.
domain::Result<bool> areExtendedKnown(Connection &connection, domain::ContactKey contact);

// An own write was answered. Read stays read: nobody else wrote between.
domain::Result<> noteExtendedSent(Connection &connection, domain::ContactKey contact,
                                  const domain::ContactPatch &sent);

// A create was answered: the server has what was sent, and nothing else if nobody found it before us.
enum class CreateAnswer { Direct, Found };
domain::Result<> noteExtendedCreated(Connection &connection, domain::ContactKey contact,
                                     const domain::Contact &sent, CreateAnswer answer);

// An answer had them all with it.
domain::Result<> noteExtendedRead(Connection &connection, domain::ContactKey contact,
                                  const QJsonArray &values);

// Somebody else wrote the contact.
domain::Result<> noteExtendedStale(Connection &connection, domain::ContactKey contact);

// `contact` with the values of `extendedJson`, a column; NULL leaves it alone.
domain::Result<domain::Contact> withExtended(domain::Contact contact,
                                             const QByteArray &extendedJson);

} // namespace store
