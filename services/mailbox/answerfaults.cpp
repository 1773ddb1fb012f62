#include "services/mailbox/answerfaults.h"

#include "services/mailbox/faultplan.h"

#include <QRegularExpression>

#include <zlib.h>

namespace mailbox {
namespace {

int amount(const Fault &fault, int usual)
{
    return fault.size > 0 ? fault.size : usual;
}

Response errorOf(const Request &request, const Fault &fault)
{
    const QString code = fault.code.isEmpty() ? usualErrorCode(fault.status) : fault.code;
    const QString message = QStringLiteral("A fault that was asked for.");
    if (!request.path.contains("/oauth2/"))
        return graphError(request, fault.status, code, message);
    return jsonResponse(
        fault.status,
        "{\"error\":"
            + jsonString(fault.code.isEmpty() ? QStringLiteral("temporarily_unavailable") : code)
            + ",\"error_description\":" + jsonString(message) + '}');
}

Response redirectOf(const Request &request, const Fault &fault)
{
    Response response = emptyResponse(fault.status);
    response.addHeader(
        "Location", fault.text.isEmpty() ? "https://foreign.example" + request.path : fault.text);
    return response;
}

Response webPage()
{
    Response response;
    response.contentType = "text/html; charset=utf-8";
    response.body = "<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                    "<body><form action=\"/login\"><input name=\"room\"></form></body></html>";
    return response;
}

void removeEtag(Response &response)
{
    response.headers.removeIf(
        [](const auto &header) { return header.first.compare("ETag", Qt::CaseInsensitive) == 0; });
    static const QRegularExpression member(
        QStringLiteral("\"@odata\\.(media)?[eE]tag\":\"(?:[^\"\\\\]|\\\\.)*\",?"));
    response.body = QString::fromUtf8(response.body).remove(member).toUtf8();
}

void compress(const Fault &fault, Response &response)
{
    response.addHeader("Content-Encoding", "gzip");
    if (fault.action == FaultAction::GzipWrong)
        return;
    if (fault.action == FaultAction::GzipBomb)
        response.body = QByteArray(qsizetype(amount(fault, 64)) * 1024 * 1024, ' ');
    response.body = gzipped(response.body);
    if (fault.action == FaultAction::GzipCut)
        response.body.chop(response.body.size() / 2);
    else if (fault.action == FaultAction::GzipDamaged)
        response.body[response.body.size() / 2] =
            static_cast<char>(response.body[response.body.size() / 2] ^ 0x55);
    else if (fault.action == FaultAction::GzipTwice)
        response.body = gzipped(response.body);
}

void changeWords(const Fault &fault, Response &response)
{
    switch (fault.action) {
    case FaultAction::Body:
        response.body = fault.text;
        break;
    case FaultAction::InvalidJson:
        response.body.chop(response.body.size() - response.body.size() / 2);
        break;
    case FaultAction::DeepJson: {
        const int depth = amount(fault, 100'000);
        response.body = "{\"value\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
        break;
    }
    case FaultAction::WrongType:
        response.contentType = fault.text.isEmpty() ? QByteArray("text/plain") : fault.text;
        break;
    case FaultAction::NoEtag:
        removeEtag(response);
        break;
    case FaultAction::HugeHeader:
        response.addHeader("X-Huge", QByteArray(amount(fault, 100'000), 'x'));
        break;
    case FaultAction::ManyHeaders:
        for (int i = 0; i < amount(fault, 10'000); ++i)
            response.addHeader("X-Many-" + QByteArray::number(i), "x");
        break;
    case FaultAction::Delay:
        response.delay = amount(fault, 200);
        break;
    default:
        break;
    }
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    constexpr int withGzipHead = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, withGzipHead, 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

Response withFault(const Request &request, const Fault &fault, Response response)
{
    switch (fault.action) {
    case FaultAction::Answer:
    case FaultAction::ExecuteThenAnswer:
        response = errorOf(request, fault);
        break;
    case FaultAction::DropBeforeExecuting:
    case FaultAction::DropAfterExecuting:
        response.delivery = Delivery::DropConnection;
        break;
    case FaultAction::NeverAnswer:
    case FaultAction::ExecuteThenNeverAnswer:
        response.delivery = Delivery::NeverAnswer;
        break;
    case FaultAction::Redirect:
        response = redirectOf(request, fault);
        break;
    case FaultAction::Html:
        response = webPage();
        break;
    case FaultAction::Gzip:
    case FaultAction::GzipCut:
    case FaultAction::GzipDamaged:
    case FaultAction::GzipTwice:
    case FaultAction::GzipWrong:
    case FaultAction::GzipBomb:
        compress(fault, response);
        break;
    default:
        changeWords(fault, response);
        break;
    }
    if (fault.isOnTheWire())
        response.wireFault = fault;
    if (!fault.retryAfter.isEmpty())
        response.addHeader("Retry-After", fault.retryAfter);
    for (const auto &[name, value] : fault.headers)
        response.addHeader(name, value);
    return response;
}

} // namespace mailbox
