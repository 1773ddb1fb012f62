// One labelled value of a card: the muted label, the value, and the buttons that copy it and act on it.
//
// Promise  the buttons show while the pointer is over the field or the focus is in it; their room is
//          kept, so nothing moves. A double click, F2 or the pencil edits the value in its place; the
//          line stays until endEdit() or another entry. A field is filled anew for another contact, not made anew.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/cardcontent.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class CardText;
class InlineEdit;

class CardField : public QWidget
{
    Q_OBJECT

public:
    explicit CardField(QWidget *parent = nullptr);

    void setEntry(const CardEntry &entry);
    const CardEntry &entry() const { return m_entry; }

    void edit();
    void endEdit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void linkRequested(const QUrl &link);
    void copied(const QString &label);
    void editorRequested(const QString &entry); // the value cannot be edited in its place
    void quickEdited(const QString &entry, const QString &text);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();
    void showButtons();
    QString actionText() const;

    CardEntry m_entry;
    QLabel *m_label;
    CardText *m_value;
    InlineEdit *m_quickEdit = nullptr;
    QToolButton *m_edit;
    QToolButton *m_copy;
    QToolButton *m_act;
};

} // namespace ui
