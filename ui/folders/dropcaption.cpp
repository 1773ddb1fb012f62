#include "ui/folders/dropcaption.h"

#include "models/contactmimedata.h"
#include "models/foldertreemodel.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QMimeData>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::isolated;
using presentation::scaled;

DropCaption::DropCaption(QWidget *view)
    : QLabel(view)
{
    setObjectName(QStringLiteral("dropCaption"));
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    setMargin(scaled(5));
    setFont(presentation::captionFont());
    hide();
}

void DropCaption::showAt(const QPoint &viewPosition, const QString &verb)
{
    const presentation::Colors colors = presentation::colorsFrom(parentWidget()->palette());
    QPalette inverted = parentWidget()->palette();
    inverted.setColor(QPalette::Window, colors.text);
    inverted.setColor(QPalette::WindowText, presentation::textOn(colors.text));
    setPalette(inverted);
    setText(fontMetrics().elidedText(verb, Qt::ElideRight, parentWidget()->width() - scaled(24)));
    adjustSize();
    QPoint corner = viewPosition + QPoint(scaled(16), -height() - scaled(4));
    corner.setX(qBound(0, corner.x(), qMax(0, parentWidget()->width() - width())));
    corner.setY(corner.y() < 0 ? viewPosition.y() + scaled(56) : corner.y());
    move(corner);
    raise();
    show();
}

QString dropVerb(const models::FolderTreeModel &model, const QMimeData &data, Qt::DropAction action,
                 const QModelIndex &target, bool isAllowed)
{
    const Kind kind = target.isValid() ? model.kindOf(target) : Kind::CategoriesHeader;
    const QString name = isolated(target.data(Qt::DisplayRole).toString());
    const auto folder = models::readFolder(data);
    if (isAllowed && kind == Kind::Category) {
        return action == Qt::MoveAction ? DropCaption::tr("Only %1").arg(name)
                                        : DropCaption::tr("Add %1").arg(name);
    }
    if (isAllowed) {
        if (!folder && data.hasUrls() && !models::readContacts(data)) {
            return DropCaption::tr("Import into %1").arg(name);
        }
        if (folder && kind == Kind::Mailbox) {
            return DropCaption::tr("Move to the top of %1").arg(name);
        }
        return action == Qt::CopyAction ? DropCaption::tr("Copy to %1").arg(name)
                                        : DropCaption::tr("Move to %1").arg(name);
    }
    if (kind != Kind::Folder && !(folder && kind == Kind::Mailbox)) {
        return folder ? DropCaption::tr("Drop it on a folder")
                      : DropCaption::tr("Drop it on a folder or a category");
    }
    if (!folder) {
        return action == Qt::MoveAction
            ? DropCaption::tr("Cannot: another account, hold Ctrl to copy")
            : DropCaption::tr("Cannot: this cannot go here");
    }
    const QModelIndex source = model.indexOf(folder->folder);
    if (source.isValid() && source.parent() == target) {
        return DropCaption::tr("It is here already");
    }
    for (QModelIndex above = target; above.isValid(); above = above.parent()) {
        if (above == source) {
            return DropCaption::tr("Cannot: a folder does not go into itself");
        }
    }
    return DropCaption::tr("Cannot: folders stay in their account");
}

Qt::DropAction dropActionFor(const models::FolderTreeModel &model, const QMimeData &data,
                             Qt::KeyboardModifiers modifiers, const QModelIndex &target)
{
#ifdef Q_OS_MACOS
    constexpr Qt::KeyboardModifier copyKey = Qt::AltModifier;
#else
    constexpr Qt::KeyboardModifier copyKey = Qt::ControlModifier;
#endif
    if (models::readFolder(data)) {
        return Qt::MoveAction;
    }
    const auto contacts = models::readContacts(data);
    if (!contacts || modifiers.testFlag(copyKey)) {
        return Qt::CopyAction;
    }
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        return Qt::MoveAction;
    }
    if (target.isValid() && model.kindOf(target) == Kind::Category) {
        return Qt::CopyAction;
    }
    const bool sameMailbox = contacts->mailbox == model.folderAt(target).mailbox;
    return sameMailbox || !target.isValid() ? Qt::MoveAction : Qt::CopyAction;
}

} // namespace ui
