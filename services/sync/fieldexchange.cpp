#include "services/sync/fieldexchange.h"

#include "services/store/store.h"
#include "services/sync/definitionsread.h"
#include "services/sync/graphreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace syncing {

using domain::Error;
using domain::Result;

namespace {

const QString propertyId =
    QStringLiteral("String {00020329-0000-0000-C000-000000000046} Name org.kartei.fields");
const QLatin1String propertiesMember("singleValueExtendedProperties");

QString folderPath(const domain::GraphId &folder)
{
    return QStringLiteral("/v1.0/me/contactFolders/") + graph::pathSegment(folder.text);
}

QString readPath(const domain::GraphId &folder)
{
    const QString filter = QStringLiteral("id eq '%1'").arg(propertyId);
    return folderPath(folder)
        + QStringLiteral("?$select=id&$expand=singleValueExtendedProperties($filter=")
        + QString::fromLatin1(QUrl::toPercentEncoding(filter)) + u')';
}

QByteArray definitionsIn(const QByteArray &body)
{
    const QJsonArray properties =
        QJsonDocument::fromJson(body).object().value(propertiesMember).toArray();
    return properties.isEmpty() ? QByteArray()
                                : properties.first()[QLatin1String("value")].toString().toUtf8();
}

} // namespace

FieldExchange::FieldExchange(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
{
}

QCoro::Task<Result<>> FieldExchange::exchange()
{
    const Result<store::DefinitionsStanding> standing =
        co_await m_store.read(&store::definitionsStanding, m_mailbox);
    if (!standing) {
        co_return tl::unexpected(standing.error());
    }
    const bool isDue = standing->isChanged
        || isOlder(standing->readAt, m_reader.cadence().extensionAge)
        || (standing->hasUnknown && isOlder(standing->readAt, missingAge));
    if (standing->folder.isEmpty() || m_isRefused || !isDue) {
        co_return {};
    }
    const Result<> done = co_await read(standing->folder);
    if (!done) {
        co_return forgive(done.error());
    }
    const Result<store::DefinitionsStanding> after =
        co_await m_store.read(&store::definitionsStanding, m_mailbox);
    if (!after) {
        co_return tl::unexpected(after.error());
    }
    if (!after->isChanged) {
        co_return {};
    }
    const Result<> sent = co_await send(after->folder);
    if (!sent) {
        co_return forgive(sent.error());
    }
    co_return {};
}

QCoro::Task<Result<>> FieldExchange::read(domain::GraphId folder)
{
    const Result<graph::GraphResponse> answer = co_await m_reader.get(readPath(folder));
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    const Result<domain::ChangeSet> applied = co_await m_store.commit(
        &store::applyDefinitions, m_mailbox, definitionsIn(answer->body), now());
    if (!applied) {
        co_return tl::unexpected(applied.error());
    }
    co_return {};
}

QCoro::Task<Result<>> FieldExchange::send(domain::GraphId folder)
{
    const Result<QByteArray> text = co_await m_store.read(&store::definitionsToSend, m_mailbox);
    if (!text || text->isEmpty()) {
        co_return text ? Result<>() : tl::unexpected(text.error());
    }
    const QJsonObject property{{QStringLiteral("id"), propertyId},
                               {QStringLiteral("value"), QString::fromUtf8(*text)}};
    const QJsonObject body{{propertiesMember, QJsonArray{property}}};
    const graph::GraphRequest request{.method = graph::Method::Patch,
                                      .path = folderPath(folder),
                                      .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                      .contentType = QByteArrayLiteral("application/json")};
    const Result<graph::GraphResponse> answer = co_await m_reader.client().send(request);
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    const Result<domain::ChangeSet> noted =
        co_await m_store.commit(&store::noteDefinitionsSent, m_mailbox, *text);
    if (!noted) {
        co_return tl::unexpected(noted.error());
    }
    co_return {};
}

Result<> FieldExchange::forgive(const Error &error)
{
    const DefinitionsError meaning = meaningOf(error);
    m_isRefused = meaning == DefinitionsError::Refuses;
    return meaning == DefinitionsError::EndsPass ? tl::unexpected(error) : Result<>();
}

} // namespace syncing
