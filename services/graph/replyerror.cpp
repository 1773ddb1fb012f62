#include "services/graph/replyerror.h"

#include "services/graph/retryafter.h"
#include "services/wire/jsonreader.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace graph {

namespace {

using domain::Error;
using Kind = Error::Kind;

constexpr qsizetype maximumMessageLength = 1000;
constexpr int maximumInnerErrors = 16;

constexpr std::array deltaExpiredCodes{
    QLatin1String("syncStateNotFound"),
    QLatin1String("syncStateInvalid"),
    QLatin1String("resyncRequired"),
};
constexpr std::array conflictCodes{
    QLatin1String("ErrorIrresolvableConflict"),
    QLatin1String("resourceModified"),
};
// A mailbox that Graph cannot serve answers 404 to everything; taken for "gone" it would empty the
// local folders.
constexpr std::array noMailboxCodes{
    QLatin1String("MailboxNotEnabledForRESTAPI"),
    QLatin1String("MailboxNotSupportedForRESTAPI"),
    QLatin1String("ErrorNonExistentMailbox"),
    QLatin1String("ResourceNotFound"),
};

constexpr std::array unknownUserCodes{QLatin1String("ErrorInvalidUser")};

template <size_t count>
bool anyOf(const QStringList &codes, const std::array<QLatin1String, count> &known)
{
    return std::ranges::any_of(codes, [&known](const QString &code) {
        return std::ranges::any_of(known, [&code](QLatin1String name) {
            return code.compare(name, Qt::CaseInsensitive) == 0;
        });
    });
}

struct ErrorBody
{
    QStringList codes; // outermost first
    QString message;
    QString requestId;
};

ErrorBody readErrorBody(const QJsonObject &body)
{
    ErrorBody read;
    QJsonObject level = body.value(QLatin1String("error")).toObject();
    read.message = wire::normalised(level.value(QLatin1String("message")).toString())
                       .left(maximumMessageLength);
    for (int depth = 0; depth < maximumInnerErrors && !level.isEmpty(); ++depth) {
        const QString code = wire::normalised(level.value(QLatin1String("code")).toString());
        if (!code.isEmpty()) {
            read.codes.append(code.left(maximumMessageLength));
        }
        if (read.requestId.isEmpty()) {
            read.requestId = wire::normalised(level.value(QLatin1String("request-id")).toString());
        }
        const QJsonValue inner = level.value(QLatin1String("innerError"));
        level = inner.isObject() ? inner.toObject()
                                 : level.value(QLatin1String("innererror")).toObject();
    }
    return read;
}

Kind kindOf(int status, const QStringList &codes, bool hasRetryAfter)
{
    if (status >= 400 && status < 500 && anyOf(codes, deltaExpiredCodes)) {
        return Kind::DeltaExpired;
    }
    if (status >= 400 && status < 500 && anyOf(codes, conflictCodes)) {
        return Kind::Conflict;
    }
    if ((status == 400 || status == 404) && anyOf(codes, noMailboxCodes)) {
        return Kind::NoMailbox;
    }
    switch (status) {
    case 401:
        return Kind::SignInNeeded;
    case 403:
        return Kind::Forbidden;
    case 404:
        return anyOf(codes, unknownUserCodes) ? Kind::Forbidden : Kind::NotFound;
    case 409:
    case 412:
        return Kind::Conflict;
    case 410:
        return Kind::DeltaExpired;
    case 424: // of a batch: not carried out, because another part was held back
    case 429:
        return Kind::Throttled;
    case 408:
    case 423:
        return Kind::ServerFault;
    case 501: // will never be carried out, as little as a 4xx
    case 507:
        return Kind::Rejected;
    case 503:
        return hasRetryAfter ? Kind::Throttled : Kind::ServerFault;
    default:
        break;
    }
    if (status >= 400 && status < 500) {
        return Kind::Rejected;
    }
    return status >= 500 && status < 600 ? Kind::ServerFault : Kind::BadReply;
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

Kind kindOf(Method method, const RawAnswer &answer)
{
    switch (answer.ending) {
    case RawAnswer::Ending::Cancelled:
        return Kind::Cancelled;
    case RawAnswer::Ending::NeverSent:
        return Kind::Offline;
    case RawAnswer::Ending::Stalled:
    case RawAnswer::Ending::TimedOut:
        return answer.sent ? Kind::Timeout : Kind::Offline;
    case RawAnswer::Ending::TooLarge:
        return Kind::BadReply;
    case RawAnswer::Ending::Finished:
        break;
    }
    const bool nothingHappened =
        !answer.sent || (method == Method::Get && neverConnected(answer.networkError));
    return nothingHappened ? Kind::Offline : Kind::ServerFault;
}

QString messageOf(const RawAnswer &answer)
{
    switch (answer.ending) {
    case RawAnswer::Ending::Cancelled:
        return QStringLiteral("stopped");
    case RawAnswer::Ending::NeverSent:
        return QStringLiteral("no connection within the connect time");
    case RawAnswer::Ending::Stalled:
        return QStringLiteral("no byte within the stall time");
    case RawAnswer::Ending::TimedOut:
        return QStringLiteral("no whole answer within the total time");
    case RawAnswer::Ending::TooLarge:
        return QStringLiteral("the answer is too large");
    case RawAnswer::Ending::Finished:
        return answer.networkMessage;
    }
    Q_UNREACHABLE();
}

} // namespace

Error errorFromStatus(int status, const QList<Header> &headers, const QJsonObject &body)
{
    const ErrorBody read = readErrorBody(body);
    const QByteArray requestId = headerValue(headers, "request-id");
    const auto retryAfter =
        readRetryAfter(headerValue(headers, "Retry-After"), headerValue(headers, "Date"));
    Error error;
    error.kind = kindOf(status, read.codes, retryAfter.has_value());
    error.httpStatus = status;
    error.code = read.codes.isEmpty() ? QString() : read.codes.first();
    error.message = read.message;
    error.requestId =
        requestId.isEmpty() ? read.requestId : QString::fromLatin1(requestId.left(128));
    if (error.kind == Kind::Throttled || error.kind == Kind::ServerFault) {
        error.retryAfter = retryAfter;
    }
    return error;
}

Error errorFromTransport(Method method, const RawAnswer &answer)
{
    return {
        .kind = kindOf(method, answer), .httpStatus = answer.status, .message = messageOf(answer)};
}

} // namespace graph
