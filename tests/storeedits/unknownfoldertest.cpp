#include "tests/storeedits/editfixture.h"

namespace store {

// Ada was moved into a folder that this computer has not heard of yet, and an edit's answer says so.
class UnknownFolder : public EditFixture
{
protected:
    UnknownFolder()
    {
        ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
        push();
        server.folders.insert(QStringLiteral("new"),
                              {QStringLiteral("New"), QStringLiteral("home")});
        setPhone(ada, QStringLiteral("2"));
        server.change(QStringLiteral("c1"),
                      {{QStringLiteral("parentFolderId"), QStringLiteral("new")}});
    }

    domain::ContactKey ada;
};

TEST_F(UnknownFolder, TakesAContactAlongThatIsDeletedBeforeItsListing)
{
    push();
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    const QJsonObject folder{{QStringLiteral("id"), QStringLiteral("new")},
                             {QStringLiteral("displayName"), QStringLiteral("New")},
                             {QStringLiteral("parentFolderId"), QStringLiteral("home")}};
    required(applyFolderPage(*connection, mailbox, page({folder}), asIs));
    EXPECT_EQ(shown(), server.state());
    required(
        deleteFolder(*connection, required(pullPlan(*connection, mailbox)).folders.last().key));
    push();
    EXPECT_EQ(server.state(), QStringList());
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(UnknownFolder, IsLeftByAMoveToWhereTheContactWas)
{
    const auto club = folder(QStringLiteral("Club"));
    for (const PushItem &item : batch()) {
        send(item);
    }
    required(moveContacts(*connection, {ada}, club));
    required(moveContacts(*connection, {ada}, home));
    push();
    pull();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(UnknownFolder, DoesNotUndoWhatAListingHasShownHalfway)
{
    const auto club = folder(QStringLiteral("Club"));
    for (const PushItem &item : batch()) {
        send(item);
    }
    required(moveContacts(*connection, {ada}, club));
    push();
    const QString clubId =
        server.contact(QStringLiteral("c1")).value(QLatin1String("parentFolderId")).toString();
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    QJsonObject half =
        QJsonDocument::fromJson(page({server.contact(QStringLiteral("c1"))})).object();
    half.remove(QLatin1String("@odata.deltaLink"));
    half.insert(QLatin1String("@odata.nextLink"), QStringLiteral("/next"));
    required(restartFolder(*connection, club));
    required(applyContactPage(*connection, club, QJsonDocument(half).toJson(), asIs));
    required(applyFolderPage(
        *connection, mailbox,
        page({QJsonObject{{QStringLiteral("id"), clubId},
                          {QStringLiteral("displayName"), QStringLiteral("Club")},
                          {QStringLiteral("parentFolderId"), QStringLiteral("home")}}}),
        asIs));
    required(applyContactPage(*connection, club, page({}), asIs));
    required(finishPass(*connection, mailbox));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|2|Contacts/Club")));
}

TEST_F(UnknownFolder, LetsAContactGoThatTwoPassesDoNotShow)
{
    push();
    server.folders.remove(QStringLiteral("new"));
    server.removeContact(QStringLiteral("c1"));
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    for (int pass = 0; pass < 2; ++pass) {
        required(applyFolderPage(*connection, mailbox, page({}), asIs));
        required(finishPass(*connection, mailbox));
    }
    EXPECT_EQ(shown(), server.state());
}

TEST_F(EditFixture, ListsAFolderAnewThatTellsOfAChangeToAContactNobodyHasSeen)
{
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    required(applyContactPage(*connection, home, page({}), asIs));
    const QJsonObject changed{{QStringLiteral("id"), QStringLiteral("c1")},
                              {QStringLiteral("jobTitle"), QStringLiteral("Countess")}};
    required(applyContactPage(*connection, home, page({changed}), asIs));
    EXPECT_EQ(shown(), QStringList());
    EXPECT_EQ(required(pullPlan(*connection, mailbox)).folders.first().link, QString());
    server.addContact(QStringLiteral("home"),
                      {{QStringLiteral("displayName"), QStringLiteral("Ada")}});
    pull();
    EXPECT_EQ(shown(), server.state());
}

} // namespace store
