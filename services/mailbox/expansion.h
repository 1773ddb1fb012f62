#pragma once

#include "services/mailbox/extendedproperties.h"
#include "services/mailbox/httpmessage.h"

#include <optional>

namespace mailbox {

// What $expand adds to the contacts or folders of one answer, and what $select adds of schema
// extensions: read for a whole page with one statement per kind.
//
// Errors   Refusal 400 ExpandNotSupported for navigations that cannot be expanded, 400 for options
//          that cannot be read.
// Source   Graph "Get singleValueLegacyExtendedProperty", "Get openTypeExtension".
class Expansion
{
public:
    Expansion(MailboxDatabase &database, const Request &request, PropertyOwner owner);

    // $select without the names that are none of the type's own: extensions, extended properties,
    // schema extensions.
    const QByteArrayList &ownSelect() const { return m_ownSelect; }

    void load(const QList<qint64> &items);
    // Of an item that was loaded, each member with a comma before it.
    QByteArray members(qint64 item) const;

private:
    void readNavigation(const QString &navigation, const QStringList &ids, const Request &request);
    void readSelect(const Request &request);

    MailboxDatabase &m_database;
    PropertyOwner m_owner;
    QByteArrayList m_ownSelect;
    bool m_withExtensions = false;
    std::optional<QStringList> m_extensionNames; // nothing: all
    QStringList m_singleIds;
    QStringList m_multiIds;
    QStringList m_schemaIds;
    QHash<qint64, QByteArray> m_extensions;
    QHash<qint64, QByteArray> m_singleValues;
    QHash<qint64, QByteArray> m_multiValues;
    QHash<qint64, QByteArray> m_schemaValues;
};

} // namespace mailbox
