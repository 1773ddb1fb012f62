// People as they were last seen, in the store alone.
#include "services/store/people.h"
#include "tests/support/mailboxfixture.h"

using store::KnownPerson;
using store::PeopleAnswer;
using testsupport::MailboxFixture;
using wire::PersonItem;

namespace {

const QDateTime today = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

PersonItem person(const char *id, const char *name, const char *address)
{
    PersonItem person{.id = QLatin1String(id),
                      .personClass = QStringLiteral("Person"),
                      .personSubclass = QStringLiteral("OrganizationUser"),
                      .userPrincipalName = {},
                      .contact = {}};
    person.contact.displayName = QString::fromUtf8(name);
    if (*address != 0) {
        person.contact.emailAddresses = {{.address = QLatin1String(address)}};
    }
    return person;
}

class KnownPeople : public MailboxFixture
{
protected:
    void keep(const QList<PersonItem> &people, PeopleAnswer answer, const QDateTime &when = today)
    {
        app().commit(&store::keepPeople, app().mailboxKey(), people, answer, when);
    }

    QList<KnownPerson> known(const char *text = "", const QStringList &ids = {}, int most = 200)
    {
        store::PeopleWish wish{.mailbox = {}, .text = QString::fromUtf8(text), .ids = ids};
        wish.most = most;
        return app().read(&store::knownPeople, wish);
    }

    QStringList names(const QList<KnownPerson> &people)
    {
        QStringList names;
        for (const KnownPerson &each : people) {
            names.append(each.person.contact.displayName);
        }
        return names;
    }
};

} // namespace

TEST_F(KnownPeople, ComeAsTheServiceRankedThem)
{
    const PersonItem zoe = person("1", "Zoë Novák", "zoe@example.com");
    const PersonItem ada = person("2", "Ada Berg", "ada@example.com");
    keep({zoe, ada}, PeopleAnswer::Everybody);
    EXPECT_EQ(known().at(0).person, zoe) << "whole";
    EXPECT_EQ(names(known()),
              (QStringList{QStringLiteral("Zoë Novák"), QStringLiteral("Ada Berg")}));
    keep({person("3", "Eve", "eve@example.com")}, PeopleAnswer::Found);
    keep({ada}, PeopleAnswer::Found);
    EXPECT_EQ(names(known()),
              (QStringList{QStringLiteral("Zoë Novák"), QStringLiteral("Ada Berg"),
                           QStringLiteral("Eve")}))
        << "a search does not change the ranking";
    keep({ada}, PeopleAnswer::Everybody, today.addDays(1));
    EXPECT_EQ(names(known()).first(), QStringLiteral("Ada Berg"));
    EXPECT_EQ(known("", {}, 1).size(), 1);
}

TEST_F(KnownPeople, AreForgottenWhenNobodyShowsThemAnyMore)
{
    const PersonItem ada = person("2", "Ada Berg", "ada@example.com");
    keep({person("1", "Zoë Novák", "zoe@example.com"), ada}, PeopleAnswer::Everybody);
    keep({ada}, PeopleAnswer::Everybody, today.addDays(91));
    EXPECT_EQ(names(known()), QStringList{QStringLiteral("Ada Berg")});
}

TEST_F(KnownPeople, AreFoundOfflineByTheBeginningsOfTheirWords)
{
    keep({person("1", "Zoë Novák", "zn@kontor.example"),
          person("2", "Иван Петров", "ivan@example.com")},
         PeopleAnswer::Everybody);
    const QStringList zoe{QStringLiteral("Zoë Novák")};
    EXPECT_EQ(names(known("nov zo")), zoe);
    EXPECT_EQ(names(known("zn@kon")), zoe);
    EXPECT_EQ(names(known("kontor")), zoe);
    EXPECT_EQ(names(known("petr")), QStringList{QStringLiteral("Иван Петров")});
    EXPECT_TRUE(known("ová").isEmpty());
    EXPECT_EQ(names(known("zoey novac", {QStringLiteral("1")})), zoe) << "the service is fuzzy";
}

TEST_F(KnownPeople, AreMergedWithContactsWithoutDoubles)
{
    begin(testsupport::names("Ada Berg", "Adam Holt"));
    app().contact("Ada Berg").setEmail("Ada@Example.com");
    keep({person("1", "Ada B. Berg", "ada@example.com"), person("2", "Ada Kim", "kim@example.com")},
         PeopleAnswer::Everybody);
    const QList<KnownPerson> people = known("ada");
    EXPECT_EQ(names(people),
              (QStringList{QStringLiteral("Ada B. Berg"), QStringLiteral("Ada Kim"),
                           QStringLiteral("Adam Holt")}));
    EXPECT_EQ(people.at(0).contact, app().contactKey(QStringLiteral("Ada Berg")));
    EXPECT_FALSE(people.at(1).contact.isValid());
    EXPECT_TRUE(people.at(2).person.id.isEmpty()) << "a contact alone";
    EXPECT_EQ(known().size(), 2) << "contacts do not stand in the ranking";
}

TEST_F(KnownPeople, TellWhoAContactIs)
{
    begin(testsupport::names("Ada Berg", "Grace Holt"));
    const domain::ContactKey ada = app().contactKey(QStringLiteral("Ada Berg"));
    const domain::ContactKey grace = app().contactKey(QStringLiteral("Grace Holt"));
    app().contact("Ada Berg").setEmail("ada@example.com");
    keep({person("1", "A. Berg", "ada@example.com"), person("2", "G. Holt", "grace@example.com")},
         PeopleAnswer::Everybody);
    const auto who = app().read(&store::personOfContact, ada);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->person.id, QStringLiteral("1"));
    EXPECT_FALSE(app().read(&store::personOfContact, grace));
    const store::PersonOrigin origin{.mailbox = app().mailboxKey(),
                                     .id = QStringLiteral("2"),
                                     .contact = known().at(1).person.contact};
    app().commit(&store::setPersonOrigin, grace, origin);
    const auto made = app().read(&store::personOfContact, grace);
    ASSERT_TRUE(made) << "it was made of them";
    EXPECT_EQ(made->person.id, QStringLiteral("2"));
    EXPECT_EQ(app().read(&store::personOrigin, grace)->contact, origin.contact);
}
