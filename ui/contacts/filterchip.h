// A chip that says what a list is narrowed to, and takes it away when it is pressed.
//
// Thread   GUI thread.
#pragma once

#include <QAbstractButton>

namespace ui {

class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    // Disabled it has no cross: it says something that stays.
    FilterChip(const QString &text, const QColor &fill, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor m_fill;
};

} // namespace ui
