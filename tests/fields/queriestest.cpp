// What is tried, sent through the real client to the embedded mailbox.
#include "app/querydesk.h"
#include "tests/support/mailboxfixture.h"
#include "ui/queries/samplequeries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

class Queries : public MailboxFixture
{
protected:
    domain::QueryAnswer run(const domain::TriedQuery &query)
    {
        const auto answer = testsupport::await(app::runQuery(app().client(), query));
        EXPECT_TRUE(answer) << (answer ? "" : answer.error().message.toStdString());
        return answer.value_or(domain::QueryAnswer());
    }

    static QString headerOf(const domain::QueryAnswer &answer, const char *name)
    {
        for (const auto &[each, value] : answer.headers) {
            if (each.compare(QLatin1String(name), Qt::CaseInsensitive) == 0) {
                return value;
            }
        }
        return {};
    }
};

} // namespace

TEST_F(Queries, OfTheSamplesAreAllAnswered)
{
    begin(names("Ada"));
    for (const ui::SampleQuery &sample : ui::sampleQueries()) {
        const domain::QueryAnswer answer = run(sample.query);
        const bool isPhoto = sample.query.path.endsWith(QStringLiteral("photo"));
        EXPECT_EQ(answer.status,
                  sample.query.method == u"POST" ? 201
                      : isPhoto                  ? 404
                                                 : 200)
            << qPrintable(sample.query.path) << answer.body.constData();
    }
    EXPECT_TRUE(mailbox().contactNames().contains(QStringLiteral("Pavel Bansky")));
}

TEST_F(Queries, ShowARefusalWithItsBodyAndHeaders)
{
    begin(names("Ada"));
    const domain::QueryAnswer answer =
        run({QStringLiteral("GET"), QStringLiteral("/v1.0/me/contacts/nobody"), {}, {}});
    EXPECT_EQ(answer.status, 400); // no id looks so
    EXPECT_TRUE(QJsonDocument::fromJson(answer.body).object().contains(QLatin1String("error")));
    EXPECT_FALSE(headerOf(answer, "request-id").isEmpty());
}

TEST_F(Queries, CarryTheirHeadersAndNeverShowTheToken)
{
    begin(names("Ada", "Eve", "Kim"));
    const domain::QueryAnswer answer =
        run({QStringLiteral("GET"),
             QStringLiteral("/v1.0/me/contactFolders/contacts/contacts/delta"),
             {{QStringLiteral("Prefer"), QStringLiteral("odata.maxpagesize=1")}},
             {}});
    EXPECT_EQ(QJsonDocument::fromJson(answer.body)[QLatin1String("value")].toArray().size(), 1);
    for (const auto &[name, value] : answer.headers) {
        EXPECT_FALSE(value.contains(QString::fromLatin1(mailbox().token())));
    }
}

TEST_F(Queries, ThatGetNoAnswerAreErrors)
{
    begin(names("Ada"));
    mailbox().stop();
    const auto answer = testsupport::await(
        app::runQuery(app().client(), {QStringLiteral("GET"), QStringLiteral("/v1.0/me"), {}, {}}));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, domain::Error::Kind::Offline);
}

TEST(QueryPaths, StayOnTheAccountsOwnService)
{
    EXPECT_EQ(ui::queryPath(QStringLiteral("https://graph.microsoft.com/v1.0/me/contacts?$top=5")),
              QStringLiteral("/v1.0/me/contacts?$top=5"));
    EXPECT_EQ(ui::queryPath(QStringLiteral("https://evil.test")), QString());
    EXPECT_EQ(ui::queryPath(QStringLiteral("me/contacts")), QStringLiteral("/v1.0/me/contacts"));
    EXPECT_EQ(ui::queryPath(QStringLiteral("//evil.test/me")),
              QStringLiteral("/v1.0//evil.test/me"));
    EXPECT_EQ(ui::queryPath(QStringLiteral("/beta/me?$filter=displayName eq 'Zoë'")),
              QStringLiteral("/beta/me?$filter=displayName%20eq%20'Zo%C3%AB'"));
}

TEST(QueryHeaders, OfTheProgramCannotBeWritten)
{
    EXPECT_FALSE(ui::headersFrom(QStringLiteral("Authorization: Bearer x")));
    EXPECT_FALSE(ui::headersFrom(QStringLiteral("host: evil.test")));
    EXPECT_FALSE(ui::headersFrom(QStringLiteral("no colon")));
    const auto headers = ui::headersFrom(QStringLiteral("Prefer: a=b\n\n X-A:  c:d "));
    ASSERT_TRUE(headers);
    EXPECT_EQ(ui::headerText(*headers), QStringLiteral("Prefer: a=b\nX-A: c:d"));
}
