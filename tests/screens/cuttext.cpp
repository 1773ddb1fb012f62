#include "tests/screens/cuttext.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QToolButton>

namespace screens {

namespace {

QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

QString shownText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return label->text();
    }
    const auto *toolButton = qobject_cast<const QToolButton *>(&widget);
    if (toolButton != nullptr && toolButton->toolButtonStyle() == Qt::ToolButtonIconOnly) {
        return {};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return button->text();
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        return box->currentText();
    }
    return {};
}

QSize neededSize(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label != nullptr && label->wordWrap()) {
        return {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
    }
    if (qobject_cast<const QComboBox *>(&widget) != nullptr) {
        return widget.minimumSizeHint();
    }
    return widget.sizeHint();
}

bool isScrolled(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const auto *area =
        parent == nullptr ? nullptr : qobject_cast<const QAbstractScrollArea *>(parent->parent());
    return area != nullptr && area->viewport() == parent;
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->isWindow() || widget->size().isEmpty()) {
            continue;
        }
        const QString text = shownText(*widget);
        const QSize needed = neededSize(*widget);
        if (!text.isEmpty()
            && (needed.width() > widget->width() || needed.height() > widget->height())) {
            found.append(QStringLiteral("%1: '%2' needs %3×%4 of %5×%6 px")
                             .arg(nameOf(*widget), text)
                             .arg(needed.width())
                             .arg(needed.height())
                             .arg(widget->width())
                             .arg(widget->height()));
        }
        if (!text.isEmpty() && !isScrolled(*widget)
            && !widget->parentWidget()->rect().contains(widget->geometry())) {
            found.append(QStringLiteral("%1: '%2' stands outside of %3")
                             .arg(nameOf(*widget), text, nameOf(*widget->parentWidget())));
        }
    }
    return found;
}

} // namespace screens
