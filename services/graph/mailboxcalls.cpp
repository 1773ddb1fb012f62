#include "services/graph/mailboxcalls.h"

#include <QJsonDocument>
#include <QUrl>

namespace graph {

using domain::Error;
using domain::GraphId;
using domain::Result;

namespace {

constexpr int mostSubscriptionPages = 20;
const QString v1 = QStringLiteral("/v1.0");
const QString beta = QStringLiteral("/beta");

GraphRequest plain(Method method, const QString &path)
{
    GraphRequest request;
    request.method = method;
    request.path = path;
    return request;
}

GraphRequest withJson(Method method, const QString &path, const QJsonObject &body)
{
    GraphRequest request = plain(method, path);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = QByteArrayLiteral("application/json");
    return request;
}

QString contactPath(const QString &mailbox, const GraphId &contact)
{
    return mailbox + QStringLiteral("/contacts/") + pathSegment(contact.text);
}

QString flagPath(const QString &mailbox, const GraphId &contact)
{
    return beta + contactPath(mailbox, contact);
}

QString extensionsPath(const QString &mailbox, const GraphId &contact)
{
    return v1 + contactPath(mailbox, contact) + QStringLiteral("/extensions");
}

QString subscriptionPath(const QString &id)
{
    return v1 + QStringLiteral("/subscriptions/") + pathSegment(id);
}

QString peoplePath(const QString &mailbox, const QString &typed, int maximum)
{
    QString path = v1 + mailbox + QStringLiteral("/people?$top=%1").arg(maximum);
    QString words = typed.simplified();
    words.remove(u'"').remove(u'\\');
    if (!words.isEmpty()) {
        const QByteArray search = QUrl::toPercentEncoding(u'"' + words + u'"');
        path += QStringLiteral("&$search=") + QString::fromLatin1(search);
    }
    return path;
}

bool is(const Result<GraphResponse> &answer, Error::Kind kind)
{
    return !answer && answer.error().kind == kind;
}

Result<> nothingOf(const Result<GraphResponse> &answer)
{
    return answer ? Result<>() : tl::unexpected(answer.error());
}

// Of a subscription the code that elsewhere names a missing mailbox says that it is gone.
Result<GraphResponse> ofSubscription(Result<GraphResponse> answer)
{
    if (is(answer, Error::Kind::NoMailbox)) {
        answer.error().kind = Error::Kind::NotFound;
    }
    return answer;
}

} // namespace

QCoro::Task<Result<QHash<QString, GraphId>>> translateIds(GraphClient &client, QString mailbox,
                                                          QList<GraphId> ids, wire::IdFormat from,
                                                          wire::IdFormat to)
{
    const QString path = v1 + mailbox + QStringLiteral("/translateExchangeIds");
    QHash<QString, GraphId> all;
    for (qsizetype at = 0; at < ids.size(); at += wire::maximumTranslatedIds) {
        const QJsonObject body =
            wire::translationBody(ids.mid(at, wire::maximumTranslatedIds), from, to);
        const Result<GraphResponse> answer =
            co_await client.send(withJson(Method::Post, path, body));
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        const auto some = wire::readTranslations(answer->body);
        if (!some) {
            co_return tl::unexpected(some.error());
        }
        all.insert(*some);
    }
    co_return std::move(all);
}

QCoro::Task<Result<wire::FollowupFlag>> readFlag(GraphClient &client, QString mailbox,
                                                 GraphId contact)
{
    const QString path = flagPath(mailbox, contact) + QStringLiteral("?$select=id,flag");
    const Result<GraphResponse> answer = co_await client.send(plain(Method::Get, path));
    co_return answer ? wire::readFlag(answer->body)
                     : Result<wire::FollowupFlag>(tl::unexpected(answer.error()));
}

QCoro::Task<Result<wire::FollowupFlag>> writeFlag(GraphClient &client, QString mailbox,
                                                  GraphId contact, wire::FollowupFlag flag)
{
    const Result<GraphResponse> answer = co_await client.send(
        withJson(Method::Patch, flagPath(mailbox, contact), wire::flagBody(flag)));
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    if (answer->body.isEmpty()) {
        co_return co_await readFlag(client, mailbox, contact);
    }
    co_return wire::readFlag(answer->body);
}

QCoro::Task<Result<wire::OpenExtension>> readExtension(GraphClient &client, QString mailbox,
                                                       GraphId contact, QString name)
{
    const QString path = extensionsPath(mailbox, contact) + u'/' + pathSegment(name);
    const Result<GraphResponse> answer = co_await client.send(plain(Method::Get, path));
    co_return answer ? wire::readOpenExtension(answer->body)
                     : Result<wire::OpenExtension>(tl::unexpected(answer.error()));
}

QCoro::Task<Result<>> putExtension(GraphClient &client, QString mailbox, GraphId contact,
                                   wire::OpenExtension extension)
{
    const QString path = extensionsPath(mailbox, contact);
    const QJsonObject body = wire::openExtensionBody(extension);
    const GraphRequest update =
        withJson(Method::Patch, path + u'/' + pathSegment(extension.name), body);
    Result<GraphResponse> answer = co_await client.send(update);
    if (is(answer, Error::Kind::NotFound)) {
        answer = co_await client.send(withJson(Method::Post, path, body));
        if (is(answer, Error::Kind::Conflict)) {
            answer = co_await client.send(update);
        }
    }
    co_return nothingOf(answer);
}

QCoro::Task<Result<QList<wire::PersonItem>>> findPeople(GraphClient &client, QString mailbox,
                                                        QString typed, int maximum)
{
    GraphRequest request = plain(Method::Get, peoplePath(mailbox, typed, maximum));
    request.priority = Priority::Interactive;
    Result<GraphResponse> answer = co_await client.send(request);
    const qsizetype colon = typed.indexOf(u':');
    if (is(answer, Error::Kind::ServerFault) && colon >= 0) { // "topic: word" fails at times
        request.path = peoplePath(mailbox, typed.mid(colon + 1), maximum);
        answer = co_await client.send(request);
    }
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    auto page = wire::readPersonPage(answer->body);
    if (!page) {
        co_return tl::unexpected(page.error());
    }
    co_return page->items.mid(0, maximum);
}

QCoro::Task<Result<QList<wire::Subscription>>> listSubscriptions(GraphClient &client,
                                                                 async::CancelToken cancel)
{
    QList<wire::Subscription> all;
    QString path = v1 + QStringLiteral("/subscriptions");
    for (int pages = 0; pages < mostSubscriptionPages && !path.isEmpty(); ++pages) {
        const Result<GraphResponse> answer = co_await client.send(plain(Method::Get, path), cancel);
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        const auto page = wire::readSubscriptionPage(answer->body);
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        all += page->subscriptions;
        path.clear();
        if (!page->nextLink.isEmpty()) {
            const Result<QString> next = client.origin().pathOf(page->nextLink);
            if (!next) {
                co_return tl::unexpected(next.error());
            }
            path = *next;
        }
    }
    co_return all;
}

QCoro::Task<Result<wire::Subscription>>
createSubscription(GraphClient &client, wire::Subscription wanted, async::CancelToken cancel)
{
    const GraphRequest request = withJson(Method::Post, v1 + QStringLiteral("/subscriptions"),
                                          wire::subscriptionBody(wanted));
    const Result<GraphResponse> answer = co_await client.send(request, cancel);
    co_return answer ? wire::readSubscription(answer->body)
                     : Result<wire::Subscription>(tl::unexpected(answer.error()));
}

QCoro::Task<Result<wire::Subscription>>
renewSubscription(GraphClient &client, QString id, QDateTime expires, async::CancelToken cancel)
{
    const GraphRequest request =
        withJson(Method::Patch, subscriptionPath(id), wire::renewalBody(expires));
    Result<GraphResponse> answer = co_await client.send(request, cancel);
    answer = ofSubscription(std::move(answer));
    co_return answer ? wire::readSubscription(answer->body)
                     : Result<wire::Subscription>(tl::unexpected(answer.error()));
}

QCoro::Task<Result<>> reauthorizeSubscription(GraphClient &client, QString id,
                                              async::CancelToken cancel)
{
    const GraphRequest request =
        plain(Method::Post, subscriptionPath(id) + QStringLiteral("/reauthorize"));
    Result<GraphResponse> answer = co_await client.send(request, cancel);
    answer = ofSubscription(std::move(answer));
    co_return nothingOf(answer);
}

QCoro::Task<Result<>> deleteSubscription(GraphClient &client, QString id, async::CancelToken cancel)
{
    const GraphRequest request = plain(Method::Delete, subscriptionPath(id));
    Result<GraphResponse> answer = co_await client.send(request, cancel);
    answer = ofSubscription(std::move(answer));
    co_return is(answer, Error::Kind::NotFound) ? Result<>() : nothingOf(answer);
}

} // namespace graph
