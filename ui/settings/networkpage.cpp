#include "ui/settings/networkpage.h"

#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using models::Preference;
using models::ProxyKind;
using presentation::scaled;

NetworkPage::NetworkPage(models::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_host(textField(preferences, Preference::ProxyHost, tr("proxy.example.com"), this))
    , m_port(numberField(preferences, Preference::ProxyPort, this))
    , m_user(textField(preferences, Preference::ProxyUser, tr("only if it asks for one"), this))
    , m_password(new QLineEdit(this))
{
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("type it to change it"));
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->isModified()) {
            m_password->setModified(false);
            Q_EMIT passwordTyped(m_password->text());
        }
    });
    const auto kind = [](ProxyKind proxy) { return static_cast<int>(proxy); };
    QFormLayout *form = settingsForm();
    addField(form, tr("Proxy:"),
             choiceField(preferences, Preference::ProxyKind,
                         {{tr("As the system"), kind(ProxyKind::System)},
                          {tr("None"), kind(ProxyKind::None)},
                          {tr("HTTP"), kind(ProxyKind::Http)},
                          {tr("SOCKS 5"), kind(ProxyKind::Socks5)}},
                         this));
    addField(form, tr("Address:"), m_host);
    addField(form, tr("Port:"), m_port);
    addField(form, tr("User:"), m_user);
    addField(form, tr("Password:"), m_password);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addLayout(form);
    layout->addWidget(explanation(
        QStringLiteral("proxyAbout"),
        tr("Addresses of this computer itself are always reached directly. The password is kept in "
           "the system's keychain; without one it counts until Kartei ends."),
        this));
    layout->addStretch(1);
    connect(&preferences, &models::Preferences::changed, this, &NetworkPage::follow);
    showWhatCounts();
}

void NetworkPage::follow(Preference changed)
{
    // What was typed is kept for the proxy that stood here then.
    if (changed == Preference::ProxyHost || changed == Preference::ProxyPort
        || changed == Preference::ProxyUser) {
        m_password->clear();
    }
    showWhatCounts();
}

void NetworkPage::showWhatCounts()
{
    const auto kind = static_cast<ProxyKind>(m_preferences.number(Preference::ProxyKind));
    const bool isManual = kind == ProxyKind::Http || kind == ProxyKind::Socks5;
    m_host->setEnabled(isManual && !m_preferences.isManaged(Preference::ProxyHost));
    m_port->setEnabled(isManual && !m_preferences.isManaged(Preference::ProxyPort));
    m_user->setEnabled(isManual && !m_preferences.isManaged(Preference::ProxyUser));
    m_password->setEnabled(isManual && !m_preferences.text(Preference::ProxyUser).isEmpty());
}

} // namespace ui
