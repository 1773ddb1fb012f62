#include "ui/folders/foldertreedelegate.h"

#include "models/contactroles.h"
#include "models/foldertreemodel.h"
#include "models/mailboxfacts.h"
#include "ui/outbox/statusindicator.h"
#include "ui/place.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/iconengine.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using Activity = domain::SyncState::Activity;
using presentation::IconName;
using presentation::scaled;

namespace {

constexpr int rowHeight = 30;
constexpr int iconSize = 18;
constexpr int markSize = 16;

Kind kindOf(const QModelIndex &index)
{
    return index.data(models::FolderKindRole).value<Kind>();
}

QString textOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    return model != nullptr ? titleOf(*model, index) : index.data(Qt::DisplayRole).toString();
}

bool isTitle(Kind kind)
{
    return isHeading(kind);
}

// Where the parts of a row lie, written left to right; mirrored() turns it for the other direction.
struct Parts
{
    QRect icon;
    QRect name;
    QRect mark;
    QRect overdue;
    QRect count;
};

QString overdueText(const QModelIndex &index)
{
    const int count = index.data(models::OverdueCountRole).toInt();
    return count == 0 ? QString()
                      : FolderTreeDelegate::tr("%1 overdue").arg(presentation::number(count));
}

domain::SyncState syncStateAt(const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    return model != nullptr && kindOf(index) == Kind::Mailbox
        ? model->facts().syncState(model->mailboxAt(index).key)
        : domain::SyncState();
}

struct SyncMark
{
    IconName icon;
    presentation::Tint tint;
};

// Only what is not as it should be: a row that works is a quiet row.
std::optional<SyncMark> syncMark(const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    if (model != nullptr && kindOf(index) == Kind::Mailbox && model->mailboxAt(index).needsSignIn) {
        return SyncMark{IconName::Warning, presentation::Tint::Warning};
    }
    if (model != nullptr && model->folderAt(index).isReadOnly) {
        return SyncMark{IconName::Lock, presentation::Tint::Muted};
    }
    switch (syncStateAt(index).activity) {
    case Activity::Idle:
    case Activity::Pulling:
    case Activity::Pushing:
        return std::nullopt;
    case Activity::Waiting:
        return SyncMark{IconName::Waiting, presentation::Tint::Muted};
    case Activity::Offline:
        return SyncMark{IconName::Offline, presentation::Tint::Warning};
    case Activity::Failed:
        return SyncMark{IconName::Warning, presentation::Tint::Warning};
    }
    Q_UNREACHABLE();
}

Parts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect row = option.rect;
    const int size = scaled(iconSize);
    const int iconRoom = isTitle(kindOf(index)) ? 0 : size + scaled(8);
    const QString count = presentation::number(index.data(models::CountRole).toInt());
    const int countRoom = index.data(models::CountRole).isValid()
        ? QFontMetrics(presentation::captionFont()).horizontalAdvance(count) + scaled(8)
        : 0;
    const QString overdue = overdueText(index);
    const int overdueRoom = overdue.isEmpty()
        ? 0
        : QFontMetrics(presentation::captionFont()).horizontalAdvance(overdue) + scaled(8);
    Parts parts;
    parts.icon = QRect(row.left(), row.center().y() - size / 2, size, size);
    const int markRoom = syncMark(index) ? scaled(markSize + 6) : 0;
    parts.name = row.adjusted(iconRoom, 0, -countRoom - overdueRoom - markRoom - scaled(8), 0);
    parts.count = QRect(row.right() - countRoom - scaled(8), row.top(), countRoom, row.height());
    parts.overdue = QRect(parts.count.left() - overdueRoom, row.top(), overdueRoom, row.height());
    parts.mark =
        QRect(parts.overdue.left() - scaled(markSize), 0, scaled(markSize), scaled(markSize));
    parts.mark.moveTop(row.center().y() - scaled(markSize) / 2);
    for (QRect *part : {&parts.icon, &parts.name, &parts.mark, &parts.overdue, &parts.count}) {
        *part = QStyle::visualRect(option.direction, row, *part);
    }
    return parts;
}

IconName mailboxIcon(const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    const domain::Mailbox mailbox = model == nullptr ? domain::Mailbox() : model->mailboxAt(index);
    return mailbox.kind == domain::AccountKind::Local ? IconName::Computer : IconName::Account;
}

IconName iconOf(Kind kind, const QModelIndex &index, bool isOpen)
{
    switch (kind) {
    case Kind::AllContacts:
        return IconName::AllContacts;
    case Kind::Mailbox:
        return mailboxIcon(index);
    case Kind::CategoriesHeader:
    case Kind::Category:
        return IconName::Category;
    case Kind::FavouritesHeader:
        return IconName::Star;
    case Kind::FavouriteContact:
    case Kind::People:
        return IconName::User;
    case Kind::ViewsHeader:
    case Kind::SavedView:
        return IconName::Filter;
    case Kind::FollowUp:
        return IconName::Flag;
    case Kind::NoCategory:
        return IconName::Clear;
    case Kind::Folder:
    case Kind::FavouriteFolder:
        break;
    }
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    if (model != nullptr && model->folderAt(index).isDefault) {
        return IconName::FolderContacts;
    }
    return isOpen ? IconName::FolderOpen : IconName::Folder;
}

// Of a category, and of an account that has one.
domain::CategoryColor dotOf(Kind kind, const QModelIndex &index)
{
    if (kind == Kind::Category) {
        return {index.data(models::CategoryColorRole).toInt()};
    }
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    return kind == Kind::Mailbox && model != nullptr ? model->mailboxAt(index).color
                                                     : domain::CategoryColor();
}

// Of a mailbox that its owner shares: the owner; null elsewhere.
QPixmap ownerFace(const QModelIndex &index, int size, qreal devicePixelRatio)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    const domain::Mailbox mailbox = model == nullptr ? domain::Mailbox() : model->mailboxAt(index);
    return mailbox.isShared ? presentation::avatarPixmap(
               textOf(index), model->facts().ownerPhoto(mailbox.key), size, devicePixelRatio)
                            : QPixmap();
}

} // namespace

void FolderTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const presentation::Colors colors = presentation::colorsFrom(option.palette);
    const Kind kind = kindOf(index);
    const Parts parts = partsOf(option, index);
    const auto leading = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const auto trailing = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const domain::CategoryColor dotColor = dotOf(kind, index);
    if (const QPixmap face =
            ownerFace(index, parts.icon.width(), painter->device()->devicePixelRatioF());
        !face.isNull()) {
        painter->drawPixmap(parts.icon.topLeft(), face);
    } else if (kind == Kind::Category || !dotColor.isNone()) {
        QRectF dot(0, 0, scaled(11), scaled(11));
        dot.moveCenter(QRectF(parts.icon).center());
        presentation::paintCategoryDot(painter, dot, presentation::color(dotColor), colors.window);
    } else if (!isTitle(kind)) {
        const bool isSelected = option.state & QStyle::State_Selected;
        const QPixmap icon = presentation::iconPixmap(
            iconOf(kind, index, isSelected), parts.icon.width(),
            painter->device()->devicePixelRatioF(), isSelected ? colors.accent : colors.muted);
        painter->drawPixmap(parts.icon.topLeft(), icon);
    }

    QFont font = presentation::bodyFont();
    if (isTitle(kind)) {
        font = presentation::sectionTitleFont();
    } else if (kind == Kind::Mailbox) {
        font = presentation::emphasisFont();
    }
    painter->setFont(font);
    painter->setPen(isTitle(kind) ? colors.muted : colors.text);
    const QString name = textOf(index);
    painter->drawText(parts.name,
                      leading | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, parts.name.width()));

    if (const auto mark = syncMark(index)) {
        painter->drawPixmap(parts.mark.topLeft(),
                            presentation::iconPixmap(mark->icon, parts.mark.width(),
                                                     painter->device()->devicePixelRatioF(),
                                                     presentation::colorOf(mark->tint, colors)));
    }
    if (parts.count.width() > 0 && !isTitle(kind)) {
        painter->setFont(presentation::captionFont());
        painter->setPen(colors.danger);
        painter->drawText(parts.overdue, trailing | Qt::AlignAbsolute | Qt::AlignVCenter,
                          overdueText(index));
        painter->setPen(colors.muted);
        painter->drawText(parts.count, trailing | Qt::AlignAbsolute | Qt::AlignVCenter,
                          presentation::number(index.data(models::CountRole).toInt()));
    }
    painter->restore();
}

QSize FolderTreeDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex & /*index*/) const
{
    return {option.rect.width(), scaled(rowHeight)};
}

QWidget *FolderTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                          const QModelIndex & /*index*/) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("folderNameEditor"));
    editor->setAccessibleName(tr("Folder name"));
    return editor;
}

void FolderTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A sync may announce the row again while one types: what is typed stays.
    if (auto *line = qobject_cast<QLineEdit *>(editor); line != nullptr && !line->isModified()) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

void FolderTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const QString name = line != nullptr ? line->text().trimmed() : QString();
    if (!name.isEmpty() && name != index.data(Qt::EditRole).toString()) {
        model->setData(index, name, Qt::EditRole);
    }
}

void FolderTreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    editor->setGeometry(partsOf(option, index).name.adjusted(-scaled(5), 1, scaled(2), -1));
}

bool FolderTreeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QString text = textOf(index);
    if (index.data(models::CountRole).isValid()) {
        text +=
            QLatin1Char('\n') + presentation::contactCount(index.data(models::CountRole).toInt());
    }
    if (const QString overdue = overdueText(index); !overdue.isEmpty()) {
        text += QLatin1Char('\n') + overdue;
    }
    if (index.data(models::FolderPendingRole).toBool()) {
        text += QLatin1Char('\n') + tr("A change waits to be sent.");
    }
    if (const QString sharing = sharingText(index); !sharing.isEmpty()) {
        text += QLatin1Char('\n') + sharing;
    }
    if (kindOf(index) == Kind::Mailbox) {
        text += QLatin1Char('\n') + syncStateText(syncStateAt(index));
    }
    QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

} // namespace ui
