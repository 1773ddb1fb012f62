#include "ui/accounts/welcomepage.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(plainLabel(QStringLiteral("welcomeTitle"), this))
{
    setObjectName(QStringLiteral("welcomePage"));
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setText(tr("Whose contacts would you like to see?"));
    setAccessibleName(m_title->text());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    layout->setSpacing(scaled(4));
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(scaled(12));
    layout->addWidget(m_title);
    layout->addSpacing(scaled(16));
    // Each with what it means below it.
    const auto add = [this, layout](const char *name, const QString &text, const QString &meaning) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setMinimumSize(scaled(280), scaled(36));
        auto *label = mutedLabel(QLatin1String(name) + QStringLiteral("About"), this);
        label->setText(meaning);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        layout->addWidget(label);
        layout->addSpacing(scaled(12));
        return button;
    };
    auto *signIn = add("welcomeSignIn", tr("Sign &in with Microsoft"),
                       tr("Your contacts of Microsoft 365 or Outlook.com, offline too."));
    auto *local = add("welcomeLocal", tr("Use this &computer only"),
                      tr("A new, empty address book that stays on this computer."));
    auto *sample = add("welcomeSample", tr("&Look around with sample people"),
                       tr("Invented people on this computer, to try everything with."));
    layout->addStretch(3);
    signIn->setDefault(true);
    setFocusProxy(signIn);
    connect(signIn, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    connect(local, &QPushButton::clicked, this, &WelcomePage::localRequested);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    redraw();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        redraw();
    }
}

void WelcomePage::redraw()
{
    m_picture->setPixmap(presentation::drawing(presentation::DrawingName::Welcome,
                                               QSize(scaled(200), scaled(150)), devicePixelRatioF(),
                                               palette()));
    m_title->setFont(presentation::contactNameFont());
}

} // namespace ui
