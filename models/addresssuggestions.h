// People whom the person may mean, found while they type: those whom the service finds relevant first, then
// contacts.
//
// Shape    Qt::DisplayRole "Ada Berg · ada@contoso.example", Qt::EditRole the address alone; of names
//          "Ada Berg · Contoso" and the name alone.
// Promise  at most `most`, the best first, none twice; empty for an empty text. Answers at once from what
//          is known here, and again when the service has answered. An answer that comes after the text has
//          changed is dropped.
// Thread   GUI thread.
#pragma once

#include "services/domain/result.h"
#include "services/store/people.h"

#include <QAbstractListModel>
#include <QTimer>

namespace people {
class PeopleService;
}
namespace store {
class Store;
} // namespace store

namespace models {

class AddressSuggestions : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int most = 8;
    enum class Gives { Address, Name };

    // Borrowed; without a service only what is known here is suggested.
    AddressSuggestions(store::Store &store, people::PeopleService *service,
                       Gives gives = Gives::Address, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setText(const QString &text);

Q_SIGNALS:
    void found();

private:
    void read(const QStringList &ids);
    void ask();
    void show(const QList<store::KnownPerson> &people);

    store::Store &m_store;
    people::PeopleService *m_service;
    Gives m_gives;
    QTimer m_pause; // until the service is asked
    QString m_text;
    QList<store::KnownPerson> m_people;
};

} // namespace models
