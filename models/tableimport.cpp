#include "models/tableimport.h"

#include "services/async/pooljob.h"
#include "services/contacts/contactservice.h"
#include "services/interchange/columnguess.h"
#include "services/interchange/csvtable.h"
#include "services/interchange/ldiftable.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofiles.h"
#include "services/store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSet>

namespace models {

using domain::Result;
using interchange::ImportedCards;
using interchange::ImportedTable;

namespace {

Result<TablePointer> readTable(const QString &name, const interchange::TableOptions &options)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return domain::failure(domain::Error::Kind::Storage, file.errorString());
    }
    const QByteArray bytes = file.read(interchange::mostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return domain::failure(domain::Error::Kind::Storage, file.errorString());
    }
    const bool isLdif = name.endsWith(QLatin1String(".ldif"), Qt::CaseInsensitive)
        || interchange::looksLikeLdif(bytes);
    return std::make_shared<const ImportedTable>(isLdif
                                                     ? interchange::readLdifTable(bytes, options)
                                                     : interchange::readCsvTable(bytes, options));
}

QString storedPhoto(const QString &photoFolder, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return {};
    }
    const auto photo = photos::decodePhoto(bytes);
    return photo
        ? photos::writePhotoFile(photoFolder, photos::encodeForUpload(*photo)).value_or(QString())
        : QString();
}

QList<store::NewContact> newContacts(const TablePlan &plan, TableImport::Repeats repeats,
                                     const QString &photoFolder)
{
    QSet<qsizetype> skipped;
    if (repeats == TableImport::Repeats::Skip) {
        const QList<qsizetype> all = plan.doubles.known + plan.doubles.repeated;
        skipped = QSet<qsizetype>(all.cbegin(), all.cend());
    }
    QList<store::NewContact> contacts;
    for (qsizetype i = 0; i < plan.cards.contacts.size(); ++i) {
        if (!skipped.contains(i)) {
            const interchange::ImportedContact &each = plan.cards.contacts.at(i);
            contacts.append(
                {.contact = each.contact, .photoFile = storedPhoto(photoFolder, each.photo)});
        }
    }
    return contacts;
}

} // namespace

// Jobs of the pool end on the program itself: an import may be gone before they are done.
TableImport::TableImport(store::Store &store, contacts::ContactService &contacts,
                         QString photoFolder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_contacts(contacts)
    , m_photoFolder(std::move(photoFolder))
{
}

bool TableImport::isTableFile(const QString &name)
{
    for (const char *ending : {".csv", ".ldif", ".ldi", ".tsv", ".txt"}) {
        if (name.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

QCoro::Task<Result<TablePointer>> TableImport::read(QString file, interchange::TableOptions options)
{
    async::PoolJob<Result<TablePointer>> job(*qApp,
                                             [file, options] { return readTable(file, options); });
    co_return co_await job;
}

TableChoice TableImport::guessed(const ImportedTable &table, domain::MailboxKey mailbox)
{
    TableChoice choice{.fields = interchange::guessedFields(table), .mailbox = mailbox};
    choice.dates = interchange::dateOrderOf(table, choice.fields);
    return choice;
}

QCoro::Task<Result<PlanPointer>> TableImport::plan(TablePointer table, TableChoice choice)
{
    const QPointer<store::Store> store = &m_store;
    async::PoolJob<ImportedCards> job(*qApp, [table, choice] {
        return interchange::contactsOf(*table, choice.fields, choice.dates);
    });
    ImportedCards cards = co_await job;
    if (store == nullptr) {
        co_return domain::failure(domain::Error::Kind::Cancelled, QString());
    }
    QList<domain::Contact> people;
    for (const interchange::ImportedContact &each : std::as_const(cards.contacts)) {
        people.append(each.contact);
    }
    const auto doubles = co_await store->read(&store::doublesAmong, choice.mailbox, people);
    if (!doubles) {
        co_return tl::unexpected(doubles.error());
    }
    co_return std::make_shared<const TablePlan>(TablePlan{std::move(cards), *doubles});
}

QCoro::Task<QList<store::NewContact>> TableImport::contactsOf(PlanPointer plan, Repeats repeats)
{
    async::PoolJob<QList<store::NewContact>> job(
        *qApp, [plan, repeats, photoFolder = m_photoFolder] {
            return newContacts(*plan, repeats, photoFolder);
        });
    co_return co_await job;
}

QCoro::Task<Result<domain::ContactKeys>> TableImport::bringIn(PlanPointer plan, Repeats repeats,
                                                              domain::FolderKey folder)
{
    const QPointer<contacts::ContactService> service = &m_contacts;
    const QList<store::NewContact> contacts = co_await contactsOf(plan, repeats);
    if (service == nullptr) {
        co_return domain::failure(domain::Error::Kind::Cancelled, QString());
    }
    if (contacts.isEmpty()) {
        co_return domain::ContactKeys();
    }
    co_return co_await service->createContacts(folder, contacts, store::CreateReason::Imported);
}

} // namespace models
