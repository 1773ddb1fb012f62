#include "services/contacts/contactservice.h"

#include "storeonfile.h"

#include <QSignalSpy>

using namespace testmodels;

class ContactServiceTest : public StoreOnFile
{
protected:
    ContactServiceTest()
    {
        QObject::connect(&service, &contacts::ContactService::acted, &service,
                         [this](const store::ChangeTitle &title) { titles.append(title); });
        EXPECT_TRUE(eventually([this] { return states.count() == 1; })); // the first answer
    }

    ~ContactServiceTest() override
    {
        service.shutDown();
        await(service.drained());
    }

    // Waits for the undo state that follows a verb.
    template <class Verb>
    void andUndoState(Verb verb)
    {
        const qsizetype before = states.count();
        EXPECT_TRUE(verb());
        EXPECT_TRUE(eventually([&] { return states.count() > before; }));
    }

    static QList<store::NewContact> contact(const char *name)
    {
        store::NewContact made;
        made.contact.displayName = QString::fromLatin1(name);
        return {made};
    }

    bool make(const char *name)
    {
        return await(service.createContacts(home, contact(name), store::CreateReason::Created))
            .has_value();
    }

    contacts::ContactService service{store()};
    QSignalSpy states{&service, &contacts::ContactService::undoStateChanged};
    QList<store::ChangeTitle> titles;
};

TEST_F(ContactServiceTest, TellsWhatAVerbDidOnce)
{
    andUndoState([&] { return make("Ada"); });
    ASSERT_EQ(titles.size(), 1);
    EXPECT_EQ(titles[0].kind, store::ChangeKind::CreateContacts);
    EXPECT_EQ(titles[0].name, QStringLiteral("Ada"));
    const domain::ContactKeys keys = read(&store::contactOrder, store::ContactQuery()).keys;
    andUndoState([&] { return await(service.moveContacts(keys, clients)).has_value(); });
    ASSERT_EQ(titles.size(), 2);
    EXPECT_EQ(titles[1].kind, store::ChangeKind::MoveContacts);
    EXPECT_EQ(titles[1].folderName, QStringLiteral("Clients"));
}

TEST_F(ContactServiceTest, TellsNothingOfUndoAndRedo)
{
    andUndoState([&] { return make("Ada"); });
    andUndoState([&] { return make("Grace"); });
    andUndoState([&] { return await(service.undo()).has_value(); });
    andUndoState([&] { return await(service.redo()).has_value(); });
    EXPECT_EQ(titles.size(), 2);
    EXPECT_EQ(service.undoState().undo->name, QStringLiteral("Grace"));
}

TEST_F(ContactServiceTest, TellsNothingOfAnUndoAfterAVerbWithoutEffect)
{
    andUndoState([&] { return make("Ada"); });
    andUndoState([&] { return make("Grace"); });
    ASSERT_TRUE(await(service.createContacts(home, {}, store::CreateReason::Created)));
    ASSERT_TRUE(await(service.moveContacts({}, clients)));
    andUndoState([&] { return await(service.undo()).has_value(); });
    EXPECT_EQ(titles.size(), 2);
}

TEST_F(ContactServiceTest, RefusesWhatGraphWouldRefuse)
{
    QList<store::NewContact> tooMany = contact("Ada");
    tooMany[0].contact.homePhones = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    const auto made = await(service.createContacts(home, tooMany, store::CreateReason::Created));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, domain::Error::Kind::BadInput);
    EXPECT_EQ(made.error().code, QStringLiteral("homePhones"));
    EXPECT_TRUE(read(&store::contactOrder, store::ContactQuery()).keys.isEmpty());
}

TEST_F(ContactServiceTest, JudgesOnlyWhatAnEditTouches)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::ImAddresses,
                         QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                     QStringLiteral("d")});
    const QList<store::ContactEdit> edits{{ada, patch}};
    const auto done = await(service.updateContacts(edits));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, QStringLiteral("imAddresses"));
}

TEST_F(ContactServiceTest, AllowsTheLimitsThemselves)
{
    domain::Contact full;
    full.businessPhones = {QStringLiteral("1"), QStringLiteral("2")};
    full.emailAddresses = {{}, {}, {}};
    EXPECT_TRUE(contacts::validate(full));
}

TEST_F(ContactServiceTest, IsDrainedOnlyWhenItsVerbsHaveEnded)
{
    bool hasAnswered = false;
    QCoro::connect(service.createContacts(home, contact("Ada"), store::CreateReason::Created),
                   &service,
                   [&](const domain::Result<domain::ContactKeys> &) { hasAnswered = true; });
    service.shutDown();
    await(service.drained());
    EXPECT_TRUE(hasAnswered);
}
