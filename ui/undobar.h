// Says what was just done and offers to take it back, at the foot of the window.
//
// Promise  one message at a time, the newest; gone after ten seconds, or when the pointer has left it
//          after that. Never takes the focus.
// Thread   GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace store {
struct ChangeTitle;
}

namespace ui {

class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void showDone(const store::ChangeTitle &title);   // with Undo
    void showUndone(const store::ChangeTitle &title); // with Redo
    void showMessage(const QString &text);            // without a button

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    void leaveEvent(QEvent *event) override;

private:
    enum class Offer { Nothing, Undo, Redo };

    void show(const QString &text, Offer offer);
    void vanish();

    QLabel *m_text;
    QPushButton *m_button;
    QTimer m_timer;
    Offer m_offer = Offer::Nothing;
};

} // namespace ui
