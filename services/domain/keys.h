// Strong types for the store's own integer ids, and for the ids that Graph gives out.
//
// Everything above services/graph identifies a thing by its key: a contact made offline has one at
// once and gets its Graph id later, so nothing has to be renamed. Keys are never reused.
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>

#include <compare>

namespace domain {

template <class Tag>
struct Key
{
    qint64 value = 0; // 0 names nothing

    bool isValid() const { return value > 0; }
    auto operator<=>(const Key &) const = default;
    friend size_t qHash(Key key, size_t seed = 0) { return ::qHash(key.value, seed); }
};

using AccountKey = Key<struct AccountTag>;
using MailboxKey = Key<struct MailboxTag>;
using FolderKey = Key<struct FolderTag>;
using ContactKey = Key<struct ContactTag>;
using CategoryKey = Key<struct CategoryTag>;
using ChangeKey = Key<struct ChangeTag>; // one entry of the outbox and of the history
using TargetKey = Key<struct TargetTag>; // one contact or folder within a change

using ContactKeys = QList<ContactKey>;

// An id as Graph writes it: opaque, case-sensitive, percent-encoded as one segment in a path.
struct GraphId
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    auto operator<=>(const GraphId &) const = default;
    friend size_t qHash(const GraphId &id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

} // namespace domain

Q_DECLARE_METATYPE(domain::ContactKey)
Q_DECLARE_METATYPE(domain::FolderKey)
Q_DECLARE_METATYPE(domain::ContactKeys)
