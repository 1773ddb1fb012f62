// A field that takes keys instead of text: what is pressed stands in it at once.
//
// Promise  Tab, Escape and keys of modifiers do what they do everywhere; Backspace empties it.
// Thread   GUI thread.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace ui {

class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    void setKeys(const QKeySequence &keys);
    QKeySequence keys() const { return m_keys; }

Q_SIGNALS:
    void pressed(); // by the person

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace ui
