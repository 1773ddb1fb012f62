#include "models/conflictlistmodel.h"

#include "models/contactroles.h"
#include "services/store/store.h"

#include <algorithm>

namespace models {

ConflictListModel::ConflictListModel(store::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(&m_store, &store::Store::changed, this, &ConflictListModel::storeChanged);
    read();
}

int ConflictListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConflictListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.conflicts.front().contactName;
    case ContactKeyRole:
        return QVariant::fromValue(row.contact);
    default:
        return {};
    }
}

int ConflictListModel::rowOf(domain::ContactKey contact) const
{
    const auto found = std::ranges::find(m_rows, contact, &Row::contact);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QList<ConflictListModel::Row> ConflictListModel::rowsOf(const QList<store::Conflict> &conflicts)
{
    QList<Row> rows;
    for (const store::Conflict &conflict : conflicts) {
        if (rows.isEmpty() || rows.back().contact != conflict.contact) {
            rows.append({conflict.contact, {}});
        }
        rows.back().conflicts.append(conflict);
    }
    return rows;
}

void ConflictListModel::read()
{
    const quint64 request = ++m_request;
    QCoro::connect(m_store.read(&store::openConflicts, domain::ContactKey()), this,
                   [this, request](const domain::Result<QList<store::Conflict>> &conflicts) {
                       if (request != m_request) {
                           return;
                       }
                       if (!conflicts) {
                           Q_EMIT failed(conflicts.error());
                           return;
                       }
                       m_isLoaded = true;
                       m_conflictCount = static_cast<int>(conflicts->size());
                       show(rowsOf(*conflicts));
                       Q_EMIT loaded();
                   });
}

void ConflictListModel::show(const QList<Row> &rows)
{
    const auto isIn = [](const QList<Row> &list, const Row &row) {
        return std::ranges::find(list, row.contact, &Row::contact) != list.end();
    };
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (!isIn(rows, m_rows.at(row))) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    QList<Row> known = rows;
    known.removeIf([&](const Row &row) { return !isIn(m_rows, row); });
    if (!std::ranges::equal(known, m_rows, {}, &Row::contact, &Row::contact)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (row == m_rows.size() || m_rows.at(row).contact != rows.at(row).contact) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rows.at(row));
            endInsertRows();
        } else if (m_rows.at(row) != rows.at(row)) {
            m_rows[row] = rows.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void ConflictListModel::storeChanged(const domain::ChangeSet &changes)
{
    const auto isShown = [this](domain::ContactKey contact) { return rowOf(contact) >= 0; };
    const bool isTouched = changes.outbox.conflicts != m_conflictCount
        || std::ranges::any_of(changes.upserted, isShown, &domain::ContactRow::key)
        || std::ranges::any_of(changes.removed, isShown);
    if (isTouched) {
        read();
    }
}

} // namespace models
