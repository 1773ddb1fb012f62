#pragma once

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/httpmessage.h"

#include <QVariantList>

namespace mailbox {

// The contacts that a list request means, as SQL on the contact table, and its pages.
//
// Shape    folder: an id, or "contacts": the default folder below contactFolders, and below the
//          user what the version shows there.
// Errors   Refusal 400: those of contactFilter and contactOrder; InefficientFilter when $orderby
//          names what $filter does not begin with; ErrorInvalidUrlQuery for $search where there is
//          none. 404 for the folder.
// Source   Graph "List contacts", "Use query parameters", "List messages" on sorted filters.
class ContactQuery
{
public:
    enum class Collection { OfUser, OfFolder };

    ContactQuery(MailboxDatabase &database, const Request &request, Collection collection,
                 const QString &folder);

    // With the distribution lists that count but are never returned.
    qint64 count();

    struct Page
    {
        QList<ContactRecord> contacts;
        bool hasMore = false;
    };
    Page page(int skip, int size);

private:
    void addCondition(const QString &condition, const QVariantList &values);
    void addSearch(const QString &text, bool isNoisy);
    qint64 countStored();
    QList<ContactRecord> read(int skip, int size);

    MailboxDatabase &m_database;
    QString m_where;
    QString m_order;
    QVariantList m_values;
    int m_hiddenLists = 0;
};

} // namespace mailbox
