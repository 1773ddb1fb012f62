// The composite parts of KarteiStyle: menus, tool buttons, combo boxes, bars.
#include "ui/presentation/karteistyle.h"

#include "ui/presentation/metrics.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace presentation {

namespace {

constexpr int arrowSize = 16;
constexpr int arrowWidth = 16;

bool isPointedAt(QStyle::State state)
{
    return (state & QStyle::State_Enabled)
        && (state & (QStyle::State_Selected | QStyle::State_Sunken));
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const Colors colors = colorsFrom(option.palette);
    const bool isHovered =
        (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter->fillRect(option.rect,
                      isHovered ? blend(colors.base, colors.text, 0.045) : colors.base);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.line);
}

} // namespace

void KarteiStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter,
                               const QWidget *widget) const
{
    const Colors colors = colorsFrom(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty()) {
        const int middle = option.rect.center().y();
        painter->fillRect(
            QRect(option.rect.left() + scaled(8), middle, option.rect.width() - 2 * scaled(8), 1),
            colors.line);
        return;
    }
    if (isPointedAt(option.state)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.selectedRow);
        painter->drawRoundedRect(option.rect, scaledF(4), scaledF(4));
        painter->restore();
    }
    // Without the state Fusion writes in the plain text colour and fills nothing.
    QStyleOptionMenuItem plain = option;
    plain.state.setFlag(State_Selected, false);
    plain.state.setFlag(State_Sunken, false);
    plain.rect.adjust(scaled(4), 0, -scaled(4), 0);
    plain.maxIconWidth = std::max(plain.maxIconWidth, scaled(22));
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void KarteiStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Colors colors = colorsFrom(option.palette);
    paintHoverPanel(painter, option.rect, option.state, colors);
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange)) {
        paintFocusRing(painter, option.rect, colors);
    }
    QStyleOptionToolButton label = option;
    const bool hasArrow = option.features
        & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
    const int margin = scaled(4);
    if (label.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !label.text.isEmpty()) {
        label.rect =
            visualRect(option.direction, option.rect, option.rect.adjusted(margin, 0, 0, 0));
    }
    if (hasArrow) {
        const int width = scaled(arrowWidth);
        const QRect arrow = visualRect(option.direction, option.rect,
                                       QRect(option.rect.right() - width - margin + 1,
                                             option.rect.top(), width, option.rect.height()));
        label.rect = visualRect(option.direction, option.rect,
                                option.rect.adjusted(margin, 0, -width - margin / 2, 0));
        paintCentredIcon(painter, arrow, IconName::ChevronDown, scaled(arrowSize),
                         option.state & State_Enabled
                             ? colors.muted
                             : option.palette.color(QPalette::Disabled, QPalette::ButtonText));
        // The arrow is drawn: Fusion must not add its own.
        label.features &= ~QStyleOptionToolButton::ToolButtonFeatures(
            QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
    }
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void KarteiStyle::drawInputWithArrow(ComplexControl control, const QStyleOptionComplex &option,
                                     QPainter *painter, const QWidget *widget) const
{
    const Colors colors = colorsFrom(option.palette);
    const QColor ink = option.state & State_Enabled
        ? colors.muted
        : option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if ((box && box->frame) || (spin && spin->frame)) {
        paintInputPanel(painter, option.rect, option.state, colors);
    } else {
        paintHoverPanel(painter, option.rect, option.state & ~State_Sunken, colors);
    }
    if (control == CC_ComboBox) {
        paintCentredIcon(painter, subControlRect(control, &option, SC_ComboBoxArrow, widget),
                         IconName::ChevronDown, scaled(arrowSize), ink);
        return;
    }
    for (const auto &[part, name] : {std::pair(SC_SpinBoxUp, IconName::ChevronUp),
                                     std::pair(SC_SpinBoxDown, IconName::ChevronDown)}) {
        const QRect rect = subControlRect(control, &option, part, widget);
        if (rect.isValid()) {
            const bool isHeld = option.activeSubControls == part && (option.state & State_Sunken);
            paintCentredIcon(painter, rect, name, scaled(12), isHeld ? colors.accent : ink);
        }
    }
}

bool KarteiStyle::drawBar(ControlElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colors colors = colorsFrom(option->palette);
    const QRect rect = option->rect;
    switch (element) {
    case CE_Splitter:
        painter->fillRect(rect, colors.line);
        return true;
    case CE_ToolBar:
        painter->fillRect(rect, colors.window);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line);
        return true;
    case CE_MenuBarEmptyArea:
        painter->fillRect(rect, colors.window);
        return true;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(rect, colors.window);
            State state = option->state;
            state.setFlag(State_MouseOver, state & State_Selected);
            paintHoverPanel(painter, rect, state, colors);
            proxy()->drawItemText(
                painter, rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                option->palette, option->state & State_Enabled, item->text, QPalette::WindowText);
        }
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*option, painter);
        return true;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, colors.muted);
            label.rect.adjust(scaled(3), 0, -scaled(3), 0); // in line with the cells
            label.state &= ~State_On; // no bold title over the selected column
            if (label.textAlignment & Qt::AlignHCenter) {
                label.textAlignment = Qt::AlignLeading | Qt::AlignVCenter;
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace presentation
