#include "services/auth/tokenanswer.h"

#include <gtest/gtest.h>

namespace {

using Kind = domain::Error::Kind;

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

QJsonObject granted()
{
    return {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("access_token"), QStringLiteral("abc.def")},
            {QStringLiteral("refresh_token"), QStringLiteral("next")},
            {QStringLiteral("expires_in"), 3600},
            {QStringLiteral("scope"), QStringLiteral("Contacts.ReadWrite User.Read")}};
}

QJsonObject error(const char *code)
{
    return {{QStringLiteral("error"), QLatin1String(code)},
            {QStringLiteral("error_description"), QStringLiteral("AADSTS0: words")},
            {QStringLiteral("correlation_id"), QStringLiteral("id")}};
}

} // namespace

TEST(TokenAnswer, GivesTokensScopesAndTheirEnd)
{
    const auth::TokenGrant expected{
        .accessToken = "abc.def",
        .refreshToken = "next",
        .expires = now.addSecs(3600),
        .scopes = {QStringLiteral("Contacts.ReadWrite"), QStringLiteral("User.Read")}};
    EXPECT_EQ(auth::readTokenAnswer(200, granted(), now), expected);
}

TEST(TokenAnswer, TakesNoTokenThatCouldNotBeAHeader)
{
    QJsonObject answer = granted();
    answer.insert(QStringLiteral("access_token"), QStringLiteral("abc\r\nX-Evil: 1"));
    EXPECT_EQ(auth::readTokenAnswer(200, answer, now).error().kind, Kind::BadReply);
}

TEST(TokenAnswer, NeverLivesLongerThanTokensDo)
{
    QJsonObject answer = granted();
    answer.insert(QStringLiteral("expires_in"), 1e15);
    EXPECT_EQ(auth::readTokenAnswer(200, answer, now)->expires, now.addSecs(qint64(28) * 3600));
    answer.insert(QStringLiteral("expires_in"), -1);
    EXPECT_EQ(auth::readTokenAnswer(200, answer, now).error().kind, Kind::BadReply);
}

TEST(TokenAnswer, KnowsWhenThePersonIsNeededAndWhenToWait)
{
    const std::pair<const char *, Kind> kinds[] = {{"invalid_grant", Kind::SignInNeeded},
                                                   {"interaction_required", Kind::SignInNeeded},
                                                   {"consent_required", Kind::SignInNeeded},
                                                   {"login_required", Kind::SignInNeeded},
                                                   {"temporarily_unavailable", Kind::ServerFault},
                                                   {"server_error", Kind::ServerFault},
                                                   {"invalid_client", Kind::Rejected},
                                                   {"invalid_scope", Kind::Rejected},
                                                   {"something new", Kind::Rejected}};
    for (const auto &[code, kind] : kinds) {
        const auto answer = auth::readTokenAnswer(400, error(code), now);
        EXPECT_EQ(answer.error().kind, kind) << code;
        EXPECT_EQ(answer.error().requestId, QStringLiteral("id"));
    }
    EXPECT_EQ(auth::readTokenAnswer(429, {}, now).error().kind, Kind::Throttled);
    EXPECT_EQ(auth::readTokenAnswer(503, {}, now).error().kind, Kind::ServerFault);
}
