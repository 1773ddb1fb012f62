// The mailbox program as the authority where people sign in, a browser that needs no person, and a vault
// in memory that can be told to refuse.
#pragma once

#include "services/auth/accounttokens.h"
#include "services/auth/browsersignin.h"
#include "tests/support/mailboxside.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace authtest {

struct HttpReply
{
    int status = 0; // 0: the connection was closed without an answer
    QUrl location;
    QByteArray body;
    QByteArray cacheControl;
};

class MemoryVault : public auth::TokenVault
{
public:
    QCoro::Task<domain::Result<QByteArray>> read(QString key) override;
    QCoro::Task<domain::Result<>> write(QString key, QByteArray secret) override;
    QCoro::Task<domain::Result<>> remove(QString key) override;

    std::map<QString, QByteArray> secrets;
    bool isLocked = false;
};

class AuthFixture : public testing::Test
{
protected:
    AuthFixture();
    ~AuthFixture() override;

    auth::Authority authority();
    auth::SignInRequest request();
    HttpReply get(const QUrl &url, const QByteArray &host = {});
    void visit(const QUrl &authorize); // as a browser: follows where the authority sends it
    domain::Result<auth::TokenGrant> signIn();
    bool opensMailbox(const QByteArray &token); // GET /me answers with the person
    int tokenRequests();                        // answered with tokens or not

    QTemporaryDir m_folder;
    testsupport::MailboxSide m_mailbox;
    QNetworkAccessManager m_network;
    auth::IdentityClient m_client;
    QUrl m_visited;          // the page that a browser was sent to
    bool m_isBack = true;    // the browser has gone through
    QList<HttpReply> m_seen; // what the browser got back from the program
};

} // namespace authtest
