#include "services/mailbox/mailboxserver.h"

#include "services/mailbox/batchendpoint.h"
#include "services/mailbox/controlendpoint.h"
#include "services/mailbox/graphservice.h"
#include "services/mailbox/httpfront.h"
#include "services/mailbox/identityendpoint.h"
#include "services/mailbox/schemaextensionsendpoint.h"
#include "services/mailbox/subscriptionsendpoint.h"

#include <QDir>
#include <QRandomGenerator>

namespace mailbox {
namespace {

QString randomToken()
{
    QList<quint32> words(8);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.constData()),
                                          words.size() * static_cast<qsizetype>(sizeof(quint32)))
                                   .toHex());
}

// The first user's mailbox keeps the name it has had since there were no others.
QString fileOf(const MailboxOptions &options, qsizetype index)
{
    const QDir directory(options.dataDirectory);
    if (index == 0)
        return directory.filePath(QStringLiteral("mailbox.sqlite"));
    const QString &name = options.moreUsers[index - 1].userPrincipalName;
    return directory.filePath(
        QStringLiteral("users/%1.sqlite")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(name.toCaseFolded(), "@"))));
}

} // namespace

struct MailboxServer::Parts
{
    MailboxOptions options;
    FaultPlan faults;
    MailboxSwitches switches;
    RequestLog requests;
    TokenBook tokens;
    ShareBook shares;
    GraphService::Mailboxes mailboxes;
    Exchange exchange{faults, switches, requests};
    Throttle throttle{switches};
    std::unique_ptr<GraphService> service;
    std::unique_ptr<BatchEndpoint> batch;
    std::unique_ptr<ControlEndpoint> control;
    IdentityBook identityBook;
    std::unique_ptr<IdentityEndpoint> identity;
    std::unique_ptr<SubscriptionBook> subscriptionBook;
    std::unique_ptr<NoticeSender> notices;
    std::unique_ptr<SubscriptionsEndpoint> subscriptions;
    std::unique_ptr<SchemaExtensionsEndpoint> schemaExtensions;
    std::unique_ptr<HttpFront> front;
    quint16 port = 0;
};

MailboxServer::MailboxServer(const MailboxOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{
    m_parts->options = options;
    if (options.token.isEmpty())
        m_parts->options.token = randomToken();
}

MailboxServer::~MailboxServer() = default;

std::optional<QString> MailboxServer::start()
{
    Parts &parts = *m_parts;
    const MailboxOptions &options = parts.options;
    for (const auto &[name, value] : options.switches) {
        if (const auto failure = parts.switches.set(name, value))
            return failure;
    }
    if (const auto failure = openMailboxes())
        return failure;
    for (const Share &share : options.shares)
        parts.shares.add(share);
    for (const Fault &fault : options.faults)
        parts.faults.add(fault);

    parts.service = std::make_unique<GraphService>(parts.mailboxes, parts.tokens, parts.shares,
                                                   parts.exchange, parts.throttle, parts.switches);
    GraphService &service = *parts.service;
    parts.batch = std::make_unique<BatchEndpoint>(service);
    parts.batch->addRoutes();
    parts.schemaExtensions =
        std::make_unique<SchemaExtensionsEndpoint>(parts.mailboxes.front()->database());
    parts.schemaExtensions->addRoutes(service.root());

    parts.control = std::make_unique<ControlEndpoint>(
        parts.mailboxes.front()->database(), parts.tokens, parts.shares, parts.faults,
        parts.switches, parts.requests, parts.throttle);

    QStringList users;
    for (const auto &mailbox : parts.mailboxes)
        users.append(mailbox->user().userPrincipalName);
    parts.identity =
        std::make_unique<IdentityEndpoint>(users, parts.tokens, parts.identityBook, parts.switches);
    parts.identity->addControl(parts.control->router());
    parts.subscriptionBook =
        std::make_unique<SubscriptionBook>(parts.mailboxes.front()->database());
    parts.notices =
        std::make_unique<NoticeSender>(parts.mailboxes, *parts.subscriptionBook, parts.switches);
    parts.subscriptions = std::make_unique<SubscriptionsEndpoint>(
        service, parts.mailboxes, *parts.subscriptionBook, *parts.notices);
    parts.subscriptions->addRoutes();
    parts.subscriptions->addControl(parts.control->router());

    parts.front = std::make_unique<HttpFront>([this](const Request &r) { return answer(r); });
    parts.port = parts.front->start(options.port);
    if (parts.port == 0)
        return QStringLiteral("Port %1 on 127.0.0.1 is not free.").arg(options.port);
    return std::nullopt;
}

Response MailboxServer::answer(Request request)
{
    Parts &parts = *m_parts;
    if (ControlEndpoint::isMeant(request))
        return parts.control->handle(request);
    if (IdentityEndpoint::isMeant(request))
        return parts.exchange.run(request, RequestOrigin::Wire,
                                  [&](const Request &r) { return parts.identity->handle(r); });
    Response response = parts.service->handle(request, RequestOrigin::Wire);
    parts.notices->tellChanges();
    return response;
}

std::optional<QString> MailboxServer::openMailboxes()
{
    Parts &parts = *m_parts;
    const MailboxOptions &options = parts.options;
    QList<UserOptions> users{{options.userPrincipalName, options.displayName, options.token}};
    users += options.moreUsers;
    for (qsizetype i = 0; i < users.size(); ++i) {
        const UserOptions &user = users[i];
        for (const auto &other : parts.mailboxes) {
            if (other->isNamed(user.userPrincipalName))
                return QStringLiteral("The user %1 is given twice.").arg(user.userPrincipalName);
        }
        const UserMailbox::Seed seed = i == 0
            ? UserMailbox::Seed{options.seed, options.seedPhotosPercent}
            : UserMailbox::Seed{};
        QList<MailboxUser> others;
        for (qsizetype j = 0; j < users.size(); ++j) {
            if (j != i)
                others.append({users[j].userPrincipalName, users[j].displayName});
        }
        QString reason;
        auto mailbox = UserMailbox::open(
            fileOf(options, i), {user.userPrincipalName, user.displayName}, others, seed, &reason);
        if (!mailbox)
            return reason;
        parts.mailboxes.push_back(std::move(mailbox));
        parts.tokens.add(user.token.isEmpty() ? randomToken().toUtf8() : user.token.toUtf8(),
                         {user.userPrincipalName});
    }
    return std::nullopt;
}

QUrl MailboxServer::origin() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_parts->port);
    return url;
}

QString MailboxServer::token() const
{
    return m_parts->options.token;
}

FaultPlan &MailboxServer::faults()
{
    return m_parts->faults;
}

MailboxSwitches &MailboxServer::switches()
{
    return m_parts->switches;
}

ShareBook &MailboxServer::shares()
{
    return m_parts->shares;
}

RequestLog &MailboxServer::requests()
{
    return m_parts->requests;
}

} // namespace mailbox
