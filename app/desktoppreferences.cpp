// What the settings change while the window is open, and the diagnostics.
#include "app/desktop.h"
#include "models/mailboxfacts.h"

#include "app/proxychoice.h"
#include "ui/actions/settingsactions.h"
#include "ui/diagnostics/diagnosticsdialog.h"

namespace app {

void Desktop::followMailboxes()
{
    const QList<domain::Mailbox> mailboxes = m_folders.facts().mailboxes();
    for (const domain::Mailbox &mailbox : mailboxes) {
        m_folders.facts().setSyncState(mailbox.key, m_session.syncStateOf(mailbox.key));
    }
}

void Desktop::followPreferences()
{
    using models::Preference;
    connect(m_window->findChild<ui::SettingsActions *>(),
            &ui::SettingsActions::diagnosticsRequested, this, &Desktop::showDiagnostics);
    connect(m_window->findChild<ui::SettingsActions *>(), &ui::SettingsActions::proxyPasswordTyped,
            &m_session.proxy(), &ProxyKeeper::setPassword);
    connect(&m_session, &Session::requestAnswered, &m_diagnostics.requests(),
            &models::RequestLogModel::add);
    connect(&m_settings.preferences(), &models::Preferences::changed, this,
            &Desktop::usePreference);
    for (const Preference preference : {Preference::PhotoLimit, Preference::KeepAllPhotos,
                                        Preference::NameOrder, Preference::CheckMinutes}) {
        usePreference(preference);
    }
}

void Desktop::usePreference(models::Preference preference)
{
    using models::Preference;
    const int number = m_settings.preferences().number(preference);
    switch (preference) {
    case Preference::PhotoLimit:
        m_photoStorage.setLimit(m_settings.preferences().value(preference).toLongLong());
        return;
    case Preference::KeepAllPhotos:
        m_session.photos().setKeepsAll(number != 0);
        return;
    case Preference::NameOrder:
        m_session.names().keep(static_cast<domain::NameOrder>(number));
        return;
    case Preference::CheckMinutes:
        m_session.setCheckEvery(std::chrono::minutes(number));
        return;
    case Preference::ProxyKind:
    case Preference::ProxyHost:
    case Preference::ProxyPort:
    case Preference::ProxyUser:
        m_session.proxy().use(proxyOf(m_settings.preferences()));
        return;
    case Preference::Relay:
    case Preference::RelayPort:
        m_session.setRelay(relayOf(m_settings.preferences()));
        return;
    case Preference::Theme:
    case Preference::SystemControls:
    case Preference::Density:
    case Preference::FontFamily:
    case Preference::FontSize:
    case Preference::Language:
    case Preference::ClientId:
    case Preference::Tenant:
    case Preference::Authority:
    case Preference::Graph:
        return; // looked up where they count
    }
}

void Desktop::showDiagnostics()
{
    const QString name = QStringLiteral("diagnosticsDialog");
    auto *dialog = m_window->findChild<QDialog *>(name, Qt::FindDirectChildrenOnly);
    if (dialog == nullptr) {
        dialog = new ui::DiagnosticsDialog(m_diagnostics, m_window.get());
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace app
