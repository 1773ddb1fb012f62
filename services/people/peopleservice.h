// People whom the service finds relevant: asked for online, known offline.
//
// Promise  known() answers from the store alone. ask() searches as the service does (fuzzy, "topic: word"),
//          keeps whom it found, and notes whether the mailbox has people at all: 403, 404 and a call that
//          the service does not know mean that it has none, which is no error for a person to see.
// Thread   GUI thread. Destroy only after drained().
// Errors   those of GraphClient and of the store; NotFound, code "no-people".
// Source   Graph v1.0 "List people"; facts 8.
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/contactpatch.h"
#include "services/store/people.h"

#include <QCoroTask>
#include <QObject>

#include <functional>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace people {

constexpr int mostOfAll = 200;
constexpr int mostFound = 25;

// Whether the error says that there is nothing to show, now and later.
bool isWithoutPeople(const domain::Error &error);

class PeopleService : public QObject
{
    Q_OBJECT

public:
    using Clients =
        std::function<graph::GraphClient *(domain::MailboxKey)>; // nullptr: not connected
    // Whether the account may be asked about people; may have to ask its person first.
    using Permission = std::function<QCoro::Task<domain::Result<>>(domain::MailboxKey)>;

    PeopleService(store::Store &store, Clients clients, Permission permission,
                  QObject *parent = nullptr);
    ~PeopleService() override;

    QCoro::Task<domain::Result<QList<store::KnownPerson>>> known(store::PeopleWish wish);

    // The ids of whom the service found, in its order; all of them are known then. Empty text: everybody.
    QCoro::Task<domain::Result<QStringList>> ask(domain::MailboxKey mailbox, QString text);

    // The same of every mailbox that has people; what fails is left out.
    QCoro::Task<QStringList> askEverywhere(QString text);

    // Who a contact is, of those who are known, else of whom the service finds by the first address.
    QCoro::Task<domain::Result<std::optional<store::KnownPerson>>>
    whoIs(domain::ContactKey contact);

    // What has changed of the person that a contact was made of, where the contact still has what was
    // taken over. An empty patch: nothing.
    struct News
    {
        domain::ContactPatch patch;
        store::PersonOrigin origin; // to be kept with it
    };
    QCoro::Task<domain::Result<News>> news(domain::ContactKey contact);

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

private:
    store::Store &m_store;
    Clients m_clients;
    Permission m_permission;
    async::TaskScope m_scope;
};

} // namespace people
