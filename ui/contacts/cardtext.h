// A value as text that can be selected and copied, wraps anywhere and is never taken as markup.
//
// Promise  as high as its text needs at its width, no scroll bars. Leads from the side on which the
//          layout leads, whatever its own script; line and paragraph keep their own direction. With
//          setActing it has the accent colour, and a click that selects nothing and is no double
//          click, or Enter, activates.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/palette.h"

#include <QTextEdit>
#include <QTimer>

namespace ui {

class CardText : public QTextEdit
{
    Q_OBJECT

public:
    explicit CardText(const QString &objectName, QWidget *parent = nullptr);

    void setValue(const QString &text);
    void setTextFont(const QFont &font);
    void setMuted(bool isMuted = true); // for second lines
    void setActing(bool acts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();
    void editRequested(); // double click, F2
    void copyRequested(); // Ctrl+C with nothing selected

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();

    bool m_acts = false;
    bool m_isSecondRelease = false; // the one that ends a double click
    bool m_isMuted = false;
    bool m_isRestyling = false;
    QPoint m_pressedAt;
    QTimer m_activation; // a second click may follow
};

} // namespace ui
