#include "ui/undobar.h"

#include "services/contacts/contactservice.h"
#include "ui/accessible/announce.h"
#include "ui/presentation/changetext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>

namespace ui {

using presentation::scaled;

namespace {
constexpr std::chrono::seconds shownFor(10);
} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel(QStringLiteral("undoText"), this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_button->setObjectName(QStringLiteral("undoButton"));
    m_button->setFlat(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(12), 0, scaled(8), 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    layout->addStretch(1);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!underMouse()) {
            vanish();
        }
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        const Offer offer = m_offer;
        vanish();
        if (offer == Offer::Undo) {
            Q_EMIT undoRequested();
        } else if (offer == Offer::Redo) {
            Q_EMIT redoRequested();
        }
    });
    vanish();
}

void UndoBar::showDone(const store::ChangeTitle &title)
{
    show(presentation::changeDone(title), Offer::Undo);
}

void UndoBar::showUndone(const store::ChangeTitle &title)
{
    show(presentation::changeUndone(title), Offer::Redo);
}

void UndoBar::showMessage(const QString &text)
{
    show(text, Offer::Nothing);
}

void UndoBar::show(const QString &text, Offer offer)
{
    m_offer = offer;
    m_text->setText(text);
    m_button->setText(offer == Offer::Redo ? tr("Redo") : tr("Undo"));
    m_button->setAccessibleDescription(text);
    m_text->setVisible(true);
    m_button->setVisible(offer != Offer::Nothing);
    announce(m_text, text);
    m_timer.start(shownFor);
}

// The bar keeps its room, so that the status bar does not change its height.
void UndoBar::vanish()
{
    m_offer = Offer::Nothing;
    m_timer.stop();
    m_text->setVisible(false);
    m_button->setVisible(false);
}

void UndoBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!m_timer.isActive()) {
        vanish();
    }
}

} // namespace ui
