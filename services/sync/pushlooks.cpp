#include "services/sync/pushoutcomes.h"
#include "services/sync/pushverdicts.h"
#include "services/wire/deltapage.h"

#include <QJsonObject>

#include <algorithm>

namespace syncing {

using domain::Error;
using store::PushAction;
using store::PushItem;
using store::PushOutcome;
using Kind = PushOutcome::Kind;

namespace {

// Two empty looks, the last of them late enough. A clock that was set back tells nothing: one more.
bool isLookedForLongEnough(const PushItem &item, const JudgeContext &context)
{
    return context.now < item.lastSent ? item.looks >= 2
                                       : item.looks >= 1
            && context.now >= item.lastSent.addMSecs(context.cadence.lastLook.count());
}

QDateTime nextLook(const PushItem &item, const JudgeContext &context)
{
    const QDateTime first = item.lastSent.addMSecs(context.cadence.firstLook.count());
    const QDateTime last = item.lastSent.addMSecs(context.cadence.lastLook.count());
    if (context.now < item.lastSent) {
        return context.now.addMSecs(context.cadence.lastLook.count());
    }
    return context.now < first ? first
        : context.now < last   ? last
                               : context.now.addMSecs(context.cadence.firstLook.count());
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
    if (item.tries == 0) { // nothing was sent, and nobody else has made it
        return next(NextStep::Send, item);
    }
    if (isLookedForLongEnough(item, context)) {
        if (item.folderId.isEmpty()) { // its folder went while this was being found out
            return settled(item, Kind::Gone);
        }
        return next(NextStep::Send, item);
    }
    return settled(item, Kind::Look, {}, {}, nextLook(item, context));
}

// A list of all there are is proof, once it is late enough: what is not in it was not made.
Verdict namedLook(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    const NameSearch search = findByName(item, body);
    if (search.error) {
        return next(NextStep::StopRound, item, *search.error);
    }
    if (search.found) {
        return *search.found;
    }
    const bool isLate = context.now < item.lastSent
        ? item.looks >= 1
        : context.now >= item.lastSent.addMSecs(context.cadence.lastLook.count());
    return isLate ? next(NextStep::Send, item)
                  : settled(item, Kind::Look, {}, {}, nextLook(item, context));
}

// Deleted there, or moved after all and given a new id: a pull would show it in its new folder.
Verdict movedAway(const PushItem &item, const Error &error, const JudgeContext &context)
{
    const bool isPulled = context.lastPull > item.lastSent || context.now < item.lastSent;
    if (isLookedForLongEnough(item, context) && isPulled) {
        return settled(item, Kind::Gone, {}, error);
    }
    return settled(item, Kind::Look, {}, {},
                   context.now.addMSecs(context.cadence.firstLook.count()));
}

Verdict contactLook(const PushItem &item, const QByteArray &body, const JudgeContext &context)
{
    const auto contact = wire::readContact(body);
    if (!contact) {
        return next(NextStep::StopRound, item, contact.error());
    }
    const bool happened = item.action == PushAction::MoveContact
        ? contact->parentFolderId == item.folderId
        : domain::apply(contact->contact, item.patch) == contact->contact;
    if (happened) {
        return settled(item, Kind::Done, body);
    }
    // A request that took long may arrive yet.
    const bool isInDoubt = context.now < item.lastSent.addMSecs(context.cadence.lastLook.count());
    return settled(item, Kind::Superseded, body,
                   isInDoubt ? Error{.kind = Error::Kind::Timeout} : Error());
}

} // namespace

Verdict judgeLook(const PushItem &item, const PushAnswer &answer, const JudgeContext &context)
{
    if (answer) {
        switch (item.action) {
        case PushAction::CreateContact:
            return createLook(item, answer->body, context);
        case PushAction::CreateFolder:
        case PushAction::CreateCategory:
            return namedLook(item, answer->body, context);
        default:
            return contactLook(item, answer->body, context);
        }
    }
    const Error &error = answer.error();
    if (error.kind == Error::Kind::NotFound && item.action == PushAction::MoveContact) {
        return movedAway(item, error, context);
    }
    if (error.kind == Error::Kind::NotFound && item.action == PushAction::UpdateContact) {
        return next(NextStep::Send, item); // the answer to that is certain
    }
    if (error.kind == Error::Kind::NotFound && item.action == PushAction::CreateFolder) {
        // The folder around it is gone, or the answer is wrong: a pull tells, and lifts it out.
        return settled(item, Kind::Look, {}, error,
                       context.now.addMSecs(context.cadence.firstLook.count()));
    }
    if (error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Forbidden) {
        return item.tries == 0 ? next(NextStep::Send, item) : parked(item, error);
    }
    return next(NextStep::StopRound, item, error);
}

} // namespace syncing
