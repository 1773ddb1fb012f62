#include "services/graph/loggedpath.h"

#include <gtest/gtest.h>

namespace graph {

namespace {

struct Case
{
    const char *path;
    const char *logged;

    friend void PrintTo(const Case &each, std::ostream *stream) { *stream << each.path; }
};

class LoggedPath : public testing::TestWithParam<Case>
{
};

TEST_P(LoggedPath, HoldsWordsOfGraphAlone)
{
    EXPECT_EQ(loggedPath(QString::fromUtf8(GetParam().path)).toStdString(), GetParam().logged);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, LoggedPath,
    testing::Values(
        Case{"/v1.0/me/contacts/AAMkAGI2%3D?$top=5", "/v1.0/me/contacts/…?$top=5"},
        Case{"/v1.0/users/ada@contoso.example/contactFolders/AQMk/contacts/delta?$deltatoken=abc",
             "/v1.0/users/…/contactFolders/…/contacts/delta?$deltatoken=…"},
        Case{"/v1.0/me/people?$search=%22anna%22&$select=id",
             "/v1.0/me/people?$search=…&$select=…"},
        Case{"/v1.0/me/contacts?secret=1234567", "/v1.0/me/contacts?…=…"},
        Case{"/v1.0/$batch", "/v1.0/$batch"}, Case{"", ""}, Case{"?", "?…="}));

TEST(LoggedToken, IsLeftOutWhenItIsNone)
{
    EXPECT_EQ(loggedToken(QStringLiteral("ErrorItemNotFound")),
              QStringLiteral("ErrorItemNotFound"));
    EXPECT_EQ(loggedToken(QStringLiteral("ada@contoso.example")), QStringLiteral("…"));
    EXPECT_EQ(loggedToken(QString(65, u'a')), QStringLiteral("…"));
}

} // namespace

} // namespace graph
