// A contact's picture at a size: memory first, then the photo folder, then Graph. The single door
// to photos for everything above.
//
// Promise  photo() never waits and never touches the disk: it answers what memory holds, and asks
// for
//          the rest in the background; photoReady() follows for each key whose picture came. What
//          is on screen is fetched in batches of at most 20, most recent wish first; wishes that
//          scroll away before their turn are dropped (setWanted). "No photo" is remembered across
//          restarts and asked again after a week. Formats are sniffed: JPEG, PNG, GIF, BMP only, at
//          most 4 MB and 64 MB decoded; a picture that does not decode fully never replaces one
//          that did. Memory is bounded by cost; files are named by the SHA-256 of their bytes and
//          swept at start.
// Thread   GUI thread; decoding and file reading in a pool.
// Errors   none reach the caller: no picture is an answer. importPhoto answers BadInput or Storage.
// Source   Graph v1.0 "Get profilePhoto", "JSON batching".
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QCache>
#include <QCoroTask>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace domain {
struct ChangeSet;
}
namespace graph {
class GraphClient;
}
namespace store {
class Store;
struct PhotoRecord;
} // namespace store

namespace photos {

class PhotoCache : public QObject
{
    Q_OBJECT

public:
    // How to reach a mailbox; nullptr while it is not connected.
    using ClientOf = std::function<graph::GraphClient *(domain::MailboxKey)>;

    PhotoCache(store::Store &store, ClientOf clientOf, QString folder, QObject *parent = nullptr);
    ~PhotoCache() override;

    // At most `pixels` square, centre-cropped; null when memory holds none (yet).
    QImage photo(domain::ContactKey contact, int pixels);

    // A mailbox is connected (again): ask anew for what could not be had.
    void retryMissing();

    // The contacts on screen now, first the most visible: replaces the former wish list.
    void setWanted(const domain::ContactKeys &contacts);

    // The largest picture there is, from disk or Graph; a null image when there is none.
    QCoro::Task<QImage> fullPhoto(domain::ContactKey contact);

    // Checks, turns upright, scales to at most 648 and stores a picture; answers the file's name
    // for store::NewContact and store::setContactPhoto.
    QCoro::Task<domain::Result<QString>> importPhoto(QByteArray bytes);

    // The bytes of a stored file, for sending and export; empty when it is not there.
    static QByteArray readFile(const QString &folder, const QString &file);
    QString folder() const { return m_folder; }

    // Removes the files that no record and no change names any more.
    QCoro::Task<> sweep();

    void shutDown();
    QCoro::Task<> drained();

Q_SIGNALS:
    void photoReady(domain::ContactKey contact);

private:
    void storeChanged(const domain::ChangeSet &changes);
    domain::ContactKeys nextToFetch() const;
    QCoro::Task<> fetchWanted();
    QCoro::Task<QList<store::PhotoRecord>> completed(QList<store::PhotoRecord> records);
    QCoro::Task<> loadThumbnail(store::PhotoRecord record);

    store::Store &m_store;
    ClientOf m_clientOf;
    QString m_folder;
    QCache<domain::ContactKey, QImage> m_thumbnails; // cost: bytes
    QSet<domain::ContactKey> m_withoutPhoto; // asked in this run: none, or not to be had now
    domain::ContactKeys m_wanted;
    int m_pixels = 1;
    bool m_isFetching = false;
    async::TaskScope m_scope;
};

} // namespace photos
