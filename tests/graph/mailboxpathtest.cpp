#include "services/graph/mailboxpath.h"

#include <gtest/gtest.h>

namespace graph {

namespace {

TEST(MailboxPath, OfASharedMailboxNamesItsOwner)
{
    const QString shared = sharedMailbox(QStringLiteral("ada/b@contoso.example"));
    EXPECT_EQ(pathInMailbox(QStringLiteral("/v1.0/me/contacts?$top=1"), shared),
              QStringLiteral("/v1.0/users/ada%2Fb%40contoso.example/contacts?$top=1"));
    EXPECT_EQ(pathInMailbox(QStringLiteral("/beta/me"), shared),
              QStringLiteral("/beta/users/ada%2Fb%40contoso.example"));
}

TEST(MailboxPath, StaysWhereItNamesSomethingElse)
{
    const QString shared = sharedMailbox(QStringLiteral("ada@contoso.example"));
    for (const char *path : {"/v1.0/users/x/contacts/delta?$deltatoken=/me/", "/v1.0/meetings",
                             "/v1.0/$batch", "/v1.0", "/", "", "/v1.0/m"}) {
        EXPECT_EQ(pathInMailbox(QLatin1String(path), shared), QLatin1String(path));
    }
}

TEST(MailboxPath, OfOnesOwnMailboxStays)
{
    EXPECT_EQ(pathInMailbox(QStringLiteral("/v1.0/me/contacts"), QString()),
              QStringLiteral("/v1.0/me/contacts"));
}

} // namespace

} // namespace graph
