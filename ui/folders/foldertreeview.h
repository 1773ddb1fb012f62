// The left pane: accounts, folders, categories. Shows them, renames in place, takes drops.
//
// Promise  the row under a drag is filled and the verb stands at the pointer; after 0.7 s a folder
//          opens. A drag by the right button asks what is meant. What a drop means is the model's to say (its signals). Remembers by key which
//          folders are open and which row is current, through every change of the model.
// Thread   GUI thread.
#pragma once

#include "ui/place.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QTreeView>

#include <optional>

namespace ui {

class DropCaption;
class RightButtonDrag;
struct DropMeaning;

class FolderTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit FolderTreeView(models::FolderTreeModel &model, QWidget *parent = nullptr);

    Place currentPlace() const;
    void setCurrentPlace(const Place &place);    // now, or as soon as the model has it
    void renameFolder(domain::FolderKey folder); // opens the editor, now or when it is there
    void renameView(store::SavedViewKey view);
    void setFilter(const domain::ContactFilter &filter); // its categories look selected

    QList<domain::FolderKey> collapsedFolders() const;
    void setCollapsedFolders(const QList<domain::FolderKey> &folders);

Q_SIGNALS:
    void placeChanged(const ui::Place &place);      // another row, or the title of this one
    void categoryToggled(const QString &category);  // by a click with Control: one more, or less
    void contactChosen(domain::ContactKey contact); // a favourite, after its place

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void modelChanged();
    void expandNew(const QModelIndex &parent, int first, int last);
    void askAtDrop(const QMimeData &data, const DropMeaning &meaning, const QModelIndex &target,
                   const QPoint &globalPosition);
    bool isFiltered(const QModelIndex &index) const;
    void setDropTarget(const QModelIndex &index);
    void endDrag();

    models::FolderTreeModel &m_model;
    DropCaption *m_caption;
    RightButtonDrag *m_rightDrag;
    QPersistentModelIndex m_dropTarget;
    QPersistentModelIndex m_hovered; // by a drag
    QTimer m_hoverTimer;
    domain::ContactFilter m_filter;
    std::optional<Place> m_wantedPlace;
    domain::FolderKey m_folderToRename;
    store::SavedViewKey m_viewToRename;
    QList<domain::FolderKey> m_collapsed; // of the last session, until seen
};

} // namespace ui
