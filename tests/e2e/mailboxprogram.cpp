#include "tests/e2e/mailboxprogram.h"

#include "services/wire/contactcodec.h"
#include "services/wire/extendedproperties.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QNetworkReply>

#include <gtest/gtest.h>

#include <utility>

namespace e2e {

using testsupport::eventually;

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString folderPath(const QJsonObject &folder)
{
    return QStringLiteral("/v1.0/me/contactFolders/")
        + QString::fromLatin1(
               QUrl::toPercentEncoding(folder.value(QLatin1String("id")).toString()));
}

QString pathOf(const QJsonObject &contact)
{
    return QStringLiteral("/v1.0/me/contacts/")
        + QString::fromLatin1(
               QUrl::toPercentEncoding(contact.value(QLatin1String("id")).toString()));
}

} // namespace

MailboxProgram::MailboxProgram(QString dataFolder, QString user, QStringList options)
    : m_folder(std::move(dataFolder))
    , m_user(std::move(user))
    , m_options(std::move(options))
    , m_token("token-of-the-test")
    , m_port(QStringLiteral("0"))
{
    start();
}

MailboxProgram::~MailboxProgram()
{
    stop();
}

void MailboxProgram::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM),
                    QStringList{QStringLiteral("--port"), m_port, QStringLiteral("--data"),
                                m_folder, QStringLiteral("--user"), m_user,
                                QStringLiteral("--token"), QString::fromLatin1(m_token)}
                        + m_options);
    EXPECT_TRUE(eventually([this] { return m_process.canReadLine(); }));
    m_root = QString::fromLatin1(m_process.readLine().trimmed().split(' ').value(0));
    m_port = QString::number(QUrl(m_root).port());
}

void MailboxProgram::stop()
{
    m_process.terminate();
    EXPECT_TRUE(eventually([this] { return m_process.state() == QProcess::NotRunning; }));
}

void MailboxProgram::changeUnseen(const std::function<void()> &change)
{
    const QString port = std::exchange(m_port, QStringLiteral("0"));
    start();
    change();
    stop();
    m_port = port;
}

void MailboxProgram::startWithFault(const QString &fault)
{
    const QStringList options = m_options;
    m_options += {QStringLiteral("--fault"), fault};
    start();
    m_options = options;
}

app::SessionOptions MailboxProgram::account() const
{
    return {.graphAccount = app::GraphAccount{.url = QUrl(m_root),
                                              .token = QString::fromLatin1(m_token),
                                              .userPrincipalName = m_user}};
}

HttpAnswer MailboxProgram::send(const char *method, const QString &path, const QByteArray &body,
                                const QByteArray &contentType)
{
    QNetworkRequest request(QUrl(path.startsWith(QLatin1String("http")) ? path : m_root + path));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    EXPECT_TRUE(eventually([&reply] { return reply->isFinished(); })) << qPrintable(path);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

QJsonObject MailboxProgram::create(const QString &path, const QJsonObject &body)
{
    const HttpAnswer answer = send("POST", path, json(body));
    EXPECT_EQ(answer.status, 201) << answer.body.constData();
    return QJsonDocument::fromJson(answer.body).object();
}

QJsonArray MailboxProgram::list(const QString &path)
{
    QJsonArray all;
    for (QString next = path; !next.isEmpty();) {
        const HttpAnswer answer = send("GET", next);
        EXPECT_EQ(answer.status, 200) << qPrintable(next);
        const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
        for (const QJsonValue &item : page.value(QLatin1String("value")).toArray()) {
            all.append(item);
        }
        next = page.value(QLatin1String("@odata.nextLink")).toString();
    }
    return all;
}

void MailboxProgram::addFault(const QString &fault)
{
    const HttpAnswer answer = send("POST", QStringLiteral("/kartei/control/faults"),
                                   json({{QLatin1String("fault"), fault}}));
    EXPECT_EQ(answer.status, 204) << answer.body.constData();
}

void MailboxProgram::clearFaults()
{
    EXPECT_EQ(send("DELETE", QStringLiteral("/kartei/control/faults")).status, 204);
}

QString MailboxProgram::createFolder(const QString &name)
{
    return create(QStringLiteral("/v1.0/me/contactFolders"), {{QLatin1String("displayName"), name}})
        .value(QLatin1String("id"))
        .toString();
}

QString MailboxProgram::contactPath(const QString &name)
{
    QList<QJsonObject> folders{defaultFolder()};
    while (!folders.isEmpty()) {
        const QString folder = folderPath(folders.takeFirst());
        for (const QJsonValue &item : list(folder + QStringLiteral("/contacts?$top=1000"))) {
            if (item.toObject().value(QLatin1String("displayName")).toString() == name) {
                return pathOf(item.toObject());
            }
        }
        for (const QJsonValue &child : list(folder + QStringLiteral("/childFolders"))) {
            folders.append(child.toObject());
        }
    }
    ADD_FAILURE() << "nobody is called " << qPrintable(name);
    return {};
}

void MailboxProgram::change(const QString &name, const QJsonObject &properties)
{
    const HttpAnswer answer = send("PATCH", contactPath(name), json(properties));
    EXPECT_EQ(answer.status, 200) << answer.body.constData();
}

void MailboxProgram::remove(const QString &name)
{
    EXPECT_EQ(send("DELETE", contactPath(name)).status, 204) << qPrintable(name);
}

MailboxState MailboxProgram::state()
{
    MailboxState state;
    readFolder(defaultFolder(), QString(), state);
    sort(state);
    return state;
}

QJsonObject MailboxProgram::defaultFolder()
{
    const HttpAnswer root = send("GET", QStringLiteral("/v1.0/me/contactFolders/contacts"));
    EXPECT_EQ(root.status, 200);
    return QJsonDocument::fromJson(root.body).object();
}

void MailboxProgram::readFolder(const QJsonObject &folder, const QString &above,
                                MailboxState &state)
{
    const QString path = above + folder.value(QLatin1String("displayName")).toString();
    const QString address = folderPath(folder);
    QList<PersonState> people;
    for (const QJsonValue &item :
         list(address + QStringLiteral("/contacts?") + wire::extendedExpansion())) {
        people.append(person(item.toObject()));
    }
    state.insert(path, people);
    for (const QJsonValue &child : list(address + QStringLiteral("/childFolders"))) {
        readFolder(child.toObject(), path + u'/', state);
    }
}

PersonState MailboxProgram::person(const QJsonObject &item)
{
    PersonState state;
    const auto contact = wire::toContact(item);
    EXPECT_TRUE(contact.has_value());
    state.contact = contact.value_or(domain::Contact());
    const HttpAnswer photo = send("GET", pathOf(item) + QStringLiteral("/photo/$value"));
    if (photo.status == 200) {
        state.photo = QString::fromLatin1(
            QCryptographicHash::hash(photo.body, QCryptographicHash::Sha256).toHex());
    }
    state.flag = flagOf(item);
    return state;
}

// With the day as the server has it, whatever day it is here.
QString MailboxProgram::flagOf(const QJsonObject &item)
{
    const QString path = pathOf(item).replace(QLatin1String("/v1.0/"), QLatin1String("/beta/"));
    const HttpAnswer answer = send("GET", path + QStringLiteral("?$select=id,flag"));
    EXPECT_EQ(answer.status, 200) << answer.body.constData();
    const QJsonValue flag =
        QJsonDocument::fromJson(answer.body).object().value(QLatin1String("flag"));
    const QString status = flag[QLatin1String("flagStatus")].toString();
    if (status.isEmpty() || status == QLatin1String("notFlagged")) {
        return {};
    }
    const QJsonValue due = flag[QLatin1String("dueDateTime")][QLatin1String("dateTime")];
    constexpr qsizetype dayLength = 10;
    return status + u' '
        + (status == QLatin1String("flagged") ? due.toString().left(dayLength) : QString());
}

} // namespace e2e
