#include "ui/categories/categoryicon.h"

#include "ui/presentation/categorycolors.h"
#include "ui/presentation/metrics.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

#include <array>

namespace ui {

namespace {

struct CategoryIcon
{
    Q_DECLARE_TR_FUNCTIONS(CategoryIcon)
};

// In the order of Graph's presets.
constexpr std::array colorNames{
    QT_TRANSLATE_NOOP("CategoryIcon", "Red"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Orange"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Brown"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Yellow"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Green"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Teal"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Olive"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Blue"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Purple"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Cranberry"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Steel"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark steel"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Grey"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark grey"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Black"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark red"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark orange"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark brown"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark yellow"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark green"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark teal"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark olive"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark blue"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark purple"),
    QT_TRANSLATE_NOOP("CategoryIcon", "Dark cranberry"),
};
static_assert(colorNames.size() == presentation::categoryPresetCount);

} // namespace

QIcon categoryIcon(domain::CategoryColor color, qreal devicePixelRatio)
{
    const int side = presentation::scaled(16);
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal margin = presentation::scaledF(3);
    presentation::paintCategoryDot(
        &painter, QRectF(0, 0, side, side).adjusted(margin, margin, -margin, -margin),
        presentation::color(color), QApplication::palette().color(QPalette::Base));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // not tinted: its colour is what it says
    return icon;
}

QString categoryColorName(domain::CategoryColor color)
{
    return color.isNone() ? CategoryIcon::tr("No colour")
                          : CategoryIcon::tr(colorNames.at(static_cast<size_t>(color.preset)));
}

void fillColorMenu(QMenu &menu)
{
    for (int preset = -1; preset < presentation::categoryPresetCount; ++preset) {
        const domain::CategoryColor color{preset};
        QAction *action =
            menu.addAction(categoryIcon(color, menu.devicePixelRatioF()), categoryColorName(color));
        action->setData(preset);
    }
}

} // namespace ui
