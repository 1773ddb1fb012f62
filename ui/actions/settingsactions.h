// Opens the settings, and the list of all keys.
// Thread   GUI thread.
#pragma once

#include <QObject>
#include <QString>

class QAction;

namespace contacts {
class ContactService;
}
namespace models {
class PhotoStorage;
class Preferences;
} // namespace models

namespace ui {

class SettingsDialog;
class ShortcutBook;

// What the pages are over; borrowed.
struct SettingsParts
{
    models::Preferences &preferences;
    models::PhotoStorage &photoStorage;
    contacts::ContactService &service;
    QString profileFolder;
};

class SettingsActions : public QObject
{
    Q_OBJECT

public:
    SettingsActions(const SettingsParts &parts, QWidget *window);

    QAction *settings() const { return m_settings; }
    QAction *shortcuts() const { return m_shortcuts; }
    QAction *diagnostics() const { return m_diagnostics; }
    void openAccounts() { open(Page::Accounts); }
    void setShortcutBook(ShortcutBook &book) { m_book = &book; } // once every action is there

Q_SIGNALS:
    void diagnosticsRequested();
    void proxyPasswordTyped(const QString &password);
    void opening(ui::SettingsDialog *dialog); // for the page of the accounts

private:
    enum class Page { Appearance, Keyboard, Accounts }; // the order of the pages begins so
    void open(Page page);
    void showShortcuts();

    SettingsParts m_parts;
    QWidget *m_window;
    ShortcutBook *m_book = nullptr;
    QAction *m_shortcuts;
    QAction *m_settings;
    QAction *m_diagnostics;
};

} // namespace ui
