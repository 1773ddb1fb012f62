// Whole contacts for the pane and the editor: what is selected, kept up to date.
//
// Promise  show() answers in the background by ready(), and again whenever one of the contacts
// changes;
//          gone() when none of them exists any more. A newer show() silences the older one. At most
//          maximumContacts are read: a summary of more needs no more. Of several contacts, up to
//          maximumCounted, factsReady() counts what they have, before ready().
// Thread   GUI thread.
#pragma once

#include "models/selectionfacts.h"
#include "services/domain/changeset.h"
#include "services/store/contactrows.h"

#include <QImage>
#include <QObject>

namespace photos {
class PhotoCache;
}
namespace store {
class Store;
}

namespace models {

class CategoryPresets;

class ContactDetailsSource : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumContacts = 200;
    static constexpr qsizetype maximumCounted = 5000;

    ContactDetailsSource(store::Store &store, photos::PhotoCache &photos,
                         const CategoryPresets &presets, QObject *parent = nullptr);

    void show(const domain::ContactKeys &keys); // empty: nothing is shown
    const domain::ContactKeys &shown() const { return m_keys; }

    // All of them, however many, once; allRead() or failed() answers.
    void readAll(const domain::ContactKeys &keys);

    // What memory holds; null: none (yet), photoReady() follows if one comes.
    QImage photo(domain::ContactKey contact, int pixels) const;

    // Asks for the largest picture there is; fullPhotoReady() follows, with a null image for none.
    void requestFullPhoto(domain::ContactKey contact);

    int categoryPreset(const QString &name) const; // -1: none or unknown

Q_SIGNALS:
    void ready(const QList<store::ContactDetails> &contacts);
    void factsReady(const models::SelectionFacts &facts);
    void gone();
    void allRead(const QList<store::ContactDetails> &contacts);
    void failed(const domain::Error &error);
    void photoReady(domain::ContactKey contact);
    void fullPhotoReady(domain::ContactKey contact, const QImage &photo);
    void categoryPresetsChanged();

private:
    void read();
    void readFacts();
    void storeChanged(const domain::ChangeSet &changes);

    store::Store &m_store;
    photos::PhotoCache &m_photos;
    const CategoryPresets &m_presets;
    domain::ContactKeys m_keys;    // that are read
    domain::ContactKeys m_counted; // empty: too many, or one
    quint64 m_request = 0;         // of the newest read
};

} // namespace models
