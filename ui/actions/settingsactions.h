// Opens the settings.
// Thread   GUI thread.
#pragma once

#include <QObject>

class QAction;

namespace models {
class PhotoStorage;
}

namespace ui {

class SettingsActions : public QObject
{
    Q_OBJECT

public:
    SettingsActions(models::PhotoStorage &photoStorage, QWidget *window);

    QAction *settings() const { return m_settings; }

private:
    QAction *m_settings;
};

} // namespace ui
