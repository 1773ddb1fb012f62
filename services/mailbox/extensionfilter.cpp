#include "services/mailbox/extensionfilter.h"

#include "services/mailbox/expandoption.h"
#include "services/mailbox/odataquery.h"
#include "services/mailbox/openextensions.h"
#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QRegularExpression>

namespace mailbox {
namespace {

[[noreturn]] void refuseFilter()
{
    refuse(400, "ErrorInvalidUrlQueryFilter",
           QStringLiteral("The query filter contains one or more invalid nodes."));
}

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)),
                              QRegularExpression::CaseInsensitiveOption);
}

QString sqlOperator(const QString &name)
{
    static const QHash<QString, QString> operators{
        {QStringLiteral("eq"), QStringLiteral("=")}, {QStringLiteral("ne"), QStringLiteral("<>")},
        {QStringLiteral("gt"), QStringLiteral(">")}, {QStringLiteral("ge"), QStringLiteral(">=")},
        {QStringLiteral("lt"), QStringLiteral("<")}, {QStringLiteral("le"), QStringLiteral("<=")}};
    return operators.value(name.toLower());
}

// Conditions on the value of one property, joined by "and".
void addComparison(const PropertyId &id, const QString &operatorName, const QString &value,
                   SqlFilter &filter)
{
    const QString comparison = sqlOperator(operatorName);
    const bool isEquality = comparison == QLatin1String("=") || comparison == QLatin1String("<>");
    if (!isEquality && !id.isNumber() && !id.isTime())
        refuseFilter();
    const QString normal = id.value(value);
    filter.condition += QStringLiteral(" AND ")
        + (id.isNumber() ? QStringLiteral("CAST(value AS NUMERIC) %1 CAST(? AS NUMERIC)")
                         : QStringLiteral("folded %1 ?"))
              .arg(comparison);
    filter.values.append(id.isNumber() ? normal : normal.toCaseFolded());
}

void addFunction(const PropertyId &id, const QString &function, const QString &value,
                 SqlFilter &filter)
{
    if (!id.isText())
        refuseFilter();
    filter.condition += function.compare(QLatin1String("contains"), Qt::CaseInsensitive) == 0
        ? QStringLiteral(" AND instr(folded, ?) > 0")
        : QStringLiteral(" AND instr(folded, ?) = 1");
    filter.values.append(value.toCaseFolded());
}

SqlFilter propertyFilter(const QString &variable, const QString &body, PropertyOwner owner,
                         qint64 indexedUntil)
{
    static const QRegularExpression idClause = whole("(\\w+)/id\\s+eq\\s+'((?:[^']|'')*)'");
    static const QRegularExpression valueClause =
        whole("(?:(\\w+)/value|cast\\(\\s*(\\w+)/value\\s*,\\s*Edm\\.\\w+\\s*\\))\\s+"
              "(eq|ne|gt|ge|lt|le)\\s+(?:'((?:[^']|'')*)'|(null)|([0-9TZtz:.+-]+|true|false))");
    static const QRegularExpression functionClause =
        whole("(contains|startswith)\\(\\s*(\\w+)/value\\s*,\\s*'((?:[^']|'')*)'\\s*\\)");

    const QStringList clauses = splitOutsideQuotes(body, QStringLiteral(" and "));
    std::optional<PropertyId> id;
    for (const QString &clause : clauses) {
        const auto match = idClause.match(clause);
        if (match.hasMatch() && match.captured(1) == variable && !id)
            id = PropertyId::read(unquotedLiteral(match.captured(2)));
        else if (match.hasMatch())
            refuseFilter();
    }
    if (!id || id->isMultiValue())
        refuseFilter();
    const QString item =
        owner == PropertyOwner::Contact ? QStringLiteral("contact") : QStringLiteral("folder");
    SqlFilter filter;
    filter.scope = FilterScope::WholeMailbox;
    filter.condition = QStringLiteral("%1.key IN (SELECT item FROM %1_property WHERE id = ?"
                                      " AND written <= ?")
                           .arg(item);
    filter.values = {id->text(), indexedUntil};
    for (const QString &clause : clauses) {
        if (idClause.match(clause).hasMatch())
            continue;
        if (const auto f = functionClause.match(clause);
            f.hasMatch() && f.captured(2) == variable) {
            addFunction(*id, f.captured(1), unquotedLiteral(f.captured(3)), filter);
            continue;
        }
        const auto v = valueClause.match(clause);
        if (!v.hasMatch() || v.captured(1) + v.captured(2) != variable
            || (v.capturedLength(2) > 0 && !id->isNumber()))
            refuseFilter();
        const bool isNull = v.capturedLength(5) > 0;
        if (!isNull)
            addComparison(*id, v.captured(3), unquotedLiteral(v.captured(4)) + v.captured(6),
                          filter);
        else if (sqlOperator(v.captured(3)) == QLatin1String("="))
            filter.condition += QStringLiteral(" AND FALSE"); // null is never stored
        else if (sqlOperator(v.captured(3)) != QLatin1String("<>"))
            refuseFilter();
    }
    filter.condition += QLatin1Char(')');
    return filter;
}

SqlFilter openExtensionFilter(const QString &variable, const QString &body)
{
    static const QRegularExpression idClause = whole("(\\w+)/id\\s+eq\\s+'((?:[^']|'')*)'");
    const auto match = idClause.match(body.trimmed());
    if (!match.hasMatch() || match.captured(1) != variable)
        refuseFilter();
    SqlFilter filter;
    filter.condition =
        QStringLiteral("contact.key IN (SELECT item FROM open_extension WHERE name = ?)");
    filter.values = {openExtensionName(unquotedLiteral(match.captured(2)))};
    return filter;
}

} // namespace

std::optional<SqlFilter> extensionFilter(const QString &clause, PropertyOwner owner,
                                         qint64 indexedUntil)
{
    static const QRegularExpression any =
        whole("(extensions|singleValueExtendedProperties)/any\\(\\s*(\\w+)\\s*:\\s*(.*)\\)");
    const auto match = any.match(clause);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(1).startsWith(QLatin1Char('s'), Qt::CaseInsensitive))
        return propertyFilter(match.captured(2), match.captured(3), owner, indexedUntil);
    if (owner == PropertyOwner::Folder)
        refuseFilter();
    return openExtensionFilter(match.captured(2), match.captured(3));
}

qint64 indexedUntil(const Request &request)
{
    return QDateTime::currentMSecsSinceEpoch()
        - qint64(request.switches->number("property-lag")) * 1000;
}

} // namespace mailbox
