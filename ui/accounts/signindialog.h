// A sign-in under way: the browser has the word, a code waits to be typed in, or it went wrong.
//
// Shape    not modal; shown with show(), deletes itself when closed. Closing it is cancelling.
// Thread   GUI thread.
#pragma once

#include <QDateTime>
#include <QDialog>
#include <QUrl>

class QLabel;
class QPushButton;

namespace ui {

class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(QWidget *parent);

    void showStarting();
    void showBrowser(const QUrl &address);
    void showCode(const QString &code, const QUrl &address, const QDateTime &expires);
    void showFailure(const QString &text);

Q_SIGNALS:
    void browserRequested(); // begin (again) in the browser
    void codeRequested();    // begin with a code
    void openRequested(const QUrl &address);

private:
    enum class Step { Starting, Browser, Code, Failure };

    void show(Step step, const QString &title, const QString &text);

    QUrl m_address;
    QString m_copied;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_place;
    QLabel *m_code;
    QLabel *m_warning;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_useCode;
    QPushButton *m_cancel;
};

} // namespace ui
