// Contacts with properties that were changed here and on the server at the same time.
//
// Shape    One row a contact, by name; its conflicts by conflictsAt(). Roles: Qt::DisplayRole (the name, may be
//          empty), ContactKeyRole.
// Promise  Follows the store's change sets from the first read on (loaded). Rows come and go singly, so that a
//          view keeps its place; only a new order resets.
// Thread   GUI thread.
// Errors   failed(error): the rows stay as they were.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/conflicts.h"

#include <QAbstractListModel>

namespace store {
class Store;
}

namespace models {

class ConflictListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ConflictListModel(store::Store &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    int rowOf(domain::ContactKey contact) const; // -1: it has none
    const QList<store::Conflict> &conflictsAt(int row) const { return m_rows.at(row).conflicts; }
    bool isLoaded() const { return m_isLoaded; }

Q_SIGNALS:
    void loaded(); // after each read
    void failed(const domain::Error &error);

private:
    struct Row
    {
        domain::ContactKey contact;
        QList<store::Conflict> conflicts;

        bool operator==(const Row &) const = default;
    };

    static QList<Row> rowsOf(const QList<store::Conflict> &conflicts);
    void read();
    void show(const QList<Row> &rows);
    void storeChanged(const domain::ChangeSet &changes);

    store::Store &m_store;
    QList<Row> m_rows;
    int m_conflictCount = 0;
    quint64 m_request = 0; // of the newest read
    bool m_isLoaded = false;
};

} // namespace models
