#include "tests/commandline/signinprogram.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::filesWith;
using commandline::MailboxProgram;
using commandline::Outcome;
using commandline::PrivateKeychain;
using commandline::visit;
using commandline::WaitingKartei;
using commandline::words;

class SignIn : public testing::Test
{
protected:
    explicit SignIn(PrivateKeychain::State state = PrivateKeychain::State::Open)
    {
        if (PrivateKeychain::isInstalled()) {
            m_keychain = std::make_unique<PrivateKeychain>(state);
        }
    }
    void SetUp() override
    {
        if (!m_keychain) {
            GTEST_SKIP() << "gnome-keyring, dbus-daemon or secret-tool is not installed";
        }
    }

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QStringList place() const
    {
        return {QStringLiteral("--authority"), m_mailbox.address(), QStringLiteral("--client-id"),
                QStringLiteral("kartei-test")};
    }
    Outcome run(const QStringList &arguments) const
    {
        return commandline::kartei(profile(), arguments, m_keychain->environment());
    }
    Outcome signIn(const QStringList &more = {})
    {
        WaitingKartei program(profile(), words("sign-in --no-browser --json") + place() + more,
                              m_keychain->environment());
        const QByteArray page = visit(QUrl::fromEncoded(program.line()));
        EXPECT_TRUE(page.startsWith("HTTP/1.1 200")) << page.constData();
        return program.end();
    }
    void control(const char *path, const QByteArray &body)
    {
        EXPECT_EQ(m_mailbox.control(path, body), 204) << path;
    }

    QTemporaryDir m_folder;
    MailboxProgram m_mailbox{m_folder.filePath(QStringLiteral("mailbox")), 12};
    std::unique_ptr<PrivateKeychain> m_keychain;
};

class SignInLocked : public SignIn
{
protected:
    SignInLocked()
        : SignIn(PrivateKeychain::State::Locked)
    {
    }
};

class SignInWithoutKeychain : public SignIn
{
protected:
    SignInWithoutKeychain()
        : SignIn(PrivateKeychain::State::Absent)
    {
    }
};

} // namespace

TEST_F(SignIn, InTheBrowserPutsTheTokenIntoTheKeychainAndNowhereElse)
{
    const Outcome signedIn = signIn();
    ASSERT_EQ(signedIn.status, 0) << signedIn.err.constData();
    EXPECT_EQ(signedIn.object().value(QLatin1String("user")), QStringLiteral("ada@example.com"));
    EXPECT_TRUE(signedIn.object().value(QLatin1String("kept")).toBool());
    const QByteArrayList secrets = m_keychain->secrets();
    ASSERT_EQ(secrets.size(), 1);
    const QByteArrayList canaries{secrets.first(), QByteArray::fromBase64(secrets.first())};
    ASSERT_GE(canaries.last().size(), 20);

    const Outcome synced = run(words("sync --json"));
    ASSERT_EQ(synced.status, 0) << synced.err.constData();
    EXPECT_EQ(synced.object().value(QLatin1String("contacts")).toInt(), 12);
    EXPECT_EQ(filesWith(canaries, m_folder.path()), QStringList());
    EXPECT_EQ(filesWith(canaries, m_keychain->home()), QStringList());
    EXPECT_EQ(filesWith(canaries, commandline::managedSettings), QStringList());
    for (const QByteArray &canary : canaries) {
        for (const Outcome &outcome : {signedIn, synced}) {
            EXPECT_FALSE((outcome.out + outcome.err).contains(canary));
        }
    }
}

TEST_F(SignIn, ByDeviceCodeShowsWhereAndWhat)
{
    WaitingKartei program(profile(), words("sign-in --device-code") + place(),
                          m_keychain->environment());
    const QByteArray address = program.line();
    const QByteArray code = program.line();
    ASSERT_FALSE(code.isEmpty());
    visit(QUrl::fromEncoded(address + "?user_code=" + code));
    const Outcome outcome = program.end();
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(outcome.out, QByteArray("Signed in as ada@example.com.\n"));
    EXPECT_EQ(m_keychain->secrets().size(), 1);
}

TEST_F(SignIn, TwiceIsOneAccount)
{
    ASSERT_EQ(signIn().status, 0);
    ASSERT_EQ(signIn().status, 0);
    const QJsonArray accounts = run(words("accounts --json")).array();
    ASSERT_EQ(accounts.size(), 1);
    EXPECT_EQ(accounts.at(0).toObject().value(QLatin1String("kind")), QStringLiteral("microsoft"));
    EXPECT_FALSE(accounts.at(0).toObject().value(QLatin1String("needsSignIn")).toBool(true));
    EXPECT_EQ(m_keychain->secrets().size(), 1);
}

TEST_F(SignIn, AgainSendsWhatWaitedWhileTheAuthorityRefused)
{
    ASSERT_EQ(signIn().status, 0);
    ASSERT_EQ(run(words("sync")).status, 0);
    const QJsonObject someone = run(words("list --json")).array().at(0).toObject();
    const QString who = someone.value(QLatin1String("id")).toString();
    control("tokens/revoke-refresh", R"({"user":"ada@example.com"})");

    const Outcome edited = run({QStringLiteral("edit"), who, QStringLiteral("--set"),
                                QStringLiteral("companyName=Fabrikam")});
    EXPECT_EQ(edited.status, 1);
    const QJsonObject account = run(words("accounts --json")).array().at(0).toObject();
    EXPECT_TRUE(account.value(QLatin1String("needsSignIn")).toBool());
    EXPECT_EQ(account.value(QLatin1String("pending")).toObject().value(QLatin1String("changes")),
              QJsonValue(1));

    ASSERT_EQ(signIn().status, 0);
    const Outcome synced = run(words("sync --json"));
    EXPECT_EQ(synced.status, 0) << synced.err.constData();
    EXPECT_EQ(synced.object().value(QLatin1String("pending")).toInt(-1), 0);
    const Outcome shown = run({QStringLiteral("show"), who, QStringLiteral("--json")});
    EXPECT_EQ(shown.array().at(0).toObject().value(QLatin1String("companyName")),
              QStringLiteral("Fabrikam"));
}

// RELIABILITY 3, with a whole process: the request for tokens has not arrived, its answer is lost, the new
// refresh token is in the keychain and nothing was done with it yet.
TEST_F(SignIn, SurvivesAKillAtEachStepOfARotation)
{
    ASSERT_EQ(signIn().status, 0);
    ASSERT_EQ(run(words("sync")).status, 0);
    const QString who =
        run(words("list --json")).array().at(0).toObject().value(QLatin1String("id")).toString();
    int step = 0;
    for (const char *fault :
         {"silence method=POST path=/token", "execute-then-silence method=POST path=/token",
          "silence path=/v1.0/", "execute-then-silence method=PATCH path=/v1.0/"}) {
        const QString title = QStringLiteral("title %1").arg(++step);
        m_mailbox.prepare(fault);
        WaitingKartei program(profile(),
                              {QStringLiteral("edit"), who, QStringLiteral("--set"),
                               QStringLiteral("jobTitle=") + title},
                              m_keychain->environment());
        QDeadlineTimer patience(60000);
        while (!m_mailbox.hasMet() && !patience.hasExpired()) { }
        program.kill();
        ASSERT_FALSE(patience.hasExpired()) << fault;

        const Outcome synced = run(words("sync --json"));
        EXPECT_EQ(synced.status, 0) << fault << synced.err.constData();
        EXPECT_EQ(synced.object().value(QLatin1String("pending")).toInt(-1), 0) << fault;
        EXPECT_EQ(run({QStringLiteral("show"), who, QStringLiteral("--json")})
                      .array()
                      .at(0)
                      .toObject()
                      .value(QLatin1String("jobTitle"))
                      .toString(),
                  title)
            << fault;
        EXPECT_EQ(m_keychain->secrets().size(), 1) << fault;
    }
}

TEST_F(SignIn, OutNamesWhatWouldBeLostAndLeavesNothing)
{
    ASSERT_EQ(signIn().status, 0);
    ASSERT_EQ(run(words("sync")).status, 0);
    m_mailbox.stop();
    const QString who =
        run(words("list --json")).array().at(0).toObject().value(QLatin1String("id")).toString();
    run({QStringLiteral("edit"), who, QStringLiteral("--set"),
         QStringLiteral("companyName=Fabrikam")});
    const Outcome refused = run(words("sign-out ada@example.com"));
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("1 change")) << refused.err.constData();
    EXPECT_EQ(m_keychain->secrets().size(), 1);

    const Outcome done = run(words("sign-out ADA@example.com --discard-pending"));
    EXPECT_EQ(done.status, 0) << done.err.constData();
    EXPECT_EQ(m_keychain->secrets().size(), 0);
    EXPECT_EQ(run(words("accounts --json")).array(), QJsonArray());
    EXPECT_EQ(run(words("list --json")).array(), QJsonArray());
}

TEST_F(SignIn, HappensOnlyAtKnownCloudsAndOnThisComputer)
{
    for (const char *asked :
         {"--authority https://login.evil.example", "--authority http://10.0.0.1:80",
          "--authority https://login.microsoftonline.com --graph http://127.0.0.1:9",
          "--graph https://graph.evil.example",
          "--authority http://127.0.0.1:9 --graph https://graph.microsoft.com",
          "--authority https://login.microsoftonline.com.evil.example"}) {
        const Outcome refused = run(words("sign-in --no-browser --client-id x") + words(asked));
        EXPECT_EQ(refused.status, 1) << asked;
        EXPECT_EQ(refused.out, QByteArray()) << asked;
        EXPECT_TRUE(refused.err.startsWith("These addresses")) << refused.err.constData();
    }
}

TEST_F(SignIn, TakesTheAddressOfGraphWithItsVersion)
{
    const Outcome signedIn =
        signIn({QStringLiteral("--graph"), m_mailbox.address() + QStringLiteral("/v1.0/")});
    EXPECT_EQ(signedIn.object().value(QLatin1String("graph")).toString(), m_mailbox.address());
}

TEST_F(SignIn, NeedsARegisteredApplication)
{
    auto environment = m_keychain->environment();
    environment.remove(QStringLiteral("KARTEI_CLIENT_ID"));
    const Outcome refused =
        commandline::kartei(profile(), words("sign-in --no-browser"), environment);
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("application (client) id")) << refused.err.constData();
}

TEST_F(SignInLocked, IsKeptInMemoryAndSaysSo)
{
    const Outcome signedIn = signIn();
    EXPECT_EQ(signedIn.status, 0);
    EXPECT_FALSE(signedIn.object().value(QLatin1String("kept")).toBool(true));
    EXPECT_TRUE(signedIn.err.contains("keychain")) << signedIn.err.constData();
}

TEST_F(SignInWithoutKeychain, IsKeptInMemoryAndTheNextRunAsksAgain)
{
    const Outcome signedIn = signIn();
    EXPECT_EQ(signedIn.status, 0);
    EXPECT_FALSE(signedIn.object().value(QLatin1String("kept")).toBool(true));
    EXPECT_TRUE(signedIn.err.contains("has to sign in again")) << signedIn.err.constData();
    const Outcome synced = run(words("sync"));
    EXPECT_EQ(synced.status, 1);
    EXPECT_TRUE(synced.err.contains("Sign in again")) << synced.err.constData();
}

TEST_F(SignInWithoutKeychain, AndWithoutABusIsTheSame)
{
    auto environment = m_keychain->environment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                       QStringLiteral("unix:path=/nonexistent/bus"));
    WaitingKartei program(profile(), words("sign-in --no-browser --json") + place(), environment);
    visit(QUrl::fromEncoded(program.line()));
    const Outcome outcome = program.end();
    EXPECT_EQ(outcome.status, 0);
    EXPECT_FALSE(outcome.object().value(QLatin1String("kept")).toBool(true));
}
