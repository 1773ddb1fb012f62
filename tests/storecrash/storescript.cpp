#include "tests/storecrash/storescript.h"

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/editcontacts.h"
#include "services/store/history.h"
#include "services/store/pushqueue.h"
#include "services/store/searchindex.h"
#include "services/store/storejobs.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <array>

namespace store {

namespace {

constexpr int contactsAtFirst = 24;
constexpr domain::MailboxKey mailbox{1};

domain::Result<QString> asIs(const QString &link)
{
    return link;
}

// As Store::commit does it.
template <class... Parameters, class Answer, class... Arguments>
domain::Result<> committed(Connection &connection, Answer (*operation)(Connection &, Parameters...),
                           Arguments... arguments)
{
    const Answer done = detail::runCommit<Answer>(
        connection, operation, std::make_tuple(std::decay_t<Parameters>(arguments)...));
    return done ? domain::Result<>() : tl::unexpected(done.error());
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject listed(int id, const QString &name, int version, int noteLength)
{
    return {{QStringLiteral("id"), QStringLiteral("id-%1").arg(id)},
            {QStringLiteral("@odata.etag"), QStringLiteral("W/\"%1\"").arg(version)},
            {QStringLiteral("displayName"), name},
            {QStringLiteral("personalNotes"), QString(noteLength, u'n')}};
}

QByteArray page(const QJsonArray &items, const QString &linkName, const QString &link)
{
    return toBytes({{QStringLiteral("value"), items}, {linkName, link}});
}

// What a person does is refused where it has no meaning (any more): that is no failure.
domain::Result<> unlessMeaningless(domain::Result<> done)
{
    const bool isRefused = !done && done.error().kind != domain::Error::Kind::Storage;
    return isRefused ? domain::Result<>() : done;
}

domain::Result<QList<qint64>> keys(Connection &connection, const char *sql)
{
    Query query(connection, sql);
    QList<qint64> found;
    query.run();
    while (query.next()) {
        found.append(query.integer(0));
    }
    return query.failed() ? domain::Result<QList<qint64>>(tl::unexpected(query.error())) : found;
}

// What a service would answer that did as it was told.
PushOutcome carriedOut(const PushItem &item, int number)
{
    PushOutcome outcome{.targets = item.targets};
    if (item.action != PushAction::DeleteContact && item.action != PushAction::PutPhoto) {
        QJsonObject body = wire::patchToJson(domain::difference({}, item.after));
        const bool isNew = item.action == PushAction::CreateContact;
        body.insert(QStringLiteral("id"),
                    isNew ? QStringLiteral("made-%1").arg(item.contact.value)
                          : item.contactId.text);
        body.insert(QStringLiteral("@odata.etag"), QStringLiteral("W/\"p%1\"").arg(number));
        if (item.action != PushAction::UpdateContact) {
            body.insert(QStringLiteral("parentFolderId"), item.folderId.text);
        }
        outcome.body = toBytes(body);
    }
    return outcome;
}

} // namespace

void StoreScript::fill(const QString &file)
{
    auto connection = std::move(*Connection::open(file));
    EXPECT_TRUE(committed(*connection, addMailbox,
                          NewMailbox{.userPrincipalName = QStringLiteral("ada@example.org")}));
    EXPECT_TRUE(committed(*connection, applyDefaultFolder, mailbox,
                          QByteArrayLiteral(R"({"id":"home","displayName":"Contacts"})")));
    const QJsonArray folders{
        QJsonObject{{QStringLiteral("id"), QStringLiteral("clients")},
                    {QStringLiteral("displayName"), QStringLiteral("Clients")},
                    {QStringLiteral("parentFolderId"), QStringLiteral("home")}}};
    EXPECT_TRUE(
        committed(*connection, applyFolderPage, mailbox,
                  page(folders, QStringLiteral("@odata.deltaLink"), QStringLiteral("/folders")),
                  asIs, QuietLink::Renew));
    QJsonArray contacts;
    for (int i = 1; i <= contactsAtFirst; ++i) {
        contacts.append(listed(i, QStringLiteral("Person %1").arg(i), 0, 100));
    }
    EXPECT_TRUE(
        committed(*connection, applyContactPage, domain::FolderKey{1},
                  page(contacts, QStringLiteral("@odata.deltaLink"), QStringLiteral("/delta/0")),
                  asIs, QuietLink::Renew));
}

StoreScript::Step StoreScript::stepAt(int number) const
{
    using enum Step;
    constexpr std::array often{Create, Create, Edit, Edit, Edit, Move, Move, Delete, Photo,   Push,
                               Push,   Push,   Push, Page, Page, Page, Undo, Push,   Leisure, Page};
    QRandomGenerator random(m_seed + static_cast<quint32>(number));
    return often.at(random.bounded(quint32(often.size())));
}

domain::Result<Durability> StoreScript::run(int number)
{
    return run(stepAt(number), number);
}

domain::Result<Durability> StoreScript::run(Step step, int number)
{
    QRandomGenerator random(m_seed ^ (static_cast<quint32>(number) * 2654435761U));
    const auto contacts =
        keys(m_connection, "SELECT key FROM contact WHERE deleted_at IS NULL ORDER BY key");
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    const auto someContact = [&] {
        return contacts->isEmpty()
            ? domain::ContactKey{}
            : domain::ContactKey{contacts->at(random.bounded(int(contacts->size())))};
    };
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number * 60'000LL);
    domain::Result<> done;
    switch (step) {
    case Step::Create: {
        domain::Contact contact;
        contact.displayName = QStringLiteral("Made %1").arg(number);
        contact.mobilePhone = QStringLiteral("+49 %1").arg(number);
        done = committed(m_connection, createContacts, domain::FolderKey{1 + random.bounded(2)},
                         QList<NewContact>{{.contact = contact}}, CreateReason::Created);
        break;
    }
    case Step::Edit: {
        const domain::ContactPatch patch{
            {{domain::ContactProperty::MobilePhone, QStringLiteral("+33 %1").arg(number)}}};
        done = committed(m_connection, updateContacts, QList<ContactEdit>{{someContact(), patch}});
        break;
    }
    case Step::Move:
        done = committed(m_connection, moveContacts, domain::ContactKeys{someContact()},
                         domain::FolderKey{1 + random.bounded(2)});
        break;
    case Step::Delete:
        done = committed(m_connection, deleteContacts, domain::ContactKeys{someContact()});
        break;
    case Step::Photo:
        done = committed(m_connection, setContactPhoto, someContact(),
                         QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0')));
        break;
    case Step::Push: {
        const auto batch = nextPushBatch(m_connection, mailbox, 4, now);
        if (!batch) {
            return tl::unexpected(batch.error());
        }
        QList<domain::TargetKey> unsent;
        QList<PushOutcome> outcomes;
        for (const PushItem &item : *batch) {
            if (item.outcomeUnknown) {
                outcomes.append(carriedOut(item, number));
            } else {
                unsent.append(item.targets);
            }
        }
        done = outcomes.isEmpty() ? committed(m_connection, markSent, unsent, now)
                                  : committed(m_connection, settlePush, outcomes, now);
        break;
    }
    case Step::Page: {
        const qint64 folder = 1 + random.bounded(2);
        QJsonArray items;
        // Now and then more than a moment's writing.
        const int length = random.bounded(8) == 0 ? 20'000 : 200;
        for (int i = 0; i < 6; ++i) {
            // Each folder has ids of its own: even and odd ones.
            const int id = 2 * random.bounded(20) + static_cast<int>(folder);
            items.append(listed(id, QStringLiteral("Listed %1").arg(number), number, length));
        }
        done = committed(
            m_connection, applyContactPage, domain::FolderKey{folder},
            page(items, QStringLiteral("@odata.nextLink"), QStringLiteral("/page/%1").arg(number)),
            asIs, QuietLink::Renew);
        break;
    }
    case Step::Undo:
        done = committed(m_connection, undo);
        break;
    case Step::Leisure: {
        if (done = m_connection.begin(Durability::InOrder); done) {
            const auto indexed = indexWaitingContacts(m_connection, 10);
            done = indexed ? m_connection.commitTransaction() : tl::unexpected(indexed.error());
            if (!done) {
                m_connection.rollBack();
                break;
            }
            Query checkpoint(m_connection, "PRAGMA wal_checkpoint(PASSIVE)");
            done = checkpoint.execute();
        }
        break;
    }
    }
    if (done = unlessMeaningless(done); !done) {
        return tl::unexpected(done.error());
    }
    const bool isOfTheServer = step == Step::Page || step == Step::Leisure;
    return isOfTheServer ? Durability::InOrder : Durability::Synced;
}

} // namespace store
