#include "ui/presentation/metrics.h"

#include <QApplication>
#include <QFontInfo>

#include <algorithm>

namespace presentation {

namespace {

constexpr int designBody = 13;

QFont sizedFont(int designPixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(9, scaled(designPixels)));
    return font;
}

} // namespace

qreal scaledF(qreal logicalPixelsAt13PixelBody)
{
    return logicalPixelsAt13PixelBody * QFontInfo(QApplication::font()).pixelSize() / designBody;
}

int scaled(int logicalPixelsAt13PixelBody)
{
    const int length = qRound(scaledF(logicalPixelsAt13PixelBody));
    return logicalPixelsAt13PixelBody >= 1 ? std::max(1, length) : length;
}

QFont bodyFont()
{
    return sizedFont(designBody);
}

QFont captionFont()
{
    return sizedFont(11);
}

QFont listNameFont()
{
    QFont font = sizedFont(15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont contactNameFont()
{
    QFont font = sizedFont(22);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont sectionTitleFont()
{
    QFont font = sizedFont(11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

QFont emphasisFont()
{
    QFont font = sizedFont(designBody);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont applicationFont(const QFont &systemFont)
{
    QFont font = systemFont;
    font.setPixelSize(std::max(designBody, QFontInfo(systemFont).pixelSize()));
    return font;
}

} // namespace presentation
