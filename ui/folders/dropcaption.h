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

// What a drop of data on target may do: the one thing that the held keys ask for, or, by the right button,
// all there is to choose from. Without a key: move within a mailbox, copy to another, add a category.
// LinkAction takes a category off: with Alt (Control on macOS), and on the heading of the categories.
struct DropMeaning
{
    QList<Qt::DropAction> actions; // empty: refused
    QString text;                  // what would happen, or why not

    bool isPossible() const { return !actions.isEmpty(); }
};

DropMeaning dropMeaning(const models::FolderTreeModel &model, const QMimeData &data,
                        Qt::KeyboardModifiers modifiers, const QModelIndex &target);

// "Move to Suppliers"
QString dropVerb(const models::FolderTreeModel &model, const QMimeData &data, Qt::DropAction action,
                 const QModelIndex &target);

} // namespace ui
