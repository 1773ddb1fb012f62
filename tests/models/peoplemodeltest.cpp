#include "models/peoplemodel.h"
#include "models/contactroles.h"
#include "services/people/peopleservice.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace testmodels {

class People : public StoreOnFile
{
protected:
    ~People() override
    {
        service.shutDown();
        QCoro::waitFor(service.drained());
    }

    static QCoro::Task<domain::Result<>> permit(domain::Result<> permission)
    {
        co_return permission;
    }

    void keep(const QStringList &names, store::PeopleAnswer answer)
    {
        QList<wire::PersonItem> people;
        for (const QString &name : names) {
            wire::PersonItem person;
            person.id = u'#' + name;
            person.contact.displayName = name;
            person.contact.emailAddresses = {
                {.address = name.toLower() + QStringLiteral("@example.com")}};
            people.append(person);
        }
        commit(&store::keepPeople, mailbox, people, answer, QDateTime::currentDateTimeUtc());
    }

    bool comesToShow(const QStringList &names) const
    {
        return eventually([&] {
            QStringList shown;
            for (int row = 0; row < model.rowCount(); ++row) {
                shown << model.index(row, 0).data(models::NameRole).toString();
            }
            return shown == names;
        });
    }

    people::PeopleService service{store(), [](domain::MailboxKey) { return nullptr; },
                                  [](domain::MailboxKey) { return permit({}); }};
    models::PeopleModel model{store(), service};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(People, ComeAsTheyAreRankedAndMoveWithTheRanking)
{
    keep({QStringLiteral("Zoe"), QStringLiteral("Ada"), QStringLiteral("Eve")},
         store::PeopleAnswer::Everybody);
    QSignalSpy asked(&model, &models::PeopleModel::asked);
    model.show(mailbox);
    EXPECT_TRUE(comesToShow({QStringLiteral("Zoe"), QStringLiteral("Ada"), QStringLiteral("Eve")}));
    EXPECT_TRUE(eventually([&] { return asked.size() == 1; })) << "nobody is connected";
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex eve(model.index(2, 0));
    keep({QStringLiteral("Eve"), QStringLiteral("Kim"), QStringLiteral("Zoe")},
         store::PeopleAnswer::Everybody);
    create(QStringLiteral("Somebody")); // the store has changed
    EXPECT_TRUE(comesToShow({QStringLiteral("Eve"), QStringLiteral("Kim"), QStringLiteral("Zoe"),
                             QStringLiteral("Ada")}));
    EXPECT_EQ(eve.row(), 0);
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(model.personAt(eve).person.id, QStringLiteral("#Eve"));
}

TEST_F(People, AreSearchedAndShownAsContactsOnceTheyAreSome)
{
    keep({QStringLiteral("Zoe"), QStringLiteral("Ada")}, store::PeopleAnswer::Everybody);
    model.show(mailbox);
    model.setText(QStringLiteral(" ad "));
    EXPECT_TRUE(comesToShow({QStringLiteral("Ada")}));
    EXPECT_FALSE(model.index(0, 0).data(models::PersonIsContactRole).toBool());
    store::NewContact contact;
    contact.contact.displayName = QStringLiteral("Ada");
    contact.contact.emailAddresses = {{.address = QStringLiteral("ada@example.com")}};
    commit(&store::createContacts, home, QList<store::NewContact>{contact},
           store::CreateReason::Created);
    EXPECT_TRUE(
        eventually([&] { return model.index(0, 0).data(models::PersonIsContactRole).toBool(); }));
    EXPECT_EQ(model.rowCount(), 1);
    model.setText({});
    EXPECT_TRUE(comesToShow({QStringLiteral("Zoe"), QStringLiteral("Ada")}));
}

} // namespace testmodels
