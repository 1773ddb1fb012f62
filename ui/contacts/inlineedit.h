// A line to write in, laid over a text where it stands.
//
// Promise  Enter and leaving it by the focus tell `entered`, Esc tells `left`; nothing else moves. It
//          keeps its place over the text.
// Thread   GUI thread.
#pragma once

#include <QLineEdit>

namespace ui {

class InlineEdit : public QLineEdit
{
    Q_OBJECT

public:
    InlineEdit(const QString &text, QWidget *over);

Q_SIGNALS:
    void entered(const QString &text);
    void left();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void place();

    QWidget *m_over;
    QString m_loaded;
};

} // namespace ui
