#include "ui/settings/privacypage.h"

#include "services/contacts/contactservice.h"
#include "ui/links.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"
#include "ui/widgets.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

QPushButton *pageButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

} // namespace

PrivacyPage::PrivacyPage(contacts::ContactService &service, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_message(plainLabel(QStringLiteral("privacyMessage"), this))
{
    QLabel *place = plainLabel(QStringLiteral("profileFolder"), this);
    place->setWordWrap(true);
    place->setText(QDir::toNativeSeparators(folder));
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *open = pageButton("openProfile", tr("Open folder"), this);
    QPushButton *forgets = pageButton("forgetHistory", tr("Forget the history…"), this);
    QPushButton *diagnostics = pageButton("openDiagnostics", tr("Diagnostics…"), this);
    m_message->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    const auto section = [this, layout](const char *name, const QString &text, QWidget *button) {
        layout->addWidget(explanation(QLatin1String(name), text, this));
        layout->addWidget(button);
        layout->addSpacing(scaled(12));
    };
    layout->addWidget(explanation(QStringLiteral("privacyAbout"),
                                  tr("Everything that Kartei keeps is in one folder that only you "
                                     "can read. Sign-ins are in the system's keychain."),
                                  this));
    layout->addWidget(place);
    layout->addWidget(open);
    layout->addSpacing(scaled(12));
    section(
        "historyAbout",
        tr("What was done and deleted in the last thirty days is kept, so that it can be undone "
           "and restored."),
        forgets);
    section("reportAbout",
            tr("Nothing is reported to anybody. The diagnostics show what somebody who helps you "
               "would ask for, without names and secrets."),
            diagnostics);
    layout->addWidget(m_message);
    layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, [folder] { openFolder(folder); });
    connect(forgets, &QPushButton::clicked, this, &PrivacyPage::askToForget);
    connect(diagnostics, &QPushButton::clicked, this, &PrivacyPage::diagnosticsRequested);
}

void PrivacyPage::askToForget()
{
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("forgetQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Forget what was done and deleted?"));
    question->setInformativeText(tr("It can no longer be undone or restored then. What still waits "
                                    "to be sent stays."));
    QPushButton *yes = question->addButton(tr("Forget"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("forget"));
    presentation::setButtonRole(yes, presentation::ButtonRole::Danger);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, &PrivacyPage::forget);
    question->open();
}

void PrivacyPage::forget()
{
    QCoro::connect(m_service.forgetHistory(), this, [this](const domain::Result<> &done) {
        m_message->setText(done ? tr("The history is forgotten.")
                                : presentation::errorText(done.error()));
    });
}

} // namespace ui
