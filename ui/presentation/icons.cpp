#include "ui/presentation/icons.h"

#include "ui/presentation/iconengine.h"
#include "ui/presentation/palette.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace presentation {

namespace {

constexpr std::array<const char *, iconCount> iconFiles{
    "account",      "all-contacts",  "back",       "birthday",    "briefcase",   "building",
    "calendar",     "camera",        "category",   "chat",        "check",       "chevron-down",
    "chevron-left", "chevron-right", "chevron-up", "clear",       "close",       "computer",
    "conflict",     "copy",          "delete",     "density",     "edit",        "error",
    "export",       "filter",        "flag",       "flag-filled", "folder",      "folder-contacts",
    "folder-new",   "folder-open",   "globe",      "help",        "home",        "import",
    "info",         "keyboard",      "lock",       "mail",        "map-pin",     "minus",
    "mobile",       "moon",          "more",       "move",        "new-contact", "note",
    "offline",      "open-window",   "pending",    "people",      "phone",       "photo",
    "plus",         "print",         "redo",       "restore",     "search",      "settings",
    "sign-out",     "sort",          "star",       "star-filled", "stop",        "sun",
    "sync",         "sync-ok",       "trash",      "turn-left",   "turn-right",  "undo",
    "user",         "users",         "view-list",  "waiting",     "warning",
};

constexpr std::array<const char *, 4> drawingFiles{"nothing-selected", "empty-folder", "no-match",
                                                   "welcome"};

QPixmap transparentPixmap(const QSize &size, qreal devicePixelRatio)
{
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

QIcon icon(IconName name, Tint tint)
{
    return QIcon(new IconEngine(name, tint)); // QIcon owns its engine
}

QPixmap iconPixmap(IconName name, int size, qreal devicePixelRatio, const QColor &color)
{
    const QString key = QStringLiteral("kartei/icon/%1/%2/%3/%4")
                            .arg(static_cast<int>(name))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = transparentPixmap(QSize(size, size), devicePixelRatio);
    QSvgRenderer renderer(iconFile(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap drawing(DrawingName name, const QSize &size, qreal devicePixelRatio,
                const QPalette &palette)
{
    QFile file(QStringLiteral(":/drawings/%1.svg")
                   .arg(QLatin1String(drawingFiles.at(static_cast<std::size_t>(name)))));
    QPixmap pixmap = transparentPixmap(size, devicePixelRatio);
    if (!file.open(QIODevice::ReadOnly)) {
        return pixmap;
    }
    // The files name four inks that no palette has; each becomes a colour of this palette.
    const Colors colors = colorsFrom(palette);
    const auto ink = [](const QColor &color) { return color.name().toLatin1(); };
    QByteArray svg = file.readAll();
    svg.replace("#000001", ink(blend(colors.base, colors.muted, 0.62)));
    svg.replace("#000002", ink(blend(colors.base, colors.accent, colors.isDark() ? 0.16 : 0.1)));
    svg.replace("#000003", ink(colors.accent));
    svg.replace("#000004", ink(colors.base));
    QSvgRenderer renderer(svg);
    QSizeF fitted = renderer.defaultSize();
    fitted.scale(size, Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(
        &painter,
        QRectF(QPointF((size.width() - fitted.width()) / 2, (size.height() - fitted.height()) / 2),
               fitted));
    return pixmap;
}

QIcon applicationIcon()
{
    QSvgRenderer renderer(QStringLiteral(":/app/kartei.svg"));
    QIcon result;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        QPixmap pixmap = transparentPixmap(QSize(size, size), 1.0);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

QString iconFile(IconName name)
{
    return QStringLiteral(":/icons/%1.svg")
        .arg(QLatin1String(iconFiles.at(static_cast<std::size_t>(name))));
}

} // namespace presentation
