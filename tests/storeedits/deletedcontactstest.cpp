#include "tests/storeedits/editfixture.h"

#include "services/store/deletedcontacts.h"
#include "services/store/photorecords.h"

namespace store {

class RecentlyDeleted : public EditFixture
{
protected:
    // "name|folder|here", deleted last first.
    QStringList deleted()
    {
        const QDateTime today = QDateTime::currentDateTimeUtc();
        const auto order = required(deletedContactOrder(*connection, today));
        QStringList lines;
        for (const DeletedContact &each : required(deletedContacts(*connection, order.keys))) {
            EXPECT_TRUE(each.deletedAt.isValid());
            lines << each.name + u'|' + each.folderName + u'|'
                    + (each.where == DeletedContact::Where::Here ? QStringLiteral("here")
                                                                 : QStringLiteral("elsewhere"));
        }
        return lines;
    }

    void remove(const domain::ContactKeys &keys) { required(deleteContacts(*connection, keys)); }
    void restore(const domain::ContactKeys &keys) { required(restoreContacts(*connection, keys)); }

    void havePhoto(domain::ContactKey key, const QString &file)
    {
        required(setPhotoRecords(*connection,
                                 {{.contact = key,
                                   .state = PhotoRecord::State::Have,
                                   .file = file,
                                   .checkedAt = QDateTime::currentDateTimeUtc()}}));
    }
};

TEST_F(RecentlyDeleted, NamesWhatWasDeletedHereAndElsewhere)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"), {}, clients);
    create(QStringLiteral("Bob"));
    push();
    pull();
    remove({ada});
    EXPECT_EQ(deleted(), QStringList(QStringLiteral("Ada|Clients|here")));
    push();
    vanish(QStringLiteral("Bob"));
    EXPECT_EQ(server.state(), QStringList());
    QStringList lines = deleted();
    lines.sort();
    EXPECT_EQ(lines,
              QStringList(
                  {QStringLiteral("Ada|Clients|here"), QStringLiteral("Bob|Contacts|elsewhere")}));
}

TEST_F(RecentlyDeleted, RestoresWithoutARequestWhatWasNotSent)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    const int requests = server.requests();
    remove({ada});
    restore({ada});
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(deleted(), QStringList());
    EXPECT_EQ(server.requests(), requests);
}

TEST_F(RecentlyDeleted, RestoresSeveralThoughOtherChangesCameAfter)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"), clients);
    const auto bob = create(QStringLiteral("Bob"), QStringLiteral("2"));
    const auto eve = create(QStringLiteral("Eve"), QStringLiteral("3"));
    push();
    remove({ada, bob, eve});
    push();
    create(QStringLiteral("Zoe"), QStringLiteral("4"));
    push();
    restore({ada, eve});
    EXPECT_EQ(required(undoState(*connection)).undo->kind, ChangeKind::RestoreContacts);
    push();
    EXPECT_EQ(server.state(),
              QStringList({QStringLiteral("Ada|1|Contacts/Clients"),
                           QStringLiteral("Eve|3|Contacts"), QStringLiteral("Zoe|4|Contacts")}));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(deleted(), QStringList(QStringLiteral("Bob|Contacts|here")));
}

TEST_F(RecentlyDeleted, NamesWhatCameIntoAFolderThatWasDeletedHere)
{
    const auto club = folder(QStringLiteral("Club"));
    push();
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteFolder(*connection, club));
    setPhone(ada, QStringLiteral("2"));
    const PushItem edit = batch().last();
    server.change(edit.contactId.text, {{QStringLiteral("parentFolderId"), QStringLiteral("f1")}});
    send(edit); // whose answer says where it is now
    send(batch().last());
    push();
    pull();
    EXPECT_EQ(shown(), QStringList());
    EXPECT_EQ(deleted(), QStringList(QStringLiteral("Ada|Club|elsewhere")));
}

TEST_F(RecentlyDeleted, RestoresWhatTheServerDeletedUnderItsOwnKeyWithItsPhoto)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    pull();
    havePhoto(ada, QStringLiteral("cafe"));
    vanish(QStringLiteral("Ada"));
    EXPECT_EQ(shown(), QStringList());
    EXPECT_EQ(required(photoFilesInUse(*connection)), QStringList(QStringLiteral("cafe")));

    restore({ada});
    const auto create = batch();
    ASSERT_EQ(create.size(), 1);
    EXPECT_EQ(create.first().action, PushAction::CreateContact);
    EXPECT_EQ(create.first().contact, ada);
    send(create.first());
    const auto photo = batch();
    ASSERT_EQ(photo.size(), 1);
    EXPECT_EQ(photo.first().photoFile, QStringLiteral("cafe"));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(deleted(), QStringList());
    pull();
    EXPECT_EQ(shown(), server.state());
}

TEST_F(RecentlyDeleted, DoesNotAskTheServerForThePhotoOfWhatIsGone)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    havePhoto(ada, QStringLiteral("cafe"));
    vanish(QStringLiteral("Ada"));
    const auto records = required(photoRecords(*connection, {ada}));
    ASSERT_EQ(records.size(), 1);
    EXPECT_TRUE(records.first().graphId.isEmpty());
    EXPECT_EQ(records.first().file, QStringLiteral("cafe"));
}

TEST_F(RecentlyDeleted, IsAChangeThatCanBeUndone)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    remove({ada});
    push();
    restore({ada});
    push();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList());
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(deleted(), QStringList(QStringLiteral("Ada|Contacts|here")));
    required(redo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(RecentlyDeleted, LetsAContactGoThatShowsUpAgainByItself)
{
    create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    vanish(QStringLiteral("Ada"));
    EXPECT_EQ(deleted(), QStringList(QStringLiteral("Ada|Contacts|elsewhere")));
    server.change(QStringLiteral("c1"),
                  {{QStringLiteral("id"), QStringLiteral("c1")},
                   {QStringLiteral("parentFolderId"), QStringLiteral("home")},
                   {QStringLiteral("displayName"), QStringLiteral("Ada")}});
    pull();
    EXPECT_EQ(deleted(), QStringList());
    EXPECT_EQ(shown(), server.state());
}

TEST_F(RecentlyDeleted, PutsAContactWhoseFolderIsGoneIntoTheDefaultOne)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"), clients);
    push();
    required(deleteFolder(*connection, clients));
    push();
    restore({ada});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(RecentlyDeleted, RefusesWhatIsNotDeleted)
{
    const auto ada = create(QStringLiteral("Ada"));
    const auto refused = restoreContacts(*connection, {ada});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, domain::Error::Kind::NotFound);
}

} // namespace store
