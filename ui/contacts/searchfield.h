// The search field of the toolbar.
//
// Promise  A place may bring a text of its own (a saved view), which goes when one leaves it. Escape clears it and leaves (left); Down and Enter go to the list (left, the text stays).
// Thread   GUI thread.
#pragma once

#include <QLineEdit>

namespace ui {

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setPlaceText(const QString &text);

    QSize sizeHint() const override;

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_placeText;
};

} // namespace ui
