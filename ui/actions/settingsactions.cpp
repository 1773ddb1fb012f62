#include "ui/actions/settingsactions.h"

#include "ui/presentation/icons.h"
#include "ui/settings/photostoragepage.h"
#include "ui/settings/settingsdialog.h"

#include <QAction>

namespace ui {

SettingsActions::SettingsActions(models::PhotoStorage &photoStorage, QWidget *window)
    : QObject(window)
    , m_settings(new QAction(tr("Se&ttings…"), this))
{
    m_settings->setObjectName(QStringLiteral("settings"));
    m_settings->setIcon(presentation::icon(presentation::IconName::Settings));
    m_settings->setMenuRole(QAction::PreferencesRole);
    m_settings->setShortcut(QKeySequence(tr("Ctrl+,")));
    window->addAction(m_settings);
    connect(m_settings, &QAction::triggered, this, [window, &photoStorage] {
        auto *dialog = new SettingsDialog(window);
        dialog->addPage(tr("Photos"), presentation::IconName::Photo,
                        new PhotoStoragePage(photoStorage));
        dialog->open();
    });
}

} // namespace ui
