#include "app/accountdesk.h"

#include "app/registration.h"
#include "app/session.h"
#include "services/auth/scopes.h"
#include "services/graph/clouds.h"
#include "services/store/accountlist.h"
#include "ui/accounts/accountactions.h"
#include "ui/accounts/accountnotices.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/sharedactions.h"
#include "ui/accounts/signindialog.h"
#include "ui/actions/settingsactions.h"
#include "ui/links.h"
#include "ui/mainwindow.h"
#include "ui/settings/accountspage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets.h"

#include <algorithm>

namespace app {

using domain::Account;
using domain::AccountKey;
using domain::Result;

namespace {

constexpr int samplePeople = 600;

} // namespace

AccountDesk::AccountDesk(Session &session, models::MailboxFacts &facts,
                         models::Preferences &preferences, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_facts(facts)
    , m_preferences(preferences)
    , m_window(window)
{
    connect(&session.store(), &store::Store::changed, this,
            [this](const domain::ChangeSet &changes) {
                if (changes.accountsChanged) {
                    review();
                }
            });
    connect(&session.accounts(), &AccountBook::keepsTokensChanged, this,
            &AccountDesk::showKeychain);
    connect(&session.accounts(), &AccountBook::consentNeeded, this, &AccountDesk::askConsent);
    connectActions();
}

AccountDesk::~AccountDesk()
{
    if (m_cancel) {
        m_cancel->cancel();
    }
}

void AccountDesk::connectActions()
{
    const ui::AccountActions &actions = m_window.accountActions();
    connect(&actions, &ui::AccountActions::addRequested, this, &AccountDesk::addAccount);
    connect(&actions, &ui::AccountActions::signInRequested, this, &AccountDesk::signInAgain);
    connect(&actions, &ui::AccountActions::signOutRequested, this, &AccountDesk::askSignOut);
    connect(&actions, &ui::AccountActions::orderRequested, this,
            [this](const QList<AccountKey> &accounts) {
                decide(m_session.store().commit(&store::orderAccounts, accounts));
            });
    connect(&actions, &ui::AccountActions::colorRequested, this,
            [this](AccountKey account, domain::CategoryColor color) {
                decide(m_session.store().commit(&store::setAccountColor, account, color));
            });
    connect(&actions, &ui::AccountActions::standingRequested, this,
            [this](domain::MailboxKey mailbox, store::Standing standing) {
                decide(m_session.store().commit(&store::setStanding, mailbox, standing));
            });
    connect(&actions, &ui::AccountActions::localRequested, this, [this] { openLocal(0); });
    connect(&actions, &ui::AccountActions::sampleRequested, this,
            [this] { openLocal(samplePeople); });
    connect(m_window.findChild<ui::SettingsActions *>(), &ui::SettingsActions::opening, this,
            &AccountDesk::addPage);
}

void AccountDesk::addPage(ui::SettingsDialog *settings)
{
    const auto root = [](graph::Cloud cloud) { return QString(graph::placeOf(cloud).graphRoot); };
    const ui::CloudRoots clouds{.usGovernment = root(graph::Cloud::UsGovernment),
                                .usDefense = root(graph::Cloud::UsDefense),
                                .china = root(graph::Cloud::China)};
    m_page =
        new ui::AccountsPage(m_facts, m_window.accountActions(),
                             *m_window.findChild<ui::SharedActions *>(), m_preferences, clouds);
    settings->addPage(tr("Accounts"), presentation::IconName::Account, m_page);
}

// Where the application to sign in with is set.
void AccountDesk::openSettings()
{
    m_dialog->close();
    if (!m_page) { // else they are what the dialog stood before
        m_window.findChild<ui::SettingsActions *>()->openAccounts();
    }
}

void AccountDesk::say(const ui::Notice &notice)
{
    if (m_page) {
        m_page->showNotice(notice);
    } else {
        m_window.showNotice(notice);
    }
}

void AccountDesk::tell(const domain::Error &error)
{
    if (m_page) {
        m_page->showNotice(ui::accountFailureNotice(error));
    } else {
        m_window.showError(error);
    }
}

void AccountDesk::review()
{
    QCoro::connect(m_session.store().read(&store::accounts), this,
                   [this](const Result<QList<Account>> &accounts) {
                       if (accounts) {
                           m_window.showWelcome(accounts->isEmpty());
                           showNeeds(*accounts);
                       }
                   });
    showKeychain();
}

void AccountDesk::showNeeds(const QList<Account> &accounts)
{
    QSet<AccountKey> needs;
    for (const Account &account : accounts) {
        if (!account.needsSignIn) {
            continue;
        }
        needs.insert(account.key);
        if (!m_needs.contains(account.key)) {
            with(account.key, [this](const Account &each, const store::PendingWork &pending) {
                m_window.showNotice(
                    ui::signInNotice(each, pending, [this, key = each.key] { signInAgain(key); }));
            });
        }
    }
    for (const AccountKey account : std::as_const(m_needs)) {
        if (!needs.contains(account)) {
            m_window.dismissNotice(ui::signInCause(account));
        }
    }
    m_needs = needs;
}

void AccountDesk::askConsent(AccountKey account)
{
    with(account, [this](const Account &each, const store::PendingWork &) {
        m_window.showNotice(ui::consentNotice(
            each, auth::missingScopes(each.scopes, m_session.wishFor(each).scopes),
            [this, key = each.key] { signInAgain(key); }));
    });
}

void AccountDesk::showKeychain()
{
    const ui::Notice notice = ui::noKeychainNotice();
    if (m_session.accounts().keepsTokens()) {
        m_window.dismissNotice(notice.cause);
    } else {
        m_window.showNotice(notice);
    }
}

void AccountDesk::with(AccountKey account,
                       const std::function<void(const Account &, const store::PendingWork &)> &then)
{
    QCoro::connect(
        m_session.store().read(&store::accounts), this,
        [this, account, then](const Result<QList<Account>> &accounts) {
            const auto found = accounts ? std::ranges::find(*accounts, account, &Account::key)
                                        : QList<Account>::const_iterator();
            if (!accounts || found == accounts->end()) {
                return;
            }
            QCoro::connect(m_session.store().read(&store::pendingOf, account), this,
                           [each = *found, then](const Result<store::PendingWork> &pending) {
                               then(each, pending.value_or(store::PendingWork()));
                           });
        });
}

void AccountDesk::addAccount()
{
    const Registration registration = registrationIn(m_session.profile().settingsFile());
    begin({.authority = registration.authority,
           .graph = registration.graph,
           .tenant = registration.tenant,
           .clientId = registration.clientId,
           .scopes = auth::basicScopes()},
          {});
}

void AccountDesk::signInAgain(AccountKey account)
{
    with(account, [this](const Account &each, const store::PendingWork &) {
        begin(m_session.wishFor(each), each.key);
    });
}

void AccountDesk::begin(SignInWish wish, AccountKey again)
{
    delete m_dialog.data(); // one at a time
    m_wish = std::move(wish);
    m_again = again;
    m_dialog = new ui::SignInDialog(ui::inFront(m_window));
    connect(m_dialog, &ui::SignInDialog::browserRequested, this,
            [this] { attempt(SignInWay::Browser); });
    connect(m_dialog, &ui::SignInDialog::codeRequested, this,
            [this] { attempt(SignInWay::DeviceCode); });
    connect(m_dialog, &ui::SignInDialog::openRequested, this,
            [](const QUrl &address) { ui::openLink(address); });
    connect(m_dialog, &ui::SignInDialog::settingsRequested, this, &AccountDesk::openSettings);
    // Cancelled, or closed with the settings below it.
    connect(m_dialog, &QObject::destroyed, this, [this] {
        if (m_cancel && !m_dialog) {
            m_cancel->cancel();
        }
    });
    m_dialog->QWidget::show();
    attempt(SignInWay::Browser);
}

void AccountDesk::attempt(SignInWay way)
{
    if (m_cancel) {
        m_cancel->cancel();
    }
    const auto cancel = std::make_shared<async::CancelSource>();
    m_cancel = cancel;
    m_wish.way = way;
    m_dialog->showStarting();
    QCoro::connect(m_session.signIn(m_wish, face(), m_again, cancel->token()), this,
                   [this, cancel](const Result<Account> &account) {
                       if (cancel == m_cancel) { // not one that another took the place of
                           ended(account);
                       }
                   });
}

SignInFace AccountDesk::face() const
{
    const QPointer<ui::SignInDialog> dialog = m_dialog;
    return {.pages = {.signedIn = ui::closingPage(ui::Ending::SignedIn),
                      .failed = ui::closingPage(ui::Ending::Failed)},
            .openBrowser =
                [dialog](const QUrl &address) {
                    using Browser = ui::SignInDialog::Browser;
                    const bool isOpen = ui::openLink(address);
                    if (dialog) {
                        dialog->showBrowser(address, isOpen ? Browser::Opened : Browser::NotOpened);
                    }
                },
            .showCode =
                [dialog](const auth::DeviceCode &code) {
                    if (dialog) {
                        dialog->showCode(code.userCode, code.verification, code.expires);
                    }
                }};
}

void AccountDesk::ended(const Result<Account> &account)
{
    m_cancel.reset();
    if (!m_dialog) {
        return;
    }
    if (!account && account.error().code == QLatin1String("client-id")) {
        m_dialog->showUnregistered();
        return;
    }
    if (!account) {
        m_dialog->showFailure(ui::signInErrorText(account.error()));
        return;
    }
    m_dialog->accept();
    const QString consent = ui::consentCause(account->key);
    m_window.dismissNotice(consent);
    if (m_page) {
        m_page->dismissNotice(consent);
    }
    const QStringList missing = auth::missingScopes(account->scopes, m_wish.scopes);
    if (!missing.isEmpty()) {
        say(ui::consentNotice(*account, missing, [this, key = account->key] { signInAgain(key); }));
    }
    Q_EMIT signedIn(account->key);
    m_window.showMessage(tr("Signed in as %1.").arg(account->userPrincipalName));
}

void AccountDesk::askSignOut(AccountKey account)
{
    with(account, [this](const Account &each, const store::PendingWork &pending) {
        say(ui::signOutQuestion(each, pending, [this, each] { signOut(each); }));
    });
}

void AccountDesk::signOut(const Account &account)
{
    QCoro::connect(m_session.signOut(account), this, [this, account](const Result<> &done) {
        const bool isGone = done || done.error().code.startsWith(QLatin1String("keychain"));
        if (!done) {
            say(ui::accountFailureNotice(done.error()));
        }
        if (isGone && account.kind == domain::AccountKind::Microsoft) {
            say(ui::signedOutNotice(account));
        }
    });
}

void AccountDesk::openLocal(int seed)
{
    QCoro::connect(m_session.openLocalAccount(seed), this, [this](const Result<> &done) {
        if (!done) {
            tell(done.error());
        }
    });
}

void AccountDesk::decide(QCoro::Task<Result<domain::ChangeSet>> &&decision)
{
    QCoro::connect(std::move(decision), this, [this](const Result<domain::ChangeSet> &decided) {
        if (!decided) {
            tell(decided.error());
        }
    });
}

} // namespace app
