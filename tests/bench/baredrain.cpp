#include "tests/bench/baredrain.h"

#include "services/wire/extendedproperties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

namespace bench {

namespace {

constexpr int foldersAtOnce = 3;

// Only the link at the end is looked for: the page itself is not parsed.
QUrl nextLinkIn(const QByteArray &page)
{
    static const QByteArray name("\"@odata.nextLink\":\"");
    const qsizetype start = page.lastIndexOf(name);
    if (start < 0) {
        return {};
    }
    const qsizetype from = start + name.size();
    QByteArray link = page.mid(from, page.indexOf('"', from) - from);
    link.replace("\\/", "/");
    return QUrl(QString::fromUtf8(link));
}

} // namespace

BareDrain::BareDrain(QUrl root, QByteArray token, Scope scope)
    : m_root(std::move(root))
    , m_token(std::move(token))
    , m_scope(scope)
{
}

void BareDrain::run()
{
    get(m_root.resolved(QUrl(QStringLiteral("/v1.0/me/contactFolders/delta"))),
        &BareDrain::foldersRead);
}

void BareDrain::get(const QUrl &url, void (BareDrain::*then)(const QByteArray &))
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=" KARTEI_PAGE_SIZE);
    request.setRawHeader("Accept", "application/json");
    ++m_requests;
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, then] {
        reply->deleteLater();
        const QByteArray body = reply->readAll();
        m_bytes += body.size();
        (this->*then)(body);
    });
}

void BareDrain::foldersRead(const QByteArray &body)
{
    QList<QByteArray> ids{"contacts"};
    const QJsonArray folders =
        QJsonDocument::fromJson(body).object().value(QLatin1String("value")).toArray();
    for (const QJsonValue &folder : folders) {
        const QString id = folder.toObject().value(QLatin1String("id")).toString();
        ids.append(QUrl::toPercentEncoding(id));
    }
    for (const QByteArray &id : std::as_const(ids)) {
        const QString contacts =
            QStringLiteral("/v1.0/me/contactFolders/%1/contacts").arg(QString::fromLatin1(id));
        m_waiting.append(m_root.resolved(QUrl(contacts + QStringLiteral("/delta"))));
        if (m_scope == Scope::PagesAndExtended) {
            m_waiting.append(m_root.resolved(QUrl(
                contacts + QStringLiteral("?$top=1000&$select=id&") + wire::extendedExpansion())));
        }
    }
    for (int i = 0; i < foldersAtOnce; ++i) {
        nextFolder();
    }
}

void BareDrain::nextFolder()
{
    if (m_waiting.isEmpty()) {
        if (m_running == 0) {
            Q_EMIT finished();
        }
        return;
    }
    ++m_running;
    get(m_waiting.takeFirst(), &BareDrain::pageRead);
}

void BareDrain::pageRead(const QByteArray &body)
{
    if (const QUrl next = nextLinkIn(body); next.isValid()) {
        get(next, &BareDrain::pageRead);
        return;
    }
    --m_running;
    nextFolder();
}

} // namespace bench
