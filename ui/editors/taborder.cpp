#include "ui/editors/taborder.h"

#include <QLayout>
#include <QWidget>

namespace ui {

namespace {

void collect(const QLayout *layout, QList<QWidget *> &widgets)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        if (item->layout() != nullptr) {
            collect(item->layout(), widgets);
        } else if (widget != nullptr && widget->layout() != nullptr) {
            collect(widget->layout(), widgets);
        } else if (widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            widgets.append(widget);
        }
    }
}

} // namespace

void orderTabs(const QWidget *page)
{
    QList<QWidget *> widgets;
    collect(page->layout(), widgets);
    for (qsizetype i = 1; i < widgets.size(); ++i) {
        QWidget::setTabOrder(widgets.at(i - 1), widgets.at(i));
    }
}

} // namespace ui
