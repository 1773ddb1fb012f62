#include "models/changelistmodel.h"

#include "models/keysteps.h"
#include "services/store/store.h"

#include <algorithm>
#include <chrono>

namespace models {

namespace {

// A push settles many times a second: once is enough for the eye.
constexpr std::chrono::milliseconds pauseBetweenReads{80};

} // namespace

struct ChangeListModel::Wish
{
    bool order = false;
    QList<domain::ChangeKey> rows;
    QList<std::pair<domain::ChangeKey, int>> targets;
};

struct ChangeListModel::Snapshot
{
    std::optional<store::ChangeOrder> order;
    QList<store::ChangeRow> rows;
    QHash<domain::ChangeKey, QList<store::ChangeTargetRow>> targets;
};

ChangeListModel::ChangeListModel(store::Store &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_rows(maximumRows)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ChangeListModel::read);
    connect(&store, &store::Store::changed, this, &ChangeListModel::storeChanged);
    read();
}

QModelIndex ChangeListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto change = parent.isValid() ? changeAt(parent).value : 0;
    return createIndex(row, column, static_cast<quintptr>(change));
}

QModelIndex ChangeListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0) {
        return {};
    }
    const int row = rowOf(changeAt(index));
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr{0});
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_keys.size());
    }
    if (parent.internalId() != 0) {
        return 0;
    }
    const auto targets = m_targets.constFind(changeAt(parent));
    return targets == m_targets.cend() ? 0 : static_cast<int>(targets->rows.size());
}

int ChangeListModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

bool ChangeListModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return !m_keys.isEmpty();
    }
    return parent.internalId() == 0 && m_several.contains(changeAt(parent));
}

bool ChangeListModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || !hasChildren(parent)) {
        return false;
    }
    const auto targets = m_targets.constFind(changeAt(parent));
    return targets == m_targets.cend()
        || (!targets->isReading && targets->rows.size() == targets->wanted);
}

void ChangeListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        Targets &targets = m_targets[changeAt(parent)];
        targets.wanted += targetsAtOnce;
        targets.isReading = true;
        read();
    }
}

QVariant ChangeListModel::data(const QModelIndex &index, int /*role*/) const
{
    // Whoever asks for anything of a row shows it.
    if (index.isValid() && index.internalId() == 0 && rowAt(index) == nullptr) {
        want(changeAt(index));
    }
    return {};
}

domain::ChangeKey ChangeListModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    return index.internalId() != 0 ? domain::ChangeKey{static_cast<qint64>(index.internalId())}
                                   : m_keys.at(index.row());
}

const store::ChangeRow *ChangeListModel::rowAt(const QModelIndex &index) const
{
    return m_rows.object(changeAt(index));
}

const store::ChangeTargetRow *ChangeListModel::targetAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0) {
        return nullptr;
    }
    const auto targets = m_targets.constFind(changeAt(index));
    return targets == m_targets.cend() || index.row() >= targets->rows.size()
        ? nullptr
        : &targets->rows.at(index.row());
}

int ChangeListModel::rowOf(domain::ChangeKey change) const
{
    const auto found = std::ranges::lower_bound(m_keys, change, std::ranges::greater());
    return found == m_keys.end() || *found != change
        ? -1
        : static_cast<int>(std::distance(m_keys.begin(), found));
}

void ChangeListModel::requestChoices(domain::ChangeKey change)
{
    QCoro::connect(m_store.read(&store::changeChoices, change), this,
                   [this, change](const domain::Result<store::ChangeChoices> &choices) {
                       if (choices) {
                           Q_EMIT choicesReady(change, *choices);
                       }
                   });
}

void ChangeListModel::storeChanged(const domain::ChangeSet &changes)
{
    // Names change with contacts too.
    if (changes.revision > m_revision && (changes.historyChanged || !changes.isEmpty())) {
        m_isStale = true;
        if (!m_pause.isActive()) {
            m_pause.start(pauseBetweenReads);
        }
    }
}

void ChangeListModel::want(domain::ChangeKey change) const
{
    if (m_wanted.contains(change)) {
        return;
    }
    // The rows around it are on the screen as well, or will be next.
    const int row = rowOf(change);
    const int first = row / rowsAtOnce * rowsAtOnce;
    const qsizetype last = std::min<qsizetype>(first + rowsAtOnce, m_keys.size());
    m_wanted.clear();
    for (qsizetype each = first; each < last; ++each) {
        if (!m_rows.contains(m_keys.at(each))) {
            m_wanted.insert(m_keys.at(each));
        }
    }
    if (!m_pause.isActive() && !m_isReading) {
        m_pause.start(std::chrono::milliseconds(0));
    }
}

domain::Result<ChangeListModel::Snapshot>
ChangeListModel::readSnapshot(store::Connection &connection, Wish wish)
{
    Snapshot snapshot;
    if (wish.order) {
        auto order = store::changeOrder(connection);
        if (!order) {
            return tl::unexpected(order.error());
        }
        snapshot.order = std::move(*order);
    }
    auto rows = store::changeRows(connection, wish.rows);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    snapshot.rows = std::move(*rows);
    for (const auto &[change, maximum] : std::as_const(wish.targets)) {
        auto targets = store::changeTargetRows(connection, change, maximum);
        if (!targets) {
            return tl::unexpected(targets.error());
        }
        snapshot.targets.insert(change, std::move(*targets));
    }
    return snapshot;
}

void ChangeListModel::read()
{
    if (m_isReading) {
        return; // once more when this one is back
    }
    Wish wish{.order = std::exchange(m_isStale, false)};
    QSet<domain::ChangeKey> rows = std::exchange(m_wanted, {});
    if (wish.order) {
        for (const domain::ChangeKey key : m_rows.keys()) {
            rows.insert(key);
        }
    }
    wish.rows = rows.values();
    for (const auto &[change, targets] : m_targets.asKeyValueRange()) {
        if (wish.order || targets.isReading) {
            wish.targets.append({change, targets.wanted});
        }
    }
    if (!wish.order && wish.rows.isEmpty() && wish.targets.isEmpty()) {
        return;
    }
    m_isReading = true;
    QCoro::connect(m_store.read(&ChangeListModel::readSnapshot, wish), this,
                   [this](const domain::Result<Snapshot> &snapshot) {
                       m_isReading = false;
                       if (!snapshot) {
                           Q_EMIT failed(snapshot.error());
                           return;
                       }
                       apply(*snapshot);
                       const bool hasWish = m_isStale || !m_wanted.isEmpty()
                           || std::ranges::any_of(m_targets, &Targets::isReading);
                       if (hasWish && !m_pause.isActive()) {
                           m_pause.start(m_isStale ? pauseBetweenReads
                                                   : std::chrono::milliseconds(0));
                       }
                   });
}

void ChangeListModel::apply(const Snapshot &snapshot)
{
    if (snapshot.order) {
        m_revision = snapshot.order->revision;
        applyOrder(*snapshot.order);
    }
    applyRows(snapshot.rows);
    for (const auto &[change, rows] : snapshot.targets.asKeyValueRange()) {
        applyTargets(change, rows);
    }
    if (snapshot.order) {
        if (!std::exchange(m_isLoaded, true)) {
            Q_EMIT loaded();
        }
        Q_EMIT updated();
    }
}

void ChangeListModel::applyRows(const QList<store::ChangeRow> &rows)
{
    QList<int> places;
    for (const store::ChangeRow &row : rows) {
        const int place = rowOf(row.title.key);
        const store::ChangeRow *held = m_rows.object(row.title.key);
        if (place < 0 || (held != nullptr && *held == row)) {
            continue;
        }
        m_rows.insert(row.title.key, new store::ChangeRow(row));
        places.append(place);
    }
    std::ranges::sort(places);
    for (qsizetype first = 0, next = 1; first < places.size(); first = next++) {
        while (next < places.size() && places.at(next) == places.at(next - 1) + 1) {
            ++next;
        }
        Q_EMIT dataChanged(index(places.at(first), 0), index(places.at(next - 1), 0));
    }
}

void ChangeListModel::applyOrder(const store::ChangeOrder &order)
{
    m_several = order.several;
    // Newest first on both sides, so the common ones always keep their order.
    const KeySteps steps = keySteps(m_keys, order.keys).value_or(KeySteps());
    for (const RowRange &range : steps.removed) {
        beginRemoveRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row) {
            m_rows.remove(m_keys.at(row));
            m_targets.remove(m_keys.at(row));
        }
        m_keys.remove(range.first, range.last - range.first + 1);
        endRemoveRows();
    }
    for (const RowRange &range : steps.inserted) {
        beginInsertRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row) {
            m_keys.insert(row, order.keys.at(row));
        }
        endInsertRows();
    }
}

void ChangeListModel::applyTargets(domain::ChangeKey change,
                                   const QList<store::ChangeTargetRow> &rows)
{
    const auto targets = m_targets.find(change);
    const int place = rowOf(change);
    if (targets == m_targets.end() || place < 0) {
        return;
    }
    const QModelIndex parent = index(place, 0);
    const auto isSameTarget = [](const auto &one, const auto &other) {
        return one.key == other.key;
    };
    const qsizetype common = std::min(rows.size(), targets->rows.size());
    const bool isLonger =
        std::ranges::equal(targets->rows.mid(0, common), rows.mid(0, common), isSameTarget)
        && rows.size() >= targets->rows.size();
    if (!isLonger && !targets->rows.isEmpty()) {
        beginRemoveRows(parent, 0, static_cast<int>(targets->rows.size()) - 1);
        targets->rows.clear();
        endRemoveRows();
    }
    const auto known = static_cast<int>(targets->rows.size());
    targets->isReading = false;
    if (known < rows.size()) {
        beginInsertRows(parent, known, static_cast<int>(rows.size()) - 1);
        targets->rows.append(rows.mid(known));
        endInsertRows();
    }
    if (known > 0) {
        std::copy_n(rows.begin(), known, targets->rows.begin());
        Q_EMIT dataChanged(index(0, 0, parent), index(known - 1, 0, parent));
    }
}

} // namespace models
