// How the services are reached: the proxy.
// Thread   GUI thread.
#pragma once

#include "models/preferences.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace ui {

class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(models::Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void passwordTyped(const QString &password); // empty: none any more

private:
    void follow(models::Preference changed);
    void showWhatCounts();

    models::Preferences &m_preferences;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace ui
