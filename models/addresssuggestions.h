// Addresses of people whom the person may mean, found among the contacts while they type.
//
// Shape    Qt::DisplayRole "Ada Berg · ada@contoso.example", Qt::EditRole the address alone.
// Promise  at most `most`, the best first, none twice; empty for an empty text. An answer that comes after
//          the text has changed is dropped.
// Thread   GUI thread.
#pragma once

#include "services/domain/result.h"

#include <QAbstractListModel>

namespace store {
class Connection;
class Store;
} // namespace store

namespace models {

struct AddressSuggestion
{
    QString name;
    QString address;

    bool operator==(const AddressSuggestion &) const = default;
};

domain::Result<QList<AddressSuggestion>> readAddresses(store::Connection &connection, QString text,
                                                       int most);

class AddressSuggestions : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int most = 8;

    explicit AddressSuggestions(store::Store &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setText(const QString &text);

Q_SIGNALS:
    void found();

private:
    store::Store &m_store;
    QString m_text;
    QList<AddressSuggestion> m_suggestions;
};

} // namespace models
