#include "services/store/joincontacts.h"

#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

QString plainLine(domain::ContactProperty property, const domain::PropertyValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return domain::graphName(property) + QStringLiteral(": ")
        + (text == nullptr ? QString() : *text);
}

} // namespace

class JoinContacts : public EditFixture
{
protected:
    domain::ContactKey createOf(const domain::Contact &contact)
    {
        return required(
                   createContacts(*connection, home, {{.contact = contact}}, CreateReason::Created))
            .value.value(0);
    }

    domain::Contact anna() const
    {
        domain::Contact contact = person(QStringLiteral("Anna Berg"), QStringLiteral("1"));
        contact.emailAddresses = {{QString(), QStringLiteral("anna@x.example")}};
        contact.jobTitle = QStringLiteral("Head");
        return contact;
    }

    domain::Contact annie() const
    {
        domain::Contact contact = person(QStringLiteral("Annie"), QStringLiteral("2"));
        contact.givenName = QStringLiteral("Annie");
        contact.emailAddresses = {{QString(), QStringLiteral("annie@x.example")}};
        contact.categories = QStringList{QStringLiteral("VIP")};
        return contact;
    }
};

TEST_F(JoinContacts, MergingLosesNothing)
{
    const auto kept = createOf(anna());
    const auto other = createOf(annie());
    required(mergeContacts(*connection, {other}, kept, &plainLine));

    domain::Contact expected = anna();
    expected.emailAddresses.append({QString(), QStringLiteral("annie@x.example")});
    expected.categories = QStringList{QStringLiteral("VIP")};
    expected.personalNotes = QStringLiteral("mobilePhone: 2\ndisplayName: Annie");
    EXPECT_EQ(required(shownContact(*connection, kept)), expected);
    EXPECT_EQ(shown().size(), 1);
}

TEST_F(JoinContacts, OfOneNameShareItsParts)
{
    const auto kept = createOf(person(QStringLiteral("ANNIE")));
    const auto other = createOf(annie());
    required(mergeContacts(*connection, {other}, kept, &plainLine));
    const auto merged = required(shownContact(*connection, kept));
    EXPECT_EQ(merged.givenName, QStringLiteral("Annie"));
    EXPECT_EQ(merged.personalNotes, QString());
}

TEST_F(JoinContacts, UndoPartsThemAgain)
{
    const auto kept = createOf(anna());
    const auto other = createOf(annie());
    push();
    const QStringList before = shown();
    required(mergeContacts(*connection, {other}, kept, &plainLine));
    push();
    required(undo(*connection));
    push();
    EXPECT_EQ(shown(), before);
    EXPECT_EQ(server.state(), before);
    EXPECT_EQ(required(shownContact(*connection, kept)), anna());
    EXPECT_EQ(required(shownContact(*connection, other)), annie());
}

TEST_F(JoinContacts, RefuseOneAndItself)
{
    const auto key = createOf(anna());
    EXPECT_EQ(mergeContacts(*connection, {key}, key, &plainLine).error().kind,
              domain::Error::Kind::BadInput);
    EXPECT_EQ(relateContacts(*connection, key, key, Relation::Spouse).error().kind,
              domain::Error::Kind::BadInput);
}

TEST_F(JoinContacts, ASpouseIsOneBothWays)
{
    const auto one = createOf(anna());
    const auto other = createOf(annie());
    required(relateContacts(*connection, one, other, Relation::Spouse));
    EXPECT_EQ(required(shownContact(*connection, one)).spouseName, QStringLiteral("Annie"));
    EXPECT_EQ(required(shownContact(*connection, other)).spouseName, QStringLiteral("Anna Berg"));
    required(undo(*connection));
    EXPECT_EQ(required(shownContact(*connection, one)), anna());
    EXPECT_EQ(required(shownContact(*connection, other)), annie());
}

TEST_F(JoinContacts, RelationsArePropertiesOfOne)
{
    const auto one = createOf(anna());
    const auto other = createOf(annie());
    for (const Relation relation : {Relation::Manager, Relation::Assistant, Relation::Child}) {
        required(relateContacts(*connection, one, other, relation));
    }
    domain::Contact expected = annie();
    expected.manager = QStringLiteral("Anna Berg");
    expected.assistantName = expected.manager;
    expected.children = QStringList{expected.manager};
    EXPECT_EQ(required(shownContact(*connection, other)), expected);
    EXPECT_EQ(required(shownContact(*connection, one)), anna());
}

TEST_F(JoinContacts, ACopiedFolderHoldsWhatItsModelHolds)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto europe = folder(QStringLiteral("Europe"), clients);
    create(QStringLiteral("Anna"), QStringLiteral("1"), clients);
    create(QStringLiteral("Boris"), QStringLiteral("2"), europe);
    push();
    const QStringList before = shown();

    required(copyFolder(*connection, clients, mailbox, home));
    push();
    const QStringList after = shown();
    EXPECT_EQ(after.size(), 4);
    EXPECT_EQ(after.filter(QStringLiteral("Clients 2")).size(), 2);
    EXPECT_EQ(after.filter(QStringLiteral("Clients 2/Europe")).size(), 1);
    EXPECT_EQ(server.state(), after);

    required(undo(*connection));
    push();
    EXPECT_EQ(shown(), before);
    EXPECT_EQ(server.state(), before);
    required(redo(*connection));
    push();
    EXPECT_EQ(shown(), after);
    EXPECT_EQ(server.state(), after);
}

TEST_F(JoinContacts, ACopyMayLieInItsModel)
{
    const auto clients = folder(QStringLiteral("Clients"));
    create(QStringLiteral("Anna"), QStringLiteral("1"), clients);
    required(copyFolder(*connection, clients, mailbox, clients));
    EXPECT_EQ(shown().filter(QStringLiteral("Clients/Clients")).size(), 1);
    EXPECT_EQ(shown().size(), 2);
}

} // namespace store
