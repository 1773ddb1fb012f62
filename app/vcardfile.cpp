#include "app/vcardfile.h"

#include "app/exportedfields.h"
#include "services/async/pooljob.h"
#include "services/interchange/csvwriter.h"
#include "services/interchange/vcardwriter.h"
#include "services/photos/photofiles.h"
#include "services/store/contactrows.h"
#include "services/store/photorecords.h"
#include "services/store/store.h"

#include <QSaveFile>

namespace app {

namespace {

domain::Result<int> save(const QByteArray &bytes, qsizetype contacts, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return domain::failure(domain::Error::Kind::Storage, file.errorString());
    }
    return static_cast<int>(contacts);
}

domain::Result<int> writeTable(const QList<store::ContactDetails> &contacts, const QString &path)
{
    QList<domain::Contact> people;
    for (const store::ContactDetails &details : contacts) {
        people.append(details.contact);
    }
    return save(interchange::writeCsv(people, fieldColumns(contacts)), people.size(), path);
}

domain::Result<int> writeCards(const QList<store::ContactDetails> &contacts,
                               const QList<store::PhotoRecord> &photos, const QString &photoFolder,
                               const QString &path)
{
    QHash<domain::ContactKey, QString> files;
    for (const store::PhotoRecord &record : photos) {
        files.insert(record.contact, record.file);
    }
    QList<interchange::ExportedContact> cards;
    for (const store::ContactDetails &details : contacts) {
        cards.append({.contact = details.contact,
                      .photo = photos::readPhotoFile(photoFolder, files.value(details.key)),
                      .uid = details.graphId.text,
                      .fields = fieldsOnCard(details)});
    }
    return save(interchange::writeVCards(cards), cards.size(), path);
}

} // namespace

VCardFile::VCardFile(store::Store &store, QString photoFolder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_photoFolder(std::move(photoFolder))
{
}

QCoro::Task<domain::Result<int>> VCardFile::write(domain::ContactKeys contacts, QString path)
{
    auto details = co_await m_store.read(&store::contactDetailsOf, contacts);
    auto photos = co_await m_store.read(&store::photoRecords, contacts);
    if (!details || !photos) {
        co_return tl::unexpected(details ? photos.error() : details.error());
    }
    async::PoolJob<domain::Result<int>> job(
        *this,
        [people = *std::move(details), pictures = *std::move(photos), folder = m_photoFolder,
         path] {
            return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                ? writeTable(people, path)
                : writeCards(people, pictures, folder, path);
        });
    co_return co_await job;
}

} // namespace app
