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

// A change of the contacts; for a lifecycle notice, a word to the mailbox's control address.
WireAnswer provoke(MailboxCaller &caller, const QJsonObject &documented,
                   const QString &subscription)
{
    const QJsonValue event = documented.value(QLatin1String("lifecycleEvent"));
    if (event.isString())
        return caller.callJson(
            "POST", "/kartei/control/lifecycle",
            {{QStringLiteral("event"), event}, {QStringLiteral("subscription"), subscription}});
    return caller.callJson("POST", "/v1.0/me/contacts",
                           {{QStringLiteral("displayName"), QStringLiteral("Somebody new")}});
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
    const QString subscription = stage.subscribe();
    if (!stage.problems().isEmpty())
        return stage.problems();
    const WireAnswer cause = provoke(caller, documented, subscription);
    if (cause.status / 100 != 2)
        return {QStringLiteral("the mailbox cannot be made to send it: %1").arg(cause.status)};
    if (cause.status == 201)
        stage.add("/v1.0/me/contacts/" + cause.text("id").toUtf8().toPercentEncoding());
    const std::optional<QJsonObject> notice = listener.take();
    if (!notice)
        return {QStringLiteral("no notice came")};
    const QJsonObject real = firstNotice(*notice);
    return shapeDifferences(types, version, QStringLiteral("changeNotification"), documented, real,
                            QStringLiteral("value[]"));
}

} // namespace conformance
