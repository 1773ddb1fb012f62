#include "services/interchange/tablecontacts.h"

#include "services/interchange/columnnames.h"
#include "services/interchange/csvwriter.h"
#include "services/interchange/fieldrule.h"
#include "services/interchange/tablerow.h"

#include <QRegularExpression>

#include <algorithm>

namespace interchange {

namespace {

bool isDay(TableField field)
{
    return ruleOf(field).use == FieldRule::Use::Day;
}

// Without the apostrophe that keeps spreadsheets from calculating it.
QString plainValue(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(cell.mid(1)) ? cell.mid(1) : cell;
}

} // namespace

DateOrder dateOrderOf(const ImportedTable &table, const QList<TableField> &fields)
{
    static const QRegularExpression day(
        QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})[./-]\\d{2,4}"));
    bool hasDots = false;
    for (const TableRow &row : table.rows) {
        const qsizetype width = std::min(row.cells.size(), fields.size());
        for (qsizetype column = 0; column < width; ++column) {
            if (!isDay(fields.at(column))) {
                continue;
            }
            const auto match = day.match(row.cells.at(column));
            if (match.captured(1).toInt() > 12) {
                return DateOrder::DayFirst;
            }
            if (match.captured(3).toInt() > 12) {
                return DateOrder::MonthFirst;
            }
            hasDots = hasDots || match.captured(2) == u".";
        }
    }
    // Outlook of the United States says where it comes from by its words alone.
    const bool isEnglish = std::ranges::any_of(table.header, [](const QString &name) {
        return foldedName(name) == QLatin1String("first name");
    });
    return isEnglish && !hasDots ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

ImportedCards contactsOf(const ImportedTable &table, const QList<TableField> &fields,
                         DateOrder dates, qsizetype most)
{
    ImportedCards cards;
    ProblemLog problems;
    for (const TableRow &row : table.rows) {
        if (cards.contacts.size() == most) {
            break;
        }
        RowBuilder builder(row.line, dates, problems);
        const qsizetype width = std::min(row.cells.size(), fields.size());
        for (qsizetype column = 0; column < width; ++column) {
            const QString value = plainValue(row.cells.at(column));
            if (!value.isEmpty()) {
                builder.add(fields.at(column), table.header.at(column), value);
            }
        }
        ImportedContact imported{.contact = builder.finish(), .photo = row.photo, .line = row.line};
        if (!(imported.contact == domain::Contact()) || !imported.photo.isEmpty()) {
            cards.contacts.append(std::move(imported));
        }
    }
    cards.problems = problems.take();
    return cards;
}

} // namespace interchange
