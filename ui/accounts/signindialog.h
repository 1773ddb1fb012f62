// A sign-in under way: the browser has the word, a code waits to be typed in, it went wrong, or there is
// no application to sign in with.
//
// Shape    not modal; shown with show(), deletes itself when closed. Closing it is cancelling.
// Thread   GUI thread.
#pragma once

#include <QDateTime>
#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(QWidget *parent);

    void showStarting();
    enum class Browser { Opened, NotOpened };
    void showBrowser(const QUrl &address, Browser browser);
    void showCode(const QString &code, const QUrl &address, const QDateTime &expires);
    void showFailure(const QString &text);
    void showUnregistered(); // nothing can be tried before the settings name an application

Q_SIGNALS:
    void browserRequested(); // begin (again) in the browser
    void codeRequested();    // begin with a code
    void openRequested(const QUrl &address);
    void settingsRequested();

private:
    enum class Step { Starting, Browser, NoBrowser, Code, Failure, Unregistered };

    void show(Step step, const QString &title, const QString &text);

    QUrl m_address;
    QString m_copied;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_place;
    QLineEdit *m_link; // the whole address, to be copied by hand
    QLabel *m_code;
    QLabel *m_warning;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_useCode;
    QPushButton *m_settings;
    QPushButton *m_cancel;
};

} // namespace ui
