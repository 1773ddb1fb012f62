#include "services/photos/photocache.h"

#include "services/async/pooljob.h"
#include "services/domain/changeset.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofetcher.h"
#include "services/photos/photofiles.h"
#include "services/store/photorecords.h"
#include "services/store/store.h"

#include <chrono>

namespace photos {

using domain::ContactKey;
using domain::Result;
using store::PhotoRecord;

namespace {

constexpr qsizetype memoryBytes = 48 * 1024 * 1024;
constexpr qint64 askAgainAfterDays = 7;

QImage thumbnailFromFile(const QString &folder, const QString &file, int pixels)
{
    const Result<QImage> photo = decodePhoto(readPhotoFile(folder, file));
    return photo ? squareThumbnail(*photo, pixels) : QImage();
}

bool isFresh(const PhotoRecord &record, const QDateTime &now)
{
    return record.checkedAt.daysTo(now) < askAgainAfterDays;
}

} // namespace

PhotoCache::PhotoCache(store::Store &store, ClientOf clientOf, QString folder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clientOf(std::move(clientOf))
    , m_folder(std::move(folder))
    , m_thumbnails(memoryBytes)
{
    connect(&m_store, &store::Store::changed, this, &PhotoCache::storeChanged);
}

PhotoCache::~PhotoCache() = default;

void PhotoCache::shutDown()
{
    m_scope.requestStop();
}

QCoro::Task<> PhotoCache::drained()
{
    return m_scope.drained();
}

QImage PhotoCache::photo(ContactKey contact, int pixels)
{
    m_pixels = std::max(m_pixels, pixels);
    const QImage *held = m_thumbnails.object(contact);
    if (held == nullptr) {
        return {};
    }
    return held->width() > pixels ? squareThumbnail(*held, pixels) : *held;
}

void PhotoCache::setWanted(const domain::ContactKeys &contacts)
{
    m_wanted = contacts;
    if (!m_isFetching && !m_scope.isStopping()) {
        m_isFetching = true;
        m_scope.spawn(fetchWanted());
    }
}

void PhotoCache::retryMissing()
{
    m_withoutPhoto.clear();
    setWanted(m_wanted);
}

// The first of the wishes that memory cannot answer.
domain::ContactKeys PhotoCache::nextToFetch() const
{
    domain::ContactKeys next;
    for (const ContactKey contact : m_wanted) {
        if (!m_thumbnails.contains(contact) && !m_withoutPhoto.contains(contact)) {
            next.append(contact);
            if (next.size() == photosInABatch) {
                break;
            }
        }
    }
    return next;
}

QCoro::Task<> PhotoCache::fetchWanted()
{
    while (!m_scope.isStopping()) {
        const domain::ContactKeys next = nextToFetch();
        if (next.isEmpty()) {
            break;
        }
        const auto records = co_await m_store.read(&store::photoRecords, next);
        // Each is asked about once: what brings no picture below is left until something changes.
        for (const ContactKey contact : next) {
            m_withoutPhoto.insert(contact);
        }
        if (!records) {
            break;
        }
        const QList<PhotoRecord> known = co_await completed(*records);
        for (const PhotoRecord &record : known) {
            if (record.state == PhotoRecord::State::Have) {
                co_await loadThumbnail(record);
            }
        }
    }
    m_isFetching = false;
}

// The records, those of unknown photos asked for at the service.
QCoro::Task<QList<PhotoRecord>> PhotoCache::completed(QList<PhotoRecord> records)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<PhotoRecord> known;
    QHash<domain::MailboxKey, QList<PhotoRecord>> unknown;
    for (const PhotoRecord &record : records) {
        const bool isAnswer = record.pending || record.graphId.isEmpty()
            || (record.state != PhotoRecord::State::Unknown && isFresh(record, now));
        if (isAnswer || record.state == PhotoRecord::State::Have) {
            known.append(record);
        } else if (m_clientOf(record.mailbox) != nullptr) {
            unknown[record.mailbox].append(record);
        }
    }
    const QList<domain::MailboxKey> mailboxes = unknown.keys();
    for (const domain::MailboxKey mailbox : mailboxes) {
        graph::GraphClient *client = m_clientOf(mailbox);
        if (client == nullptr || m_scope.isStopping()) {
            continue;
        }
        const auto learnt = co_await fetchPhotos(this, client, m_folder, unknown.value(mailbox));
        if (!learnt) {
            continue;
        }
        const auto stored = co_await m_store.commit(&store::setPhotoRecords, *learnt);
        if (stored) {
            known.append(*learnt);
        }
    }
    co_return known;
}

QCoro::Task<> PhotoCache::loadThumbnail(PhotoRecord record)
{
    const QString folder = m_folder;
    const QString file = record.file;
    const int pixels = m_pixels;
    async::PoolJob<QImage> job(
        *this, [folder, file, pixels] { return thumbnailFromFile(folder, file, pixels); });
    const QImage thumbnail = co_await job;
    if (!thumbnail.isNull()) {
        m_withoutPhoto.remove(record.contact);
        m_thumbnails.insert(record.contact, new QImage(thumbnail), thumbnail.sizeInBytes());
        Q_EMIT photoReady(record.contact);
    }
}

QCoro::Task<QImage> PhotoCache::fullPhoto(ContactKey contact)
{
    const domain::ContactKeys one{contact};
    const auto records = co_await m_store.read(&store::photoRecords, one);
    if (!records || records->isEmpty()) {
        co_return QImage();
    }
    const QList<PhotoRecord> known = co_await completed(*records);
    if (known.isEmpty() || known.first().state != PhotoRecord::State::Have) {
        co_return QImage();
    }
    const QString folder = m_folder;
    const QString file = known.first().file;
    async::PoolJob<QImage> job(*this, [folder, file] {
        return decodePhoto(readPhotoFile(folder, file)).value_or(QImage());
    });
    co_return co_await job;
}

QCoro::Task<Result<QString>> PhotoCache::importPhoto(QByteArray bytes)
{
    const QString folder = m_folder;
    async::PoolJob<Result<QString>> job(*this, [folder, bytes]() -> Result<QString> {
        const Result<QImage> photo = decodePhoto(bytes);
        if (!photo) {
            return tl::unexpected(photo.error());
        }
        return writePhotoFile(folder, encodeForUpload(*photo));
    });
    co_return co_await job;
}

QByteArray PhotoCache::readFile(const QString &folder, const QString &file)
{
    return readPhotoFile(folder, file);
}

QCoro::Task<> PhotoCache::sweep()
{
    const auto used = co_await m_store.read(&store::photoFilesInUse);
    if (!used) {
        co_return;
    }
    const QString folder = m_folder;
    const QSet<QString> kept(used->begin(), used->end());
    async::PoolJob<int> job(*this, [folder, kept] { return sweepPhotoFiles(folder, kept); });
    co_await job;
}

void PhotoCache::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.accountsChanged) {
        m_withoutPhoto.clear();
    }
    for (const ContactKey contact : changes.photosInvalidated) {
        m_thumbnails.remove(contact);
        m_withoutPhoto.remove(contact);
        Q_EMIT photoReady(contact);
    }
    if (!changes.photosInvalidated.isEmpty() || changes.accountsChanged) {
        setWanted(m_wanted);
    }
}

} // namespace photos
