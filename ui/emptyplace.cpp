#include "ui/emptyplace.h"

#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

EmptyPlace::EmptyPlace(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_what(plainLabel(QStringLiteral("emptyWhat"), this))
    , m_advice(mutedLabel(QStringLiteral("emptyAdvice"), this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyPlace"));
    m_picture->setObjectName(QStringLiteral("emptyPicture"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    for (QLabel *label : {m_picture, m_what, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    m_what->setWordWrap(true);
    m_advice->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    layout->setSpacing(scaled(8));
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_what);
    layout->addWidget(m_advice);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyPlace::buttonClicked);
    redraw();
}

void EmptyPlace::setContent(presentation::DrawingName drawing, const QString &what,
                            const QString &advice, const QString &buttonText)
{
    m_drawing = drawing;
    m_what->setText(what);
    m_advice->setText(advice);
    m_button->setText(buttonText);
    m_button->setHidden(buttonText.isEmpty());
    setAccessibleName(what);
    redraw();
}

void EmptyPlace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        redraw();
    }
}

void EmptyPlace::redraw()
{
    const QSize size(scaled(160), scaled(120));
    m_picture->setPixmap(presentation::drawing(m_drawing, size, devicePixelRatioF(), palette()));
    m_what->setFont(presentation::listNameFont());
}

} // namespace ui
