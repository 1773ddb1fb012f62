// RELIABILITY P13: the token of somebody who has signed in goes to the mailbox and to nobody else, whatever
// a page says where to go on.
#include "app/proxychoice.h"
#include "tests/accounts/accountwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTcpServer>

#include <array>

namespace {

using accounttest::AccountWindow;
using testsupport::await;
using testsupport::eventually;

// Links to go on with. %1: the port of a listener on this computer; %2: the mailbox's own port. Names that
// are not this computer's lead to the same listener, as to a proxy.
constexpr std::array links{
    "http://127.0.0.1:%1/v1.0/me/contacts/delta",
    "http://localhost:%1/v1.0/me/contacts/delta",
    "http://[::1]:%1/v1.0/me/contacts/delta",
    "http://127.1:%1/v1.0/me/contacts/delta",
    "http://127.0.0.2:%1/v1.0/me/contacts/delta",
    "http://2130706433:%1/v1.0/me/contacts/delta",
    "http://0x7f000001:%1/v1.0/me/contacts/delta",
    "http://0177.0.0.1:%1/v1.0/me/contacts/delta",
    "http://[::ffff:127.0.0.1]:%1/v1.0/me/contacts/delta",
    "http://0.0.0.0:%1/v1.0/me/contacts/delta",
    "https://127.0.0.1:%1/v1.0/me/contacts/delta",
    "//127.0.0.1:%1/v1.0/me/contacts/delta",
    "http:127.0.0.1:%1/v1.0/me",
    "http:/127.0.0.1:%1/v1.0/me",
    "http:///127.0.0.1:%1/v1.0/me",
    "http:\\\\127.0.0.1:%1/v1.0/me",
    "http://127.0.0.1:%2@127.0.0.1:%1/v1.0/me",
    "http://127.0.0.1:%2@localhost:%1/",
    "http://user@127.0.0.1:%1/v1.0/me",
    "http://user:pw@127.0.0.1:%2/v1.0/me",
    "http://@127.0.0.1:%2/v1.0/me",
    "http://127.0.0.1:%2\\@127.0.0.1:%1/",
    "http://127.0.0.1:%2\t/v1.0/me",
    " http://127.0.0.1:%1/v1.0/me",
    "http://127.0.0.1:%1 /v1.0/me",
    "http://127.0.0.1:%2//127.0.0.1:%1/x",
    "http://127.0.0.1:%2/\\127.0.0.1:%1/x",
    "http://127.0.0.1:0%2/v1.0/me",
    "http://127.0.0.1:%2:%1/v1.0/me",
    "http://127.0.0.1.:%2/v1.0/me",
    "http://127.0.0.1%2e:%1/v1.0/me",
    "http://evil.test/v1.0/me/contacts/delta",
    "http://evil.test:%2/v1.0/me/contacts/delta",
    "https://evil.test/v1.0/me/contacts/delta",
    "https://graph.microsoft.com/v1.0/me/contacts/delta",
    "https://graph.microsoft.com.evil.test/v1.0/me",
    "https://gr\u0430ph.microsoft.com/v1.0/me", // Cyrillic a
    "http://127.0.0.1.evil.test:%2/v1.0/me",
    "http://evil.test/?http://127.0.0.1:%2/v1.0/me",
    "ftp://127.0.0.1:%1/v1.0/me",
    "ws://127.0.0.1:%1/v1.0/me",
    "file:///etc/passwd",
    "javascript://127.0.0.1:%1/%0aalert(1)",
    "data:application/json,{}",
};
static_assert(links.size() >= 40);

mailbox::Fault page(const char *member, const QString &link)
{
    mailbox::Fault fault;
    fault.action = mailbox::FaultAction::Body;
    fault.method = "GET";
    fault.path = QStringLiteral("/delta");
    fault.text = QJsonDocument(QJsonObject{{QStringLiteral("value"), QJsonArray()},
                                           {QLatin1String(member), link}})
                     .toJson(QJsonDocument::Compact);
    return fault;
}

mailbox::Fault redirect(const QString &link)
{
    mailbox::Fault fault;
    fault.action = mailbox::FaultAction::Redirect;
    fault.status = 307;
    fault.method = "GET";
    fault.path = QStringLiteral("/delta");
    fault.text = link.toUtf8();
    return fault;
}

} // namespace

TEST_F(AccountWindow, SendsItsTokenToNoOtherPlace)
{
    QTcpServer foreign;
    int contacted = 0;
    QObject::connect(&foreign, &QTcpServer::newConnection, &foreign, [&foreign, &contacted] {
        ++contacted;
        delete foreign.nextPendingConnection();
    });
    ASSERT_TRUE(foreign.listen(QHostAddress::Any));
    signIn();
    const app::ProxyChoice proxy{.kind = models::ProxyKind::Http,
                                 .host = QStringLiteral("127.0.0.1"),
                                 .port = foreign.serverPort()};
    m_session.proxy().use(proxy);
    int met = 0;
    for (const char *link : links) {
        const QString url =
            QString::fromUtf8(link)
                .replace(QLatin1String("%1"), QString::number(foreign.serverPort()))
                .replace(QLatin1String("%2"), QString::number(m_mailbox.origin().port()));
        for (const mailbox::Fault &fault :
             {page("@odata.nextLink", url), page("@odata.deltaLink", url), redirect(url)}) {
            m_mailbox.faults().add(fault);
            await(m_session.syncOnce(std::chrono::seconds(20)));
            met += m_mailbox.faults().waiting().isEmpty() ? 1 : 0;
            m_mailbox.faults().clear();
            ASSERT_EQ(contacted, 0) << link;
        }
    }
    EXPECT_EQ(met, 3 * static_cast<int>(links.size()));
    const auto synced = await(m_session.syncOnce(std::chrono::seconds(20)));
    EXPECT_TRUE(synced);
    EXPECT_EQ(contactCount(), 12);
    // The listener does hear what goes there.
    QNetworkAccessManager network;
    network.setProxyFactory(app::proxyFactory(proxy).release());
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://evil.test/")))));
    EXPECT_TRUE(eventually([&contacted] { return contacted > 0; }));
}
