// The list of contacts: rows of one height, section letters in the gutter, drags out, files in.
//
// Promise  the letter of the section on top stays while one scrolls. Pressing a printable key starts a
//          search (searchTyped), Enter and double click edit, Escape goes back. A drag of a row that is
//          not selected takes only that row. Tells the model which rows are on screen, at most once a
//          pass of the event loop.
// Thread   GUI thread.
#pragma once

#include "models/contactlistmodel.h"
#include "ui/contacts/contactlistdelegate.h"
#include "ui/contacts/uniformlistview.h"

#include <QTimer>
#include <QUrl>

namespace ui {

class ContactListView : public UniformListView
{
    Q_OBJECT

public:
    explicit ContactListView(models::ContactListModel &model, QWidget *parent = nullptr);

    void setDensity(Density density);
    Density density() const { return m_density; }

    domain::ContactKey currentKey() const;
    domain::ContactKeys selectedKeys() const;
    void selectRow(int row); // alone, current and in view; nothing for a row that is not there

Q_SIGNALS:
    void selectionEdited(); // by anyone; the keys may be the same
    void opened();          // clicked or Enter: show the contact even where it covers the list
    void editRequested(domain::ContactKey contact);
    void searchTyped(const QString &text);
    void escaped();
    void filesDropped(const QList<QUrl> &files);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyMeasures();
    void tellVisibleRows();
    void paintSectionLetters(QPainter &painter) const;
    void setDropHighlight(bool on);
    int gutterWidth() const;

    models::ContactListModel &m_model;
    ContactListDelegate *m_delegate;
    Density m_density = Density::TwoLines;
    QTimer m_visibleRowsTimer;
    bool m_filesOver = false;
};

} // namespace ui
