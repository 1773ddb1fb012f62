// How much of the disk photos may take.
//
// Promise  keeps the photo folder within the limit, from setLimit() on and every half hour. Photos that
//          are nowhere else (not sent yet, needed to undo) stay in any case.
// Thread   GUI thread; the disk is touched elsewhere.
#pragma once

#include <QObject>
#include <QTimer>

namespace photos {
class PhotoCache;
}

namespace models {

class PhotoStorage : public QObject
{
    Q_OBJECT

public:
    explicit PhotoStorage(photos::PhotoCache &photos, QObject *parent = nullptr);

    void setLimit(qint64 bytes);
    qint64 limit() const { return m_limit; }

    void measure(); // measured() follows
    void clear();   // what the service can give again goes; measured() follows

Q_SIGNALS:
    void measured(qint64 bytes);

private:
    void shrinkTo(qint64 bytes);

    photos::PhotoCache &m_photos;
    qint64 m_limit = 0;
    QTimer m_rest;
};

} // namespace models
