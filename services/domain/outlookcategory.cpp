#include "services/domain/outlookcategory.h"

namespace domain {

namespace {
constexpr int presetCount = 25;
constexpr QLatin1String presetPrefix("preset");
} // namespace

CategoryColor categoryColorFromGraph(QStringView name)
{
    if (!name.startsWith(presetPrefix)) {
        return {};
    }
    const CategoryColor color{name.mid(presetPrefix.size()).toInt()};
    // Written again: toInt() would also take "01", "+1" and " 1".
    const bool isKnown =
        color.preset >= 0 && color.preset < presetCount && categoryColorToGraph(color) == name;
    return isKnown ? color : CategoryColor{};
}

QString categoryColorToGraph(CategoryColor color)
{
    return color.isNone() ? QStringLiteral("none") : presetPrefix + QString::number(color.preset);
}

QString categoryId(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isSameCategory(const QString &name, const QString &other)
{
    return categoryId(name) == categoryId(other);
}

} // namespace domain
