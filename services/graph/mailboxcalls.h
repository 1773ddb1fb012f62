// Calls that several services share, each with its answer as a value.
//
// Shape    `mailbox` is the path of a mailbox below the version: "/me", "/users/{id}".
// Promise  Each call's requests are made one after the other. A contact is given as its Graph id.
//          writeFlag says whether the service kept the flag: some take it and change nothing.
//          putExtension sends the whole set: PATCH, then POST where there is none, then PATCH again
//          where another program was faster.
// Thread   GUI thread.
// Errors   those of GraphClient, BadReply.
// Source   facts 5, 8, 10.1, 11.1, 12.
#pragma once

#include "services/graph/graphclient.h"
#include "services/wire/extensioncodec.h"
#include "services/wire/flagcodec.h"
#include "services/wire/idcodec.h"
#include "services/wire/personcodec.h"
#include "services/wire/subscriptioncodec.h"

namespace graph {

// A thousand ids a request. Ids that the service does not know are left out.
QCoro::Task<domain::Result<QHash<QString, domain::GraphId>>>
translateIds(GraphClient &client, QString mailbox, QList<domain::GraphId> ids, wire::IdFormat from,
             wire::IdFormat to);

QCoro::Task<domain::Result<wire::FollowupFlag>> readFlag(GraphClient &client, QString mailbox,
                                                         domain::GraphId contact);

// The flag that the service has now: another than `flag` when it kept the old one.
QCoro::Task<domain::Result<wire::FollowupFlag>>
writeFlag(GraphClient &client, QString mailbox, domain::GraphId contact, wire::FollowupFlag flag);

// NotFound when the contact has none of that name.
QCoro::Task<domain::Result<wire::OpenExtension>>
readExtension(GraphClient &client, QString mailbox, domain::GraphId contact, QString name);

QCoro::Task<domain::Result<>> putExtension(GraphClient &client, QString mailbox,
                                           domain::GraphId contact, wire::OpenExtension extension);

// The people who fit best, the best first; `typed` as the person typed it, empty: everybody. Where the
// service cannot search topics ("topic: budget") the words are searched for alone.
QCoro::Task<domain::Result<QList<wire::PersonItem>>>
findPeople(GraphClient &client, QString mailbox, QString typed, int maximum);

// Of this program and person, whichever computer made them.
QCoro::Task<domain::Result<QList<wire::Subscription>>>
listSubscriptions(GraphClient &client, async::CancelToken cancel = {});

// NotFound of the three below: the service knows of no such subscription any more.
QCoro::Task<domain::Result<wire::Subscription>>
createSubscription(GraphClient &client, wire::Subscription wanted, async::CancelToken cancel = {});
QCoro::Task<domain::Result<wire::Subscription>> renewSubscription(GraphClient &client, QString id,
                                                                  QDateTime expires,
                                                                  async::CancelToken cancel = {});
QCoro::Task<domain::Result<>> reauthorizeSubscription(GraphClient &client, QString id,
                                                      async::CancelToken cancel = {});
// One that is gone already is no error.
QCoro::Task<domain::Result<>> deleteSubscription(GraphClient &client, QString id,
                                                 async::CancelToken cancel = {});

} // namespace graph
