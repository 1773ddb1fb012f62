#include "services/sync/extensionverdicts.h"

#include "services/domain/schemaextension.h"
#include "services/graph/graphorigin.h"
#include "services/sync/pushverdicts.h"
#include "services/sync/schemawrites.h"
#include "services/wire/extensioncodec.h"

#include <QJsonDocument>

namespace syncing {

using domain::Error;
using graph::GraphRequest;
using graph::Method;
using store::PushItem;
using Kind = store::PushOutcome::Kind;
using Values = std::optional<QJsonObject>;

namespace {

QString contactPath(const PushItem &item)
{
    return QStringLiteral("/v1.0/me/contacts/") + graph::pathSegment(item.contactId.text);
}

QString collectionPath(const PushItem &item)
{
    return contactPath(item) + QStringLiteral("/extensions");
}

QString extensionPath(const PushItem &item)
{
    return collectionPath(item) + u'/' + graph::pathSegment(item.extensionName);
}

GraphRequest write(Method method, QString path, const PushItem &item, const QJsonObject &values)
{
    return {.method = method,
            .path = std::move(path),
            .body = QJsonDocument(wire::openExtensionBody({item.extensionName, values}))
                        .toJson(QJsonDocument::Compact),
            .contentType = QByteArrayLiteral("application/json")};
}

domain::Result<Values> valuesOf(const QByteArray &body)
{
    if (body.isEmpty()) {
        return Values();
    }
    return wire::readOpenExtension(body).map(
        [](const wire::OpenExtension &extension) { return Values(extension.values); });
}

bool isSame(const Values &one, const Values &other)
{
    return one && other ? domain::isSameMembers(*one, *other)
                        : one.has_value() == other.has_value();
}

QStringList leftOver(const PushItem &item, const QJsonObject &there)
{
    QStringList names = there.keys();
    names.removeIf([&item](const QString &name) { return item.extension->contains(name); });
    return names;
}

Verdict nextWith(NextStep step, const PushItem &item, QByteArray body)
{
    Verdict verdict = next(step, item);
    verdict.outcome.body = std::move(body);
    return verdict;
}

Verdict written(const PushItem &item, NextStep from, const QByteArray &body,
                const JudgeContext &context)
{
    const auto there = valuesOf(body);
    if (!there || !*there) {
        return unknown(item, there ? Error{.kind = Error::Kind::BadReply} : there.error(), context);
    }
    if (!item.extension) { // it was to be removed
        return parked(item, Error::Kind::Rejected, "ExtensionIgnored");
    }
    if (isSame(*there, item.extension)) {
        return settled(item, Kind::Done, body);
    }
    if (!leftOver(item, **there).isEmpty()) {
        return from == NextStep::ClearMembers
            ? parked(item, Error::Kind::Rejected, "ExtensionIgnored")
            : nextWith(NextStep::ClearMembers, item, body);
    }
    // What the service made of it counts, unless that is nothing.
    return isSame(*there, item.knownExtension)
        ? parked(item, Error::Kind::Rejected, "ExtensionIgnored")
        : settled(item, Kind::Done, body);
}

Verdict notWritten(const PushItem &item, const Verdict &reason, const Error &error,
                   const JudgeContext &context)
{
    if (error.kind == Error::Kind::Conflict) { // somebody made one meanwhile
        return again(item, error, context);
    }
    if (error.kind != Error::Kind::NotFound) {
        return refused(item, error, context);
    }
    const bool wasThere = !reason.outcome.body.isEmpty();
    if (!item.extension) {
        return settled(item, Kind::Done);
    }
    return wasThere ? again(item, error, context) : settled(item, Kind::Gone, {}, error);
}

// Something was written already, and this says nothing of it: it stays in doubt.
Verdict stillInDoubt(const PushItem &item, const Error &error, const JudgeContext &context)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Cancelled:
        return next(NextStep::StopRound, item, error);
    case Error::Kind::Rejected:
        return parked(item, Error::Kind::Rejected, "ExtensionIgnored");
    default:
        return unknown(item, Error{.kind = Error::Kind::Timeout}, context);
    }
}

// All values were removed elsewhere; or the contact was.
Verdict judgeContactRead(const PushItem &item, const PushAnswer &answer,
                         const JudgeContext &context)
{
    if (answer) {
        return settled(item, Kind::Superseded);
    }
    return answer.error().kind == Error::Kind::NotFound
        ? settled(item, Kind::Gone, {}, answer.error())
        : unread(item, answer.error(), context);
}

} // namespace

GraphRequest readExtensionRequest(const PushItem &item)
{
    return isSchemaValue(item) ? readSchemaRequest(item)
                               : GraphRequest{.method = Method::Get, .path = extensionPath(item)};
}

GraphRequest extensionRequest(const PushItem &item, const Verdict &verdict)
{
    if (isSchemaValue(item) && verdict.step == NextStep::WriteExtension) {
        return writeSchemaRequest(asMeant(item), verdict.outcome.body);
    }
    const bool isThere = !verdict.outcome.body.isEmpty();
    switch (verdict.step) {
    case NextStep::WriteExtension:
        if (!item.extension) {
            return {.method = Method::Delete, .path = extensionPath(item)};
        }
        return isThere ? write(Method::Patch, extensionPath(item), item, *item.extension)
                       : write(Method::Post, collectionPath(item), item, *item.extension);
    case NextStep::ClearMembers: {
        QJsonObject values = *item.extension;
        const auto there = valuesOf(verdict.outcome.body);
        for (const QString &name : leftOver(item, there->value())) {
            values.insert(name, QJsonValue::Null);
        }
        return write(Method::Patch, extensionPath(item), item, values);
    }
    case NextStep::ReadContact:
        return {.method = Method::Get, .path = contactPath(item) + QStringLiteral("?$select=id")};
    default:
        return readExtensionRequest(item);
    }
}

Verdict judgeExtension(const PushItem &asked, const PushAnswer &received,
                       const JudgeContext &context)
{
    const PushItem item = asMeant(asked);
    const PushAnswer answer = isSchemaValue(item) ? asExtensionRead(item, received) : received;
    if (!answer && answer.error().kind != Error::Kind::NotFound) {
        return unread(item, answer.error(), context);
    }
    const QByteArray body = answer ? answer->body : QByteArray();
    const auto there = valuesOf(body);
    if (!there || (answer && !*there)) {
        return unknown(item, there ? Error{.kind = Error::Kind::BadReply} : there.error(), context);
    }
    if (!*there && item.extension && item.knownExtension
        && domain::isOfFields(item.extensionName)) {
        return next(NextStep::ReadContact, item);
    }
    if (!*there) { // a read alone proves nothing: the write says so too, or that it is there after all
        return next(NextStep::WriteExtension, item);
    }
    if (isSame(*there, item.extension)) {
        return settled(item, Kind::Done, body);
    }
    return isSame(*there, item.knownExtension) ? nextWith(NextStep::WriteExtension, item, body)
                                               : settled(item, Kind::Superseded, body);
}

Verdict judgeExtensionStep(const PushItem &asked, const Verdict &reason, const PushAnswer &received,
                           const JudgeContext &context)
{
    const PushItem item = asMeant(asked);
    if (reason.step == NextStep::ReadContact) {
        return judgeContactRead(item, received, context);
    }
    PushAnswer answer = received;
    if (isSchemaValue(item)) {
        if (reason.step == NextStep::ReadWritten) {
            return judgeSchemaWritten(item, asExtensionRead(item, received), context);
        }
        if (answer) {
            answer->body.clear(); // the contact says nothing of it
        }
    }
    if (!answer) {
        return reason.step == NextStep::WriteExtension
            ? notWritten(item, reason, answer.error(), context)
            : stillInDoubt(item, answer.error(), context);
    }
    if (reason.step == NextStep::WriteExtension && !item.extension) {
        return settled(item, Kind::Done);
    }
    if (answer->body.isEmpty()) {
        return reason.step == NextStep::ReadWritten
            ? unknown(item, Error{.kind = Error::Kind::BadReply}, context)
            : nextWith(NextStep::ReadWritten, item, reason.outcome.body);
    }
    return written(item, reason.step, answer->body, context);
}

} // namespace syncing
