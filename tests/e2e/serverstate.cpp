#include "tests/e2e/serverstate.h"

#include "services/wire/contactcodec.h"
#include "services/wire/extendedproperties.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

#include <gtest/gtest.h>

namespace e2e {

namespace {

struct Answer
{
    int status = 0;
    QByteArray body;
};

class Server
{
public:
    Server(const QString &dataFolder, const QString &user)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM),
                        {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                         dataFolder, QStringLiteral("--user"), user});
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20000));
        const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
        m_root = QString::fromLatin1(words.value(0));
        m_token = words.value(1);
    }

    ~Server()
    {
        m_process.terminate();
        EXPECT_TRUE(
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 10000));
    }

    Answer get(const QString &path)
    {
        QNetworkRequest request(
            QUrl(path.startsWith(QLatin1String("http")) ? path : m_root + path));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        EXPECT_TRUE(QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20000));
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll()};
    }

    // Every page of a list.
    QJsonArray list(const QString &path)
    {
        QJsonArray all;
        for (QString next = path; !next.isEmpty();) {
            const Answer answer = get(next);
            EXPECT_EQ(answer.status, 200) << qPrintable(next);
            const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
            for (const QJsonValue &item : page.value(QLatin1String("value")).toArray()) {
                all.append(item);
            }
            next = page.value(QLatin1String("@odata.nextLink")).toString();
        }
        return all;
    }

    void readFolder(const QJsonObject &folder, const QString &above, MailboxState &state)
    {
        const QString id = folder.value(QLatin1String("id")).toString();
        const QString path = above + folder.value(QLatin1String("displayName")).toString();
        const QString address = QStringLiteral("/v1.0/me/contactFolders/")
            + QString::fromLatin1(QUrl::toPercentEncoding(id));
        QList<PersonState> people;
        const QString contacts = address + QStringLiteral("/contacts?") + wire::extendedExpansion();
        for (const QJsonValue &item : list(contacts)) {
            people.append(person(item.toObject()));
        }
        state.insert(path, people);
        for (const QJsonValue &child : list(address + QStringLiteral("/childFolders"))) {
            readFolder(child.toObject(), path + u'/', state);
        }
    }

private:
    PersonState person(const QJsonObject &item)
    {
        PersonState state;
        const auto contact = wire::toContact(item);
        EXPECT_TRUE(contact.has_value());
        state.contact = contact.value_or(domain::Contact());
        const Answer photo = get(QStringLiteral("/v1.0/me/contacts/%1/photo/$value")
                                     .arg(QString::fromLatin1(QUrl::toPercentEncoding(
                                         item.value(QLatin1String("id")).toString()))));
        if (photo.status == 200) {
            state.photo = QString::fromLatin1(
                QCryptographicHash::hash(photo.body, QCryptographicHash::Sha256).toHex());
        }
        return state;
    }

    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_root;
    QByteArray m_token;
};

} // namespace

MailboxState serverState(const QString &dataFolder, const QString &user)
{
    Server server(dataFolder, user);
    MailboxState state;
    const Answer root = server.get(QStringLiteral("/v1.0/me/contactFolders/contacts"));
    EXPECT_EQ(root.status, 200);
    server.readFolder(QJsonDocument::fromJson(root.body).object(), QString(), state);
    sort(state);
    return state;
}

} // namespace e2e
