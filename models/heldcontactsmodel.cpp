#include "models/heldcontactsmodel.h"

#include "services/store/removalguard.h"
#include "services/store/store.h"

#include <utility>

namespace models {

HeldContactsModel::HeldContactsModel(store::Store &store, domain::MailboxKey mailbox,
                                     QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_pages(store, [this](int page) { return keysOfPage(page); })
{
    m_pages.setWish({.text = {}, .columns = {domain::ContactColumn::Folder}});
    connect(&m_pages, &ContactPages::failed, this, &HeldContactsModel::failed);
    connect(&m_pages, &ContactPages::ready, this, [this] {
        if (!m_keys.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_keys.size()) - 1));
        }
    });
    connect(&store, &store::Store::changed, this, &HeldContactsModel::read);
    read();
}

int HeldContactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant HeldContactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::ContactKey key = m_keys.at(index.row());
    if (role == ContactKeyRole) {
        return QVariant::fromValue(key);
    }
    const PagedRow *row = m_pages.row(key, index.row() / ContactPages::pageSize);
    if (role == LoadedRole) {
        return row != nullptr;
    }
    if (row == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row->row.name;
    case CompanyRole:
        return row->row.companyName;
    case EmailRole:
        return row->row.emailAddress;
    case HeldFolderRole:
        return row->texts.value(domain::ContactColumn::Folder);
    default:
        return {};
    }
}

domain::ContactKeys HeldContactsModel::keysOfPage(int page) const
{
    return m_keys.mid(qsizetype(page) * ContactPages::pageSize, ContactPages::pageSize);
}

void HeldContactsModel::read()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    QCoro::connect(m_store.read(&store::heldContacts, m_mailbox), this,
                   [this](const domain::Result<domain::ContactKeys> &keys) {
                       m_isReading = false;
                       if (!keys) {
                           Q_EMIT failed(keys.error());
                           return;
                       }
                       apply(*keys);
                       if (std::exchange(m_isStale, false)) {
                           read();
                       }
                   });
}

void HeldContactsModel::apply(const domain::ContactKeys &keys)
{
    if (keys != m_keys) {
        beginResetModel();
        m_keys = keys;
        endResetModel();
    }
    Q_EMIT loaded();
}

} // namespace models
