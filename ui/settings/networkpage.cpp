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
{
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addLayout(form);
    layout->addWidget(explanation(
        QStringLiteral("proxyAbout"),
        tr("Addresses of this computer itself are always reached directly. A proxy that asks for a "
           "password is not supported yet."),
        this));
    layout->addStretch(1);
    connect(&preferences, &models::Preferences::changed, this, &NetworkPage::showWhatCounts);
    showWhatCounts();
}

void NetworkPage::showWhatCounts()
{
    const auto kind = static_cast<ProxyKind>(m_preferences.number(Preference::ProxyKind));
    const bool isManual = kind == ProxyKind::Http || kind == ProxyKind::Socks5;
    m_host->setEnabled(isManual && !m_preferences.isManaged(Preference::ProxyHost));
    m_port->setEnabled(isManual && !m_preferences.isManaged(Preference::ProxyPort));
}

} // namespace ui
