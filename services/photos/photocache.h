// A contact's picture at a size: memory first, then the photo folder, then Graph. The single door
// to photos for everything above.
//
// Promise  photo() never waits and never touches the disk: it answers what memory holds, and asks
//          for the rest in the background (the last few asked about are looked for);
//          photoReady() follows for each key whose picture came, changed or went. What is on screen
//          is fetched in batches of at most 20, first the most visible; wishes that scroll away
//          before their turn are dropped (setWanted). "No photo" is remembered across restarts;
//          after a week both answers are asked for again, while the old picture is shown. A
//          picture whose file is lost is fetched again. Formats are sniffed: JPEG, PNG, GIF, BMP
//          only, at most 4 MB and 64 MB decoded; a picture that does not decode fully never
//          replaces one that did. Memory is bounded by cost; files are named by the SHA-256 of
//          their bytes; sweep() is for the start of the program.
// Thread   GUI thread; decoding and file reading in a pool. Not to be destroyed before drained().
// Errors   none reach who looks: no picture is an answer. Opening, importing and exporting answer
//          BadInput (codes of photodecoder.h, "file"), NotFound or Storage.
// Source   Graph v1.0 "Get profilePhoto", "JSON batching".
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/keys.h"
#include "services/domain/photocut.h"
#include "services/domain/result.h"
#include "services/photos/viewwishes.h"

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

    static constexpr int maximumPixels = 256; // of thumbnails

    // At most `pixels` square, centre-cropped; null when memory holds none (yet).
    QImage photo(domain::ContactKey contact, int pixels);

    bool isFetching() const { return m_isFetching; }

    // A mailbox is connected (again): ask anew for what could not be had.
    void retryMissing();

    // From now on every contact's photo is fetched, when nobody waits for one; within what shrinkTo()
    // leaves. A connection that fails ends it until retryMissing().
    void setKeepsAll(bool keepsAll);

    // The contacts that a view shows now, first the most visible. The wishes end with the view.
    void setWanted(const QObject *view, const domain::ContactKeys &contacts);

    // The largest picture there is, from disk or Graph; a null image when there is none.
    QCoro::Task<QImage> fullPhoto(domain::ContactKey contact);

    // What a file of the folder shows, cut to a square; a null image when it is not there.
    QCoro::Task<QImage> picture(QString file, int pixels);

    // A picture that a person chose, upright and ready to be cut: from its bytes, or from a file
    // (a link to one too, but no device and no pipe).
    QCoro::Task<domain::Result<QImage>> openPicture(QByteArray bytes);
    QCoro::Task<domain::Result<QImage>> openPictureFile(QString path);

    // Cuts, scales to at most 648 and stores it; answers the file's name for store::NewContact and
    // store::setContactPhoto.
    QCoro::Task<domain::Result<QString>> importPicture(QImage picture, domain::PhotoCut cut);

    // The contact's picture as a JPEG file at `path`; NotFound where there is none to be had now.
    QCoro::Task<domain::Result<>> exportPhoto(domain::ContactKey contact, QString path);

    // The bytes of a stored file, for sending and export; empty when it is not there.
    static QByteArray readFile(const QString &folder, const QString &file);
    QString folder() const { return m_folder; }

    // Removes the files that no record and no change names any more.
    QCoro::Task<> sweep();

    // Of the folder, in bytes. What the service can give again is removed, the longest unused
    // first, until it holds at most `bytes`, at 0 also the photos of owners; the rest stays.
    QCoro::Task<qint64> usage();
    QCoro::Task<> shrinkTo(qint64 bytes);

    void shutDown();
    QCoro::Task<> drained();

Q_SIGNALS:
    void photoReady(domain::ContactKey contact);

private:
    struct Thumbnail
    {
        QImage image;
        QImage smaller;    // the size that was asked for last, if not the whole
        int loadedFor = 0; // the pixels that were wanted when it was loaded
    };

    void storeChanged(const domain::ChangeSet &changes);
    void followWishes();
    void ask(domain::ContactKey contact);
    void startFetching();
    bool isMissing(domain::ContactKey contact, int pixels) const;
    domain::ContactKeys nextToFetch() const;
    QCoro::Task<> fetchWanted();
    QCoro::Task<> loadThumbnails(QList<store::PhotoRecord> records);
    QCoro::Task<bool> fetchUnasked();
    // Whether all was answered that was asked.
    QCoro::Task<bool> askService(QList<store::PhotoRecord> records);
    QCoro::Task<bool> learn(domain::MailboxKey mailbox, QList<store::PhotoRecord> records);
    bool isWorthAsking(const store::PhotoRecord &record) const;

    store::Store &m_store;
    ClientOf m_clientOf;
    QString m_folder;
    QCache<domain::ContactKey, Thumbnail> m_thumbnails; // cost: bytes
    QSet<domain::ContactKey> m_settled; // looked for in this run: no more to be had now
    QSet<domain::ContactKey> m_lost;    // the file was gone, and has been asked for once more
    QSet<domain::ContactKey> m_touched; // invalidated since the batch under way was read
    ViewWishes m_wishes;
    domain::ContactKeys m_wanted; // by all views, bounded
    domain::ContactKeys m_asked;  // by photo(), newest first
    int m_pixels = 64;            // the largest size asked for
    bool m_isFetching = false;
    bool m_keepsAll = false;
    domain::ContactKey m_keptUpTo; // with m_keepsAll: asked about
    async::TaskScope m_scope;
};

} // namespace photos
