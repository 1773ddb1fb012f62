#include "services/sync/verifiedcopy.h"

#include "services/graph/graphclient.h"
#include "services/store/changetargets.h"
#include "services/store/movecopy.h"
#include "services/store/store.h"
#include "services/sync/pushrequests.h"

namespace syncing {

using domain::Error;
using domain::GraphId;
using domain::Result;
using store::PushItem;
using store::PushOutcome;
using Kind = PushOutcome::Kind;

namespace {

constexpr int maximumRepairs = 2;
constexpr int maximumComparisons = 6; // a source that changes as often while it is copied
constexpr int maximumTries = 8;

Verdict settled(const PushItem &item, Kind kind, QByteArray body = {}, Error error = {},
                QDateTime notBefore = {})
{
    return {NextStep::Settle,
            {item.targets, kind, std::move(body), std::move(error), std::move(notBefore)}};
}

// Stays in flight: the next push takes it up.
Verdict stopped(const PushItem &item, const Error &error)
{
    return {NextStep::StopRound, {.targets = item.targets, .error = error}};
}

bool isRefused(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Forbidden:
    case Error::Kind::Rejected:
    case Error::Kind::NotFound:
    case Error::Kind::BadInput:
        return true;
    default:
        return false;
    }
}

Verdict unfinished(const PushItem &item)
{
    return settled(item, Kind::Parked, {},
                   {.kind = Error::Kind::ServerFault, .code = QString(store::copyUnfinished)});
}

PushItem asCreate(PushItem item)
{
    item.action = store::PushAction::CreateContact;
    item.token = item.copyToken;
    return item;
}

} // namespace

VerifiedCopy::VerifiedCopy(domain::MailboxKey mailbox, graph::GraphClient &client,
                           store::Store &store, SyncCadence cadence, async::CancelToken cancel)
    : m_mailbox(mailbox)
    , m_client(client)
    , m_store(store)
    , m_cadence(cadence)
    , m_cancel(std::move(cancel))
    , m_schemaValues(mailbox, client, store, m_cancel)
{
}

QCoro::Task<Verdict> VerifiedCopy::carryOut(PushItem item)
{
    const bool isBegun = !item.copyToken.isEmpty();
    if (!item.copyId.isEmpty()) { // taken up again: one more try
        const Result<domain::ChangeSet> sent =
            co_await m_store.commit(&store::markSent, item.targets, now());
        if (!sent) {
            co_return stopped(item, sent.error());
        }
        ++item.tries;
    }
    const Step<MaybeContact> source = co_await read(item, item.contactId);
    if (!source) {
        co_return source.error();
    }
    if (!isBegun && !*source) {
        co_return settled(item, Kind::Gone);
    }
    if (isBegun && item.copyId.isEmpty()) {
        const Step<GraphId> found = co_await find(item);
        if (!found) {
            co_return found.error();
        }
        item.copyId = *found;
    }
    if (item.copyId.isEmpty() && !*source) {
        co_return settled(item, Kind::Gone); // nothing was ever made of it
    }
    if (item.copyId.isEmpty()) {
        if (!isBegun) {
            item.copyToken = store::newToken();
        }
        const Step<GraphId> made = co_await make(item, **source);
        if (!made) {
            co_return made.error();
        }
        item.copyId = *made;
    }
    co_return co_await finish(item, *source);
}

QCoro::Task<VerifiedCopy::Step<VerifiedCopy::MaybeContact>> VerifiedCopy::read(PushItem item,
                                                                               GraphId id)
{
    const PushAnswer answer = co_await m_client.send(wholeRequest(id), m_cancel);
    if (!answer && answer.error().kind == Error::Kind::NotFound) {
        co_return MaybeContact();
    }
    if (!answer) {
        co_return tl::unexpected(interrupted(item, answer.error()));
    }
    Result<WholeContact> whole = readWhole(answer->body);
    if (!whole) {
        co_return tl::unexpected(interrupted(item, whole.error()));
    }
    co_return MaybeContact(std::move(*whole));
}

// Empty: known not to have been made.
QCoro::Task<VerifiedCopy::Step<GraphId>> VerifiedCopy::find(PushItem item)
{
    const PushItem create = asCreate(item);
    const PushAnswer answer = co_await m_client.send(*lookRequest(create), m_cancel);
    const Verdict verdict = judgeLook(create, answer, {.cadence = m_cadence, .now = now()});
    if (verdict.step == NextStep::Send) {
        co_return GraphId();
    }
    if (verdict.step != NextStep::Settle || verdict.outcome.kind != Kind::Done) {
        co_return tl::unexpected(verdict);
    }
    const Result<WholeContact> found = readWhole(verdict.outcome.body);
    if (!found) {
        co_return tl::unexpected(interrupted(item, found.error()));
    }
    item.copyId = found->item.id;
    const Result<> noted = co_await note(item);
    if (!noted) {
        co_return tl::unexpected(stopped(item, noted.error()));
    }
    co_return GraphId(item.copyId);
}

QCoro::Task<VerifiedCopy::Step<GraphId>> VerifiedCopy::make(PushItem item, WholeContact source)
{
    Result<> noted = co_await note(item);
    if (!noted) {
        co_return tl::unexpected(stopped(item, noted.error()));
    }
    const PushAnswer answer = co_await m_client.send(copyRequest(source, item), m_cancel);
    if (!answer && isRefused(answer.error())) {
        co_return tl::unexpected(settled(item, Kind::Parked, {}, answer.error()));
    }
    const Result<WholeContact> made =
        answer ? readWhole(answer->body) : Result<WholeContact>(tl::unexpected(answer.error()));
    if (!made) {
        Verdict unclear = interrupted(item, made.error());
        const QDateTime firstLook = now().addMSecs(m_cadence.firstLook.count());
        if (unclear.step == NextStep::Settle && unclear.outcome.notBefore < firstLook) {
            unclear.outcome.notBefore = firstLook;
        }
        co_return tl::unexpected(unclear);
    }
    item.copyId = made->item.id;
    noted = co_await note(item);
    if (!noted) {
        co_return tl::unexpected(stopped(item, noted.error()));
    }
    co_return GraphId(item.copyId);
}

// False: the copy is not there any more.
QCoro::Task<VerifiedCopy::Step<bool>> VerifiedCopy::copyPhoto(PushItem item)
{
    const PushAnswer photo = co_await m_client.send(readPhotoRequest(item.contactId), m_cancel);
    if (!photo && photo.error().kind != Error::Kind::NotFound) {
        const Verdict end = co_await failed(item, photo.error());
        co_return tl::unexpected(end);
    }
    if (!photo || !isPicture(*photo)) {
        co_return true;
    }
    const PushAnswer put = co_await m_client.send(writePhotoRequest(item.copyId, *photo), m_cancel);
    if (!put && put.error().kind == Error::Kind::NotFound) {
        co_return false;
    }
    if (!put) {
        const Verdict end = co_await failed(item, put.error());
        co_return tl::unexpected(end);
    }
    const PushAnswer back = co_await m_client.send(readPhotoRequest(item.copyId), m_cancel);
    if (!back && !isRefused(back.error())) {
        co_return tl::unexpected(interrupted(item, back.error()));
    }
    if (!back || !isPicture(*back)) {
        const Verdict end = co_await giveUp(item, copyDiffers());
        co_return tl::unexpected(end);
    }
    co_return true;
}

// False: the copy is not there any more.
QCoro::Task<VerifiedCopy::Step<bool>> VerifiedCopy::copySchemaValues(PushItem item)
{
    const Result<bool> copied = co_await m_schemaValues.carryOver(item);
    if (!copied) {
        const Verdict end = co_await failed(item, copied.error());
        co_return tl::unexpected(end);
    }
    co_return *copied;
}

QCoro::Task<Verdict> VerifiedCopy::finish(PushItem item, MaybeContact source)
{
    int repairs = 0;
    bool isToBeFilled = source.has_value(); // with what no POST takes
    for (int i = 0; i < maximumComparisons; ++i) {
        if (isToBeFilled) {
            const Step<bool> photo = co_await copyPhoto(item);
            if (!photo) {
                co_return photo.error();
            }
            const Step<bool> values = co_await copySchemaValues(item);
            if (!values) {
                co_return values.error();
            }
            isToBeFilled = false;
        }
        const Step<MaybeContact> copy = co_await read(item, item.copyId);
        if (!copy) {
            co_return copy.error();
        }
        if (!*copy) { // somebody deleted it: from the beginning, or the contact is gone altogether
            co_return settled(item, source ? Kind::Retry : Kind::Gone, {}, {}, now());
        }
        if (!source) {
            co_return settled(item, Kind::Done, (*copy)->body);
        }
        if ((*copy)->extensions != source->extensions) {
            co_return co_await giveUp(item, copyDiffers());
        }
        if (!missingIn(**copy, *source).isEmpty()) {
            if (++repairs > maximumRepairs) {
                co_return co_await giveUp(item, copyDiffers());
            }
            const PushAnswer repaired =
                co_await m_client.send(repairRequest(**copy, *source), m_cancel);
            if (!repaired && repaired.error().kind != Error::Kind::NotFound) {
                co_return co_await failed(item, repaired.error());
            }
            continue;
        }
        const PushAnswer removed =
            co_await m_client.send(removeRequest(item.contactId, source->item.etag), m_cancel);
        if (removed || removed.error().kind == Error::Kind::NotFound) {
            co_return settled(item, Kind::Done, (*copy)->body);
        }
        if (removed.error().kind != Error::Kind::Conflict) {
            co_return co_await failed(item, removed.error());
        }
        const Step<MaybeContact> newer = co_await read(item, item.contactId);
        if (!newer) {
            co_return newer.error();
        }
        source = *newer;
        isToBeFilled = source.has_value();
    }
    co_return settled(item, Kind::Look, {}, {.kind = Error::Kind::Conflict},
                      now().addMSecs(backoff(m_cadence, item.tries).count()));
}

QCoro::Task<Verdict> VerifiedCopy::failed(PushItem item, Error error)
{
    if (isRefused(error) && !item.copyId.isEmpty()) {
        co_return co_await giveUp(item, error);
    }
    co_return interrupted(item, error);
}

// The source was read in this try and stays; the copy goes.
QCoro::Task<Verdict> VerifiedCopy::giveUp(PushItem item, Error reason)
{
    const PushAnswer removed = co_await m_client.send(removeRequest(item.copyId, {}), m_cancel);
    if (removed || removed.error().kind == Error::Kind::NotFound) {
        co_return settled(item, Kind::Parked, {}, reason);
    }
    if (isRefused(removed.error()) || item.tries >= maximumTries) {
        co_return unfinished(item);
    }
    co_return interrupted(item, removed.error());
}

QCoro::Task<Result<>> VerifiedCopy::note(PushItem item)
{
    Result<domain::ChangeSet> sent = domain::ChangeSet();
    if (item.copyId.isEmpty()) { // about to be sent: later looks count from here
        sent = co_await m_store.commit(&store::markSent, item.targets, now());
    }
    if (sent) {
        const store::MoveCopy copy{item.copyToken, item.copyId};
        sent = co_await m_store.commit(&store::noteMoveCopy, item.targets, copy);
    }
    co_return sent ? Result<>() : tl::unexpected(sent.error());
}

Verdict VerifiedCopy::interrupted(const PushItem &item, const Error &error) const
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::SignInNeeded:
    case Error::Kind::Cancelled:
        return stopped(item, error);
    default:
        break;
    }
    if (isRefused(error) || item.tries >= maximumTries) {
        return item.copyToken.isEmpty() ? settled(item, Kind::Parked, {}, error) : unfinished(item);
    }
    const auto wait = error.retryAfter.value_or(backoff(m_cadence, item.tries));
    return settled(item, Kind::Look, {}, error, now().addMSecs(wait.count()));
}

} // namespace syncing
