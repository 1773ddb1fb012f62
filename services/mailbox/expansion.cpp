#include "services/mailbox/expansion.h"

#include "services/mailbox/expandoption.h"
#include "services/mailbox/openextensions.h"
#include "services/mailbox/refusal.h"
#include "services/mailbox/schemavalues.h"

namespace mailbox {
namespace {

const QString extensions = QStringLiteral("extensions");
const QString singleValues = QStringLiteral("singleValueExtendedProperties");
const QString multiValues = QStringLiteral("multiValueExtendedProperties");

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Expansion::Expansion(MailboxDatabase &database, const Request &request, PropertyOwner owner)
    : m_database(database)
    , m_owner(owner)
{
    for (const ExpandItem &item : readExpand(request.query.expand)) {
        for (auto it = item.options.begin(); it != item.options.end(); ++it) {
            if (it.key() != QLatin1String("filter") && it.key() != QLatin1String("select"))
                refuse(400, "ExpandNotSupported",
                       QStringLiteral("The option is not supported here: $%1").arg(it.key()));
        }
        const bool isFiltered = item.options.contains(QStringLiteral("filter"));
        if (same(item.navigation, extensions) && m_owner == PropertyOwner::Contact) {
            m_withExtensions = true;
            if (isFiltered)
                m_extensionNames = item.ids();
        } else {
            readNavigation(item.navigation, item.ids(), request);
        }
    }
    readSelect(request);
}

void Expansion::readNavigation(const QString &navigation, const QStringList &ids,
                               const Request &request)
{
    if (same(navigation, singleValues))
        m_singleIds = expandedPropertyIds(ids, PropertyShape::SingleValue);
    else if (same(navigation, multiValues))
        m_multiIds = expandedPropertyIds(ids, PropertyShape::MultiValue);
    else if (!request.is("unsupported-options", "ignore"))
        refuse(400, "ExpandNotSupported",
               QStringLiteral("The property cannot be expanded: %1").arg(navigation));
}

void Expansion::readSelect(const Request &request)
{
    for (const QByteArray &name : request.query.select) {
        const QString text = QString::fromUtf8(name);
        if (same(text, singleValues) || same(text, multiValues)
            || (m_owner == PropertyOwner::Contact && same(text, extensions)))
            continue;
        if (m_owner == PropertyOwner::Contact && isSchemaId(text)
            && schemaDefinition(*request.tenant, text))
            m_schemaIds.append(text);
        else
            m_ownSelect.append(name);
    }
}

void Expansion::load(const QList<qint64> &items)
{
    if (m_withExtensions)
        m_extensions = openExtensionsOf(m_database, items, m_extensionNames);
    if (!m_singleIds.isEmpty())
        m_singleValues =
            extendedProperties(m_database, m_owner, PropertyShape::SingleValue, items, m_singleIds);
    if (!m_multiIds.isEmpty())
        m_multiValues =
            extendedProperties(m_database, m_owner, PropertyShape::MultiValue, items, m_multiIds);
    if (!m_schemaIds.isEmpty())
        m_schemaValues = schemaValues(m_database, items, m_schemaIds);
}

QByteArray Expansion::members(qint64 item) const
{
    QByteArray text;
    if (m_schemaValues.contains(item))
        text += ',' + m_schemaValues.value(item);
    if (m_withExtensions)
        text += ",\"extensions\":[" + m_extensions.value(item) + ']';
    if (m_singleValues.contains(item))
        text += ",\"singleValueExtendedProperties\":[" + m_singleValues.value(item) + ']';
    if (m_multiValues.contains(item))
        text += ",\"multiValueExtendedProperties\":[" + m_multiValues.value(item) + ']';
    return text;
}

} // namespace mailbox
