// Lets rows be dragged with the right button too, in a view whose context menu opens by the same button.
//
// Promise  where the system opens menus at the press, the menu waits for the release, and a drag that comes
//          between takes its place. Nothing else changes.
// Thread   GUI thread.
#pragma once

#include <QObject>

class QAbstractItemView;

namespace ui {

class RightButtonDrag : public QObject
{
    Q_OBJECT

public:
    explicit RightButtonDrag(QAbstractItemView *view);

    bool isPressed() const
    {
        return m_isPressed;
    }             // a drag that begins now is one of the right button
    void ended(); // the release of a drag reaches nobody

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    QAbstractItemView *m_view;
    bool m_isPressed = false;
    bool m_owesMenu = false;
};

} // namespace ui
