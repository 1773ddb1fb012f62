#include "models/categorylistmodel.h"

#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "models/keysteps.h"
#include "services/domain/changeset.h"
#include "services/store/contactrows.h"
#include "services/store/labelcontacts.h"
#include "services/store/store.h"

#include <QMimeData>
#include <QSet>

#include <chrono>
#include <memory>
#include <utility>

namespace models {

namespace {

constexpr std::chrono::milliseconds countsPause(500);

using Identity = std::pair<qint64, QString>;

QList<Identity> identities(const QList<domain::OutlookCategory> &categories)
{
    QList<Identity> all;
    for (const domain::OutlookCategory &each : categories) {
        all.append({each.mailbox.value, domain::categoryId(each.displayName)});
    }
    return all;
}

} // namespace

CategoryListModel::CategoryListModel(store::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(countsPause);
    connect(&m_pause, &QTimer::timeout, this, &CategoryListModel::read);
    connect(&m_store, &store::Store::changed, this, &CategoryListModel::storeChanged);
    read();
}

int CategoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_categories.size());
}

QVariant CategoryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::OutlookCategory &category = m_categories.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case CategoryNameRole:
        return category.displayName;
    case CategoryColorRole:
        return category.color.preset;
    case CountRole:
        return category.contactCount;
    case MailboxKeyRole:
        return QVariant::fromValue(category.mailbox);
    case FolderPendingRole:
        return category.pending;
    case OrphanRole:
        return !category.key.isValid();
    default:
        return {};
    }
}

Qt::ItemFlags CategoryListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled; // between rows, never on one
}

QStringList CategoryListModel::mimeTypes() const
{
    return {categoryMimeType};
}

QMimeData *CategoryListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto data = std::make_unique<QMimeData>();
    writeCategory(*data, m_categories.at(indexes.first().row()).displayName);
    return data.release();
}

Qt::DropActions CategoryListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool CategoryListModel::dropMimeData(const QMimeData *data, Qt::DropAction /*action*/, int row,
                                     int /*column*/, const QModelIndex &parent)
{
    const auto name = data != nullptr ? readCategory(*data) : std::nullopt;
    if (!name || parent.isValid()) {
        return false;
    }
    // Rows and names differ where two mailboxes have the same name.
    const QStringList before = names();
    const auto place = row < 0 || row >= m_categories.size()
        ? before.size()
        : before.indexOf(m_categories.at(row).displayName);
    const bool isFurther = before.indexOf(*name) < place;
    Q_EMIT orderRequested(namesWith(*name, static_cast<int>(place) - (isFurther ? 1 : 0)));
    return false; // the row moves when the store has the order
}

QStringList CategoryListModel::namesWith(const QString &moved, int place) const
{
    QStringList order = names();
    const auto from = order.indexOf(moved);
    if (from >= 0 && place >= 0 && place < order.size()) {
        order.move(from, place);
    }
    return order;
}

QStringList CategoryListModel::names() const
{
    QStringList names;
    QSet<QString> seen;
    for (const domain::OutlookCategory &each : m_categories) {
        const QString id = domain::categoryId(each.displayName);
        if (!seen.contains(id)) {
            seen.insert(id);
            names.append(each.displayName);
        }
    }
    return names;
}

int CategoryListModel::preset(const QString &name) const
{
    for (const domain::OutlookCategory &each : m_categories) {
        if (domain::isSameCategory(each.displayName, name)) {
            return each.color.preset;
        }
    }
    return -1;
}

void CategoryListModel::countLabels(const domain::ContactKeys &contacts, QObject *context,
                                    const std::function<void(const Counts &)> &counted)
{
    QCoro::connect(
        m_store.read(&store::labelCounts, contacts), context,
        [counted](const domain::Result<Counts> &counts) { counted(counts.value_or(Counts())); });
}

void CategoryListModel::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.categoriesChanged || changes.accountsChanged
        || (changes.origin == domain::ChangeSet::Origin::User && !changes.upserted.isEmpty())) {
        read();
    } else if (!changes.upserted.isEmpty() || !changes.removed.isEmpty()) {
        m_pause.start(); // only counts: a page a moment is enough
    }
}

void CategoryListModel::read()
{
    const quint64 request = ++m_request;
    QCoro::connect(m_store.read(&store::categoryList), this,
                   [this, request](const domain::Result<store::CategoryList> &list) {
                       if (!list) {
                           Q_EMIT failed(list.error());
                       } else if (request == m_request) {
                           apply(list->categories);
                           Q_EMIT followed();
                       }
                   });
}

void CategoryListModel::apply(const QList<domain::OutlookCategory> &categories)
{
    const auto steps = keySteps(identities(m_categories), identities(categories));
    if (!steps) { // another order
        beginResetModel();
        m_categories = categories;
        endResetModel();
        return;
    }
    for (const RowRange &range : steps->removed) {
        beginRemoveRows({}, range.first, range.last);
        m_categories.remove(range.first, range.last - range.first + 1);
        endRemoveRows();
    }
    for (const RowRange &range : steps->inserted) {
        beginInsertRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row) {
            m_categories.insert(row, categories.at(row));
        }
        endInsertRows();
    }
    for (int row = 0; row < categories.size(); ++row) {
        if (m_categories.at(row) != categories.at(row)) {
            m_categories[row] = categories.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace models
