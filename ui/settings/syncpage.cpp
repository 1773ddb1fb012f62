#include "ui/settings/syncpage.h"

#include "models/relayaddress.h"
#include "services/contacts/contactservice.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"
#include "ui/widgets.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;
using store::MergeRule;

SyncPage::SyncPage(models::Preferences &preferences, contacts::ContactService &service,
                   QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_choices(new QButtonGroup(this))
    , m_problem(plainLabel(QStringLiteral("syncProblem"), this))
{
    QLabel *about = plainLabel(QStringLiteral("syncAbout"), this);
    about->setWordWrap(true);
    about->setText(tr("When the same value was changed here and elsewhere at the same time:"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    addCadence(preferences);
    layout->addSpacing(scaled(12));
    addRelay(preferences);
    layout->addSpacing(scaled(12));
    layout->addWidget(about);
    addChoice(MergeRule::Ask, QStringLiteral("ruleAsk"), tr("&Ask me"),
              tr("The server's value shows, yours is kept until you choose."));
    addChoice(MergeRule::Mine, QStringLiteral("ruleMine"), tr("Keep &mine"),
              tr("Your value is sent, the server's is kept in the history for ninety days."));
    addChoice(MergeRule::Theirs, QStringLiteral("ruleTheirs"), tr("Keep the &server's"),
              tr("The server's value stays, yours is kept in the history for ninety days."));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    connect(m_choices, &QButtonGroup::idClicked, this,
            [this](int id) { choose(static_cast<MergeRule>(id)); });
    read();
}

void SyncPage::addCadence(models::Preferences &preferences)
{
    QFormLayout *form = settingsForm();
    QList<PreferenceChoice> choices{{tr("every minute"), 1}};
    for (const int minutes : {5, 15, 30, 60}) {
        choices.append({tr("every %1 minutes").arg(minutes), minutes});
    }
    choices.append({tr("only when I ask for it"), 0});
    addField(form, tr("Look for changes:"),
             choiceField(preferences, models::Preference::CheckMinutes, choices, this));
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    layout()->addWidget(explanation(
        QStringLiteral("cadenceAbout"),
        tr("Your own changes are sent at once. While you are away it is looked less often."),
        this));
}

// What is typed counts as soon as it is an address; until then the page says what is missing.
void SyncPage::addRelay(models::Preferences &preferences)
{
    using models::Preference;
    QFormLayout *form = settingsForm();
    QLineEdit *address = textField(preferences, Preference::Relay,
                                   QStringLiteral("https://relay.example.com"), this);
    address->setObjectName(QStringLiteral("relayAddress"));
    QSpinBox *port = numberField(preferences, Preference::RelayPort, this);
    port->setObjectName(QStringLiteral("relayPort"));
    addField(form, tr("Relay for live updates:"), address);
    addField(form, tr("It forwards to port:"), port);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    QLabel *about = explanation(QStringLiteral("relayAbout"), {}, this);
    layout()->addWidget(about);
    const auto showWhatCounts = [&preferences, about, port] {
        const QString typed = preferences.text(Preference::Relay);
        const bool isAddress = models::relayAddress(typed).has_value();
        port->setEnabled(isAddress && !preferences.isManaged(Preference::RelayPort));
        about->setText(
            typed.isEmpty()
                ? tr("Without a relay Kartei looks for changes at the times above: the service "
                     "cannot reach this computer by itself. Contacts on this computer are always "
                     "up to date at once.")
                : isAddress
                ? tr("The service tells of changes at once, through this address. Kartei still "
                     "looks at the times above, in case a message is lost.")
                : tr("This is not the address of a relay: it begins with https:// and names "
                     "another computer. Kartei looks for changes at the times above."));
    };
    connect(&preferences, &models::Preferences::changed, about, showWhatCounts);
    showWhatCounts();
}

void SyncPage::addChoice(MergeRule rule, const QString &name, const QString &text,
                         const QString &hint)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(name);
    button->setAccessibleDescription(hint);
    button->setEnabled(false); // until the rule is read
    m_choices->addButton(button, static_cast<int>(rule));
    QLabel *explained = mutedLabel(name + QStringLiteral("Hint"), this);
    explained->setWordWrap(true);
    explained->setText(hint);
    explained->setContentsMargins(scaled(24), 0, 0, scaled(4));
    layout()->addWidget(button);
    layout()->addWidget(explained);
}

void SyncPage::read()
{
    QCoro::connect(m_service.mergeRule(), this,
                   [this](const domain::Result<MergeRule> &rule) { show(rule); });
}

void SyncPage::choose(MergeRule rule)
{
    QCoro::connect(m_service.setMergeRule(rule), this, [this, rule](const domain::Result<> &done) {
        show(done ? domain::Result<MergeRule>(rule) : tl::unexpected(done.error()));
        if (!done) {
            read(); // what is in force shows
        }
    });
}

void SyncPage::show(const domain::Result<MergeRule> &rule)
{
    m_problem->setVisible(!rule);
    if (!rule) {
        m_problem->setText(presentation::errorText(rule.error()));
        return;
    }
    for (QAbstractButton *button : m_choices->buttons()) {
        button->setEnabled(true);
    }
    m_choices->button(static_cast<int>(*rule))->setChecked(true);
}

} // namespace ui
