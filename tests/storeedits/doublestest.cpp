// Who of many newcomers is there already.
#include "services/store/doubles.h"

#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

domain::Contact withMail(const char *name, const char *mail, const char *phone = "")
{
    domain::Contact contact = person(QString::fromUtf8(name), QString::fromLatin1(phone));
    if (*mail != '\0') {
        contact.emailAddresses = {{QString(), QString::fromLatin1(mail)}};
    }
    return contact;
}

class DoublesTest : public EditFixture
{
protected:
    void SetUp() override
    {
        QList<NewContact> known;
        for (const domain::Contact &each :
             {withMail("Běla Nová", "bela@x.example", "+420 777 123 456"), withMail("Bo Dahl", ""),
              withMail("office@x.example", "office@x.example")}) {
            known.append({.contact = each});
        }
        required(createContacts(*connection, home, known, CreateReason::Created));
    }

    Doubles doubles(const QList<domain::Contact> &contacts)
    {
        return required(doublesAmong(*connection, mailbox, contacts));
    }
};

TEST_F(DoublesTest, AreKnownByNameAndOneAddressOrNumber)
{
    EXPECT_EQ(doubles({withMail("BELA NOVA", "Bela@X.example"),
                       withMail("Běla Nová", "other@x.example", "777123456"),
                       withMail("Běla Nová", ""), withMail("Bo Dahl", "bo@x.example"),
                       withMail("office@x.example", "office@x.example")}),
              (Doubles{.known = {0, 1, 2, 3, 4}}));
}

TEST_F(DoublesTest, AreNotPeopleWhoShareANameOrAnAddressAlone)
{
    EXPECT_EQ(doubles({withMail("Běla Nová", "other@x.example", "111"),
                       withMail("Jan Nový", "bela@x.example"), withMail("", "")}),
              Doubles());
}

TEST_F(DoublesTest, AreFoundAmongTheNewcomersToo)
{
    EXPECT_EQ(doubles({withMail("Cy Ek", "cy@x.example"), withMail("Cy Ek", "ek@x.example"),
                       withMail("cy ek", "CY@x.example")}),
              (Doubles{.known = {}, .repeated = {2}}));
}

TEST_F(DoublesTest, AreOfOneMailbox)
{
    EXPECT_EQ(required(doublesAmong(*connection, {99}, {withMail("Bo Dahl", "")})), Doubles());
}

} // namespace

} // namespace store
