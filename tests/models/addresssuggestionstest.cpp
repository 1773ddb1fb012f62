#include "models/addresssuggestions.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>

namespace testmodels {

class Suggestions : public StoreOnFile
{
protected:
    void add(const QString &name, const QString &address)
    {
        store::NewContact contact;
        contact.contact.displayName = name;
        contact.contact.emailAddresses = {{.name = {}, .address = address}};
        commit(&store::createContacts, home, QList<store::NewContact>{contact},
               store::CreateReason::Created);
    }

    bool comesToShow(const QStringList &texts) const
    {
        return eventually([&] {
            QStringList shown;
            for (int row = 0; row < model.rowCount(); ++row) {
                shown << model.index(row).data().toString();
            }
            return shown == texts;
        });
    }

    models::AddressSuggestions model{store(), nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(Suggestions, AreThePeopleWhoHaveAnAddress)
{
    add(QStringLiteral("Ada Berg"), QStringLiteral("ada@contoso.example"));
    add(QStringLiteral("Adam"), QStringLiteral("ADA@contoso.example")); // the same
    create(QStringLiteral("Adele"));
    model.setText(QStringLiteral("ad"));
    EXPECT_TRUE(comesToShow({QStringLiteral("Ada Berg · ada@contoso.example")}));
    EXPECT_EQ(model.index(0).data(Qt::EditRole).toString(), QStringLiteral("ada@contoso.example"));
    model.setText(QStringLiteral("  "));
    EXPECT_TRUE(comesToShow({}));
}

} // namespace testmodels
