// The contacts of a place, as a list, a table, cards or portraits: drags out, files, text and pictures in.
//
// Promise  one view for all kinds, so that selection, current row and place on screen survive a change of
//          kind. The letter of the section, or the header of the group, on top stays while one scrolls.
//          A header opens and closes its group by click, Space, Enter, Right and Left. Where rows have
//          initials, a strip of them stands at the trailing edge while the pointer is there. Pressing a
//          printable key starts a search (searchTyped), Enter and double click edit, Escape goes back. A
//          drag of a row that is not selected takes that row alone. Tells the model which rows are on screen.
// Thread   GUI thread.
#pragma once

#include "models/contactlistmodel.h"
#include "models/pictureinput.h"
#include "services/domain/contactview.h"
#include "ui/contacts/contactdelegate.h"
#include "ui/contacts/listdropplan.h"
#include "ui/contacts/uniformlistview.h"

#include <QTimer>
#include <QUrl>

namespace models {
struct DroppedText;
}

namespace ui {

class ContactDragData;
class ContactListDelegate;
class ContactTableHeader;
class DropCaption;
class LetterStrip;
class RightButtonDrag;

class ContactListView : public UniformListView
{
    Q_OBJECT

public:
    explicit ContactListView(models::ContactListModel &model, QWidget *parent = nullptr);
    ~ContactListView() override;

    // Kind, columns, and what the rows are sorted and grouped by; their order is the model's.
    void setView(const domain::ContactView &view);
    const domain::ContactView &view() const { return m_view; }
    ContactTableHeader &tableHeader() { return *m_header; }

    void setDensity(Density density);
    Density density() const { return m_density; }

    domain::ContactKey currentKey() const;
    domain::ContactKeys selectedKeys() const;
    QString nameOf(domain::ContactKey contact) const; // of a listed one, or words for none
    void selectRow(int row); // alone, current and in view; nothing for a row that is not there
    void selectAlso(const domain::ContactKeys &contacts); // those that are listed
    void selectNext();
    void selectPrevious();
    void selectNextSection(); // the first contact of the next initial or group
    void selectPreviousSection();
    void openLetterStrip();                            // for the keyboard
    void setRefusal(std::function<QString()> refusal); // why nothing can come in; empty: it can
    ContactDragData *carry(); // what is selected, for a drag or the clipboard; nullptr: nothing

Q_SIGNALS:
    void selectionEdited(); // by anyone; the keys may be the same
    void opened();          // clicked or Enter: show the contact even where it covers the list
    void editRequested(domain::ContactKey contact);
    void editSelectedRequested(); // several at once
    void searchTyped(const QString &text);
    void escaped();
    void viewEdited(const domain::ContactView &view); // columns or order, in the head of the table
    void filesDropped(const QList<QUrl> &files);
    void textDropped(const models::DroppedText &text);
    void pictureDropped(domain::ContactKey contact, const models::PictureInput &picture);
    void carried(ui::ContactDragData *data); // a drag begins; the data goes when it ends
    void droppedOnContact(const domain::ContactKeys &contacts, domain::ContactKey target,
                          const QPoint &globalPosition);
    void droppedOnGroup(const domain::ContactKeys &contacts, domain::GroupBy by,
                        const models::RowGroup &group);

protected:
    QList<int> headerRows() const override;
    void prepareRow(QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
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
    bool isTable() const { return m_view.kind == domain::ViewKind::Table; }
    bool hasGutter() const;
    ContactDelegate &delegateOf(domain::ViewKind kind) const;
    void connectHeader();
    void applyMeasures();
    void tellVisibleRows();
    void paintSectionLetters(QPainter &painter) const;
    const models::RowGroup *dropGroup(const QDropEvent &event) const;
    ListDropPlan planDrop(const QDropEvent &event) const;
    void showDropPlan(const ListDropPlan &plan, const QPoint &position);
    void endDrag();
    int gutterWidth() const;
    bool handleGroupKey(const QKeyEvent &event); // whether it was one
    void setGroupOpen(int row, bool isOpen);
    bool pressHeader(QMouseEvent *event);

    struct Letter
    {
        QString title;
        int row = 0;
    };
    QList<Letter> letters() const; // empty when the rows do not stand by initials
    QList<int> sectionRows() const;
    void placeLetterStrip();
    void showLetterStrip(const QPoint &pointer);
    void connectLetterStrip();

    models::ContactListModel &m_model;
    domain::ContactView m_view;
    ContactTableHeader *m_header;
    LetterStrip *m_letterStrip;
    DropCaption *m_dropCaption;
    ContactListDelegate *m_listDelegate;
    ContactDelegate *m_tableDelegate;
    ContactDelegate *m_cardDelegate;
    ContactDelegate *m_portraitDelegate;
    Density m_density = Density::TwoLines;
    QTimer m_visibleRowsTimer;
    int m_pressedHeader = -1;
    RightButtonDrag *m_rightDrag;
    int m_dropRow = -1; // the row under a drag
    bool m_filesOver = false;
    std::function<QString()> m_refusal = [] { return QString(); };
};

} // namespace ui
