#include "ui/imports/fielddelegate.h"

#include "ui/imports/columnmapmodel.h"
#include "ui/imports/fieldtext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"

#include <QComboBox>
#include <QPainter>

namespace ui {

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("fieldChoice"));
    box->setAccessibleName(index.siblingAtColumn(ColumnMapModel::Name).data().toString());
    const auto groups = offeredFields();
    for (const auto &group : groups) {
        if (box->count() > 0) {
            box->insertSeparator(box->count());
        }
        for (const interchange::TableField field : group) {
            box->addItem(fieldTitle(field), static_cast<int>(field));
        }
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<FieldDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    box->showPopup();
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == ColumnMapModel::Field) {
        const int side = presentation::scaled(16);
        const QRect place =
            QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                QSize(side, side), option.rect.adjusted(side / 2, 0, -side / 2, 0));
        presentation::icon(presentation::IconName::ChevronDown).paint(painter, place);
    }
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return hint.expandedTo({0, presentation::scaled(28)});
}

} // namespace ui
