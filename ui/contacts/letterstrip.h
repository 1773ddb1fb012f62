// The initials that a list has, from top to bottom at its edge, to jump by.
//
// Promise  initials in the list's own order, whatever their script; where they do not all fit, every
//          second, third … is left out, and each can still be reached. Pressing and dragging choose;
//          with the focus, so do arrows, Home, End and the letter itself, and Enter or Escape leave.
// Thread   GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

class LetterStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LetterStrip(QWidget *parent);

    void setLetters(const QStringList &letters);
    bool isEmpty() const { return m_letters.isEmpty(); }
    void setCurrent(int letter); // the one on top of the list
    int current() const { return m_current; }
    QRect placeOf(int letter) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int letter);
    void left(); // by the keyboard

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int letter);
    int letterAt(int y) const;
    int letterHeight() const;

    QStringList m_letters;
    int m_current = -1;
};

} // namespace ui
