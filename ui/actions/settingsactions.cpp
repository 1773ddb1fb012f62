#include "ui/actions/settingsactions.h"

#include "ui/presentation/icons.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/photostoragepage.h"
#include "ui/settings/privacypage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/shortcutspage.h"
#include "ui/settings/syncpage.h"
#include "ui/shortcuts/shortcutsdialog.h"

#include <QAction>

namespace ui {

using presentation::IconName;

SettingsActions::SettingsActions(const SettingsParts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_shortcuts(new QAction(tr("&Keyboard shortcuts"), this))
    , m_settings(new QAction(tr("Se&ttings…"), this))
    , m_diagnostics(new QAction(tr("&Diagnostics…"), this))
{
    m_settings->setObjectName(QStringLiteral("settings"));
    m_settings->setIcon(presentation::icon(IconName::Settings));
    m_settings->setMenuRole(QAction::PreferencesRole);
    m_settings->setShortcut(QKeySequence(tr("Ctrl+,")));
    m_shortcuts->setObjectName(QStringLiteral("shortcuts"));
    m_shortcuts->setShortcuts(
        {QKeySequence(QKeySequence::HelpContents), QKeySequence(tr("Ctrl+?"))});
    m_diagnostics->setObjectName(QStringLiteral("diagnostics"));
    window->addActions({m_settings, m_shortcuts, m_diagnostics});
    connect(m_diagnostics, &QAction::triggered, this, &SettingsActions::diagnosticsRequested);
    connect(m_settings, &QAction::triggered, this, [this] { open(Page::Appearance); });
    connect(m_shortcuts, &QAction::triggered, this, &SettingsActions::showShortcuts);
}

void SettingsActions::open(Page page)
{
    auto *dialog = new SettingsDialog(m_window);
    auto *privacy = new PrivacyPage(m_parts.service, m_parts.profileFolder);
    connect(privacy, &PrivacyPage::diagnosticsRequested, this,
            &SettingsActions::diagnosticsRequested);
    dialog->addPage(tr("Appearance"), IconName::Sun, new AppearancePage(m_parts.preferences));
    dialog->addPage(tr("Keyboard"), IconName::Keyboard, new ShortcutsPage(*m_book));
    Q_EMIT opening(dialog);
    dialog->addPage(tr("Sync"), IconName::Sync, new SyncPage(m_parts.preferences, m_parts.service));
    dialog->addPage(tr("Photos"), IconName::Photo,
                    new PhotoStoragePage(m_parts.preferences, m_parts.photoStorage));
    auto *network = new NetworkPage(m_parts.preferences);
    connect(network, &NetworkPage::passwordTyped, this, &SettingsActions::proxyPasswordTyped);
    dialog->addPage(tr("Network"), IconName::Globe, network);
    dialog->addPage(tr("Privacy"), IconName::Lock, privacy);
    dialog->showPage(static_cast<int>(page));
    dialog->open();
}

void SettingsActions::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_book, m_window);
    connect(dialog, &ShortcutsDialog::changeRequested, this, [this, dialog] {
        dialog->close();
        open(Page::Keyboard);
    });
    dialog->open();
}

} // namespace ui
