#include "services/mailbox/contactquery.h"

#include "services/mailbox/extensionfilter.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/odatafilter.h"
#include "services/mailbox/refusal.h"
#include "services/mailbox/sharedaccess.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mailbox {
namespace {

// Hidden distribution lists stand at every third place while there are any.
int hiddenBefore(int position, int hidden)
{
    return std::min(hidden, (position + 1) / 3);
}

QStringList wordsOf(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        plain.append(c.isLetterOrNumber() || c == QLatin1Char('@') || c == QLatin1Char('.')
                         ? c
                         : QLatin1Char(' '));
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The words that $search looks at.
QStringList searchedWords(const ContactRecord &record)
{
    static const QByteArrayList texts{"displayName", "givenName", "middleName", "surname",
                                      "nickName",    "fileAs",    "companyName"};
    static const QByteArrayList searched = texts + QByteArrayList{"emailAddresses"};
    const QByteArray members = selectedMembers(record.body, searched);
    const QJsonObject contact = QJsonDocument::fromJson('{' + members + '}').object();
    QString text;
    for (const QByteArray &name : texts)
        text += contact.value(QLatin1String(name)).toString() + QLatin1Char(' ');
    for (const QJsonValue &email : contact.value(QLatin1String("emailAddresses")).toArray())
        text += email.toObject().value(QLatin1String("address")).toString() + QLatin1Char(' ');
    return wordsOf(text);
}

bool isFound(const QStringList &terms, const QStringList &words)
{
    return std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return word.startsWith(term); });
    });
}

[[noreturn]] void refuseSearch()
{
    refuse(400, "ErrorInvalidUrlQuery",
           QStringLiteral("$search is not supported by this resource."));
}

} // namespace

ContactQuery::ContactQuery(MailboxDatabase &database, const Request &request, Collection collection,
                           const QString &folder)
    : m_database(database)
{
    const ODataQuery &query = request.query;
    const SqlFilter filter = contactFilter(query.filter, request.api(), indexedUntil(request));
    const ContactOrder order = contactOrder(query.orderBy, request.api());
    if (!query.filter.isEmpty()
        && filter.properties.mid(0, order.properties.size()) != order.properties)
        refuse(400, "InefficientFilter",
               QStringLiteral("The restriction or sort order is too complex for this operation."));
    m_order = !order.properties.isEmpty() || request.is("list-order", "insertion")
        ? order.sql
        : QStringLiteral("contact.key * 7919 % 10007, contact.key");

    const bool isOfMailbox = collection == Collection::OfUser
        && (filter.scope == FilterScope::WholeMailbox
            || (request.isBeta() && request.is("beta-contacts", "mailbox")));
    if (!isOfMailbox)
        addCondition(QStringLiteral("contact.folder = ?"), {folderById(database, folder).key});
    else if (request.access)
        addCondition(QStringLiteral("contact.folder IN (%1)")
                         .arg(request.access->readableFolders().join(QLatin1Char(','))),
                     {});
    if (!filter.condition.isEmpty())
        addCondition(filter.condition, filter.values);
    if (!query.search.isEmpty()) {
        if (collection == Collection::OfUser && !request.is("contact-search", "refuse"))
            addSearch(query.search, request.is("contact-search", "noisy"));
        else if (request.is("unsupported-options", "refuse"))
            refuseSearch();
    }
    m_hiddenLists = request.switches->number("hidden-lists");
}

void ContactQuery::addCondition(const QString &condition, const QVariantList &values)
{
    m_where +=
        (m_where.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ")) + condition;
    m_values += values;
}

void ContactQuery::addSearch(const QString &text, bool isNoisy)
{
    constexpr int noise = 3;
    const QStringList terms = wordsOf(text);
    QJsonArray found;
    int strangers = 0;
    for (const ContactRecord &record : read(0, -1)) {
        const bool isHit = isFound(terms, searchedWords(record));
        if (isHit || (isNoisy && strangers++ < noise))
            found.append(record.key);
    }
    addCondition(QStringLiteral("contact.key IN (SELECT value FROM json_each(?))"),
                 {QString::fromUtf8(QJsonDocument(found).toJson(QJsonDocument::Compact))});
}

qint64 ContactQuery::count()
{
    return countStored() + m_hiddenLists;
}

qint64 ContactQuery::countStored()
{
    Statement find(m_database.prepared(QStringLiteral("SELECT count(*) FROM contact") + m_where));
    for (const QVariant &value : std::as_const(m_values))
        find.bind(value);
    find.run();
    return find.next() ? find.integer(0) : 0;
}

QList<ContactRecord> ContactQuery::read(int skip, int size)
{
    // Keys are sorted first: whole contacts would go through a file when there are thousands.
    const QString sorted = QStringLiteral(" ORDER BY ") + m_order;
    Statement find(m_database.prepared(
        QStringLiteral("SELECT ") + contactColumns
        + QStringLiteral(" FROM contact WHERE contact.key IN (SELECT contact.key FROM contact")
        + m_where + sorted + QStringLiteral(" LIMIT ? OFFSET ?)") + sorted));
    for (const QVariant &value : std::as_const(m_values))
        find.bind(value);
    find.bind(size).bind(skip).run();
    QList<ContactRecord> records;
    while (find.next())
        records.append(readContactRecord(find));
    return records;
}

ContactQuery::Page ContactQuery::page(int skip, int size)
{
    Page page;
    if (m_hiddenLists > 0) {
        const int before = hiddenBefore(skip, m_hiddenLists);
        const int within = hiddenBefore(skip + size, m_hiddenLists) - before;
        page.contacts = read(skip - before, size - within);
        page.hasMore = skip + size < count();
        return page;
    }
    // The one too many only says that there is a next page.
    page.contacts = read(skip, size + 1);
    page.hasMore = page.contacts.size() > size;
    if (page.hasMore)
        page.contacts.removeLast();
    return page;
}

} // namespace mailbox
