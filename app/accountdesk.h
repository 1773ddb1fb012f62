// Accounts in the window: the welcome of a new profile, signing in and out, what has to be said about them,
// their page in the settings.
//
// Promise  Without an account the window shows the welcome; with one the panes. A banner asks for each
//          account that has to be signed in to again, and goes when that is done. Signing out asks first,
//          and names what would be lost. Closing the dialog ends its sign-in.
// Thread   GUI thread. Destroy before window and session.
#pragma once

#include "app/signin.h"
#include "services/domain/changeset.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace models {
class MailboxFacts;
class Preferences;
} // namespace models
namespace ui {
class AccountsPage;
class MainWindow;
class SettingsDialog;
class SignInDialog;
struct Notice;
} // namespace ui
namespace store {
struct PendingWork;
}

namespace app {

class Session;

class AccountDesk : public QObject
{
    Q_OBJECT

public:
    AccountDesk(Session &session, models::MailboxFacts &facts, models::Preferences &preferences,
                ui::MainWindow &window, QObject *parent = nullptr);
    ~AccountDesk() override;

    void review();
    void signInAgain(domain::AccountKey account);
    void tell(const domain::Error &error); // in front of the person

Q_SIGNALS:
    void signedIn(domain::AccountKey account);

private:
    void connectActions();
    void addPage(ui::SettingsDialog *settings);
    void openSettings();
    void say(const ui::Notice &notice); // in front of the person
    void addAccount();
    void begin(SignInWish wish, domain::AccountKey again); // in a dialog
    void attempt(SignInWay way);
    SignInFace face() const;
    void ended(const domain::Result<domain::Account> &account);
    void askSignOut(domain::AccountKey account);
    void signOut(const domain::Account &account);
    void openLocal(int seed);
    void showNeeds(const QList<domain::Account> &accounts);
    void askConsent(domain::AccountKey account);
    void showKeychain();
    void with(domain::AccountKey account,
              const std::function<void(const domain::Account &, const store::PendingWork &)> &then);
    void decide(QCoro::Task<domain::Result<domain::ChangeSet>> &&decision);

    Session &m_session;
    models::MailboxFacts &m_facts;
    models::Preferences &m_preferences;
    ui::MainWindow &m_window;
    QPointer<ui::AccountsPage> m_page; // while the settings are open
    QPointer<ui::SignInDialog> m_dialog;
    SignInWish m_wish;
    domain::AccountKey m_again;
    std::shared_ptr<async::CancelSource> m_cancel; // of the attempt under way
    QSet<domain::AccountKey> m_needs;              // whose banners are shown
};

} // namespace app
