// The contacts that are held until the person decides whether they go (store/removalguard.h), by name.
//
// Shape    One column. Roles: NameRole, CompanyRole, EmailRole, ContactKeyRole, LoadedRole of
//          models/contactroles.h, and HeldFolderRole.
// Promise  Holds the keys of all, rows only near the screen. Follows the store: once decided it is empty.
// Thread   GUI thread.   Errors  failed(error): the rows stay as they were.
#pragma once

#include "models/contactpages.h"
#include "models/contactroles.h"

#include <QAbstractListModel>

namespace models {

constexpr int HeldFolderRole = Qt::UserRole + 300; // QString: the folder it is in

class HeldContactsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    HeldContactsModel(store::Store &store, domain::MailboxKey mailbox, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded(); // after each read
    void failed(const domain::Error &error);

private:
    void read();
    void apply(const domain::ContactKeys &keys);
    domain::ContactKeys keysOfPage(int page) const;

    store::Store &m_store;
    domain::MailboxKey m_mailbox;
    domain::ContactKeys m_keys;
    mutable ContactPages m_pages;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace models
