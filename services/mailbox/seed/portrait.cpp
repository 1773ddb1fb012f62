#include "services/mailbox/seed/portrait.h"

#include "services/mailbox/seed/seedrandom.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QImageWriter>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace mailbox {
namespace {

constexpr std::array<QRgb, 8> skins{0xfff6d7c3, 0xfff0c4a4, 0xffe5b08a, 0xffd39a70,
                                    0xffb97c52, 0xff96603c, 0xff74472c, 0xff573422};
constexpr std::array<QRgb, 9> hairs{0xff221a18, 0xff3b2a22, 0xff5b3b26, 0xff7d5132, 0xffa87445,
                                    0xffd5ab68, 0xff9c4a2c, 0xff8d8d90, 0xffd9d6d0};
constexpr std::array<QRgb, 12> clothes{0xff2f4b6e, 0xff7a3b4a, 0xff35665a, 0xffc98a3a,
                                       0xff5a4a86, 0xff3d3f47, 0xffb5533f, 0xff4c7fa6,
                                       0xff8a9a5b, 0xffd7c8b0, 0xff96578d, 0xff1f6f78};
constexpr std::array<QRgb, 12> backgrounds{0xffcfe3f1, 0xfff3dcc6, 0xffd8e8d0, 0xffe8d9ee,
                                           0xfff6e3a9, 0xfff2cfcf, 0xffcde7e5, 0xffdcdff3,
                                           0xffe4e0d8, 0xffc9d6e8, 0xfff0d8e4, 0xffd9ecc9};

enum class HairCut { Short, Side, Curly, Bob, Long, Bun, Bald, Scarf };

struct Look
{
    QColor skin, hair, cloth, background;
    HairCut cut = HairCut::Short;
    bool hasGlasses = false;
    bool hasBeard = false;
    bool hasCollar = false;
    bool hasEarrings = false;
    bool smilesWide = false;
    qreal faceWidth = 0;
    qreal tilt = 0;
};

Look makeLook(int number, SampleGender gender)
{
    SeedRandom random(static_cast<quint64>(number) * 2 + (gender == SampleGender::Female ? 1 : 0)
                      + 4000);
    random.next();
    Look look;
    const int skin = number % portraitTones;
    look.skin = QColor(skins[static_cast<size_t>(skin)]);
    const bool isDarkHaired = number / portraitTones % 2 == 1;
    const int hairChoices = isDarkHaired || skin >= 4 ? 2 : static_cast<int>(hairs.size());
    look.hair = QColor(random.oneIn(7) ? hairs[7 + static_cast<size_t>(random.below(2))]
                                       : hairs[static_cast<size_t>(random.below(hairChoices))]);
    look.cloth = QColor(random.pick(clothes));
    look.background = QColor(random.pick(backgrounds));
    if (gender == SampleGender::Female) {
        constexpr std::array cuts{HairCut::Long,  HairCut::Bob,  HairCut::Bun,
                                  HairCut::Curly, HairCut::Long, HairCut::Side};
        look.cut = random.pick(cuts);
        if (isDarkHaired && skin >= 2 && random.oneIn(3))
            look.cut = HairCut::Scarf;
        look.hasEarrings = random.oneIn(3) && look.cut != HairCut::Scarf;
    } else {
        constexpr std::array cuts{HairCut::Short, HairCut::Side, HairCut::Short,
                                  HairCut::Curly, HairCut::Bald, HairCut::Side};
        look.cut = random.pick(cuts);
        look.hasBeard = random.oneIn(3);
    }
    look.hasGlasses = random.oneIn(4);
    look.hasCollar = random.oneIn(2);
    look.smilesWide = random.oneIn(3);
    look.faceWidth = 78 + random.below(9);
    look.tilt = random.below(7) - 3;
    return look;
}

// The head is centred on (120, 108) and 104 high; everything else hangs on it.
constexpr qreal centre = 120;
constexpr qreal headTop = 54;

QRectF headRect(const Look &look)
{
    return {centre - look.faceWidth / 2, headTop, look.faceWidth, 106};
}

void drawBackHair(QPainter &painter, const Look &look)
{
    painter.setBrush(look.hair);
    const qreal half = look.faceWidth / 2;
    switch (look.cut) {
    case HairCut::Long:
        painter.drawRoundedRect(QRectF(centre - half - 15, headTop - 14, look.faceWidth + 30, 152),
                                56, 50);
        break;
    case HairCut::Bob:
        painter.drawRoundedRect(QRectF(centre - half - 15, headTop - 14, look.faceWidth + 30, 112),
                                52, 44);
        break;
    case HairCut::Bun:
        painter.drawEllipse(QRectF(centre - 22, headTop - 36, 44, 42));
        painter.drawEllipse(QRectF(centre - half - 7, headTop - 12, look.faceWidth + 14, 96));
        break;
    case HairCut::Curly:
        for (int i = 0; i < 11; ++i) {
            const qreal angle = 3.4 + i * 0.27;
            painter.drawEllipse(
                QPointF(centre + std::cos(angle) * (half + 6), headTop + 40 + std::sin(angle) * 46),
                19, 19);
        }
        break;
    case HairCut::Scarf:
        painter.setBrush(look.cloth.lighter(118));
        painter.drawRoundedRect(QRectF(centre - half - 14, headTop - 15, look.faceWidth + 28, 150),
                                54, 60);
        break;
    case HairCut::Short:
    case HairCut::Side:
    case HairCut::Bald:
        break;
    }
}

void drawBody(QPainter &painter, const Look &look)
{
    painter.setBrush(look.cloth);
    painter.drawRoundedRect(QRectF(34, 172, 172, 104), 62, 56);
    painter.setBrush(look.skin.darker(112));
    painter.drawRoundedRect(QRectF(centre - 19, 138, 38, 50), 17, 17);
    if (look.hasCollar) {
        painter.setBrush(look.cloth.lighter(150));
        painter.drawPolygon(QPolygonF{{centre - 30, 168}, {centre, 200}, {centre - 20, 208}});
        painter.drawPolygon(QPolygonF{{centre + 30, 168}, {centre, 200}, {centre + 20, 208}});
    } else {
        painter.setBrush(look.skin.darker(112));
        painter.drawEllipse(QRectF(centre - 25, 160, 50, 32));
    }
}

void drawFrontHair(QPainter &painter, const Look &look)
{
    const QRectF head = headRect(look);
    QPainterPath face;
    face.addEllipse(head.adjusted(-5, -8, 5, 0));
    QPainterPath cap;
    switch (look.cut) {
    case HairCut::Short:
        cap.addRect(head.left() - 10, headTop - 20, head.width() + 20, 46);
        break;
    case HairCut::Side:
        cap.moveTo(head.left() - 12, headTop - 20);
        cap.lineTo(head.right() + 12, headTop - 20);
        cap.lineTo(head.right() + 12, headTop + 48);
        cap.quadTo(centre + 10, headTop + 34, centre - 14, headTop + 12);
        cap.quadTo(head.left() + 8, headTop + 32, head.left() - 12, headTop + 50);
        break;
    case HairCut::Curly:
        painter.setBrush(look.hair);
        for (int i = 0; i < 6; ++i)
            painter.drawEllipse(QPointF(head.left() + 8 + i * (head.width() - 16) / 5,
                                        headTop + 10 - (i == 0 || i == 5 ? -8 : 0)),
                                15, 14);
        return;
    case HairCut::Long:
    case HairCut::Bob:
        cap.moveTo(head.left() - 12, headTop - 20);
        cap.lineTo(head.right() + 12, headTop - 20);
        cap.lineTo(head.right() + 12, headTop + 66);
        cap.quadTo(centre + 30, headTop + 30, centre + 8, headTop + 12);
        cap.quadTo(centre - 26, headTop + 34, head.left() - 12, headTop + 66);
        break;
    case HairCut::Bun:
        cap.addRect(head.left() - 10, headTop - 20, head.width() + 20, 40);
        break;
    case HairCut::Scarf: {
        QPainterPath opening;
        opening.addEllipse(head.adjusted(3, 14, -3, 2));
        QPainterPath scarf;
        scarf.addEllipse(head.adjusted(-13, -16, 13, 12));
        painter.setBrush(look.cloth.lighter(118));
        painter.drawPath(scarf.subtracted(opening));
        return;
    }
    case HairCut::Bald:
        return;
    }
    painter.setBrush(look.hair);
    painter.drawPath(face.intersected(cap));
}

void drawFeatures(QPainter &painter, const Look &look)
{
    const QColor ink(0x33, 0x2a, 0x2a);
    const qreal eyeY = 110;
    const qreal apart = look.faceWidth * 0.23;
    if (look.hasBeard) {
        QPainterPath face;
        face.addEllipse(headRect(look));
        QPainterPath lower;
        lower.moveTo(50, 112);
        lower.quadTo(centre - 26, 134, centre, 125);
        lower.quadTo(centre + 26, 134, 190, 112);
        lower.lineTo(190, 176);
        lower.lineTo(50, 176);
        QPainterPath mouth;
        mouth.addEllipse(QPointF(centre, 136), 18, 10);
        painter.setBrush(look.hair);
        painter.drawPath(face.intersected(lower).subtracted(mouth));
    }
    painter.setBrush(QColor(230, 110, 100, 46));
    painter.drawEllipse(QPointF(centre - apart - 8, 126), 10, 7);
    painter.drawEllipse(QPointF(centre + apart + 8, 126), 10, 7);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(centre - apart, eyeY), 4.2, 5);
    painter.drawEllipse(QPointF(centre + apart, eyeY), 4.2, 5);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(centre - apart + 1.4, eyeY - 1.8), 1.3, 1.3);
    painter.drawEllipse(QPointF(centre + apart + 1.4, eyeY - 1.8), 1.3, 1.3);

    painter.setBrush(Qt::NoBrush);
    const QColor brow = look.cut == HairCut::Scarf ? ink : look.hair.darker(125);
    painter.setPen(QPen(brow, 3.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(centre - apart - 10, eyeY - 16, 20, 12), 35 * 16, 110 * 16);
    painter.drawArc(QRectF(centre + apart - 10, eyeY - 16, 20, 12), 35 * 16, 110 * 16);
    painter.setPen(QPen(look.skin.darker(132), 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(centre - 6, 112, 12, 13), 200 * 16, 140 * 16);
    if (look.smilesWide) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x8e, 0x33, 0x38));
        painter.drawChord(QRectF(centre - 15, 124, 30, 24), 180 * 16, 180 * 16);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(QRectF(centre - 11.5, 136, 23, 4), 2, 2);
    } else {
        painter.setPen(QPen(QColor(0x8e, 0x3d, 0x3d), 3.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(QRectF(centre - 14, 122, 28, 20), 205 * 16, 130 * 16);
    }
    if (look.hasGlasses) {
        painter.setBrush(QColor(255, 255, 255, 40));
        painter.setPen(QPen(ink, 2.8));
        painter.drawRoundedRect(QRectF(centre - apart - 15, eyeY - 12, 30, 25), 11, 11);
        painter.drawRoundedRect(QRectF(centre + apart - 15, eyeY - 12, 30, 25), 11, 11);
        painter.drawLine(QPointF(centre - apart + 15, eyeY - 2),
                         QPointF(centre + apart - 15, eyeY - 2));
    }
    painter.setPen(Qt::NoPen);
}

void drawHead(QPainter &painter, const Look &look)
{
    const QRectF head = headRect(look);
    if (look.cut != HairCut::Scarf) {
        painter.setBrush(look.skin.darker(106));
        painter.drawEllipse(QPointF(head.left(), 114), 8, 12);
        painter.drawEllipse(QPointF(head.right(), 114), 8, 12);
        if (look.hasEarrings) {
            painter.setBrush(QColor(0xe2, 0xb3, 0x4a));
            painter.drawEllipse(QPointF(head.left() - 2, 128), 4, 4);
            painter.drawEllipse(QPointF(head.right() + 2, 128), 4, 4);
        }
    }
    painter.setBrush(look.skin);
    painter.drawEllipse(head);
}

} // namespace

QByteArray portrait(int number, SampleGender gender)
{
    const Look look = makeLook(number, gender);
    QImage image(240, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QLinearGradient sky(0, 0, 0, 240);
    sky.setColorAt(0, look.background.lighter(106));
    sky.setColorAt(1, look.background.darker(112));
    painter.fillRect(image.rect(), sky);
    // The head fills the picture also where it is shown as a small circle.
    painter.setTransform(QTransform::fromTranslate(-centre, -124) * QTransform().rotate(look.tilt)
                         * QTransform::fromScale(1.3, 1.3)
                         * QTransform::fromTranslate(centre, 150));
    drawBackHair(painter, look);
    drawBody(painter, look);
    drawHead(painter, look);
    drawFrontHair(painter, look);
    drawFeatures(painter, look);
    painter.end();

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(88);
    writer.write(image);
    return bytes;
}

} // namespace mailbox
