#include "tests/mailbox/mailboxfixture.h"

#include <QJsonDocument>

// Evolution with its Microsoft 365 back end, as the requests that it sends: in its order, with its
// spelling, and each on a connection of its own.

namespace {

constexpr int patience = 10'000;

class Evolution : public MailboxTest
{
protected:
    // path: below the user. The answer ends where the connection does.
    Reply ask(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
              const QByteArray &body = {})
    {
        const quint16 port = static_cast<quint16>(server().origin().port());
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        EXPECT_TRUE(socket.waitForConnected(patience));
        QByteArray target = path;
        if (target.startsWith("http"))
            target = target.mid(target.indexOf("/v1.0"));
        else if (!target.startsWith("/v1.0"))
            target.prepend("/v1.0/users/ada%40kartei.example/");
        QByteArray text = method + ' ' + target
            + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
            + "\r\nUser-Agent: Evolution-M365/3.46.4\r\nConnection: Close\r\n"
              "Authorization: Bearer token\r\n";
        for (const auto &[name, value] : headers)
            text += name + ": " + value + "\r\n";
        if (method != "GET" && method != "DELETE")
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(text + "\r\n" + body);
        EXPECT_TRUE(socket.waitForDisconnected(patience));
        const QByteArray received = socket.readAll();
        const qsizetype headEnd = received.indexOf("\r\n\r\n");
        Reply reply;
        const QByteArrayList lines = received.left(headEnd).split('\n');
        reply.status = lines[0].split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1))
            reply.headers.append(
                {line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed()});
        reply.body = received.mid(headEnd + 4);
        return reply;
    }

    // All pages of a round; the deltaLink goes to *deltaLink.
    QJsonArray round(const QByteArray &first, QString *deltaLink)
    {
        QJsonArray items;
        QByteArray next = first;
        while (!next.isEmpty()) {
            const Reply page = ask("GET", next, {{"Prefer", "odata.maxpagesize=50"}});
            EXPECT_EQ(page.status, 200) << page.body.constData();
            for (const QJsonValue &item : page.value())
                items.append(item);
            next = page.text("@odata.nextLink").toUtf8();
            *deltaLink = page.text("@odata.deltaLink");
        }
        return items;
    }
};

TEST_F(Evolution, ConnectsAndReadsEveryContactAndPhoto)
{
    start(60, 50);
    const QString chess = makeFolder(QStringLiteral("Chess"));

    const Reply inbox = ask("GET", "mailFolders/inbox?$select=displayName");
    EXPECT_EQ(inbox.status, 200);
    EXPECT_FALSE(inbox.text("id").isEmpty());
    EXPECT_EQ(inbox.json().keys(),
              (QStringList{QStringLiteral("@odata.context"), QStringLiteral("displayName"),
                           QStringLiteral("id")}));

    const Reply byName = ask("GET", "contactFolders/contacts");
    EXPECT_EQ(byName.status, 200);
    QString folderLink;
    EXPECT_TRUE(members(round("contactFolders/delta", &folderLink), "id").contains(chess));
    const QByteArray folder = "contactFolders/" + byName.text("id").toUtf8();
    EXPECT_EQ(ask("GET", folder).json(), byName.json());

    QString contactsLink;
    QHash<QString, QJsonObject> read;
    for (const QJsonValue &reference :
         round(folder + "/contacts/delta?$select=id", &contactsLink)) {
        const QString id = reference[QLatin1String("id")].toString();
        const Reply contact = ask("GET", "contacts/" + id.toUtf8());
        EXPECT_EQ(contact.status, 200);
        QJsonObject shown = contact.json();
        shown.remove(QStringLiteral("@odata.context"));
        read.insert(id, shown);
    }
    QHash<QString, QJsonObject> held;
    for (const QJsonValue &contact : allPages(QStringLiteral("/me/contacts?$top=100")))
        held.insert(contact[QLatin1String("id")].toString(), contact.toObject());
    EXPECT_EQ(read, held);
    EXPECT_FALSE(read.isEmpty());

    int photosSeen = 0;
    for (auto it = read.constBegin(); it != read.constEnd(); ++it) {
        const Reply photo = ask("GET", "contacts/" + it.key().toUtf8() + "/photo/$value");
        const Reply known = get(QStringLiteral("/me/contacts/%1/photo/$value").arg(it.key()));
        EXPECT_EQ(photo.status, known.status);
        photosSeen += photo.status == 200;
        EXPECT_EQ(photo.status == 200 ? photo.body : QByteArray(),
                  known.status == 200 ? known.body : QByteArray());
    }
    EXPECT_GT(photosSeen, 0);
    EXPECT_EQ(round(contactsLink.toUtf8(), &contactsLink), QJsonArray());
}

TEST_F(Evolution, ReadsChangedContactsInABatchOfTwenty)
{
    start(30);
    QString link;
    const QByteArray folder =
        "contactFolders/" + ask("GET", "contactFolders/contacts").text("id").toUtf8();
    const QJsonArray references = round(folder + "/contacts/delta?$select=id", &link);
    QJsonArray requests;
    for (int i = 0; i < 20; ++i)
        requests.append(QJsonObject{{QStringLiteral("id"), QString::number(i)},
                                    {QStringLiteral("method"), QStringLiteral("GET")},
                                    {QStringLiteral("url"),
                                     QStringLiteral("/users/ada%40kartei.example/contacts/%1")
                                         .arg(references[i][QLatin1String("id")].toString())}});
    const Reply batch =
        ask("POST", "/v1.0/$batch", {{"Content-Type", "application/json"}},
            QJsonDocument(QJsonObject{{QStringLiteral("requests"), requests}}).toJson());
    QHash<QString, QString> read;
    const QJsonArray responses = batch.json().value(QStringLiteral("responses")).toArray();
    for (const QJsonValue &response : responses)
        read.insert(response[QLatin1String("id")].toString(),
                    response[QLatin1String("body")][QLatin1String("id")].toString());
    QHash<QString, QString> asked;
    for (int i = 0; i < 20; ++i)
        asked.insert(QString::number(i), references[i][QLatin1String("id")].toString());
    EXPECT_EQ(read, asked);
}

TEST_F(Evolution, WritesContactsAndPhotosAndTakesThemAway)
{
    start();
    const Headers json{{"Content-Type", "application/json"}};
    const Headers quiet = json + Headers{{"Prefer", "return=minimal"}};
    const Reply made = ask("POST", "contactFolders/contacts/contacts", json,
                           R"({"displayName":"Ada","birthday":"1815-12-10T11:59:00Z"})");
    EXPECT_EQ(made.status, 201);
    const QByteArray contact = "contacts/" + made.text("id").toUtf8();
    EXPECT_EQ(ask("PATCH", contact, quiet, R"({"jobTitle":"Countess"})").status, 204);

    const QByteArray photo = contact + "/photo/$value";
    const Headers jpeg{{"Content-Type", "image/jpeg"}};
    EXPECT_EQ(ask("PUT", photo, jpeg, "\xff\xd8\xff\xe0 a picture").status, 200);
    EXPECT_EQ(ask("GET", photo).body, QByteArray("\xff\xd8\xff\xe0 a picture"));
    EXPECT_EQ(ask("PUT", photo, jpeg).status, 200); // its way to remove one
    EXPECT_EQ(ask("GET", photo).status, 404);

    EXPECT_EQ(ask("GET", contact).text("jobTitle"), QStringLiteral("Countess"));
    EXPECT_EQ(ask("DELETE", contact).status, 204);
    EXPECT_EQ(ask("GET", contact).errorCode(), QStringLiteral("ErrorItemNotFound"));
    EXPECT_EQ(allPages(QStringLiteral("/me/contacts")), QJsonArray());
}

} // namespace
