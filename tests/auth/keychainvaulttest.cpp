#include "services/auth/keychainvault.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>

namespace {

using Kind = domain::Error::Kind;
using testsupport::await;

} // namespace

#ifdef Q_OS_LINUX
TEST(KeychainVault, SaysThatThereIsNoneAndWritesNothingElsewhere)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    auth::KeychainVault vault(std::chrono::milliseconds(1));
    EXPECT_EQ(await(vault.read(QStringLiteral("account"))).error().kind, Kind::Storage);
    EXPECT_EQ(await(vault.write(QStringLiteral("account"), "secret")).error().kind, Kind::Storage);
    EXPECT_EQ(await(vault.read(QStringLiteral("account"))).error().kind, Kind::Storage);
    EXPECT_EQ(await(vault.remove(QStringLiteral("account"))).error().kind, Kind::Storage);
    await(vault.drained());
}
#endif
