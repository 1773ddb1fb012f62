#include "services/mailbox/mailboxserver.h"

#include "services/mailbox/batchendpoint.h"
#include "services/mailbox/categoriesendpoint.h"
#include "services/mailbox/contactsendpoint.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/foldersendpoint.h"
#include "services/mailbox/httpfront.h"
#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/photoendpoint.h"
#include "services/mailbox/router.h"
#include "services/mailbox/seed/mailboxseed.h"
#include "services/mailbox/userendpoint.h"

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

// Everything that a new mailbox holds, in one transaction.
std::optional<QString> plant(MailboxDatabase &database, const MailboxOptions &options)
{
    try {
        database.begin();
        insertDefaultFolder(database);
        plantSeed(database, options.seed, options.seedPhotosPercent);
        database.commit();
    } catch (const Refusal &refusal) {
        return refusal.message;
    }
    return std::nullopt;
}

} // namespace

struct MailboxServer::Parts
{
    MailboxOptions options;
    FaultPlan faults;
    MailboxSwitches switches;
    RequestLog requests;
    std::unique_ptr<MailboxDatabase> database;
    std::unique_ptr<Router> router;
    std::unique_ptr<ContactsEndpoint> contacts;
    std::unique_ptr<FoldersEndpoint> folders;
    std::unique_ptr<CategoriesEndpoint> categories;
    std::unique_ptr<PhotoEndpoint> photos;
    std::unique_ptr<UserEndpoint> user;
    std::unique_ptr<BatchEndpoint> batch;
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
    QString reason;
    parts.database =
        MailboxDatabase::open(options.dataDirectory, options.userPrincipalName, &reason);
    if (!parts.database)
        return QStringLiteral("The mailbox in %1 cannot be opened: %2")
            .arg(options.dataDirectory, reason);
    MailboxDatabase &database = *parts.database;
    if (database.isNew()) {
        if (const auto failure = plant(database, options))
            return QStringLiteral("The new mailbox cannot be filled: %1").arg(*failure);
    }

    const MailboxUser user{options.userPrincipalName, options.displayName};
    parts.router =
        std::make_unique<Router>(database, user, parts.faults, parts.switches, parts.requests);
    Router &router = *parts.router;
    parts.contacts = std::make_unique<ContactsEndpoint>(database);
    parts.folders = std::make_unique<FoldersEndpoint>(database);
    parts.categories = std::make_unique<CategoriesEndpoint>(database);
    parts.photos = std::make_unique<PhotoEndpoint>(database);
    parts.user = std::make_unique<UserEndpoint>(database, user);
    parts.batch = std::make_unique<BatchEndpoint>(router);
    parts.contacts->addRoutes(router);
    parts.folders->addRoutes(router);
    parts.categories->addRoutes(router);
    parts.photos->addRoutes(router);
    parts.user->addRoutes(router);
    parts.batch->addRoutes();

    parts.front =
        std::make_unique<HttpFront>(options.token.toUtf8(), [&router](const Request &request) {
            return router.handle(request, RequestOrigin::Wire);
        });
    parts.port = parts.front->start(options.port);
    if (parts.port == 0)
        return QStringLiteral("Port %1 on 127.0.0.1 is not free.").arg(options.port);
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

RequestLog &MailboxServer::requests()
{
    return m_parts->requests;
}

} // namespace mailbox
