// The names of all contacts in memory, in their order: what ranks the hits of a search, and what finds
// thousands of them without reading a row of each.
//
// Promise  Every undeleted contact once. nameDirectory() answers the one made last while nothing was
//          written since.
// Cost     one pass over two covering indexes; some 60 bytes a contact.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/result.h"
#include "services/store/keyset.h"

#include <memory>
#include <string>
#include <string_view>

namespace store {

class Connection;

class NameDirectory
{
public:
    struct Entry
    {
        domain::ContactKey key;
        qint32 mailbox = 0;
        qint32 folder = 0;
        quint32 nameBegin = 0;
        quint32 nameLength = 0;
        quint16 section = 0;
        bool isNameless = false; // as listed
    };

    const std::vector<Entry> &entries() const { return m_entries; } // by name
    int placeOf(qint64 key) const                                   // -1: it is not there
    {
        return key >= 0 && key < std::ssize(m_places) ? m_places[static_cast<size_t>(key)] : -1;
    }
    const QString &section(const Entry &entry) const { return m_sections.at(entry.section); }
    // Folded, in UTF-8 (store/foldedcontact.h).
    std::string_view name(const Entry &entry) const
    {
        return std::string_view(m_names).substr(entry.nameBegin, entry.nameLength);
    }
    const KeySet &all() const { return m_all; }

private:
    friend domain::Result<std::shared_ptr<const NameDirectory>> readDirectory(Connection &);

    std::vector<Entry> m_entries;
    std::vector<int> m_places;
    QList<QString> m_sections;
    std::string m_names;
    KeySet m_all;
};

domain::Result<std::shared_ptr<const NameDirectory>> readDirectory(Connection &connection);
domain::Result<std::shared_ptr<const NameDirectory>> nameDirectory(Connection &connection);

} // namespace store
