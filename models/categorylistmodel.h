// The categories of every mailbox as a flat list: the master lists by name, then the orphans, names that
// only contacts have.
//
// Shape    one column; DisplayRole is the name, models/contactroles.h has colour, count and the rest.
//          A name that several mailboxes have stands once for each.
// Promise  follows the store; rows that stay keep their index. A row that is dragged to another place asks
//          for that order (orderRequested) and stays where it is until the store has it.
// Thread   GUI thread.   Errors  failed().
#pragma once

#include "services/domain/outlookcategory.h"
#include "services/domain/result.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace domain {
struct ChangeSet;
}
namespace store {
class Store;
}

namespace models {

class CategoryListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit CategoryListModel(store::Store &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    // The names with one of them in the place of another; as they are when there is no such.
    QStringList namesWith(const QString &moved, int place) const;

    const QList<domain::OutlookCategory> &categories() const { return m_categories; }

    // Each name once, in order: what a menu offers.
    QStringList names() const;
    int preset(const QString &name) const; // -1: none or unknown

    // How many of the contacts have each label, by domain::categoryId; answers unless context is
    // destroyed before.
    using Counts = QHash<QString, int>;
    void countLabels(const domain::ContactKeys &contacts, QObject *context,
                     const std::function<void(const Counts &)> &counted);

Q_SIGNALS:
    void followed(); // after the rows have become what the store has
    void orderRequested(const QStringList &names);
    void failed(const domain::Error &error);

private:
    void storeChanged(const domain::ChangeSet &changes);
    void read();
    void apply(const QList<domain::OutlookCategory> &categories);

    store::Store &m_store;
    QList<domain::OutlookCategory> m_categories;
    quint64 m_request = 0; // of the newest read
    QTimer m_pause;
};

} // namespace models
