// Helpers of the tests of tables: text to rows, rows to contacts, as the import does by itself.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/interchange/columnguess.h"
#include "services/interchange/csvtable.h"
#include "services/interchange/tablecontacts.h"
#include "tests/interchange/cards.h"

namespace interchange {

inline ImportedCards guessed(const ImportedTable &table)
{
    const QList<TableField> fields = guessedFields(table);
    return contactsOf(table, fields, dateOrderOf(table, fields));
}

inline ImportedCards csvContacts(const QByteArray &csv)
{
    return guessed(readCsvTable(csv));
}

inline domain::Contact onlyOf(const QByteArray &csv)
{
    const ImportedCards cards = csvContacts(csv);
    EXPECT_EQ(cards.contacts.size(), 1);
    return cards.contacts.isEmpty() ? domain::Contact() : cards.contacts.first().contact;
}

inline QList<std::pair<int, Kind>> places(const QList<ImportProblem> &problems)
{
    QList<std::pair<int, Kind>> result;
    for (const ImportProblem &problem : problems) {
        result.append({problem.line, problem.kind});
    }
    return result;
}

inline QList<QStringList> cellsOf(const ImportedTable &table)
{
    QList<QStringList> cells;
    for (const TableRow &row : table.rows) {
        cells.append(row.cells);
    }
    return cells;
}

// What two contacts differ in, by Graph's names.
inline QStringList differences(const domain::Contact &one, const domain::Contact &other)
{
    QStringList differing;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        if (!(domain::value(one, info.property) == domain::value(other, info.property))) {
            differing.append(QString(info.graphName));
        }
    }
    return differing;
}

} // namespace interchange
