#include "ui/accounts/signindialog.h"

#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace ui {

using presentation::scaled;

namespace {

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

SignInDialog::SignInDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(plainLabel(QStringLiteral("signInTitle"), this))
    , m_text(plainLabel(QStringLiteral("signInText"), this))
    , m_place(plainLabel(QStringLiteral("signInPlace"), this))
    , m_link(new QLineEdit(this))
    , m_code(plainLabel(QStringLiteral("signInCode"), this))
    , m_warning(mutedLabel(QStringLiteral("signInWarning"), this))
    , m_open(button("signInOpen", tr("&Open the page"), this))
    , m_copy(button("signInCopy", tr("&Copy the address"), this))
    , m_again(button("signInAgain", tr("&Try again"), this))
    , m_useCode(button("signInUseCode", tr("&Use a code instead"), this))
    , m_settings(button("signInSettings", tr("Open the &settings"), this))
    , m_cancel(button("signInCancel", tr("Cancel"), this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in with Microsoft"));

    m_title->setFont(presentation::listNameFont());
    QFont large = presentation::contactNameFont();
    large.setPixelSize(scaled(30));
    large.setLetterSpacing(QFont::AbsoluteSpacing, scaled(3));
    m_code->setFont(large);
    m_code->setAlignment(Qt::AlignCenter);
    m_place->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_text, m_warning}) {
        label->setWordWrap(true);
    }
    m_text->setMinimumWidth(scaled(432)); // not the window's: its layout has to see to the buttons
    m_link->setObjectName(QStringLiteral("signInLink"));
    m_link->setAccessibleName(tr("Address of the sign-in page"));
    m_link->setReadOnly(true);
    for (QLabel *label : {m_place, m_code}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }

    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_useCode);
    foot->addStretch(1);
    for (QPushButton *each : {m_copy, m_open, m_again, m_settings, m_cancel}) {
        foot->addWidget(each);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    layout->setSpacing(scaled(12));
    for (QWidget *each : QList<QWidget *>{m_title, m_text, m_place, m_link, m_code, m_warning}) {
        layout->addWidget(each);
    }
    layout->addSpacing(scaled(8));
    layout->addStretch(1);
    layout->addLayout(foot);

    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_address); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_copied); });
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::browserRequested);
    connect(m_useCode, &QPushButton::clicked, this, &SignInDialog::codeRequested);
    connect(m_settings, &QPushButton::clicked, this, &SignInDialog::settingsRequested);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    showStarting();
}

void SignInDialog::show(Step step, const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    const bool isCode = step == Step::Code;
    for (QLabel *label : {m_place, m_code, m_warning}) {
        label->setVisible(isCode);
    }
    const bool isPage = step == Step::Browser || step == Step::NoBrowser;
    const bool isOver = step == Step::Failure || step == Step::Unregistered;
    m_link->setVisible(step == Step::NoBrowser);
    m_open->setVisible(isCode || step == Step::Browser);
    m_copy->setVisible(isCode || isPage);
    m_again->setVisible(step == Step::Failure);
    m_useCode->setVisible(isPage || step == Step::Failure);
    m_settings->setVisible(step == Step::Unregistered);
    m_cancel->setText(isOver ? tr("Close") : tr("Cancel"));
    m_copy->setText(isCode ? tr("&Copy the code") : tr("&Copy the address"));
    m_open->setText(isCode ? tr("&Open the page") : tr("&Open it again"));
    QPushButton *const usual = step == Step::Failure ? m_again
        : step == Step::Unregistered                 ? m_settings
        : isCode || step == Step::NoBrowser          ? m_copy
                                                     : m_cancel;
    usual->setDefault(true);
    usual->setFocus();
    adjustSize();
}

void SignInDialog::showStarting()
{
    show(Step::Starting, tr("One moment"), tr("Kartei asks where to sign in."));
}

void SignInDialog::showBrowser(const QUrl &address, Browser browser)
{
    m_address = address;
    m_copied = QString::fromLatin1(address.toEncoded());
    if (browser == Browser::NotOpened) {
        m_link->setText(m_copied);
        m_link->setCursorPosition(0);
        show(Step::NoBrowser, tr("No browser could be opened"),
             tr("Copy this address, and open it in a browser on this computer to sign in. This "
                "window closes by itself when you are done there."));
        return;
    }
    show(Step::Browser, tr("Sign in in your browser"),
         tr("The sign-in page of %1 is open in your browser. This window closes by itself when you "
            "are done there.")
             .arg(address.host()));
}

void SignInDialog::showCode(const QString &code, const QUrl &address, const QDateTime &expires)
{
    m_address = address;
    m_copied = code;
    m_place->setText(QString::fromLatin1(address.toEncoded()));
    m_code->setText(code);
    m_code->setAccessibleName(tr("Code: %1").arg(code));
    m_warning->setText(
        tr("The code is good until %1. Enter only a code that you see here yourself: "
           "never one that somebody sends you.")
            .arg(QLocale().toString(expires.toLocalTime().time(), QLocale::ShortFormat)));
    show(Step::Code, tr("Enter this code"),
         tr("Open this page in a browser, on this computer or another one, and type in the code:"));
}

void SignInDialog::showFailure(const QString &text)
{
    show(Step::Failure, tr("Signing in did not work"), text);
}

void SignInDialog::showUnregistered()
{
    show(Step::Unregistered, tr("One thing is missing"),
         tr("People sign in through an application that is registered with Microsoft, and Kartei "
            "does not know one yet. Enter its application (client) id in the settings, on the page "
            "Accounts, and sign in then. Your organisation may have one; the README has the steps "
            "to register one yourself."));
}

} // namespace ui
