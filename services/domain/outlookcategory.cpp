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
    bool isNumber = false;
    const int preset = name.mid(presetPrefix.size()).toInt(&isNumber);
    return isNumber && preset >= 0 && preset < presetCount ? CategoryColor{preset}
                                                           : CategoryColor{};
}

QString categoryColorToGraph(CategoryColor color)
{
    return color.isNone() ? QStringLiteral("none")
                          : presetPrefix + QString::number(color.preset);
}

} // namespace domain
