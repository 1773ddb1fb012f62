#include "services/sync/pushoutcomes.h"

#include "services/sync/pushrequests.h"
#include "services/wire/deltapage.h"
#include "services/wire/photocodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace syncing {

using domain::Error;
using store::PushAction;
using store::PushItem;
using store::PushOutcome;
using Kind = PushOutcome::Kind;

namespace {

constexpr int maximumTries = 8;
constexpr int duplicateName = 409;

Verdict settled(const PushItem &item, Kind kind, QByteArray body = {}, Error error = {},
                QDateTime notBefore = {})
{
    return {NextStep::Settle,
            {item.targets, kind, std::move(body), std::move(error), std::move(notBefore)}};
}

Verdict next(NextStep step, const PushItem &item, Error error = {})
{
    return {step, {.targets = item.targets, .error = std::move(error)}};
}

Verdict parked(const PushItem &item, const Error &error)
{
    return settled(item, Kind::Parked, {}, error);
}

Verdict parked(const PushItem &item, Error::Kind kind, const char *code)
{
    return parked(item, Error{.kind = kind, .code = QString::fromLatin1(code)});
}

QDateTime later(const JudgeContext &context, const PushItem &item, const Error &error)
{
    const auto wait = error.retryAfter.value_or(backoff(context.cadence, item.tries));
    return context.now.addMSecs(wait.count());
}

// Nothing happened on the service, or doing it twice is no harm.
Verdict again(const PushItem &item, const Error &error, const JudgeContext &context)
{
    if (item.tries >= maximumTries && error.kind != Error::Kind::Throttled) {
        return parked(item, error);
    }
    return settled(item, Kind::Retry, {}, error, later(context, item, error));
}

// It may have happened.
Verdict unknown(const PushItem &item, const Error &error, const JudgeContext &context)
{
    const bool isCreate =
        item.action == PushAction::CreateContact || item.action == PushAction::CreateFolder;
    if (!isCreate && !lookRequest(item)) {
        return again(item, error, context);
    }
    if (!isCreate && item.tries >= maximumTries) {
        return parked(item, error);
    }
    const QDateTime when = isCreate ? context.now.addMSecs(context.cadence.firstLook.count())
                                    : later(context, item, error);
    return settled(item, Kind::Look, {}, error, when);
}

bool removesPhoto(const PushItem &item)
{
    return item.action == PushAction::PutPhoto && item.photoFile.isEmpty();
}

bool isDelete(const PushItem &item)
{
    return item.action == PushAction::DeleteContact || item.action == PushAction::DeleteFolder;
}

// The body of a contact that was just written, wherever it stands now.
Verdict writtenContact(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    if (body.isEmpty() && item.action != PushAction::CreateContact) {
        return next(NextStep::ReadCurrent, item);
    }
    const auto contact = wire::readContact(body);
    if (!contact) {
        return unknown(item, contact.error(), context);
    }
    if (item.action == PushAction::MoveContact) {
        if (contact->parentFolderId != item.folderId) {
            return next(NextStep::Copy, item);
        }
        if (!context.movesAreProven) {
            Verdict verdict = next(NextStep::ReadMoved, item);
            verdict.outcome.body = body;
            return verdict;
        }
    }
    return settled(item, Kind::Done, body);
}

Verdict writtenFolder(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    if (body.isEmpty() && item.action != PushAction::CreateFolder) {
        return next(NextStep::ReadCurrent, item);
    }
    const auto folder = wire::readFolder(body);
    if (!folder) {
        return unknown(item, folder.error(), context);
    }
    if (item.action == PushAction::MoveFolder && !item.parentId.isEmpty()
        && folder->parentFolderId != item.parentId) {
        return parked(item, Error::Kind::Rejected, "MoveIgnored");
    }
    return settled(item, Kind::Done, body);
}

Verdict carriedOut(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    switch (item.action) {
    case PushAction::CreateContact:
    case PushAction::UpdateContact:
    case PushAction::MoveContact:
        return writtenContact(item, body, context);
    case PushAction::CreateFolder:
    case PushAction::RenameFolder:
    case PushAction::MoveFolder:
        return writtenFolder(item, body, context);
    case PushAction::PutPhoto:
        // Whether an empty picture removes is not documented: look.
        return removesPhoto(item) ? next(NextStep::ReadCurrent, item) : settled(item, Kind::Done);
    case PushAction::DeleteContact:
    case PushAction::DeleteFolder:
        return settled(item, Kind::Done);
    }
    Q_UNREACHABLE();
}

Verdict notFound(const PushItem &item, const Error &error)
{
    if (isDelete(item)) {
        return settled(item, Kind::Done);
    }
    if (item.action == PushAction::MoveContact) {
        return next(NextStep::ReadCurrent, item, error); // the contact, or the folder?
    }
    return settled(item, Kind::Gone, {}, error);
}

Verdict conflict(const PushItem &item, const Error &error, const JudgeContext &context)
{
    if (item.action == PushAction::CreateContact) {
        return unknown(item, error, context);
    }
    if (item.action == PushAction::CreateFolder && error.httpStatus == duplicateName) {
        // Perhaps an answer that was lost made it; perhaps another program did: the look tells.
        return item.tries > 1 ? parked(item, error)
                              : settled(item, Kind::Look, {}, error, context.now);
    }
    if (isFolderAction(item.action)) {
        return parked(item, error);
    }
    if (item.tries >= maximumTries) {
        return parked(item, error);
    }
    return next(NextStep::ReadCurrent, item, error);
}

Verdict refused(const PushItem &item, const Error &error, const JudgeContext &context)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::SignInNeeded:
    case Error::Kind::NoMailbox: {
        Verdict verdict = next(NextStep::StopRound, item, error);
        verdict.outcome.kind = Kind::Retry;
        verdict.outcome.notBefore = context.now;
        return verdict;
    }
    case Error::Kind::Cancelled:
        // Stays marked as sent: the next start finds out.
        return next(NextStep::StopRound, item, error);
    case Error::Kind::Throttled:
        return item.action == PushAction::CreateContact && error.httpStatus == 503
            ? unknown(item, error, context)
            : again(item, error, context);
    case Error::Kind::Timeout:
    case Error::Kind::ServerFault:
    case Error::Kind::BadReply:
        return unknown(item, error, context);
    case Error::Kind::NotFound:
    case Error::Kind::DeltaExpired:
        return notFound(item, error);
    case Error::Kind::Conflict:
        return conflict(item, error, context);
    case Error::Kind::Rejected:
        if (removesPhoto(item)) {
            return next(NextStep::DeletePhoto, item);
        }
        [[fallthrough]];
    case Error::Kind::Forbidden:
        return item.action == PushAction::MoveContact ? next(NextStep::Copy, item, error)
                                                      : parked(item, error);
    case Error::Kind::Storage:
    case Error::Kind::BadInput:
        return parked(item, error);
    }
    Q_UNREACHABLE();
}

Verdict createLook(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    auto page = wire::readContactPage(body);
    if (!page) {
        return next(NextStep::StopRound, item, page.error());
    }
    if (!page->items.isEmpty()) {
        // Several would carry the same token: the oldest is the one the others repeat.
        const auto oldest =
            std::ranges::min_element(page->items, {}, [](const wire::ContactItem &each) {
                return std::pair(
                    wire::objectOf(each).value(QLatin1String("createdDateTime")).toString(),
                    each.id.text);
            });
        return settled(item, Kind::Done, oldest->bytes);
    }
    const QDateTime first = item.lastSent.addMSecs(context.cadence.firstLook.count());
    const QDateTime last = item.lastSent.addMSecs(context.cadence.lastLook.count());
    if (context.now >= last && item.looks >= 1) {
        if (item.folderId.isEmpty()) { // its folder went while this was being found out
            return settled(item, Kind::Gone);
        }
        return next(NextStep::Send, item);
    }
    const QDateTime when = context.now < first ? first
        : context.now < last                   ? last
                             : context.now.addMSecs(context.cadence.firstLook.count());
    return settled(item, Kind::Look, {}, {}, when);
}

Verdict folderLook(const PushItem &item, const QByteArray &body)
{
    const auto page = wire::readFolderPage(body);
    if (!page) {
        return next(NextStep::StopRound, item, page.error());
    }
    const QJsonArray folders =
        QJsonDocument::fromJson(body).object().value(QLatin1String("value")).toArray();
    for (qsizetype i = 0; i < page->items.size(); ++i) {
        if (page->items[i].displayName.compare(item.folderName, Qt::CaseInsensitive) == 0) {
            return settled(item, Kind::Done,
                           QJsonDocument(folders[i].toObject()).toJson(QJsonDocument::Compact));
        }
    }
    return next(NextStep::Send, item);
}

// Deleted there, or moved after all and given a new id: a pull would show it in its new folder.
Verdict movedAway(const PushItem &item, const Error &error, const JudgeContext &context)
{
    const QDateTime last = item.lastSent.addMSecs(context.cadence.lastLook.count());
    if (item.looks >= 1 && context.now >= last && context.lastPull > item.lastSent) {
        return settled(item, Kind::Gone, {}, error);
    }
    return settled(item, Kind::Look, {}, {},
                   context.now.addMSecs(context.cadence.firstLook.count()));
}

Verdict contactLook(const PushItem &item, const QByteArray &body)
{
    const auto contact = wire::readContact(body);
    if (!contact) {
        return next(NextStep::StopRound, item, contact.error());
    }
    const bool happened = item.action == PushAction::MoveContact
        ? contact->parentFolderId == item.folderId
        : domain::apply(contact->contact, item.patch) == contact->contact;
    return settled(item, happened ? Kind::Done : Kind::Superseded, body);
}

} // namespace

Verdict judgeSend(const PushItem &item, const PushAnswer &answer, const JudgeContext &context)
{
    return answer ? carriedOut(item, answer->body, context)
                  : refused(item, answer.error(), context);
}

Verdict judgeLook(const PushItem &item, const PushAnswer &answer, const JudgeContext &context)
{
    if (answer) {
        switch (item.action) {
        case PushAction::CreateContact:
            return createLook(item, answer->body, context);
        case PushAction::CreateFolder:
            return folderLook(item, answer->body);
        default:
            return contactLook(item, answer->body);
        }
    }
    const Error &error = answer.error();
    if (error.kind == Error::Kind::NotFound && item.action == PushAction::MoveContact) {
        return movedAway(item, error, context);
    }
    if (error.kind == Error::Kind::NotFound && item.action != PushAction::CreateContact) {
        return settled(item, Kind::Gone, {}, error);
    }
    if (error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Forbidden) {
        return parked(item, error);
    }
    return next(NextStep::StopRound, item, error);
}

Verdict judgeCurrent(const PushItem &item, const PushOutcome &reason, const PushAnswer &answer,
                     const JudgeContext &context)
{
    const bool isPhoto = item.action == PushAction::PutPhoto;
    if (!answer) {
        const Error &error = answer.error();
        if (error.kind != Error::Kind::NotFound) {
            return error.kind == Error::Kind::Offline || error.kind == Error::Kind::Cancelled
                ? refused(item, error, context)
                : unknown(item, error, context);
        }
        return isPhoto || isDelete(item) ? settled(item, Kind::Done)
                                         : settled(item, Kind::Gone, {}, error);
    }
    if (isPhoto && reason.error.kind != Error::Kind::Conflict) {
        const auto photo = wire::readPhotoMetadata(answer->body);
        if (!photo) {
            return unknown(item, photo.error(), context);
        }
        return photo->isPicture() ? next(NextStep::DeletePhoto, item) : settled(item, Kind::Done);
    }
    if (answer->body.isEmpty()) {
        return unknown(item, Error{.kind = Error::Kind::BadReply}, context);
    }
    switch (reason.error.kind) {
    case Error::Kind::Conflict:
        return settled(item, Kind::Superseded, answer->body, reason.error);
    case Error::Kind::NotFound: // the contact is there, so the folder is not
        return parked(item, reason.error);
    default:
        return isFolderAction(item.action) ? writtenFolder(item, answer->body, context)
                                           : writtenContact(item, answer->body, context);
    }
}

Verdict judgeDeletedPhoto(const PushItem &item, const PushAnswer &answer,
                          const JudgeContext &context)
{
    if (answer || answer.error().kind == Error::Kind::NotFound) {
        return settled(item, Kind::Done);
    }
    switch (answer.error().kind) {
    case Error::Kind::Rejected:
        return parked(item, Error::Kind::Rejected, "PhotoRemovalIgnored");
    case Error::Kind::Conflict:
        return again(item, answer.error(), context);
    default:
        return refused(item, answer.error(), context);
    }
}

} // namespace syncing
