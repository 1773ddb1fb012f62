// The look of Kartei's controls: a proxy over Fusion that paints calm buttons, inputs with a
// visible focus ring, thin scroll bars, padded menus and rows that keep their text colour when
// selected.
//
// Promise  holds no colour and no length: everything comes from the palette and the font of the
//          moment, so switching theme, text size or screen needs no new style.
#pragma once

#include "ui/presentation/controlpainter.h"

#include <QProxyStyle>

class QAbstractButton;
class QStyleOptionMenuItem;
class QStyleOptionToolButton;

namespace presentation {

// Primary: the one thing to do here, filled with the accent. Danger: Delete and its like.
// A dialog's default button is primary by itself.
void setButtonRole(QAbstractButton *button, ButtonRole role);

class KarteiStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    KarteiStyle();

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter,
                      const QWidget *widget) const;
    void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter,
                        const QWidget *widget) const;
    void drawInputWithArrow(ComplexControl control, const QStyleOptionComplex &option,
                            QPainter *painter, const QWidget *widget) const;
    bool drawBar(ControlElement element, const QStyleOption *option, QPainter *painter,
                 const QWidget *widget) const;
};

} // namespace presentation
