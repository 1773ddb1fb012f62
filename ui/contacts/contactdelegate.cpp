#include "ui/contacts/contactdelegate.h"

#include "models/contactroles.h"
#include "ui/contacts/contactpainter.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/followuptext.h"
#include "ui/widgets.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (index.data(models::IsHeaderRole).toBool()) {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        QRect visible = option.rect;
        if (view != nullptr) {
            visible.setLeft(0);
            visible.setWidth(view->viewport()->width());
        }
        paintGroupHeader(painter, option, visible, index);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    paintContact(painter, option, index);
    paintSource(painter, option, index);
    painter->restore();
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &option,
                                const QModelIndex & /*index*/) const
{
    return {option.rect.width(), measures().cellHeight};
}

bool ContactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()
        || index.data(models::IsHeaderRole).toBool() || !index.data(models::LoadedRole).toBool()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStringList lines{presentation::nameOrPlaceholder(index.data(models::NameRole).toString())};
    const QString job = index.data(models::JobTitleRole).toString();
    const QString below = lineBelow(index).text;
    const QString phone = index.data(models::PhoneRole).toString();
    const QString categories =
        index.data(models::CategoriesRole).toStringList().join(QStringLiteral(", "));
    const domain::FollowupFlag flag{
        .status = static_cast<domain::FollowupFlag::Status>(index.data(models::FlagRole).toInt()),
        .due = index.data(models::FlagDueRole).toDate()};
    const QString followUp = presentation::flagText(flag, QDate::currentDate());
    for (const QString &line : {job, below, phone, categories, followUp, sourceName(index)}) {
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    if (index.data(models::FailedRole).toBool()) {
        lines << tr("A change was refused by the service.");
    } else if (index.data(models::PendingRole).toBool()) {
        lines << tr("A change waits to be sent.");
    }
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), view,
                       option.rect);
    return true;
}

} // namespace ui
