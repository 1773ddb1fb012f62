#include "tests/bench/mailboxprocess.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

namespace bench {

namespace {

const QString user = QStringLiteral("ada@example.com");
constexpr int seedingPatience = 600000;

} // namespace

MailboxProcess::MailboxProcess(int people)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM),
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                     m_folder.path(), QStringLiteral("--user"), user, QStringLiteral("--seed"),
                     QString::number(people), QStringLiteral("--seed-photos"), QStringLiteral("0"),
                     QStringLiteral("--option"), QStringLiteral("window-requests=0")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(seedingPatience)) { }
    const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
    m_root = QUrl(QString::fromLatin1(words.value(0)));
    m_token = words.value(1);
    m_isReady = addFolders();
}

MailboxProcess::~MailboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished(10000);
}

app::SessionOptions MailboxProcess::account() const
{
    app::SessionOptions options;
    options.graphAccount = app::GraphAccount{
        .url = m_root, .token = QString::fromLatin1(m_token), .userPrincipalName = user};
    return options;
}

QByteArray MailboxProcess::ask(const QByteArray &verb, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(m_root.resolved(QUrl(path)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Prefer", "IdType=\"ImmutableId\"");
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
}

bool MailboxProcess::addFolders()
{
    const QString lists = QStringLiteral("/v1.0/me/contactFolders");
    const QByteArray known = ask("GET", lists + QStringLiteral("/delta"));
    const auto count =
        QJsonDocument::fromJson(known).object().value(QLatin1String("value")).toArray().size();
    for (auto number = count; number < folders; ++number) {
        const QJsonObject folder{
            {QStringLiteral("displayName"), QStringLiteral("Folder %1").arg(number)}};
        if (ask("POST", lists, QJsonDocument(folder).toJson()).isEmpty()) {
            return false;
        }
    }
    return !known.isEmpty();
}

} // namespace bench
