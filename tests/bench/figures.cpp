#include "tests/bench/figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bench {

namespace {

constexpr int nameWidth = 58;
constexpr int numberWidth = 10;
constexpr int unitWidth = 8;

// Four digits that say something, and no more.
QString number(double value)
{
    const int decimals = value >= 1000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 3;
    return QString::number(value, 'f', decimals);
}

QString number(std::optional<double> value)
{
    return value ? number(*value) : QStringLiteral("-");
}

QJsonValue json(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString line(const QString &name, const QStringList &numbers, const QString &unit)
{
    QString text = name.leftJustified(nameWidth);
    for (const QString &each : numbers) {
        text += each.rightJustified(numberWidth);
    }
    return text + QLatin1String("  ") + unit.leftJustified(unitWidth).trimmed();
}

} // namespace

std::optional<double> Figure::ratio() const
{
    return floor && *floor > 0 ? std::optional(median / *floor) : std::nullopt;
}

QByteArray toJson(const Figures &figures)
{
    QJsonArray lines;
    for (const Figure &each : figures) {
        lines.append(QJsonObject{{QStringLiteral("name"), each.name},
                                 {QStringLiteral("size"), each.size},
                                 {QStringLiteral("median"), each.median},
                                 {QStringLiteral("unit"), each.unit},
                                 {QStringLiteral("floor"), json(each.floor)},
                                 {QStringLiteral("ratio"), json(each.ratio())}});
    }
    return QJsonDocument(lines).toJson();
}

QString tableHead()
{
    return line(QStringLiteral("figure"),
                {QStringLiteral("size"), QStringLiteral("median"), QStringLiteral("floor"),
                 QStringLiteral("ratio")},
                QStringLiteral("unit"));
}

QString tableLine(const Figure &figure)
{
    return line(figure.name,
                {QString::number(figure.size), number(figure.median), number(figure.floor),
                 number(figure.ratio())},
                figure.unit);
}

} // namespace bench
