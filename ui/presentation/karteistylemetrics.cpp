// The lengths of KarteiStyle: sizes, margins and where the parts of a control lie.
#include "ui/presentation/karteistyle.h"

#include "ui/presentation/metrics.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QStyleOption>

#include <algorithm>

namespace presentation {

namespace {
constexpr int toolTipDelay = 500;     // milliseconds
constexpr int longestAnimation = 120; // milliseconds
constexpr int controlHeight = 30;
constexpr int menuItemHeight = 30;
constexpr int arrowWidth = 16;
constexpr int scrollBarExtent = 12;
constexpr int shortestScrollHandle = 32;

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget)
        && !qobject_cast<const QAbstractItemView *>(widget);
}
} // namespace

int KarteiStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return scaled(18);
    case PM_MessageBoxIconSize:
        return scaled(32);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(8);
    case PM_ScrollBarExtent:
        return scaled(scrollBarExtent);
    case PM_ScrollBarSliderMin:
        return scaled(shortestScrollHandle);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return 1; // a splitter of one pixel takes the mouse two pixels to each side
    case PM_DefaultFrameWidth:
        // A text edit leaves room for its round corners and its focus ring.
        return isTextArea(widget) ? scaled(3) : 1;
    case PM_MenuButtonIndicator:
        return scaled(14);
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return scaled(6);
    case PM_ComboBoxFrameWidth:
        return scaled(2);
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return scaled(4);
    case PM_ToolBarItemSpacing:
        return scaled(2);
    case PM_ToolBarItemMargin:
        return scaled(2);
    case PM_ToolBarSeparatorExtent:
        return scaled(13);
    case PM_ToolBarFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuBarItemSpacing:
        return scaled(2);
    case PM_MenuBarHMargin:
        return scaled(3);
    case PM_MenuBarVMargin:
        return scaled(1);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(8);
    case PM_TreeViewIndentation:
        return scaled(18);
    case PM_FocusFrameHMargin:
        return scaled(4);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KarteiStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
    case SH_RichText_FullWidthSelection:
        return 0;
    case SH_UnderlineShortcut:
        // A line below one letter would part it from those it is joined to.
        return QLocale().script() == QLocale::ArabicScript
            ? 0
            : QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return toolTipDelay;
    case SH_Widget_Animation_Duration:
        return std::min(longestAnimation, QProxyStyle::styleHint(hint, option, widget, returnData));
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize KarteiStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &contents, const QWidget *widget) const
{
    const int height =
        std::max(scaled(controlHeight), option ? option->fontMetrics.height() + scaled(8) : 0);
    switch (type) {
    case CT_PushButton: {
        const QSize size = contents + QSize(2 * scaled(14) + scaled(2), 0);
        return {std::max(size.width(), scaled(72)), std::max(size.height(), height)};
    }
    case CT_ToolButton: {
        QSize size = contents + QSize(scaled(12), scaled(8));
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            if (button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty()) {
                size.rwidth() -= button->features & QStyleOptionToolButton::HasMenu ? 0 : scaled(5);
            }
            // A menu button of its own already got PM_MenuButtonIndicator from QToolButton.
            if ((button->features & QStyleOptionToolButton::HasMenu)
                && !(button->features & QStyleOptionToolButton::MenuButtonPopup)) {
                size.rwidth() += scaled(14);
            }
        }
        return {std::max(size.width(), height), std::max(size.height(), height)};
    }
    case CT_LineEdit:
    case CT_SpinBox:
        return {contents.width() + scaled(20), std::max(contents.height(), height)};
    case CT_ComboBox:
        return {contents.width() + scaled(20 + arrowWidth), std::max(contents.height(), height)};
    case CT_MenuItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {size.width(), scaled(9)};
        }
        return {size.width() + scaled(20), std::max(size.height(), scaled(menuItemHeight))};
    }
    case CT_MenuBarItem:
        return contents + QSize(scaled(16), scaled(8));
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + scaled(8), std::max(size.height(), height)};
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), scaled(28))};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect KarteiStyle::subElementRect(SubElement element, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? scaled(6) : 0;
        return option->rect.adjusted(padding, 1, -padding, -1);
    }
    case SE_PushButtonFocusRect:
        return {}; // the panel draws its own ring
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect KarteiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl subControl, const QWidget *widget) const
{
    const QRect rect = option->rect;
    const auto mirrored = [option](const QRect &part) {
        return visualRect(option->direction, option->rect, part);
    };
    const int arrow = scaled(arrowWidth + 8);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return mirrored(rect.adjusted(scaled(8), 1, -arrow, -1));
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow) {
        return mirrored(QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height()));
    }
    if (control == CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool hasButtons = box && box->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = hasButtons ? arrow : 0;
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp:
            return hasButtons ? mirrored(QRect(rect.right() - width + 1, rect.top(), width, half))
                              : QRect();
        case SC_SpinBoxDown:
            return hasButtons ? mirrored(QRect(rect.right() - width + 1, rect.top() + half, width,
                                               rect.height() - half))
                              : QRect();
        case SC_SpinBoxEditField:
            return mirrored(rect.adjusted(scaled(6), 1, -std::max(width, scaled(6)), -1));
        default:
            return rect;
        }
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        const bool isUpright = bar->orientation == Qt::Vertical;
        const int length = isUpright ? rect.height() : rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 steps = range + bar->pageStep;
        const int shortest = std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
        const int handle = range <= 0 || steps <= 0
            ? length
            : std::clamp(static_cast<int>(length * qint64(bar->pageStep) / steps), shortest,
                         length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto along = [&](int from, int extent) {
            return isUpright
                ? QRect(rect.left(), rect.top() + from, rect.width(), extent)
                : mirrored(QRect(rect.left() + from, rect.top(), extent, rect.height()));
        };
        switch (subControl) {
        case SC_ScrollBarSlider:
            return along(start, handle);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + handle, length - start - handle);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace presentation
