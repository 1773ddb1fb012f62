// The search field of the toolbar.
//
// Promise  Escape clears it and leaves (left); Down and Enter go to the list (left, the text stays).
// Thread   GUI thread.
#pragma once

#include <QLineEdit>

namespace ui {

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
