// The changes of the last thirty days, newest first, and below each that is of several contacts or
// folders what became of each of these.
//
// Shape    One column. Rows below a change are fetched in steps of targetsAtOnce, those that need the
//          person first. data() answers no texts: they are made in ui/outbox/changetexts.
// Promise  Holds the keys of all changes, but rows only near the screen. Follows the store: rows come
//          and go one by one, so selection and expansion stay. Never reads the database on the GUI
//          thread.
// Thread   GUI thread.
// Errors   failed(error): the rows stay as they were.
#pragma once

#include "services/store/changelist.h"

#include <QAbstractItemModel>
#include <QCache>
#include <QHash>
#include <QTimer>

namespace store {
class Store;
}

namespace models {

class ChangeListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int rowsAtOnce = 50;
    static constexpr int maximumRows = 300; // held
    static constexpr int targetsAtOnce = 200;

    explicit ChangeListModel(store::Store &store, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    domain::ChangeKey changeAt(const QModelIndex &index) const;    // of a row below, its change
    const store::ChangeRow *rowAt(const QModelIndex &index) const; // null while on its way
    const store::ChangeTargetRow *targetAt(const QModelIndex &index) const; // null for a change
    bool isLoaded() const { return m_isLoaded; }

    void requestChoices(domain::ChangeKey change);

Q_SIGNALS:
    void loaded();  // the first answer has come
    void updated(); // the rows are as the store had them after a change of its
    void choicesReady(domain::ChangeKey change, const store::ChangeChoices &choices);
    void failed(const domain::Error &error);

private:
    struct Targets
    {
        QList<store::ChangeTargetRow> rows;
        int wanted = 0;
        bool isReading = false;
    };
    struct Wish;
    struct Snapshot;

    static domain::Result<Snapshot> readSnapshot(store::Connection &connection, Wish wish);

    void storeChanged(const domain::ChangeSet &changes);
    void want(domain::ChangeKey change) const;
    void read();
    void apply(const Snapshot &snapshot);
    void applyOrder(const store::ChangeOrder &order);
    void applyRows(const QList<store::ChangeRow> &rows);
    void applyTargets(domain::ChangeKey change, const QList<store::ChangeTargetRow> &rows);
    int rowOf(domain::ChangeKey change) const; // -1: not listed

    store::Store &m_store;
    QList<domain::ChangeKey> m_keys;
    QSet<domain::ChangeKey> m_several;
    QCache<domain::ChangeKey, store::ChangeRow> m_rows;
    QHash<domain::ChangeKey, Targets> m_targets; // of those that were opened
    mutable QSet<domain::ChangeKey> m_wanted;
    mutable QTimer m_pause;
    domain::Revision m_revision = 0;
    bool m_isStale = true; // the order, and the rows held, are to be read again
    bool m_isReading = false;
    bool m_isLoaded = false;
};

} // namespace models
