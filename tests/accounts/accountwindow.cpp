#include "tests/accounts/accountwindow.h"

#include "services/store/accountlist.h"
#include "services/store/shownrow.h"

#include <QAction>
#include <QDesktopServices>
#include <QLabel>
#include <QNetworkReply>
#include <QPushButton>
#include <QTreeView>

namespace accounttest {

using testsupport::await;
using testsupport::eventually;

namespace {

constexpr int seed = 12;

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

Browser::Browser()
{
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
}

Browser::~Browser()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

void Browser::open(const QUrl &url)
{
    m_opened.append(url);
    if (m_follows) {
        QNetworkReply *reply = m_network.get(QNetworkRequest(url));
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }
}

AccountWindow::AccountWindow()
    : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), seed)
    , m_profile(m_folder.filePath(QStringLiteral("profile")))
    , m_session(m_profile)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qputenv("KARTEI_CLIENT_ID", "kartei-test");
    qputenv("KARTEI_AUTHORITY", m_mailbox.origin().toEncoded());
    EXPECT_TRUE(m_profile.lock());
    EXPECT_TRUE(await(m_session.open({})));
    m_desktop = std::make_unique<app::Desktop>(m_session, app::ThemeName::Light);
    m_desktop->show();
    m_session.startEngines();
}

AccountWindow::~AccountWindow()
{
    m_desktop.reset();
    await(m_session.shutDown());
}

QWidget *AccountWindow::shown(const char *name)
{
    auto *found = window().findChild<QWidget *>(QLatin1String(name));
    return found != nullptr && found->isVisible() ? found : nullptr;
}

QString AccountWindow::text(const char *label)
{
    auto *found = qobject_cast<QLabel *>(shown(label));
    return found == nullptr ? QString() : found->text();
}

void AccountWindow::press(const char *button)
{
    ASSERT_TRUE(eventually([&] { return shown(button) != nullptr; })) << button;
    qobject_cast<QAbstractButton *>(shown(button))->click();
}

QStringList AccountWindow::notices()
{
    QStringList texts;
    for (const QWidget *row : window().findChildren<QWidget *>(QStringLiteral("notice"))) {
        for (const QLabel *label : row->findChildren<QLabel *>()) {
            if (row->isVisible() && !label->text().isEmpty()) {
                texts.append(label->text());
            }
        }
    }
    return texts;
}

bool AccountWindow::pressNotice(const QString &text)
{
    const auto buttons = window().findChildren<QAbstractButton *>(QStringLiteral("noticeButton"));
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && withoutMnemonic(button->text()) == text) {
            button->click();
            return true;
        }
    }
    return false;
}

void AccountWindow::trigger(const char *action)
{
    auto *found = window().findChild<QAction *>(QLatin1String(action));
    ASSERT_NE(found, nullptr) << action;
    ASSERT_TRUE(eventually([found] { return found->isEnabled(); })) << action;
    found->trigger();
}

void AccountWindow::signIn()
{
    press("welcomeSignIn");
    ASSERT_TRUE(eventually([this] { return accounts().size() == 1; }));
    ASSERT_TRUE(eventually([this] { return contactCount() == seed; }));
    ASSERT_TRUE(becomesQuiet());
}

QList<domain::Account> AccountWindow::accounts()
{
    return await(store().read(&store::accounts)).value_or(QList<domain::Account>());
}

int AccountWindow::contactCount()
{
    const auto list = await(store().read(&store::folderList));
    return list ? list->contactCount : -1;
}

bool AccountWindow::becomesQuiet()
{
    return eventually([this] {
        const auto counts = await(store().read(&store::outboxCounts));
        return counts && counts->waiting == 0
            && m_session.syncState().activity == domain::SyncState::Activity::Idle;
    });
}

void AccountWindow::standOnFirstMailbox()
{
    const models::FolderTreeModel &model = m_desktop->folders();
    QModelIndex found;
    ASSERT_TRUE(eventually([&] {
        for (int row = 0; row < model.rowCount() && !found.isValid(); ++row) {
            const QModelIndex index = model.index(row, 0);
            found = model.kindOf(index) == models::FolderTreeModel::Kind::Mailbox ? index : found;
        }
        return found.isValid();
    }));
    window().findChild<QTreeView *>(QStringLiteral("folderTree"))->setCurrentIndex(found);
}

} // namespace accounttest
