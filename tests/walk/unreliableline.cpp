#include "tests/walk/unreliableline.h"

#include "services/graph/replyerror.h"

#include <algorithm>
#include <numeric>

namespace walk {

using domain::Error;
using graph::GraphRequest;
using graph::Method;

namespace {

constexpr int longestDelay = 10; // seconds; with the lag of the index, less than a create waits

Answer status(int status, const QByteArray &retryAfter = {})
{
    QList<graph::Header> headers;
    if (!retryAfter.isEmpty()) {
        headers.append({QByteArrayLiteral("Retry-After"), retryAfter});
    }
    return tl::unexpected(graph::errorFromStatus(status, headers, {}));
}

Answer fails(Error::Kind kind, const char *message)
{
    return domain::failure(kind, QString::fromLatin1(message));
}

// Repeated or late, these would undo what came between, and no service could tell.
bool isTimeless(const GraphRequest &request)
{
    const bool isFolderChange =
        request.path.startsWith(u"/v1.0/me/contactFolders") && request.method == Method::Patch;
    return request.method != Method::Get && request.method != Method::Put && !isFolderChange;
}

QString nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return QStringLiteral("GET");
    case Method::Post:
        return QStringLiteral("POST");
    case Method::Patch:
        return QStringLiteral("PATCH");
    case Method::Put:
        return QStringLiteral("PUT");
    case Method::Delete:
        return QStringLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

QString describe(const GraphRequest &request)
{
    const bool hasToken = request.path.contains(u"$filter");
    return nameOf(request.method) + u' '
        + (hasToken ? QStringLiteral("contacts by token") : request.path.mid(9));
}

} // namespace

UnreliableLine::UnreliableLine(SimulatedMailbox &mailbox, Dice &dice, Trail &trail)
    : m_mailbox(mailbox)
    , m_dice(dice)
    , m_trail(trail)
{
}

void UnreliableLine::advance(int seconds)
{
    const QDateTime until = m_now.addSecs(seconds);
    std::ranges::stable_sort(m_late, {}, &Late::due);
    while (!m_late.isEmpty() && m_late.first().due <= until) {
        const Late late = m_late.takeFirst();
        m_now = late.due;
        m_trail.add(QStringLiteral("late: ") + describe(late.request));
        deliver(late.client, late.request);
    }
    m_now = until;
}

Answer UnreliableLine::deliver(const QString &client, const GraphRequest &request)
{
    return m_mailbox.answer(request, client, m_now);
}

QList<Answer> UnreliableLine::exchange(const QString &client, const QList<GraphRequest> &requests)
{
    QList<qsizetype> order(requests.size());
    std::iota(order.begin(), order.end(), 0);
    m_dice.shuffle(order);
    QList<Answer> answers(requests.size(), fails(Error::Kind::ServerFault, "torn"));
    const bool tears = requests.size() > 1 && m_dice.below(300) < faultsInHundred;
    const qsizetype carried = tears ? m_dice.below(int(requests.size()) + 1) : requests.size();
    for (qsizetype i = 0; i < carried; ++i) {
        Answer answer = carry(client, requests[order[i]]);
        if (!tears) {
            answers[order[i]] = std::move(answer);
        }
    }
    if (tears) {
        m_trail.add(QStringLiteral("%1: the batch is torn").arg(client));
    }
    return answers;
}

Answer UnreliableLine::carry(const QString &client, const GraphRequest &request)
{
    const bool fault = m_dice.below(100) < faultsInHundred;
    Answer answer = fault ? carryBadly(client, request) : deliver(client, request);
    m_trail.add(QStringLiteral("%1: %2 %3 %4 at %5 s")
                    .arg(client, describe(request),
                         answer ? QString::number(answer->status)
                                : QStringLiteral("error %1 %2")
                                      .arg(int(answer.error().kind))
                                      .arg(answer.error().httpStatus),
                         fault ? QStringLiteral("fault") : QString())
                    .arg(beginning.secsTo(m_now)));
    return answer;
}

Answer UnreliableLine::carryBadly(const QString &client, const GraphRequest &request)
{
    switch (m_dice.below(8)) {
    case 0: {
        static const QList<int> refusals{500, 502, 503, 504, 507, 401, 402, 412};
        static const QList<int> ofReads{500, 503, 504, 404, 410, 412};
        return status(m_dice.anyOf(request.method == Method::Get ? ofReads : refusals));
    }
    case 1:
        return status(m_dice.oneIn(2) ? 429 : 503, "7");
    case 2: {
        static const QList<int> statuses{500, 502, 503, 504};
        deliver(client, request);
        return status(m_dice.anyOf(statuses));
    }
    case 3:
        deliver(client, request);
        return fails(Error::Kind::Timeout, "no answer");
    case 4:
        if (isTimeless(request)) {
            m_late.append({m_now.addSecs(1 + m_dice.below(longestDelay)), client, request});
        }
        return fails(Error::Kind::Timeout, "slow");
    case 5:
        if (m_dice.oneIn(2)) {
            deliver(client, request);
        }
        return fails(Error::Kind::ServerFault, "torn");
    case 6:
        return fails(Error::Kind::Offline, "no connection");
    default:
        if (isTimeless(request) && request.method != Method::Post) {
            deliver(client, request);
        }
        return deliver(client, request);
    }
}

} // namespace walk
