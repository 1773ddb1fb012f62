#include "services/mailbox/odatafilter.h"

#include "services/mailbox/contactproperties.h"
#include "services/mailbox/extensionfilter.h"
#include "services/mailbox/odataquery.h"
#include "services/mailbox/refusal.h"

#include <QRegularExpression>

namespace mailbox {
namespace {

const QString literal = QStringLiteral("'((?:[^']|'')*)'");

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::CaseInsensitiveOption);
}

[[noreturn]] void refuseFilter()
{
    refuse(400, "ErrorInvalidUrlQueryFilter",
           QStringLiteral("The query filter contains one or more invalid nodes."));
}

// "a and b" cut at the top level: not inside parentheses or quotes.
QStringList clausesOf(const QString &filter)
{
    QStringList clauses;
    qsizetype start = 0;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < filter.size(); ++i) {
        const QChar c = filter[i];
        if (c == QLatin1Char('\''))
            quoted = !quoted;
        else if (!quoted && c == QLatin1Char('('))
            ++depth;
        else if (!quoted && c == QLatin1Char(')'))
            --depth;
        else if (!quoted && depth == 0
                 && QStringView(filter).mid(i, 5).compare(QLatin1String(" and "),
                                                          Qt::CaseInsensitive)
                     == 0) {
            clauses.append(filter.mid(start, i - start).trimmed());
            start = i + 5;
        }
    }
    clauses.append(filter.mid(start).trimmed());
    return clauses;
}

QString member(const QString &name, ApiVersion version)
{
    static const QRegularExpression simple(QStringLiteral("^[A-Za-z]+$"));
    if (!simple.match(name).hasMatch() || !isContactProperty(name.toUtf8(), version))
        refuseFilter();
    if (name == QLatin1String("displayName"))
        return QStringLiteral("contact.display_name");
    const ContactProperty *property = contactProperty(name);
    const bool isOfBeta = property && property->versions == PropertyVersions::Beta;
    return QStringLiteral("json_extract('{' || CAST(contact.%1 AS TEXT) || '}', '$.%2')")
        .arg(isOfBeta ? QLatin1String("beta") : QLatin1String("body"), name);
}

void addClause(const QString &clause, ApiVersion version, qint64 indexedUntil,
               QStringList &conditions, SqlFilter &result)
{
    static const QRegularExpression email =
        whole(QStringLiteral("emailAddresses/any\\(\\s*(\\w+)\\s*:\\s*\\1/address\\s+eq\\s+")
              + literal + QStringLiteral("\\s*\\)"));
    static const QRegularExpression category =
        whole(QStringLiteral("categories/any\\(\\s*(\\w+)\\s*:\\s*\\1\\s+eq\\s+") + literal
              + QStringLiteral("\\s*\\)"));
    static const QRegularExpression equal =
        whole(QStringLiteral("(\\w+)\\s+eq\\s+(?:") + literal + QStringLiteral("|(null))"));
    static const QRegularExpression starts = whole(
        QStringLiteral("startswith\\(\\s*(\\w+)\\s*,\\s*") + literal + QStringLiteral("\\s*\\)"));
    static const QRegularExpression time = whole(
        QStringLiteral("(lastModifiedDateTime|createdDateTime)\\s+(ge|gt|le|lt)\\s+([0-9TZ:.-]+)"));

    if (const auto m = email.match(clause); m.hasMatch()) {
        result.properties.append(QStringLiteral("emailaddresses"));
        conditions.append(
            QStringLiteral("contact.key IN (SELECT contact FROM contact_email WHERE address = ?)"));
        result.values.append(unquotedLiteral(m.captured(2)).toCaseFolded());
    } else if (const auto m2 = category.match(clause); m2.hasMatch()) {
        result.properties.append(QStringLiteral("categories"));
        conditions.append(QStringLiteral("EXISTS (SELECT 1 FROM json_each(%1) WHERE value = ?)")
                              .arg(member(QStringLiteral("categories"), version)));
        result.values.append(unquotedLiteral(m2.captured(2)));
    } else if (const auto extension =
                   extensionFilter(clause, PropertyOwner::Contact, indexedUntil)) {
        conditions.append(extension->condition);
        result.values += extension->values;
        if (extension->scope == FilterScope::WholeMailbox)
            result.scope = FilterScope::WholeMailbox;
    } else if (const auto m4 = equal.match(clause); m4.hasMatch()) {
        result.properties.append(m4.captured(1).toLower());
        if (m4.capturedLength(3) > 0) {
            conditions.append(member(m4.captured(1), version) + QStringLiteral(" IS NULL"));
        } else {
            conditions.append(member(m4.captured(1), version)
                              + QStringLiteral(" = ? COLLATE NOCASE"));
            result.values.append(unquotedLiteral(m4.captured(2)));
        }
    } else if (const auto m5 = starts.match(clause); m5.hasMatch()) {
        result.properties.append(m5.captured(1).toLower());
        const QString text = unquotedLiteral(m5.captured(2));
        conditions.append(QStringLiteral("substr(%1, 1, %2) = ? COLLATE NOCASE")
                              .arg(member(m5.captured(1), version))
                              .arg(text.size()));
        result.values.append(text);
    } else if (const auto m6 = time.match(clause); m6.hasMatch()) {
        result.properties.append(m6.captured(1).toLower());
        const QString op = m6.captured(2).toLower();
        conditions.append(
            member(m6.captured(1), version)
            + (op.startsWith(QLatin1Char('g')) ? QStringLiteral(" >") : QStringLiteral(" <"))
            + (op.endsWith(QLatin1Char('e')) ? QStringLiteral("= ?") : QStringLiteral(" ?")));
        result.values.append(m6.captured(3));
    } else {
        refuseFilter();
    }
}

} // namespace

SqlFilter contactFilter(const QString &filter, ApiVersion version, qint64 indexedUntil)
{
    SqlFilter result;
    if (filter.isEmpty())
        return result;
    QStringList conditions;
    for (const QString &clause : clausesOf(filter))
        addClause(clause, version, indexedUntil, conditions, result);
    result.condition = conditions.join(QLatin1String(" AND "));
    return result;
}

ContactOrder contactOrder(const QString &orderBy, ApiVersion version)
{
    QStringList terms;
    ContactOrder order;
    for (const QString &item : orderBy.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList words = item.simplified().split(QLatin1Char(' '));
        const QString direction = words.value(1).toLower();
        const bool isDescending = direction == QLatin1String("desc");
        if (words.size() > 2 || !isContactProperty(words[0].toUtf8(), version)
            || (words.size() == 2 && !isDescending && direction != QLatin1String("asc")))
            refuse(400, "ErrorInvalidUrlQuery",
                   QStringLiteral("The $orderby expression is not valid."));
        order.properties.append(words[0].toLower());
        terms.append(member(words[0], version) + QStringLiteral(" COLLATE NOCASE")
                     + (isDescending ? QStringLiteral(" DESC") : QString()));
    }
    terms.append(QStringLiteral("contact.key"));
    order.sql = terms.join(QLatin1String(", "));
    return order;
}

} // namespace mailbox
