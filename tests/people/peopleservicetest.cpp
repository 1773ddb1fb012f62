// Asking the embedded mailbox.
#include "services/people/peopleservice.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "tests/support/mailboxfixture.h"

using domain::Error;
using store::KnownPerson;
using testsupport::await;
using testsupport::MailboxFixture;

namespace {

class PeopleService : public MailboxFixture
{
protected:
    PeopleService()
        : MailboxFixture(20)
        , m_people(
              app().store(), [this](domain::MailboxKey) { return m_client; },
              [this](domain::MailboxKey) { return permit(m_permission); })
    {
        m_client = &app().client();
        EXPECT_TRUE(syncOnce());
    }

    ~PeopleService() override
    {
        m_people.shutDown();
        await(m_people.drained());
    }

    static QCoro::Task<domain::Result<>> permit(domain::Result<> permission)
    {
        co_return permission;
    }

    domain::Result<QStringList> ask(const QString &text = {})
    {
        return await(m_people.ask(app().mailboxKey(), text));
    }

    QList<KnownPerson> known(const QString &text = {}, const QStringList &ids = {})
    {
        return *await(m_people.known({.mailbox = {}, .text = text, .ids = ids}));
    }

    void set(const char *name, const char *value)
    {
        EXPECT_FALSE(mailbox().switches().set(QLatin1String(name), QLatin1String(value)));
    }

    graph::GraphClient *m_client = nullptr;
    domain::Result<> m_permission;
    people::PeopleService m_people;
};

} // namespace

TEST_F(PeopleService, KnowsOfflineWhomItSawLast)
{
    const auto asked = ask();
    ASSERT_TRUE(asked) << asked.error().message.toStdString();
    ASSERT_FALSE(asked->isEmpty());
    mailbox().stop();
    const QList<KnownPerson> people = known();
    ASSERT_EQ(people.size(), asked->size());
    EXPECT_EQ(people.first().person.id, asked->first());
    EXPECT_TRUE(people.first().contact.isValid()) << "the mailbox knows people by its contacts";
    EXPECT_FALSE(ask());
    EXPECT_EQ(known(), people);
    mailbox().start();
}

TEST_F(PeopleService, FindsAsFuzzilyAsTheService)
{
    ASSERT_TRUE(ask());
    QString surname;
    for (const KnownPerson &each : known()) {
        const QString name = each.person.contact.surname;
        const bool isLatin = std::ranges::all_of(
            name, [](QChar letter) { return letter.isLetter() && letter.unicode() < 128; });
        surname = isLatin && name.size() >= 5 ? name : surname;
    }
    ASSERT_FALSE(surname.isEmpty());
    QString mistyped = surname;
    std::swap(mistyped[2], mistyped[3]);
    const auto found = ask(mistyped);
    ASSERT_TRUE(found) << found.error().message.toStdString();
    const QList<KnownPerson> people = known(mistyped, *found);
    EXPECT_TRUE(std::ranges::any_of(people, [&](const KnownPerson &each) {
        return each.person.contact.surname == surname;
    })) << mistyped.toStdString();
}

TEST_F(PeopleService, SearchesWordsWhereTopicsFail)
{
    set("people-topics", "500");
    EXPECT_TRUE(ask(QStringLiteral("topic: budget")));
}

TEST_F(PeopleService, HidesWhereThereAreNone)
{
    for (const char *refusal : {"403", "404"}) {
        set("people", refusal);
        const auto refused = ask();
        ASSERT_FALSE(refused);
        EXPECT_TRUE(people::isWithoutPeople(refused.error()));
        EXPECT_FALSE(app().read(&store::peopleSources).first().isOffered);
    }
    set("people", "none");
    EXPECT_TRUE(ask()->isEmpty());
    EXPECT_TRUE(app().read(&store::peopleSources).first().isOffered);
}

TEST_F(PeopleService, AsksNobodyWithoutPermission)
{
    m_permission = domain::failure(Error::Kind::SignInNeeded, QStringLiteral("consent"));
    const int before = requestsOf("GET", "/people");
    const auto refused = ask();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::SignInNeeded);
    EXPECT_EQ(requestsOf("GET", "/people"), before);
    EXPECT_TRUE(app().read(&store::peopleSources).isEmpty()) << "nothing is known of it yet";
}

TEST_F(PeopleService, FindsWhoAContactIs)
{
    ASSERT_TRUE(ask());
    const KnownPerson first = known().first();
    const auto who = await(m_people.whoIs(first.contact));
    ASSERT_TRUE(who && *who);
    EXPECT_EQ((*who)->person.id, first.person.id);
}

TEST_F(PeopleService, RefreshesWhatWasTakenOverAndNotWhatThePersonWrote)
{
    ASSERT_TRUE(ask());
    const KnownPerson person = known().first();
    const QString name = person.person.contact.displayName;
    store::PersonOrigin origin{
        .mailbox = app().mailboxKey(), .id = person.person.id, .contact = person.person.contact};
    // As if the person had had another title and another company then.
    origin.contact.jobTitle = QStringLiteral("Apprentice");
    origin.contact.companyName = QStringLiteral("Elsewhere");
    app().commit(&store::setPersonOrigin, person.contact, origin);
    domain::ContactPatch own;
    own.values[domain::ContactProperty::JobTitle] = QStringLiteral("Apprentice");
    own.values[domain::ContactProperty::CompanyName] = QStringLiteral("My own note");
    app().commit(&store::updateContacts, QList<store::ContactEdit>{{person.contact, own}});

    const auto news = await(m_people.news(person.contact));
    ASSERT_TRUE(news) << news.error().message.toStdString() << name.toStdString();
    EXPECT_TRUE(news->patch.touches(domain::ContactProperty::JobTitle));
    EXPECT_FALSE(news->patch.touches(domain::ContactProperty::CompanyName));
}
