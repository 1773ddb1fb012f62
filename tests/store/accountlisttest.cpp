#include "storefixture.h"

#include "services/store/accountlist.h"
#include "services/store/contactviews.h"
#include "services/store/drafts.h"
#include "services/store/savedviews.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"

namespace store {

namespace {

domain::Account someone(const char *user, const char *id)
{
    return {.kind = domain::AccountKind::Microsoft,
            .userId = QString::fromLatin1(id),
            .userPrincipalName = QString::fromLatin1(user),
            .displayName = QStringLiteral("Somebody"),
            .origin = QUrl(QStringLiteral("https://graph.microsoft.com")),
            .authority = QUrl(QStringLiteral("https://login.microsoftonline.com")),
            .tenant = QStringLiteral("common"),
            .clientId = QStringLiteral("client"),
            .scopes = {QStringLiteral("User.Read"), QStringLiteral("Contacts.ReadWrite")}};
}

class AccountList : public StoreFixture
{
protected:
    domain::Account signIn(const domain::Account &account)
    {
        return keepSignedIn(*connection, account)->value;
    }
    QStringList users()
    {
        QStringList names;
        const auto all = accounts(*connection);
        for (const domain::Account &account : *all) {
            names.append(account.userPrincipalName);
        }
        return names;
    }
    int rows(const char *sql)
    {
        Query query(*connection, sql);
        return query.run() && query.next() ? static_cast<int>(query.integer(0)) : -1;
    }
};

} // namespace

TEST_F(AccountList, IsReadAsItWasSignedIn)
{
    domain::Account ada = someone("ada@x", "1");
    const domain::Account kept = signIn(ada);
    EXPECT_FALSE(kept.vaultKey.isEmpty());
    EXPECT_FALSE(kept.color.isNone());
    ada.key = kept.key;
    ada.vaultKey = kept.vaultKey;
    ada.color = kept.color;
    EXPECT_EQ(accounts(*connection)->last(), ada);
    EXPECT_EQ(mailboxes(*connection)->last().color, kept.color);
}

TEST_F(AccountList, HoldsTheSameUserOnceUnderWhateverName)
{
    const domain::Account first = signIn(someone("ada@x", "1"));
    const domain::Account renamed = signIn(someone("ada.novak@x", "1"));
    EXPECT_EQ(renamed.key, first.key);
    EXPECT_EQ(renamed.vaultKey, first.vaultKey);
    domain::Account elsewhere = someone("ada.novak@x", "1");
    elsewhere.authority = QUrl(QStringLiteral("https://login.microsoftonline.us"));
    EXPECT_NE(signIn(elsewhere).key, first.key);
    EXPECT_NE(signIn(someone("ada.novak@x", "2")).key, first.key);
    EXPECT_EQ(users(),
              (QStringList{QStringLiteral("me@x"), QStringLiteral("ada.novak@x"),
                           QStringLiteral("ada.novak@x"), QStringLiteral("ada.novak@x")}));
}

TEST_F(AccountList, KeepsWhatWasAgreedToBefore)
{
    domain::Account ada = someone("ada@x", "1");
    ada.scopes.append(QStringLiteral("Contacts.ReadWrite.Shared"));
    signIn(ada);
    const domain::Account again = signIn(someone("ada@x", "1"));
    EXPECT_TRUE(again.scopes.contains(QStringLiteral("Contacts.ReadWrite.Shared")));
    EXPECT_EQ(accounts(*connection)->last().scopes, again.scopes);
}

TEST_F(AccountList, RemembersScopesThatSomebodyWantedUntilTheNextSignIn)
{
    const domain::Account ada = signIn(someone("ada@x", "1"));
    const QStringList wanted{QStringLiteral("MailboxSettings.ReadWrite")};
    ASSERT_TRUE(noteWantedScopes(*connection, ada.key, wanted));
    EXPECT_EQ(*wantedScopes(*connection), wanted);
    signIn(someone("ada@x", "1"));
    EXPECT_EQ(*wantedScopes(*connection), QStringList());
}

TEST_F(AccountList, GivesEachAccountAColourOfItsOwn)
{
    EXPECT_NE(signIn(someone("ada@x", "1")).color, signIn(someone("bob@x", "2")).color);
}

TEST_F(AccountList, RemembersThatSomebodyHasToSignInUntilTheyDo)
{
    const domain::Account ada = signIn(someone("ada@x", "1"));
    const QJsonObject claims{{QStringLiteral("access_token"), QJsonObject()}};
    ASSERT_TRUE(setSignInNeeded(*connection, ada.key, claims)->accountsChanged);
    EXPECT_TRUE(mailboxes(*connection)->last().needsSignIn);
    EXPECT_EQ(accounts(*connection)->last().claims, claims);
    signIn(someone("ada@x", "1"));
    EXPECT_EQ(accounts(*connection)->last(), ada);
    EXPECT_EQ(setSignInNeeded(*connection, {99}, {}).error().kind, domain::Error::Kind::NotFound);
}

TEST_F(AccountList, StandsInThePersonsOrder)
{
    const auto ada = signIn(someone("ada@x", "1")).key;
    const auto bob = signIn(someone("bob@x", "2")).key;
    const auto me = accounts(*connection)->first().key;
    ASSERT_TRUE(orderAccounts(*connection, {bob, me, ada}));
    ASSERT_TRUE(setAccountColor(*connection, bob, {3}));
    EXPECT_EQ(
        users(),
        (QStringList{QStringLiteral("bob@x"), QStringLiteral("me@x"), QStringLiteral("ada@x")}));
    EXPECT_EQ(accounts(*connection)->first().color.preset, 3);
    EXPECT_EQ(mailboxes(*connection)->first().userPrincipalName, QStringLiteral("bob@x"));
}

TEST_F(AccountList, TellsWhatIsPendingAndRemovesEverythingOfOneAccountAlone)
{
    const domain::Account ada = signIn(someone("ada@x", "1"));
    const auto before = rows("SELECT (SELECT count(*) FROM account) + (SELECT count(*) FROM"
                             " mailbox)");
    addFolders(); // of me@x
    pull(home, {contactItem(QStringLiteral("c0"), QStringLiteral("Stays"))});
    const domain::FolderKey mine = home;
    mailbox = mailboxes(*connection)->last().key;
    addFolders();
    pull(folderKey(QStringLiteral("Clients")), {});
    const domain::FolderKey theirs = folderList(*connection)->folders.last().key;
    pull(theirs,
         {contactItem(QStringLiteral("c1"), QStringLiteral("Anna")),
          contactItem(QStringLiteral("c2"), QStringLiteral("Bert"))});
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    const auto anna = keyOf(QStringLiteral("Anna"));
    addTarget("updateContact", anna, {},
              {{QStringLiteral("companyName"), QStringLiteral("Fabrikam")}});
    ASSERT_TRUE(saveDraft(*connection, {.token = QStringLiteral("t"), .folder = theirs}));
    ASSERT_TRUE(setPlaceView(*connection, QStringLiteral("folder:%1").arg(theirs.value), {}));
    ASSERT_TRUE(setPlaceView(*connection, QStringLiteral("folder:%1").arg(mine.value), {}));
    ASSERT_TRUE(addSavedView(*connection, {.name = QStringLiteral("V"), .folder = theirs}));

    EXPECT_EQ(*pendingOf(*connection, ada.key), (PendingWork{.changes = 1, .drafts = 1}));
    const auto removed = removeAccount(*connection, ada.key);
    ASSERT_TRUE(removed) << removed.error().message.toStdString();
    EXPECT_EQ(removed->removed.size(), 2);

    EXPECT_EQ(shown(), QStringList{QStringLiteral("Stays@Contacts")});
    EXPECT_EQ(users(), QStringList{QStringLiteral("me@x")});
    EXPECT_EQ(rows("SELECT (SELECT count(*) FROM account) + (SELECT count(*) FROM mailbox)"),
              before - 2);
    EXPECT_EQ(rows("SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM change_target)"
                   " + (SELECT count(*) FROM draft) + (SELECT count(*) FROM saved_view)"),
              0);
    EXPECT_EQ(placeViews(*connection)->keys(),
              QStringList{QStringLiteral("folder:%1").arg(mine.value)});
    EXPECT_EQ(matchingContacts(*connection, QStringLiteral("anna"))->size(), 0);
    Query check(*connection, "INSERT INTO contact_text(contact_text) VALUES('integrity-check')");
    EXPECT_TRUE(check.execute());
    EXPECT_EQ(rows("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

} // namespace store
