#pragma once

#include "services/mailbox/graphservice.h"
#include "services/mailbox/noticesender.h"
#include "services/mailbox/subscriptionbook.h"

namespace mailbox {

// /subscriptions: create, list, read, renew, reauthorize, delete.
//
// Promise  nothing is made or changed before both addresses have answered the handshake. Only
//          loopback addresses are accepted (real Graph wants public https). A life under 45
//          minutes is raised to that.
// Errors   Refusal 400 for what Graph does not take: another resource, a life that is over or too
//          long, no answer to the handshake, notices with resource data; 403 for other people's
//          contacts and for too many.
// Source   Graph "subscription resource type", "Receive change notifications through webhooks".
class SubscriptionsEndpoint
{
public:
    SubscriptionsEndpoint(GraphService &service, const GraphService::Mailboxes &mailboxes,
                          SubscriptionBook &book, NoticeSender &sender);

    void addRoutes();
    void addControl(Router &control); // POST lifecycle {"event", "subscription"?}

private:
    Response create(const Request &request);
    Response renew(const Request &request, Subscription subscription);
    Response validated(const Request &request, const Subscription &subscription,
                       const QList<QUrl> &addresses, int status);
    QString folderOf(const Request &request, const QString &resource) const;
    QString grantedExpiry(const Request &request, const QJsonObject &body) const;

    GraphService &m_service;
    const GraphService::Mailboxes &m_mailboxes;
    SubscriptionBook &m_book;
    NoticeSender &m_sender;
};

} // namespace mailbox
