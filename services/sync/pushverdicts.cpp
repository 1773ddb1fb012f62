#include "services/sync/pushverdicts.h"

#include "services/domain/outlookcategory.h"
#include "services/sync/pushrequests.h"
#include "services/wire/deltapage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace syncing {

using domain::Error;
using store::PushAction;
using store::PushItem;
using store::PushOutcome;
using Kind = PushOutcome::Kind;

namespace {

QDateTime later(const JudgeContext &context, const PushItem &item, const Error &error)
{
    const auto wait = error.retryAfter.value_or(backoff(context.cadence, item.tries));
    return context.now.addMSecs(wait.count());
}

QStringList namesIn(const PushItem &item, const QByteArray &body, std::optional<Error> &error)
{
    QStringList names;
    const auto read = [&](const auto &page) {
        if (!page) {
            error = page.error();
            return;
        }
        for (const auto &each : page->items) {
            names.append(each.displayName);
        }
    };
    isFolderAction(item.action) ? read(wire::readFolderPage(body))
                                : read(wire::readCategoryPage(body));
    return names;
}

} // namespace

bool isDelete(const PushItem &item)
{
    return item.action == PushAction::DeleteContact || item.action == PushAction::DeleteFolder
        || item.action == PushAction::DeleteCategory;
}

Verdict settled(const PushItem &item, Kind kind, QByteArray body, Error error, QDateTime notBefore)
{
    return {NextStep::Settle,
            {item.targets, kind, std::move(body), std::move(error), std::move(notBefore)}};
}

Verdict next(NextStep step, const PushItem &item, Error error)
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

Verdict again(const PushItem &item, const Error &error, const JudgeContext &context)
{
    if (item.tries >= maximumTries && error.kind != Error::Kind::Throttled) {
        return parked(item, error);
    }
    return settled(item, Kind::Retry, {}, error, later(context, item, error));
}

Verdict unread(const PushItem &item, const Error &error, const JudgeContext &context)
{
    return error.kind == Error::Kind::DeltaExpired ? again(item, error, context)
                                                   : refused(item, error, context);
}

Verdict unknown(const PushItem &item, const Error &error, const JudgeContext &context)
{
    const bool isCreate = item.action == PushAction::CreateContact
        || item.action == PushAction::CreateFolder || item.action == PushAction::CreateCategory;
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

NameSearch findByName(const PushItem &item, const QByteArray &body)
{
    NameSearch search;
    const QString wanted = isFolderAction(item.action) ? item.folderName : item.categoryName;
    const QStringList names = namesIn(item, body, search.error);
    const QJsonArray each =
        QJsonDocument::fromJson(body).object().value(QLatin1String("value")).toArray();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (domain::isSameCategory(names[i], wanted)) {
            search.found = settled(
                item, Kind::Done, QJsonDocument(each[i].toObject()).toJson(QJsonDocument::Compact));
            break;
        }
    }
    return search;
}

} // namespace syncing
