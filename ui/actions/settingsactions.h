// Opens the settings, and the list of all keys.
// Thread   GUI thread.
#pragma once

#include <QObject>

class QAction;

namespace contacts {
class ContactService;
}
namespace models {
class PhotoStorage;
}

namespace ui {

class ShortcutBook;

class SettingsActions : public QObject
{
    Q_OBJECT

public:
    SettingsActions(models::PhotoStorage &photoStorage, contacts::ContactService &service,
                    QWidget *window);

    QAction *settings() const { return m_settings; }
    QAction *shortcuts() const { return m_shortcuts; }
    void setShortcutBook(ShortcutBook &book) { m_book = &book; } // once every action is there

private:
    enum class Page { First, Shortcuts };
    void open(Page page);
    void showShortcuts();

    models::PhotoStorage &m_photoStorage;
    contacts::ContactService &m_service;
    QWidget *m_window;
    ShortcutBook *m_book = nullptr;
    QAction *m_shortcuts;
    QAction *m_settings;
};

} // namespace ui
