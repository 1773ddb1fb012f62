#include "services/sync/pushoutcomes.h"

#include "services/sync/extensionverdicts.h"
#include "services/sync/pushrequests.h"
#include "services/sync/pushverdicts.h"
#include "services/wire/deltapage.h"
#include "services/wire/flagcodec.h"
#include "services/wire/photocodec.h"

namespace syncing {

using domain::Error;
using store::PushAction;
using store::PushItem;
using store::PushOutcome;
using Kind = PushOutcome::Kind;

namespace {

constexpr int duplicateName = 409;

bool removesPhoto(const PushItem &item)
{
    return item.action == PushAction::PutPhoto && item.photoFile.isEmpty();
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

Verdict writtenCategory(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    if (body.isEmpty()) {
        return next(NextStep::ReadCurrent, item);
    }
    const auto category = wire::readCategory(body);
    return category ? settled(item, Kind::Done, body) : unknown(item, category.error(), context);
}

// Whether flags can be written is not documented: what came of it is told by the answer alone.
Verdict writtenFlag(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    if (body.isEmpty()) {
        return next(NextStep::ReadCurrent, item);
    }
    const auto flag = wire::readFlag(body);
    if (!flag) {
        return unknown(item, flag.error(), context);
    }
    return domain::isSameFlag(*flag, item.flag)
        ? settled(item, Kind::Done, body)
        : parked(item, Error::Kind::Rejected, "FlagIgnored");
}

// Whether the service was told of one.
bool namesZone(const domain::FollowupFlag &flag)
{
    return !flag.timeZone.isEmpty()
        && (flag.start.isValid() || flag.due.isValid() || flag.completed.isValid());
}

// How a name that is there already is refused is not documented: whatever the reason, the list tells
// whether there is one to use.
Verdict listedCategory(const PushItem &item, const PushOutcome &reason, const QByteArray &body,
                       const JudgeContext &context)
{
    const NameSearch search = findByName(item, body);
    if (search.error) {
        return unknown(item, *search.error, context);
    }
    return search.found           ? *search.found
        : reason.error == Error{} ? unknown(item, {.kind = Error::Kind::BadReply}, context)
                                  : parked(item, reason.error);
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
    case PushAction::CreateCategory:
        return writtenCategory(item, body, context);
    case PushAction::SetFlag:
        return writtenFlag(item, body, context);
    case PushAction::PutPhoto:
        // Whether an empty picture removes is not documented: look.
        return next(removesPhoto(item) ? NextStep::ReadCurrent : NextStep::ReadPhoto, item);
    case PushAction::DeleteContact:
    case PushAction::DeleteFolder:
    case PushAction::RecolorCategory:
    case PushAction::DeleteCategory:
        return settled(item, Kind::Done);
    case PushAction::SetExtension: // judged by itself
    case PushAction::SettleConflict:
        break;
    }
    Q_UNREACHABLE();
}

Verdict notFound(const PushItem &item, const Error &error, const JudgeContext &context)
{
    if (isDelete(item)) {
        return settled(item, Kind::Done);
    }
    if (item.action == PushAction::MoveContact) {
        return next(NextStep::ReadCurrent, item, error); // the contact, or the folder?
    }
    if (item.action == PushAction::SetFlag) {
        return again(item, error, context); // the contact, or beta? A pull tells
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
        return item.tries >= maximumTries ? parked(item, error)
                                          : settled(item, Kind::Look, {}, error, context.now);
    }
    if (isFolderAction(item.action)) {
        return parked(item, error);
    }
    if (item.action == PushAction::PutPhoto) { // no etag goes along: nothing can clash
        return again(item, error, context);
    }
    if (isCategoryAction(item.action) && item.action != PushAction::CreateCategory) {
        return again(item, error, context);
    }
    if (item.tries >= maximumTries) {
        return parked(item, error);
    }
    return next(NextStep::ReadCurrent, item, error);
}

} // namespace

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
        return notFound(item, error, context);
    case Error::Kind::Conflict:
        return conflict(item, error, context);
    case Error::Kind::Rejected:
        if (removesPhoto(item)) {
            return next(NextStep::DeletePhoto, item);
        }
        if (item.action == PushAction::CreateCategory) {
            return next(NextStep::ReadCurrent, item, error);
        }
        if (item.action == PushAction::SetFlag) {
            return namesZone(item.flag) ? next(NextStep::WriteFlagInUtc, item)
                                        : parked(item, Error::Kind::Rejected, "FlagIgnored");
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

Verdict judgeSend(const PushItem &item, const PushAnswer &answer, const JudgeContext &context)
{
    if (item.action == PushAction::SetExtension) {
        return judgeExtension(item, answer, context);
    }
    return answer ? carriedOut(item, answer->body, context)
                  : refused(item, answer.error(), context);
}

Verdict judgeCurrent(const PushItem &item, const PushOutcome &reason, const PushAnswer &answer,
                     const JudgeContext &context)
{
    const bool isPhoto = item.action == PushAction::PutPhoto;
    if (!answer) {
        const Error &error = answer.error();
        if (item.action == PushAction::CreateCategory && error.kind == Error::Kind::Rejected) {
            return parked(item, error); // there is no master list
        }
        if (error.kind == Error::Kind::Offline || error.kind == Error::Kind::Cancelled) {
            // What was sent before this may have happened: it stays marked as sent.
            return next(NextStep::StopRound, item, error);
        }
        if (error.kind != Error::Kind::NotFound) {
            // The read failed; what was written before it may have happened.
            Error doubt = error;
            doubt.kind = domain::outcomeUnknown(error) ? error.kind : Error::Kind::Timeout;
            return unknown(item, doubt, context);
        }
        if (item.action == PushAction::SetFlag) {
            return again(item, error, context);
        }
        if (isPhoto) {
            return settled(item, Kind::Done);
        }
        // A read alone proves nothing: the write says so too, and for a move, of which the folder may be
        // gone, both say so twice.
        const bool isSure = reason.error.kind == Error::Kind::NotFound && item.tries > 1;
        return isSure ? settled(item, Kind::Gone, {}, error) : again(item, error, context);
    }
    if (item.action == PushAction::CreateCategory) {
        return listedCategory(item, reason, answer->body, context);
    }
    if (item.action == PushAction::SetFlag) {
        const Verdict verdict = writtenFlag(item, answer->body, context);
        const bool isDone = verdict.step == NextStep::Settle && verdict.outcome.kind == Kind::Done;
        return isDone || reason.error.kind != Error::Kind::Conflict
            ? verdict
            : again(item, reason.error, context);
    }
    if (isPhoto) {
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
