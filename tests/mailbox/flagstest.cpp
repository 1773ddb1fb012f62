#include "tests/mailbox/mailboxfixture.h"

namespace {

// The follow-up flag, which only beta's contacts have.
class Flags : public MailboxTest
{
protected:
    Reply setFlag(const QByteArray &flag)
    {
        if (m_id.isEmpty())
            m_id = makeContact("{}");
        return patch(QStringLiteral("/beta/me/contacts/") + m_id, "{\"flag\":" + flag + '}');
    }
    QJsonObject flag()
    {
        return get(QStringLiteral("/beta/me/contacts/") + m_id)
            .json()
            .value(QStringLiteral("flag"))
            .toObject();
    }
    QJsonObject stored(const char *json) const { return QJsonDocument::fromJson(json).object(); }

    QString m_id;
};

TEST_F(Flags, AreNotFlaggedAndWithoutDatesAtFirst)
{
    m_id = makeContact("{}");
    EXPECT_EQ(flag(), stored(R"({"flagStatus":"notFlagged"})"));
}

TEST_F(Flags, CanBeSetWithACreate)
{
    const Reply reply =
        post(QStringLiteral("/beta/me/contacts"), R"({"flag":{"flagStatus":"flagged"}})");
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.json().value(QStringLiteral("flag")).toObject(),
              stored(R"({"flagStatus":"flagged"})"));
}

TEST_F(Flags, KeepTheirDatesWithSevenDecimalsAndATimeZone)
{
    EXPECT_EQ(setFlag(R"({"flagStatus":"flagged","startDateTime":{"dateTime":)"
                      R"("2026-09-01T00:00:00","timeZone":"Pacific Standard Time"},)"
                      R"("dueDateTime":{"dateTime":"2026-09-02T12:30:00.0000000"}})")
                  .status,
              200);
    EXPECT_EQ(flag(),
              stored(R"({"flagStatus":"flagged","startDateTime":{"dateTime":)"
                     R"("2026-09-01T00:00:00.0000000","timeZone":"Pacific Standard Time"},)"
                     R"("dueDateTime":{"dateTime":"2026-09-02T12:30:00.0000000",)"
                     R"("timeZone":"UTC"}})"));
}

TEST_F(Flags, RefuseADueDateWithoutAStartDate)
{
    const Reply reply =
        setFlag(R"({"flagStatus":"flagged","dueDateTime":{"dateTime":"2026-09-01T00:00:00"}})");
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(flag(), stored(R"({"flagStatus":"notFlagged"})"));
}

TEST_F(Flags, AreCompletedWithTheirDate)
{
    setFlag(R"({"flagStatus":"complete","completedDateTime":)"
            R"({"dateTime":"2026-09-03T00:00:00","timeZone":"UTC"}})");
    EXPECT_EQ(flag(),
              stored(R"({"flagStatus":"complete","completedDateTime":{"dateTime":)"
                     R"("2026-09-03T00:00:00.0000000","timeZone":"UTC"}})"));
}

TEST_F(Flags, AreCompletedNowWhenNoDateIsSent)
{
    setFlag(R"({"flagStatus":"complete"})");
    EXPECT_TRUE(flag().contains(QStringLiteral("completedDateTime")));
}

TEST_F(Flags, AreClearedWithTheirDates)
{
    setFlag(R"({"flagStatus":"flagged","startDateTime":{"dateTime":"2026-09-01T00:00:00"}})");
    setFlag(R"({"flagStatus":"notFlagged"})");
    EXPECT_EQ(flag(), stored(R"({"flagStatus":"notFlagged"})"));
    setFlag(R"({"flagStatus":"flagged"})");
    setFlag("null");
    EXPECT_EQ(flag(), stored(R"({"flagStatus":"notFlagged"})"));
}

TEST_F(Flags, RefuseWhatIsNoStatusNoMomentAndNoZone)
{
    for (const char *wrong :
         {R"({"flagStatus":"done"})", R"("flagged")", R"({"colour":"red"})",
          R"({"flagStatus":"flagged","startDateTime":"2026-09-01"})",
          R"({"flagStatus":"flagged","startDateTime":{"dateTime":"soon"}})",
          R"({"flagStatus":"flagged","startDateTime":{"dateTime":"2026-09-01T00:00:00",)"
          R"("timeZone":"Atlantis"}})"})
        EXPECT_EQ(setFlag(wrong).status, 400) << wrong;
}

TEST_F(Flags, AreUnknownToV1)
{
    const QString path = QStringLiteral("/me/contacts/") + makeContact("{}");
    EXPECT_EQ(patch(path, R"({"flag":{"flagStatus":"flagged"}})").status, 400);
    EXPECT_FALSE(get(path).json().contains(QStringLiteral("flag")));
}

TEST_F(Flags, StayAsTheyAreWhenReadOnlyThough200IsSaid)
{
    start();
    use("flag", "read-only");
    EXPECT_EQ(setFlag(R"({"flagStatus":"flagged"})").status, 200);
    EXPECT_EQ(flag(), stored(R"({"flagStatus":"notFlagged"})"));
}

} // namespace
