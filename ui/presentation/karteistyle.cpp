#include "ui/presentation/karteistyle.h"

#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

namespace presentation {

namespace {

constexpr auto buttonRoleProperty = "karteiButtonRole";
constexpr int arrowSize = 16;

ButtonRole buttonRole(const QStyleOptionButton &option, const QWidget *widget)
{
    const QVariant role = widget ? widget->property(buttonRoleProperty) : QVariant();
    if (role.isValid()) {
        return static_cast<ButtonRole>(role.toInt());
    }
    return option.features & QStyleOptionButton::DefaultButton ? ButtonRole::Primary
                                                               : ButtonRole::Normal;
}

bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QScrollBar *>(widget)
        || widget->inherits("QAbstractSpinBox") || widget->inherits("QHeaderView");
}

// A row that stays readable when it is selected: the tint behind it is faint.
template <class Option>
Option withPlainText(const Option &option)
{
    Option plain = option;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        plain.palette.setColor(group, QPalette::HighlightedText,
                               option.palette.color(group, QPalette::Text));
    }
    return plain;
}

// The bar belongs to the row, not to each cell: only what touches the view's leading edge has it.
bool isAtLeadingEdge(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return option.direction == Qt::RightToLeft
        ? !view || option.rect.right() >= view->viewport()->width() - 1
        : option.rect.left() <= 0;
}

void drawItemBackground(const QStyleOptionViewItem &option, QPainter *painter)
{
    RowStates states = rowStates(option.state, option.direction);
    states.setFlag(RowState::Focused, false); // PE_FrameFocusRect comes after the content
    if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    QRect rect = option.rect;
    if (!isAtLeadingEdge(option)) {
        const int beyond = scaled(3);
        rect.adjust(option.direction == Qt::RightToLeft ? 0 : -beyond, 0,
                    option.direction == Qt::RightToLeft ? beyond : 0, 0);
    }
    paintRowBackground(painter, rect, states, colorsFrom(option.palette));
    painter->restore();
}

// What a scroll bar lies on: the colour of what scrolls beside it.
QColor besideScrollBar(const QWidget *bar, const QPalette &palette)
{
    const auto *area = bar ? qobject_cast<const QAbstractScrollArea *>(
                           bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr)
                           : nullptr;
    const auto *scrolled = qobject_cast<const QScrollArea *>(area);
    if (scrolled && scrolled->widget() && scrolled->widget()->autoFillBackground()) {
        return scrolled->widget()->palette().color(scrolled->widget()->backgroundRole());
    }
    return area && !scrolled ? area->viewport()->palette().color(area->viewport()->backgroundRole())
                             : palette.color(QPalette::Window);
}

IconName arrowIcon(QStyle::PrimitiveElement arrow)
{
    switch (arrow) {
    case QStyle::PE_IndicatorArrowUp:
        return IconName::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return IconName::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return IconName::ChevronRight;
    default:
        return IconName::ChevronDown;
    }
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_Children)) {
        return;
    }
    const bool isOpen = option.state & QStyle::State_Open;
    const IconName closed =
        option.direction == Qt::RightToLeft ? IconName::ChevronLeft : IconName::ChevronRight;
    paintCentredIcon(painter, option.rect, isOpen ? IconName::ChevronDown : closed,
                     scaled(arrowSize), colorsFrom(option.palette).muted);
}

void drawOutline(const QStyleOption &option, QPainter *painter, const QColor &fill)
{
    const Colors colors = colorsFrom(option.palette);
    painter->save();
    painter->setPen(QPen(colors.line, 1));
    painter->setBrush(fill);
    painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(buttonRoleProperty, static_cast<int>(role));
    button->update();
}

KarteiStyle::KarteiStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
{
}

void KarteiStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void KarteiStyle::unpolish(QWidget *widget)
{
    if (wantsHover(widget)) {
        widget->setAttribute(Qt::WA_Hover, false);
    }
    QProxyStyle::unpolish(widget);
}

void KarteiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    const Colors colors = colorsFrom(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paintButtonPanel(painter, *button, buttonRole(*button, widget));
        }
        return;
    case PE_PanelButtonTool:
        paintHoverPanel(painter, option->rect, option->state, colors);
        return;
    case PE_PanelLineEdit:
        // A frameless line edit lies in something that already has a frame.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            paintInputPanel(painter, option->rect, option->state, colors);
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_IndicatorToolBarSeparator:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        if (widget && widget->inherits("QAbstractScrollArea")
            && !qobject_cast<const QAbstractItemView *>(widget)) {
            State state = option->state;
            state.setFlag(State_HasFocus, widget->hasFocus());
            paintInputPanel(painter, option->rect, state, colors);
        } else {
            drawOutline(*option, painter, Qt::transparent);
        }
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawOutline(*option, painter, colors.base);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          colors.line);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange) {
            paintFocusRing(painter, option->rect, colors);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckMark(painter, option->rect, option->state, colors);
        return;
    case PE_IndicatorRadioButton:
        paintRadioMark(painter, option->rect, option->state, colors);
        return;
    case PE_IndicatorBranch:
        drawBranch(*option, painter);
        return;
    case PE_PanelItemViewRow: // in a tree: the part of the row before the item
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            drawItemBackground(*item, painter);
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintCentredIcon(painter, option->rect, arrowIcon(element), scaled(arrowSize),
                         colors.muted);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KarteiStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (drawBar(element, option, painter, widget)) {
        return;
    }
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const auto mnemonic = proxy()->styleHint(SH_UnderlineShortcut, button, widget)
                ? Qt::TextShowMnemonic
                : Qt::TextHideMnemonic;
            paintButtonLabel(painter, *button, buttonRole(*button, widget), mnemonic);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(*item, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem plain = withPlainText(*item);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_SizeGrip:
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            paintProgress(painter, *bar);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void KarteiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawToolButton(*button, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
    case CC_SpinBox:
        drawInputWithArrow(control, *option, painter, widget);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painter->fillRect(option->rect, besideScrollBar(widget, option->palette));
            const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            paintScrollHandle(painter, *bar, handle);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace presentation
