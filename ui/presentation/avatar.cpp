#include "ui/presentation/avatar.h"

#include "ui/presentation/icons.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace presentation {

namespace {

// Each at least 4.5 : 1 under white, near in lightness so that none shouts.
constexpr std::array<QRgb, avatarHueCount> hues{0xFFB3404A, 0xFFA8521F, 0xFF86661A, 0xFF4F7527,
                                                0xFF237A4B, 0xFF1F7776, 0xFF2B6CB8, 0xFF5660C2,
                                                0xFF8350B5, 0xFFA8427F};

quint64 stableHash(QStringView text)
{
    // FNV-1a over UTF-8: qHash is seeded anew on every start.
    quint64 hash = 0xCBF29CE484222325ULL;
    for (const char byte : text.toUtf8()) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    }
    return hash;
}

char32_t firstCodePoint(QStringView text)
{
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(text[0], text[1]);
    }
    return text[0].unicode();
}

bool isWritten(QStringView grapheme)
{
    const char32_t first = firstCodePoint(grapheme);
    return QChar::isLetterOrNumber(first);
}

bool isIdeographic(QStringView grapheme)
{
    switch (QChar::script(firstCodePoint(grapheme))) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

// The first whole character of each word that starts with a letter or digit; a symbol only where
// no word has one.
QStringList firstCharacters(QStringView name)
{
    const QString text = name.toString().normalized(QString::NormalizationForm_C);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QStringList letters;
    QString symbol;
    bool isWordOpen = false;
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const QStringView grapheme = QStringView(text).mid(start, end - start);
        start = end;
        if (grapheme[0].isSpace() || grapheme[0] == QLatin1Char('@')) {
            isWordOpen = false;
        } else if (!isWordOpen && isWritten(grapheme)) {
            letters.append(grapheme.toString());
            isWordOpen = true;
        } else if (symbol.isEmpty()
                   && QChar::category(firstCodePoint(grapheme)) == QChar::Symbol_Other) {
            symbol = grapheme.toString();
        }
    }
    if (letters.isEmpty() && !symbol.isEmpty()) {
        letters.append(symbol);
    }
    return letters;
}

QPixmap roundPhoto(const QImage &photo, int size, qreal devicePixelRatio)
{
    const int side = qRound(size * devicePixelRatio);
    const int crop = std::min(photo.width(), photo.height());
    const QImage square =
        photo.copy((photo.width() - crop) / 2, (photo.height() - crop) / 2, crop, crop)
            .scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(square));
    painter.drawEllipse(0, 0, side, side);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QPixmap initialsPicture(const QString &name, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(avatarColor(name));
    painter.drawEllipse(QRectF(0, 0, size, size));
    const QString letters = initials(name);
    if (letters.isEmpty()) {
        const int side = qRound(size * 0.6);
        painter.drawPixmap(QPointF((size - side) / 2.0, (size - side) / 2.0),
                           iconPixmap(IconName::User, side, devicePixelRatio, Qt::white));
        return pixmap;
    }
    const QFont font = initialsFont(size, letters.size());
    painter.setFont(font);
    painter.setPen(Qt::white);
    // Centred on the ink, not on the line box: capitals have no descender.
    const QRectF ink = QFontMetricsF(font).tightBoundingRect(letters);
    painter.drawText(QPointF(size / 2.0 - ink.center().x(), size / 2.0 - ink.center().y()),
                     letters);
    return pixmap;
}

} // namespace

QPixmap avatarPixmap(const QString &name, const QImage &photo, int size, qreal devicePixelRatio)
{
    const QString identity = photo.isNull() ? name : QStringLiteral("#%1").arg(photo.cacheKey());
    const QString key = QStringLiteral("kartei/avatar/%1/%2/%3/%4")
                            .arg(photo.isNull() ? QLatin1Char('i') : QLatin1Char('p'))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(identity);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = photo.isNull() ? initialsPicture(name, size, devicePixelRatio)
                                : roundPhoto(photo, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QFont initialsFont(int size, qsizetype letterCount)
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(6, qRound(size * (letterCount > 1 ? 0.38 : 0.44))));
    font.setWeight(QFont::DemiBold);
    return font;
}

QString initials(QStringView name)
{
    const QStringList letters = firstCharacters(name);
    if (letters.isEmpty()) {
        return {};
    }
    if (letters.size() == 1 || isIdeographic(letters.first())) {
        return letters.first().toUpper();
    }
    // Arabic letters would join into a word that is not there.
    const bool isJoining = QChar::script(firstCodePoint(letters.first())) == QChar::Script_Arabic;
    const QString between = isJoining ? QString(QChar(0x200C)) : QString();
    return letters.first().toUpper() + between + letters.last().toUpper();
}

QColor avatarColor(QStringView name)
{
    return avatarHue(static_cast<int>(stableHash(name) % avatarHueCount));
}

QColor avatarHue(int index)
{
    return QColor(hues.at(static_cast<std::size_t>(index)));
}

} // namespace presentation
