// A store in memory with one mailbox, the server it belongs to, and the pusher between them.
#pragma once

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "services/store/history.h"
#include "services/store/shownrow.h"
#include "tests/storeedits/fakeserver.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <ostream>

// So that a failed equality can be read.
inline void PrintTo(const QString &text, std::ostream *stream)
{
    *stream << text.toStdString();
}

namespace store {

// The value, or a failed test and an empty one.
template <class T>
T required(domain::Result<T> result)
{
    EXPECT_TRUE(result) << (result ? "" : result.error().message.toStdString());
    return result ? std::move(*result) : T{};
}

inline domain::Contact person(const QString &name, const QString &phone = {})
{
    domain::Contact contact;
    contact.displayName = name;
    contact.mobilePhone = phone;
    return contact;
}

inline domain::ContactPatch phonePatch(const QString &phone)
{
    return {{{domain::ContactProperty::MobilePhone, phone}}};
}

inline domain::ContactPatch namePatch(const QString &name)
{
    return {{{domain::ContactProperty::DisplayName, name}}};
}

class EditFixture : public testing::Test
{
protected:
    EditFixture()
    {
        connection = std::move(*Connection::open(QStringLiteral(":memory:")));
        mailbox = required(addMailbox(*connection,
                                      {.kind = domain::AccountKind::Local,
                                       .userPrincipalName = QStringLiteral("ada@x")}))
                      .value.key;
        required(applyDefaultFolder(
            *connection, mailbox, QByteArrayLiteral(R"({"id":"home","displayName":"Contacts"})")));
        home = required(pullPlan(*connection, mailbox)).defaultFolder;
    }

    domain::ContactKey create(const QString &name, const QString &phone = {},
                              domain::FolderKey folder = {})
    {
        return required(createContacts(*connection, folder.isValid() ? folder : home,
                                       {{.contact = person(name, phone)}}, CreateReason::Created))
            .value.value(0);
    }

    domain::FolderKey folder(const QString &name, domain::FolderKey parent = {})
    {
        return required(createFolder(*connection, mailbox, parent.isValid() ? parent : home, name))
            .value;
    }

    void setPhone(domain::ContactKey key, const QString &phone)
    {
        required(updateContacts(*connection, {{key, phonePatch(phone)}}));
    }

    QList<PushItem> batch() { return required(nextPushBatch(*connection, mailbox, 20, now)); }

    void settle(const PushOutcome &outcome) { required(settlePush(*connection, {outcome}, now)); }

    void send(const PushItem &item)
    {
        required(markSent(*connection, item.targets, now));
        settle(server.carryOut(item));
    }

    // Until nothing can be sent any more.
    void push();

    // One whole round of delta pages from a full listing.
    void pull();

    // "name|phone|folder path", sorted: as FakeServer::state.
    QStringList shown();

    // Deleted by somebody else, and seen by the next round.
    void vanish(const QString &name)
    {
        for (const QString &folder : server.folders.keys()) {
            for (const QJsonObject &contact : server.contactsIn(folder)) {
                if (contact.value(QLatin1String("displayName")) == name) {
                    server.removeContact(contact.value(QLatin1String("id")).toString());
                }
            }
        }
        pull();
    }

    domain::OutboxCounts outbox() { return required(outboxCounts(*connection)); }

    static QByteArray page(const QJsonArray &items);

    std::unique_ptr<Connection> connection;
    domain::MailboxKey mailbox;
    domain::FolderKey home;
    FakeServer server;
    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
};

} // namespace store
