#include "models/contactphotos.h"

#include "services/contacts/contactservice.h"
#include "services/photos/photocache.h"

namespace models {

using domain::Result;

ContactPhotos::ContactPhotos(photos::PhotoCache &photos, contacts::ContactService &contacts)
    : m_photos(photos)
    , m_contacts(contacts)
{
}

bool ContactPhotos::has(domain::ContactKey contact) const
{
    constexpr int anySize = 40;
    return !m_photos.photo(contact, anySize).isNull();
}

void ContactPhotos::show(const QString &file, int pixels, QObject *context, const Shown &shown)
{
    QCoro::connect(m_photos.picture(file, pixels), context, shown);
}

void ContactPhotos::open(const PictureInput &input, QObject *context, const Opened &opened)
{
    if (!input.image.isNull()) {
        opened(input.image);
    } else if (!input.file.isEmpty()) {
        QCoro::connect(m_photos.openPictureFile(input.file), context, opened);
    } else {
        QCoro::connect(m_photos.openPicture(input.bytes), context, opened);
    }
}

void ContactPhotos::set(domain::ContactKey contact, const QImage &picture,
                        const domain::PhotoCut &cut, QObject *context, const Done &done)
{
    QCoro::connect(m_photos.importPicture(picture, cut), context,
                   [this, contact, context, done](const Result<QString> &file) {
                       if (!file) {
                           done(tl::unexpected(file.error()));
                           return;
                       }
                       QCoro::connect(m_contacts.setPhoto(contact, *file), context, done);
                   });
}

void ContactPhotos::remove(const domain::ContactKeys &contacts, QObject *context, const Done &done)
{
    QCoro::connect(m_contacts.removePhotos(contacts), context, done);
}

void ContactPhotos::exportTo(const QString &path, domain::ContactKey contact, QObject *context,
                             const Done &done)
{
    QCoro::connect(m_photos.exportPhoto(contact, path), context, done);
}

} // namespace models
