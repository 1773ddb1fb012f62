// The ways of a picture to a contact and out again: opened, cut and set, removed, exported.
//
// Promise  Each call answers once, on the GUI thread, unless its context is destroyed before; reading,
//          decoding and encoding happen elsewhere. What set() and remove() did can be undone like
//          any edit.
// Thread   GUI thread.
// Errors   of photos::PhotoCache and contacts::ContactService.
#pragma once

#include "models/pictureinput.h"
#include "services/domain/keys.h"
#include "services/domain/photocut.h"
#include "services/domain/result.h"

#include <functional>

namespace contacts {
class ContactService;
}
namespace photos {
class PhotoCache;
}

namespace models {

class ContactPhotos
{
public:
    using Opened = std::function<void(const domain::Result<QImage> &)>;
    using Shown = std::function<void(const QImage &)>;
    using Done = std::function<void(const domain::Result<> &)>;

    // Both borrowed.
    ContactPhotos(photos::PhotoCache &photos, contacts::ContactService &contacts);

    bool has(domain::ContactKey contact) const; // as far as memory knows: true for what is shown

    // What a file of the photo folder shows, of at most `pixels` square; null when it is gone.
    void show(const QString &file, int pixels, QObject *context, const Shown &shown);

    // The picture upright, of a size to be shown and cut.
    void open(const PictureInput &input, QObject *context, const Opened &opened);

    void set(domain::ContactKey contact, const QImage &picture, const domain::PhotoCut &cut,
             QObject *context, const Done &done);
    void remove(const domain::ContactKeys &contacts, QObject *context, const Done &done);
    void exportTo(const QString &path, domain::ContactKey contact, QObject *context,
                  const Done &done);

private:
    photos::PhotoCache &m_photos;
    contacts::ContactService &m_contacts;
};

} // namespace models
