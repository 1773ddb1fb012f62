// The verb at the pointer while something is dragged over the tree: "Move to Suppliers".
//
// Thread   GUI thread.
#pragma once

#include <QLabel>

class QMimeData;

namespace models {
class FolderTreeModel;
}

namespace ui {

class DropCaption : public QLabel
{
    Q_OBJECT

public:
    explicit DropCaption(QWidget *view);

    // viewPosition: of the pointer, in coordinates of the view.
    void showAt(const QPoint &viewPosition, const QString &verb);
};

// What a drop of data on target would do, in words; why not, when isAllowed is false.
QString dropVerb(const models::FolderTreeModel &model, const QMimeData &data, Qt::DropAction action,
                 const QModelIndex &target, bool isAllowed);

// Move or copy, as the keys that are held ask for; without one: move within a mailbox, copy to another.
Qt::DropAction dropActionFor(const models::FolderTreeModel &model, const QMimeData &data,
                             Qt::KeyboardModifiers modifiers, const QModelIndex &target);

} // namespace ui
