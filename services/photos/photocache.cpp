#include "services/photos/photocache.h"

#include "services/async/pooljob.h"
#include "services/domain/changeset.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofetcher.h"
#include "services/photos/photofiles.h"
#include "services/store/photorecords.h"
#include "services/store/store.h"

#include <algorithm>

namespace photos {

using domain::ContactKey;
using domain::Result;
using store::PhotoRecord;

namespace {

// Memory holds all wishes at once, so none of them can push out another: two images each.
constexpr qsizetype memoryBytes = 64 * 1024 * 1024;
constexpr qsizetype maximumWishes = 100;
static_assert(2 * 4 * PhotoCache::maximumPixels * PhotoCache::maximumPixels
                  * (maximumWishes + photosInABatch)
              <= memoryBytes);
constexpr qint64 askAgainAfterDays = 7;

QImage thumbnailFromFile(const QString &folder, const QString &file, int pixels)
{
    const Result<QImage> photo = decodePhoto(readPhotoFile(folder, file));
    if (photo) {
        markPhotoFileUsed(folder, file);
    }
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
    pixels = std::min(pixels, maximumPixels);
    m_pixels = std::max(m_pixels, pixels);
    if (isMissing(contact, pixels)) {
        ask(contact);
    }
    Thumbnail *held = m_thumbnails.object(contact);
    if (held == nullptr) {
        return {};
    }
    if (held->image.width() <= pixels) {
        return held->image;
    }
    // Lists paint each face again and again: scaled once.
    if (held->smaller.width() != pixels) {
        held->smaller = squareThumbnail(held->image, pixels);
    }
    return held->smaller;
}

void PhotoCache::setWanted(const QObject *view, const domain::ContactKeys &contacts)
{
    if (!m_wishes.isKnown(view)) {
        connect(view, &QObject::destroyed, this, [this, view] {
            m_wishes.forget(view);
            followWishes();
        });
    }
    m_wishes.set(view, contacts);
    followWishes();
}

void PhotoCache::followWishes()
{
    m_wanted = m_wishes.all(maximumWishes);
    startFetching();
}

void PhotoCache::ask(ContactKey contact)
{
    const bool isWished = m_wanted.contains(contact) && !m_thumbnails.contains(contact);
    if (isWished || m_settled.contains(contact)) {
        return;
    }
    m_asked.removeOne(contact);
    m_asked.prepend(contact);
    m_asked.resize(std::min<qsizetype>(m_asked.size(), photosInABatch));
    startFetching();
}

void PhotoCache::startFetching()
{
    if (!m_isFetching && !m_scope.isStopping()) {
        m_isFetching = true;
        m_scope.spawn(fetchWanted());
    }
}

void PhotoCache::setKeepsAll(bool keepsAll)
{
    m_keepsAll = keepsAll;
    startFetching();
}

void PhotoCache::retryMissing()
{
    m_settled.clear();
    m_keptUpTo = {};
    startFetching();
}

bool PhotoCache::isMissing(ContactKey contact, int pixels) const
{
    const Thumbnail *held = m_thumbnails.object(contact);
    return held == nullptr || held->loadedFor < pixels;
}

// The first of the wishes that memory cannot answer.
domain::ContactKeys PhotoCache::nextToFetch() const
{
    domain::ContactKeys next;
    for (const domain::ContactKeys *wishes : {&m_wanted, &m_asked}) {
        const int pixels = wishes == &m_asked ? m_pixels : 1;
        for (const ContactKey contact : *wishes) {
            if (next.size() < photosInABatch && isMissing(contact, pixels)
                && !m_settled.contains(contact) && !next.contains(contact)) {
                next.append(contact);
            }
        }
    }
    return next;
}

// Each round reads what is known of some photos, shows what is on the disk and asks the service for
// the rest; what it answers is shown by a later round.
QCoro::Task<> PhotoCache::fetchWanted()
{
    while (!m_scope.isStopping()) {
        const domain::ContactKeys next = nextToFetch();
        if (next.isEmpty()) {
            if (!m_keepsAll) {
                break;
            }
            const bool isMore = co_await fetchUnasked();
            if (!isMore) {
                break;
            }
            continue;
        }
        m_touched.clear();
        const auto records = co_await m_store.read(&store::photoRecords, next);
        for (const ContactKey contact : next) {
            if (!m_touched.contains(contact)) {
                m_settled.insert(contact);
            }
        }
        if (!records) {
            break;
        }
        co_await loadThumbnails(*records);
        (void)co_await askService(*records);
    }
    m_isFetching = false;
}

// Whether there may be more to fetch now.
QCoro::Task<bool> PhotoCache::fetchUnasked()
{
    m_touched.clear();
    const auto records = co_await m_store.read(&store::unaskedPhotos, m_keptUpTo, photosInABatch);
    if (!records || records->isEmpty()) {
        co_return false;
    }
    const bool isAnswered = co_await askService(*records);
    if (isAnswered) {
        m_keptUpTo = records->last().contact;
    }
    co_return isAnswered;
}

QCoro::Task<QImage> PhotoCache::picture(QString file, int pixels)
{
    const async::TaskScope::Hold hold(m_scope);
    const QString folder = m_folder;
    async::PoolJob<QImage> job(
        *this, [folder, file, pixels] { return thumbnailFromFile(folder, file, pixels); });
    const QImage image = co_await job;
    co_return image;
}

QCoro::Task<> PhotoCache::loadThumbnails(QList<PhotoRecord> records)
{
    const QString folder = m_folder;
    for (const PhotoRecord &record : records) {
        if (record.state != PhotoRecord::State::Have || m_scope.isStopping()) {
            continue;
        }
        const ContactKey contact = record.contact;
        const QString file = record.file;
        const int pixels = m_pixels;
        async::PoolJob<QImage> job(
            *this, [folder, file, pixels] { return thumbnailFromFile(folder, file, pixels); });
        const QImage thumbnail = co_await job;
        if (m_touched.contains(contact)) {
            continue; // another picture by now
        }
        if (thumbnail.isNull()) {
            m_thumbnails.remove(contact);
            continue;
        }
        m_thumbnails.insert(contact,
                            new Thumbnail{.image = thumbnail, .smaller = {}, .loadedFor = pixels},
                            2 * thumbnail.sizeInBytes());
        if (m_thumbnails.contains(contact)) {
            m_settled.remove(contact); // wanted again when memory has dropped it
        }
        Q_EMIT photoReady(contact);
    }
}

// Whether the service knows more than the record and the disk. A photo that waits to be sent is
// right as it is.
bool PhotoCache::isWorthAsking(const PhotoRecord &record) const
{
    if (record.pending || record.graphId.isEmpty()) {
        return false;
    }
    const bool isLost = record.state == PhotoRecord::State::Have
        && !m_thumbnails.contains(record.contact) && !m_lost.contains(record.contact);
    return isLost || record.state == PhotoRecord::State::Unknown
        || !isFresh(record, QDateTime::currentDateTimeUtc());
}

QCoro::Task<bool> PhotoCache::askService(QList<PhotoRecord> records)
{
    QHash<domain::MailboxKey, QList<PhotoRecord>> unknown;
    for (const PhotoRecord &record : records) {
        if (!m_touched.contains(record.contact) && isWorthAsking(record)) {
            unknown[record.mailbox].append(record);
        }
    }
    const QList<domain::MailboxKey> mailboxes = unknown.keys();
    bool isAnswered = true;
    for (const domain::MailboxKey mailbox : mailboxes) {
        const bool isLearnt = co_await learn(mailbox, unknown.value(mailbox));
        isAnswered = isAnswered && isLearnt;
    }
    co_return isAnswered;
}

QCoro::Task<bool> PhotoCache::learn(domain::MailboxKey mailbox, QList<PhotoRecord> records)
{
    graph::GraphClient *client = m_clientOf(mailbox);
    if (client == nullptr || m_scope.isStopping()) {
        co_return false;
    }
    const auto fetched = co_await fetchPhotos(this, client, m_folder, records, m_scope.token());
    if (!fetched) {
        if (fetched.error().kind == domain::Error::Kind::Throttled) {
            for (const PhotoRecord &record : records) {
                m_settled.remove(record.contact); // the gate makes the next try wait
            }
        }
        co_return false;
    }
    for (const ContactKey contact : fetched->throttled) {
        m_settled.remove(contact);
    }
    if (fetched->learnt.isEmpty()) {
        co_return false;
    }
    const auto stored = co_await m_store.commit(&store::setPhotoRecords, fetched->learnt);
    if (!stored) {
        co_return false;
    }
    for (const PhotoRecord &record : fetched->learnt) {
        if (record.state == PhotoRecord::State::Have && !m_thumbnails.contains(record.contact)) {
            m_lost.insert(record.contact);
            m_settled.remove(record.contact); // now it is on the disk
        }
    }
    co_return fetched->throttled.isEmpty();
}

QCoro::Task<QImage> PhotoCache::fullPhoto(ContactKey contact)
{
    const async::TaskScope::Hold hold(m_scope);
    const domain::ContactKeys one{contact};
    const QString folder = m_folder;
    bool hasAsked = false;
    while (true) {
        const auto records = co_await m_store.read(&store::photoRecords, one);
        if (!records || records->isEmpty()) {
            break;
        }
        const PhotoRecord record = records->first();
        if (record.state == PhotoRecord::State::Have) {
            const QString file = record.file;
            async::PoolJob<QImage> job(*this, [folder, file] {
                return decodePhoto(readPhotoFile(folder, file)).value_or(QImage());
            });
            const QImage photo = co_await job;
            if (!photo.isNull()) {
                co_return photo;
            }
        }
        if (hasAsked || record.pending || record.graphId.isEmpty()
            || (record.state == PhotoRecord::State::None
                && isFresh(record, QDateTime::currentDateTimeUtc()))) {
            break;
        }
        hasAsked = true;
        (void)co_await learn(record.mailbox, *records);
    }
    co_return QImage();
}

QByteArray PhotoCache::readFile(const QString &folder, const QString &file)
{
    return readPhotoFile(folder, file);
}

void PhotoCache::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.accountsChanged) {
        m_settled.clear();
    }
    for (const ContactKey contact : changes.photosInvalidated) {
        m_thumbnails.remove(contact);
        m_settled.remove(contact);
        m_lost.remove(contact);
        m_touched.insert(contact);
        Q_EMIT photoReady(contact);
    }
    const bool mayBeNew = m_keepsAll && !changes.upserted.isEmpty();
    if (!changes.photosInvalidated.isEmpty() || changes.accountsChanged || mayBeNew) {
        startFetching();
    }
}

} // namespace photos
