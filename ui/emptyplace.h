// A place with nothing in it: a quiet drawing, one line what this is, one line what to do, one button.
//
// Promise  follows the palette; the button is there only when it has a text.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class EmptyPlace : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPlace(QWidget *parent = nullptr);

    void setContent(presentation::DrawingName drawing, const QString &what, const QString &advice,
                    const QString &buttonText);

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    presentation::DrawingName m_drawing = presentation::DrawingName::NothingSelected;
    QLabel *m_picture;
    QLabel *m_what;
    QLabel *m_advice;
    QPushButton *m_button;
};

} // namespace ui
