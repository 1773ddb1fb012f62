#include "tests/conformance/noticeplay.h"

#include "tests/conformance/comparison.h"

#include <QJsonArray>

namespace conformance {
namespace {

const QString version = QStringLiteral("v1.0");

QJsonObject firstNotice(const QJsonObject &body)
{
    return body.value(QLatin1String("value")).toArray().first().toObject();
}

} // namespace

bool isNotice(const Sample &sample)
{
    return sample.request->url == QLatin1String("{notificationUrl}");
}

QStringList playNotice(Stage &stage, MailboxCaller &caller, NoticeListener &listener,
                       const TypeTable &types, const Sample &sample)
{
    const QJsonObject documented = firstNotice(sample.request->body.toObject());
    stage.subscribe();
    if (!stage.problems().isEmpty())
        return stage.problems();
    const QString event = documented.value(QLatin1String("lifecycleEvent")).toString();
    if (!event.isEmpty())
        return {QStringLiteral("nothing makes the mailbox send %1").arg(event)};
    const WireAnswer made =
        caller.callJson("POST", "/v1.0/me/contacts",
                        {{QStringLiteral("displayName"), QStringLiteral("Somebody new")}});
    stage.add("/v1.0/me/contacts/" + made.text("id").toUtf8().toPercentEncoding());
    const std::optional<QJsonObject> notice = listener.take();
    if (!notice)
        return {QStringLiteral("no notice came")};
    const QJsonObject real = firstNotice(*notice);
    return shapeDifferences(types, version, QStringLiteral("changeNotification"), documented, real,
                            QStringLiteral("value[]"));
}

} // namespace conformance
