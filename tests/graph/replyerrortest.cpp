#include "services/graph/replyerror.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

using Kind = domain::Error::Kind;

QJsonObject bodyWith(const char *code)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), QString::fromLatin1(code)},
                         {QStringLiteral("message"), QStringLiteral("text")}}}};
}

TEST(ReplyError, MapsStatusAndCodeToAKind)
{
    const struct
    {
        int status;
        const char *code;
        Kind kind;
    } rows[] = {
        {400, "ErrorInvalidRequest", Kind::Rejected},
        {400, "SYNCSTATENOTFOUND", Kind::DeltaExpired},
        {401, "InvalidAuthenticationToken", Kind::SignInNeeded},
        {403, "ErrorAccessDenied", Kind::Forbidden},
        {404, "ErrorItemNotFound", Kind::NotFound},
        {404, "syncStateNotFound", Kind::DeltaExpired},
        {404, "MailboxNotEnabledForRESTAPI", Kind::NoMailbox},
        {404, "mailboxnotsupportedforrestapi", Kind::NoMailbox},
        {400, "MailboxNotSupportedForRESTAPI", Kind::NoMailbox},
        {404, "ErrorNonExistentMailbox", Kind::NoMailbox},
        {404, "ResourceNotFound", Kind::NoMailbox},
        {404, "ErrorInvalidUser", Kind::Forbidden},
        {405, "ErrorInvalidRequest", Kind::Rejected},
        {408, "", Kind::ServerFault},
        {409, "ErrorFolderExists", Kind::Conflict},
        {410, "", Kind::DeltaExpired},
        {410, "resyncRequired", Kind::DeltaExpired},
        {412, "ErrorIrresolvableConflict", Kind::Conflict},
        {400, "ErrorIrresolvableConflict", Kind::Conflict},
        {413, "", Kind::Rejected},
        {422, "", Kind::Rejected},
        {423, "", Kind::ServerFault},
        {424, "", Kind::Throttled},
        {429, "", Kind::Throttled},
        {500, "ErrorInternalServerError", Kind::ServerFault},
        {501, "notSupported", Kind::Rejected},
        {502, "", Kind::ServerFault},
        {503, "serviceNotAvailable", Kind::ServerFault},
        {504, "", Kind::ServerFault},
        {507, "quotaLimitReached", Kind::Rejected},
        {509, "", Kind::ServerFault},
        {599, "", Kind::ServerFault},
    };
    for (const auto &row : rows) {
        const domain::Error error = graph::errorFromStatus(row.status, {}, bodyWith(row.code));
        EXPECT_EQ(static_cast<int>(error.kind), static_cast<int>(row.kind))
            << row.status << ' ' << row.code;
        EXPECT_EQ(error.httpStatus, row.status);
        EXPECT_EQ(error.code, QString::fromLatin1(row.code));
    }
}

TEST(ReplyError, LooksForKnownCodesInInnerErrors)
{
    const QByteArray json = "{\"error\":{\"code\":\"BadRequest\",\"innererror\":{\"code\":\"x\","
                            "\"innerError\":{\"code\":\"SyncStateNotFound\"}}}}";
    const domain::Error error =
        graph::errorFromStatus(400, {}, QJsonDocument::fromJson(json).object());
    EXPECT_EQ(error.kind, Kind::DeltaExpired);
    EXPECT_EQ(error.code, QStringLiteral("BadRequest"));
}

TEST(ReplyError, SurvivesBodiesThatAreNoErrors)
{
    for (const QByteArray &json :
         {QByteArray("{}"), QByteArray("{\"error\":[]}"), QByteArray("{\"error\":\"x\"}"),
          QByteArray("{\"error\":{\"code\":5,\"message\":{}}}"),
          QByteArray("{\"error\":{\"innerError\":[]}}")}) {
        const domain::Error error =
            graph::errorFromStatus(404, {}, QJsonDocument::fromJson(json).object());
        EXPECT_EQ(error.kind, Kind::NotFound);
        EXPECT_EQ(error.code, QString());
    }
}

TEST(ReplyError, KeepsALongMessageShort)
{
    QJsonObject inner{{QStringLiteral("code"), QStringLiteral("c")},
                      {QStringLiteral("message"), QString(100000, u'm')}};
    const domain::Error error = graph::errorFromStatus(400, {}, {{QStringLiteral("error"), inner}});
    EXPECT_EQ(error.message.size(), 1000);
}

} // namespace
