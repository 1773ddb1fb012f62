// What the benchmarks have measured: one line of the table each.
//
// Shape    `median` and `floor` in `unit`; the floor is the bare cost of the same work. JSON: an array of
//          {"name", "size", "median", "unit", "floor", "ratio"}, null where there is no bare cost.
// Thread   GUI thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace bench {

struct Figure
{
    QString name;
    int size = 0; // contacts
    double median = 0;
    QString unit;
    std::optional<double> floor;

    std::optional<double> ratio() const; // none without a floor
};

using Figures = QList<Figure>;

QByteArray toJson(const Figures &figures);

// One line of the table, and the line over all of them; in the same columns.
QString tableLine(const Figure &figure);
QString tableHead();

} // namespace bench
