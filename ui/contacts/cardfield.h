// One labelled value of a card: the muted label, the value, and the buttons that copy it and act on it.
//
// Promise  the buttons show while the pointer is over the field or the focus is in it; their room is
//          kept, so nothing moves. A field is filled anew for another contact, not made anew.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/cardcontent.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class CardText;

class CardField : public QWidget
{
    Q_OBJECT

public:
    explicit CardField(QWidget *parent = nullptr);

    void setEntry(const CardEntry &entry);
    const CardEntry &entry() const { return m_entry; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void linkRequested(const QUrl &link);
    void copied(const QString &label);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();
    void showButtons();
    QString actionText() const;

    CardEntry m_entry;
    QLabel *m_label;
    CardText *m_value;
    QToolButton *m_copy;
    QToolButton *m_act;
};

} // namespace ui
