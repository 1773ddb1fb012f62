#include "tests/support/mailboxside.h"

#include "services/domain/schemaextension.h"
#include "services/graph/graphorigin.h"
#include "services/wire/deltapage.h"
#include "services/wire/extendedproperties.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <gtest/gtest.h>

namespace testsupport {

namespace {

const QString mePath = QStringLiteral("/v1.0/me/");

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString folderPath(const QString &id)
{
    return mePath + QStringLiteral("contactFolders/") + graph::pathSegment(id);
}

QString contactPath(const QString &id)
{
    return mePath + QStringLiteral("contacts/") + graph::pathSegment(id);
}

QString pathAndQuery(const QString &link)
{
    const QUrl url(link);
    return url.path(QUrl::FullyEncoded) + QLatin1Char('?') + url.query(QUrl::FullyEncoded);
}

} // namespace

MailboxSide::MailboxSide(QString directory, int seed)
    : m_directory(std::move(directory))
    , m_seed(seed)
{
    m_thread.start();
    m_home = std::make_unique<QObject>();
    m_home->moveToThread(&m_thread);
    start();
}

MailboxSide::~MailboxSide()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

void MailboxSide::start()
{
    mailbox::MailboxOptions options;
    options.dataDirectory = m_directory;
    options.userPrincipalName = QStringLiteral("ada@example.com");
    options.displayName = QStringLiteral("Ada Owner");
    options.token = m_token.isEmpty() ? QString() : QString::fromLatin1(m_token);
    options.port = quint16(m_origin.port(0));
    options.seed = m_seed;
    options.seedPhotosPercent = 0;
    std::optional<QString> refused;
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, options, &refused] {
            m_server = new mailbox::MailboxServer(options);
            refused = m_server->start();
        },
        Qt::BlockingQueuedConnection);
    ASSERT_FALSE(refused) << refused->toStdString();
    m_origin = m_server->origin();
    m_token = m_server->token().toLatin1();
}

void MailboxSide::stop()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { delete std::exchange(m_server, nullptr); },
        Qt::BlockingQueuedConnection);
}

HttpAnswer MailboxSide::request(const char *method, const QString &path, const QByteArray &body,
                                const QByteArray &contentType)
{
    QUrl url = m_origin;
    const qsizetype question = path.indexOf(QLatin1Char('?'));
    url.setPath(path.left(question < 0 ? path.size() : question), QUrl::StrictMode);
    if (question >= 0) {
        url.setQuery(path.mid(question + 1), QUrl::StrictMode);
    }
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Prefer", "IdType=\"ImmutableId\"");
    if (!body.isEmpty()) {
        request.setRawHeader("Content-Type", contentType);
    }
    const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

HttpAnswer MailboxSide::expect(const char *method, const QString &path, const QByteArray &body)
{
    HttpAnswer answer = request(method, path, body);
    EXPECT_EQ(answer.status / 100, 2)
        << method << ' ' << path.toStdString() << ' ' << answer.body.toStdString();
    return answer;
}

QString MailboxSide::defaultFolderId()
{
    const auto folder =
        wire::readFolder(expect("GET", mePath + QStringLiteral("contactFolders/contacts")).body);
    return folder ? folder->id.text : QString();
}

QList<KnownFolder> MailboxSide::folders()
{
    QList<KnownFolder> found;
    QString path = mePath + QStringLiteral("contactFolders/delta");
    while (!path.isEmpty()) {
        const auto page = wire::readFolderPage(expect("GET", path).body);
        if (!page) {
            ADD_FAILURE() << page.error().message.toStdString();
            break;
        }
        for (const wire::FolderItem &folder : page->items) {
            // A delta may show a folder twice, and one that is gone: the last word counts.
            found.removeIf(
                [&folder](const KnownFolder &each) { return each.id == folder.id.text; });
            if (!folder.removed) {
                found.append({folder.id.text, folder.parentFolderId.text, folder.displayName});
            }
        }
        path = page->nextLink.isEmpty() ? QString() : pathAndQuery(page->nextLink);
    }
    return found;
}

QList<MailboxSide::Listed> MailboxSide::contacts()
{
    QStringList ids{defaultFolderId()};
    for (const KnownFolder &folder : folders()) {
        if (!ids.contains(folder.id)) {
            ids.append(folder.id);
        }
    }
    QList<Listed> found;
    for (const QString &id : std::as_const(ids)) {
        QString path =
            folderPath(id) + QStringLiteral("/contacts?$top=1000&") + wire::extendedExpansion();
        while (!path.isEmpty()) {
            const auto page = wire::readContactPage(expect("GET", path).body);
            if (!page) {
                ADD_FAILURE() << page.error().message.toStdString();
                break;
            }
            for (const wire::ContactItem &item : page->items) {
                found.append({item.id.text, {id, item.contact}});
            }
            path = page->nextLink.isEmpty() ? QString() : pathAndQuery(page->nextLink);
        }
    }
    return found;
}

State MailboxSide::state()
{
    QList<KnownContact> known;
    for (const Listed &each : contacts()) {
        known.append(each.known);
    }
    return describe(defaultFolderId(), folders(), known);
}

Things MailboxSide::things()
{
    QList<KnownContact> known;
    for (const Listed &each : contacts()) {
        known.append(each.known);
    }
    Things things = thingsOf(defaultFolderId(), folders(), known);
    if (!m_schema.isEmpty()) {
        addFields(things);
    }
    return things;
}

void MailboxSide::addFields(Things &things)
{
    QHash<QString, QString> names;
    QStringList folders;
    for (const Listed &each : contacts()) {
        names.insert(each.id, each.known.contact.displayName);
        folders.append(each.known.folderId);
    }
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        const HttpAnswer answer =
            expect("GET",
                   folderPath(folder) + QStringLiteral("/contacts?$top=1000&$select=id,") + m_schema
                       + QStringLiteral("&$expand=extensions"));
        const auto page =
            wire::readExtendedPage(answer.body).value_or(wire::Page<wire::ExtendedItem>());
        EXPECT_TRUE(page.nextLink.isEmpty());
        for (const wire::ExtendedItem &item : page.items) {
            const QJsonObject values = domain::fieldValues(item.extensions);
            for (auto value = values.begin(); value != values.end(); ++value) {
                things[names.value(item.id.text)][value.key()].append(value.value().toString());
            }
        }
    }
}

void MailboxSide::setField(const QString &name, const QString &id, const QJsonValue &value)
{
    const QString contact = contactPath(contactId(name));
    const domain::OpenExtension changed = domain::byExtension({{id, value}}).first();
    if (domain::isSchemaField(id)) {
        expect("PATCH", contact,
               json(wire::schemaValueBody(domain::schemaIdOf(changed.name), changed.values)));
        return;
    }
    const QString path = contact + QStringLiteral("/extensions");
    const HttpAnswer there = request("GET", path + u'/' + changed.name);
    wire::OpenExtension whole{changed.name, {}};
    if (there.status == 200) {
        whole = wire::readOpenExtension(there.body).value_or(whole);
    }
    value.isNull() ? whole.values.remove(id) : void(whole.values.insert(id, value));
    if (whole.values.isEmpty()) {
        if (there.status == 200) {
            expect("DELETE", path + u'/' + changed.name);
        }
        return;
    }
    const bool isThere = there.status == 200;
    expect(isThere ? "PATCH" : "POST", isThere ? path + u'/' + changed.name : path,
           json(wire::openExtensionBody(whole)));
}

QStringList MailboxSide::createTokens()
{
    const QByteArray expansion =
        QUrl::toPercentEncoding(QStringLiteral("singleValueExtendedProperties($filter=id eq '%1')")
                                    .arg(wire::createTokenPropertyId()));
    QStringList tokens;
    for (const Listed &each : contacts()) {
        const HttpAnswer answer = expect("GET",
                                         contactPath(each.id) + QStringLiteral("?$expand=")
                                             + QString::fromLatin1(expansion));
        const QJsonObject contact = QJsonDocument::fromJson(answer.body).object();
        for (const QJsonValue &value : contact.value(wire::extendedMember).toArray()) {
            tokens.append(value[QLatin1String("value")].toString());
        }
    }
    return tokens;
}

QStringList MailboxSide::contactNames()
{
    QStringList names;
    for (const Listed &each : contacts()) {
        names.append(each.known.contact.displayName);
    }
    return names;
}

QStringList MailboxSide::folderPaths()
{
    QStringList paths = pathsOf(defaultFolderId(), folders());
    paths.removeAll(QString());
    return paths;
}

QString MailboxSide::folderId(const QString &path)
{
    if (path.isEmpty()) {
        return defaultFolderId();
    }
    const QList<KnownFolder> known = folders();
    const qsizetype at = pathsOf(defaultFolderId(), known).indexOf(path);
    EXPECT_GE(at, 0) << "no folder " << path.toStdString();
    return at < 0 ? QString() : known[at].id;
}

QString MailboxSide::contactId(const QString &name)
{
    for (const Listed &each : contacts()) {
        if (each.known.contact.displayName == name) {
            return each.id;
        }
    }
    ADD_FAILURE() << "no contact " << name.toStdString();
    return {};
}

void MailboxSide::create(const QStringList &names, const QString &folder)
{
    const QString path = folderPath(folderId(folder)) + QStringLiteral("/contacts");
    for (const QString &name : names) {
        expect("POST", path, json(wire::patchToJson(domain::difference({}, person(name)))));
    }
}

void MailboxSide::update(const QString &name, const domain::ContactPatch &patch)
{
    expect("PATCH", contactPath(contactId(name)), json(wire::patchBody(patch, {})));
}

void MailboxSide::move(const QStringList &names, const QString &folder)
{
    const QByteArray body = json({{QStringLiteral("parentFolderId"), folderId(folder)}});
    for (const QString &name : names) {
        expect("PATCH", contactPath(contactId(name)), body);
    }
}

void MailboxSide::remove(const QStringList &names)
{
    for (const QString &name : names) {
        expect("DELETE", contactPath(contactId(name)));
    }
}

void MailboxSide::createFolder(const QString &parent, const QString &name)
{
    expect("POST", folderPath(folderId(parent)) + QStringLiteral("/childFolders"),
           json({{QStringLiteral("displayName"), name}}));
}

void MailboxSide::renameFolder(const QString &folder, const QString &name)
{
    expect("PATCH", folderPath(folderId(folder)), json({{QStringLiteral("displayName"), name}}));
}

void MailboxSide::moveFolder(const QString &folder, const QString &parent)
{
    expect("PATCH", folderPath(folderId(folder)),
           json({{QStringLiteral("parentFolderId"), folderId(parent)}}));
}

void MailboxSide::removeFolder(const QString &folder)
{
    expect("DELETE", folderPath(folderId(folder)));
}

} // namespace testsupport
