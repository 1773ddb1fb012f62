// The program with its window on a new profile, a mailbox program where people sign in, and the person's
// browser, which follows every address that the program opens. There is no keychain.
#pragma once

#include "app/desktop.h"
#include "app/session.h"
#include "tests/support/mailboxside.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

class QLabel;

namespace accounttest {

class Browser : public QObject
{
    Q_OBJECT

public:
    Browser();
    ~Browser() override;

    Q_SLOT void open(const QUrl &url);

    QList<QUrl> m_opened;
    bool m_follows = true;

private:
    QNetworkAccessManager m_network;
};

class AccountWindow : public testing::Test
{
protected:
    AccountWindow();
    ~AccountWindow() override;

    ui::MainWindow &window() { return m_desktop->window(); }
    store::Store &store() { return m_session.store(); }
    QWidget *shown(const char *name); // anywhere in the window; null: not there or hidden
    QString text(const char *label);
    void press(const char *button); // once it is shown
    QStringList notices();
    bool pressNotice(const QString &text);
    void trigger(const char *action);
    void signIn(); // by the welcome
    QList<domain::Account> accounts();
    int contactCount();
    bool becomesQuiet();
    void standOnFirstMailbox();

    QTemporaryDir m_folder;
    testsupport::MailboxSide m_mailbox;
    Browser m_browser;
    app::Profile m_profile;
    app::Session m_session;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace accounttest
