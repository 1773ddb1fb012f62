#include "tests/storehealth/filledstore.h"

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/conflicts.h"
#include "services/store/contactviews.h"
#include "services/store/customfields.h"
#include "services/store/deletedcontacts.h"
#include "services/store/drafts.h"
#include "services/store/editcontacts.h"
#include "services/store/favourites.h"
#include "services/store/pushqueue.h"
#include "services/store/savedviews.h"
#include "services/store/schemaextensions.h"
#include "services/store/storebackup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace store {

namespace {

QByteArray page(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("value"), items},
                                     {QStringLiteral("@odata.deltaLink"),
                                      QStringLiteral("/v1.0/x?$deltatoken=b")}})
        .toJson(QJsonDocument::Compact);
}

QByteArray listing()
{
    QJsonArray items;
    for (int i = 0; i < FilledStore::contacts; ++i) {
        items.append(
            QJsonObject{{QStringLiteral("id"), QStringLiteral("id-%1").arg(i)},
                        {QStringLiteral("@odata.etag"), QStringLiteral("W/\"1\"")},
                        {QStringLiteral("displayName"), QStringLiteral("Person %1").arg(i)},
                        {QStringLiteral("personalNotes"),
                         QString(QStringLiteral("note %1 ").arg(i)).repeated(40)}});
    }
    return page(items);
}

QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/kartei-health-XXXXXX");
}

domain::Result<QString> same(const QString &link)
{
    return link;
}

template <class T>
T inOneCommit(Connection &connection, domain::Result<T> (*work)(Connection &))
{
    EXPECT_TRUE(connection.begin());
    auto done = work(connection);
    EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
    EXPECT_TRUE(connection.commitTransaction());
    return *done;
}

// Contacts 1, 6, 11...: none that are edited.
bool addConflicts(Connection &connection)
{
    for (int i = 0; i < FilledStore::conflicts; ++i) {
        const domain::PropertyConflict conflict{
            .property = domain::ContactProperty::JobTitle,
            .base = QStringLiteral("Engineer"),
            .mine = QStringLiteral("Chief engineer %1").arg(i),
            .theirs = QStringLiteral("Architect"),
        };
        if (!recordConflicts(connection, domain::ContactKey{1 + i * 5}, {conflict})) {
            return false;
        }
    }
    return true;
}

// Contacts 251, 252...: the server knows.
bool deleteHere(Connection &connection, domain::MailboxKey mailbox)
{
    domain::ContactKeys keys;
    for (int i = 0; i < FilledStore::deletedHere; ++i) {
        keys.append(domain::ContactKey{251 + i});
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!deleteContacts(connection, keys)) {
        return false;
    }
    QList<PushOutcome> outcomes;
    const auto batch = nextPushBatch(connection, mailbox, 300, now);
    for (const PushItem &item : batch.value_or(QList<PushItem>())) {
        if (item.action == PushAction::DeleteContact) {
            outcomes.append({.targets = item.targets});
        }
    }
    return outcomes.size() == keys.size() && settlePush(connection, outcomes, now);
}

// Contacts 261, 262...
bool deleteElsewhere(Connection &connection, domain::MailboxKey mailbox)
{
    QJsonArray removed;
    for (int i = 0; i < FilledStore::deletedHere; ++i) {
        removed.append(
            QJsonObject{{QStringLiteral("id"), QStringLiteral("id-%1").arg(260 + i)},
                        {QStringLiteral("@removed"),
                         QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}}});
    }
    return applyContactPage(connection, domain::FolderKey{1}, page(removed), same)
        && finishPass(connection, mailbox);
}

bool keepOwn(Connection &connection)
{
    const domain::ContactPatch half{
        {{domain::ContactProperty::DisplayName, QStringLiteral("Half written")}}};
    for (const domain::ContactKey key : {domain::ContactKey{3}, domain::ContactKey{}}) {
        if (!saveDraft(connection,
                       {.token = QStringLiteral("draft-%1").arg(key.value),
                        .contact = key,
                        .folder = {1},
                        .patch = half,
                        .fields = {{QStringLiteral("field0"), QStringLiteral("half")}},
                        .writtenAt = QDateTime::currentDateTimeUtc()})) {
            return false;
        }
    }
    for (int i = 0; i < FilledStore::views; ++i) {
        const auto added = addSavedView(connection,
                                        {.name = QStringLiteral("View %1").arg(i),
                                         .folder = {1},
                                         .text = QStringLiteral("note")});
        if (!added
            || !setPlaceView(connection, savedViewPlace(added->value),
                             {.group = domain::GroupBy::Company})) {
            return false;
        }
    }
    const auto account = domain::AccountKey{1};
    const domain::SchemaExtension project{.id = QStringLiteral("ext1a2b3c4d_project"),
                                          .description = {},
                                          .owner = {},
                                          .status = domain::SchemaStatus::Available,
                                          .targetTypes = {QStringLiteral("Contact")},
                                          .properties = {}};
    for (int i = 0; i < FilledStore::fields; ++i) {
        domain::CustomFields defined =
            fieldsOf(connection, account).value_or(domain::CustomFields());
        defined.append({.id = {},
                        .name = QStringLiteral("Field %1").arg(i),
                        .kind = domain::FieldKind::Text,
                        .choices = {},
                        .folders = {}});
        if (!setCustomFields(connection, account, defined)) {
            return false;
        }
    }
    return keepSchemas(connection, account, {project}, QDateTime::currentDateTimeUtc())
        && addFavourites(connection, {{.folder = {1}}, {.contact = {2}}});
}

constexpr domain::MailboxKey mailbox{1};

domain::Result<bool> list(Connection &connection)
{
    const auto home = QByteArrayLiteral(R"({"id":"home","displayName":"Contacts"})");
    if (!addMailbox(connection, {.userPrincipalName = QStringLiteral("ada@example.org")})
        || !applyDefaultFolder(connection, mailbox, home)) {
        return false;
    }
    return applyContactPage(connection, domain::FolderKey{1}, listing(), same).has_value();
}

domain::Result<bool> edit(Connection &connection)
{
    for (int i = 1; i <= FilledStore::edits; ++i) {
        const domain::ContactPatch patch{
            {{domain::ContactProperty::MobilePhone, QStringLiteral("+49 %1").arg(i)}}};
        if (const auto done = updateContacts(connection, {{domain::ContactKey{i * 5}, patch}});
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return addConflicts(connection) && deleteHere(connection, mailbox)
        && deleteElsewhere(connection, mailbox) && keepOwn(connection);
}

} // namespace

FilledStore::FilledStore()
    : m_folder(folderTemplate())
{
    {
        auto connection = std::move(*Connection::open(file()));
        EXPECT_TRUE(inOneCommit<bool>(*connection, list));
        EXPECT_TRUE(StoreBackup(file()).daily(QDate(2025, 12, 31)));
        EXPECT_TRUE(inOneCommit<bool>(*connection, edit));
        m_unsent = unsentIn(*connection);
        m_kept = keptIn(*connection);
        EXPECT_EQ(m_kept.size(),
                  conflicts + 2 * deletedHere + drafts + 2 * views + favourites + fields + schemas);
    }
    QFile stored(file());
    EXPECT_TRUE(stored.open(QIODevice::ReadOnly));
    m_bytes = stored.readAll();
}

void FilledStore::restore() const
{
    const QDir folder(m_folder.path());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile::remove(folder.filePath(name));
    }
    QDir(folder.filePath(QStringLiteral("quarantine"))).removeRecursively();
    write(m_bytes);
}

void FilledStore::write(const QByteArray &bytes) const
{
    QFile stored(file());
    EXPECT_TRUE(stored.open(QIODevice::WriteOnly));
    stored.write(bytes);
}

QMap<QString, QString> FilledStore::unsentIn(Connection &connection)
{
    QMap<QString, QString> unsent;
    Query query(connection,
                "SELECT contact.graph_id, change_target.patch FROM change_target"
                " JOIN contact ON contact.key = change_target.contact_key"
                " WHERE change_target.state <> 'settled'");
    query.run();
    while (query.next()) {
        unsent.insert(query.text(0), query.text(1));
    }
    EXPECT_FALSE(query.failed());
    return unsent;
}

QStringList FilledStore::keptIn(Connection &connection)
{
    QStringList kept;
    const auto conflicts = openConflicts(connection, {});
    for (const Conflict &each : conflicts.value_or(QList<Conflict>())) {
        kept.append(std::get<QString>(each.values.mine));
    }
    const auto order = deletedContactOrder(connection, QDateTime::currentDateTimeUtc());
    const auto deleted = deletedContacts(connection, order ? order->keys : domain::ContactKeys());
    for (const DeletedContact &each : deleted.value_or(QList<DeletedContact>())) {
        kept.append(each.name);
    }
    for (const Draft &each : store::drafts(connection).value_or(QList<Draft>())) {
        kept.append(each.name + each.token
                    + each.fields.value(QStringLiteral("field0")).toString());
    }
    for (const SavedView &each : savedViews(connection).value_or(QList<SavedView>())) {
        kept.append(each.name + each.text + QString::number(each.folder.value));
    }
    const auto places = placeViews(connection);
    for (const auto &[place, view] :
         places.value_or(QHash<QString, domain::ContactView>()).asKeyValueRange()) {
        kept.append(place + QString::number(static_cast<int>(view.group)));
    }
    for (const Favourite &each : store::favourites(connection).value_or(QList<Favourite>())) {
        kept.append(
            QStringLiteral("favourite %1 %2").arg(each.folder.value).arg(each.contact.value));
    }
    for (const domain::CustomField &each :
         fieldsOf(connection, domain::AccountKey{1}).value_or(domain::CustomFields())) {
        kept.append(each.id + each.name);
    }
    for (const AccountSchemas &each :
         schemaExtensions(connection).value_or(QList<AccountSchemas>())) {
        for (const domain::SchemaExtension &schema : each.schemas) {
            kept.append(schema.id);
        }
    }
    kept.sort();
    return kept;
}

} // namespace store
