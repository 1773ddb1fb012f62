#include "ui/folders/dropcaption.h"

#include "models/contactmimedata.h"
#include "models/droppeddata.h"
#include "models/foldertreemodel.h"
#include "ui/place.h"
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

namespace {

#ifdef Q_OS_MACOS
constexpr Qt::KeyboardModifier copyKey = Qt::AltModifier;
constexpr Qt::KeyboardModifier removeKey = Qt::MetaModifier; // Control
#else
constexpr Qt::KeyboardModifier copyKey = Qt::ControlModifier;
constexpr Qt::KeyboardModifier removeKey = Qt::AltModifier;
#endif

Qt::DropAction wantedAction(const models::FolderTreeModel &model, const QMimeData &data,
                            Qt::KeyboardModifiers modifiers, const QModelIndex &target)
{
    if (models::readCategory(data)) {
        return Qt::MoveAction;
    }
    const Kind kind = target.isValid() ? model.kindOf(target) : Kind::AllContacts;
    if (kind == Kind::CategoriesHeader
        || (kind == Kind::Category && modifiers.testFlag(removeKey))) {
        return Qt::LinkAction;
    }
    if (modifiers.testFlag(copyKey) || kind == Kind::NoCategory || kind == Kind::FollowUp) {
        return Qt::CopyAction;
    }
    if (models::readFolder(data) || modifiers.testFlag(Qt::ShiftModifier)) {
        return Qt::MoveAction;
    }
    const auto contacts = models::readContacts(data);
    if (!contacts || kind == Kind::Category) {
        return Qt::CopyAction;
    }
    const bool staysInMailbox =
        !target.isValid() || contacts->mailbox == model.folderAt(target).mailbox;
    const bool mayLeave = contacts->readOnly == 0 && !model.isReadOnly(contacts->folder);
    return staysInMailbox && mayLeave ? Qt::MoveAction : Qt::CopyAction;
}

QString reasonForContacts(const models::FolderTreeModel &model,
                          const models::DraggedContacts &contacts, const QModelIndex &target)
{
    const Kind kind = target.isValid() ? model.kindOf(target) : Kind::ViewsHeader;
    if (kind != Kind::Folder && kind != Kind::FavouriteFolder) {
        const bool takesOff = kind == Kind::CategoriesHeader && !contacts.category.isEmpty();
        const bool isVerb = takesOff || kind == Kind::Category || kind == Kind::NoCategory
            || kind == Kind::FollowUp;
        return isVerb && contacts.readOnly > 0
            ? presentation::readOnlyReason(contacts.readOnly,
                                           static_cast<int>(contacts.contacts.size()))
            : DropCaption::tr("Drop it on a folder or a category");
    }
    return contacts.folder == model.folderAt(target).key
        ? DropCaption::tr("It is here already")
        : DropCaption::tr("Cannot: they are shared with you for reading only, a copy may go here");
}

QString reasonForFolder(const models::FolderTreeModel &model, const models::DraggedFolder &folder,
                        const QModelIndex &target)
{
    const Kind kind = target.isValid() ? model.kindOf(target) : Kind::CategoriesHeader;
    if (kind != Kind::Folder && kind != Kind::Mailbox) {
        return DropCaption::tr("Drop it on a folder");
    }
    const QModelIndex source = model.indexOf(folder.folder);
    if (source.isValid() && source.parent() == target) {
        return DropCaption::tr("It is here already");
    }
    for (QModelIndex above = target; above.isValid(); above = above.parent()) {
        if (above == source) {
            return DropCaption::tr("Cannot: a folder does not go into itself");
        }
    }
    return model.isReadOnly(folder.folder)
        ? DropCaption::tr("Cannot: it is shared with you for reading only, hold Ctrl to copy")
        : DropCaption::tr("Cannot: folders stay in their account, hold Ctrl to copy");
}

QString reason(const models::FolderTreeModel &model, const QMimeData &data,
               const QModelIndex &target)
{
    if (target.isValid() && model.folderAt(target).isReadOnly) {
        return DropCaption::tr("Cannot: this folder is shared with you for reading only");
    }
    if (models::readCategory(data)) {
        return DropCaption::tr("Drop it on another category");
    }
    switch (models::droppedKind(data)) {
    case models::DroppedKind::Contacts:
        return reasonForContacts(model, *models::readContacts(data), target);
    case models::DroppedKind::Folder:
        return reasonForFolder(model, *models::readFolder(data), target);
    case models::DroppedKind::CardFiles:
    case models::DroppedKind::Text:
        return DropCaption::tr("Drop it on a folder");
    case models::DroppedKind::OtherFiles:
        return DropCaption::tr("Cannot: only vCard, CSV and LDIF files can be imported");
    case models::DroppedKind::Nothing:
        break;
    }
    return DropCaption::tr("Cannot: this cannot go here");
}

} // namespace

DropMeaning dropMeaning(const models::FolderTreeModel &model, const QMimeData &data,
                        Qt::KeyboardModifiers modifiers, const QModelIndex &target)
{
    const bool isAsked = models::asksAtDrop(data);
    const QList<Qt::DropAction> wanted = isAsked
        ? QList<Qt::DropAction>{Qt::MoveAction, Qt::CopyAction, Qt::LinkAction}
        : QList<Qt::DropAction>{wantedAction(model, data, modifiers, target)};
    DropMeaning meaning;
    for (const Qt::DropAction action : wanted) {
        if (model.canDropMimeData(&data, action, -1, -1, target)) {
            meaning.actions.append(action);
        }
    }
    if (!meaning.isPossible()) {
        meaning.text = reason(model, data, target);
    } else if (isAsked) {
        meaning.text =
            DropCaption::tr("%1: choose at the drop").arg(isolated(titleOf(model, target)));
    } else {
        meaning.text = dropVerb(model, data, meaning.actions.first(), target);
    }
    return meaning;
}

QString dropVerb(const models::FolderTreeModel &model, const QMimeData &data, Qt::DropAction action,
                 const QModelIndex &target)
{
    const QString name = isolated(target.data().toString());
    const bool isCopy = action == Qt::CopyAction;
    if (const auto category = models::readCategory(data)) {
        return model.indexOfCategory(*category).row() < target.row()
            ? DropCaption::tr("Move behind %1").arg(name)
            : DropCaption::tr("Move before %1").arg(name);
    }
    switch (model.kindOf(target)) {
    case Kind::NoCategory:
        return DropCaption::tr("Remove all categories");
    case Kind::FollowUp:
        return DropCaption::tr("Follow up today");
    case Kind::CategoriesHeader:
        return DropCaption::tr("Remove %1").arg(isolated(models::readContacts(data)->category));
    case Kind::Category:
        return isCopy                  ? DropCaption::tr("Add %1").arg(name)
            : action == Qt::LinkAction ? DropCaption::tr("Remove %1").arg(name)
                                       : DropCaption::tr("Only %1").arg(name);
    case Kind::Mailbox:
        return isCopy ? DropCaption::tr("Copy to the top of %1").arg(name)
                      : DropCaption::tr("Move to the top of %1").arg(name);
    default:
        break;
    }
    if (!models::readFolder(data) && !models::readContacts(data)) {
        return DropCaption::tr("Import into %1").arg(name);
    }
    return isCopy ? DropCaption::tr("Copy to %1").arg(name)
                  : DropCaption::tr("Move to %1").arg(name);
}

} // namespace ui
