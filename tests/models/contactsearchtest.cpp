#include "contactlistfixture.h"

#include "services/store/customfields.h"

namespace testmodels {

class ContactSearch : public ContactListFixture
{
protected:
    domain::ContactKey createWith(const char *name, domain::ContactProperty property,
                                  const char *value)
    {
        const domain::ContactKey key = create(QString::fromUtf8(name));
        domain::ContactPatch patch;
        patch.values.emplace(property, QString::fromUtf8(value));
        const QList<store::ContactEdit> edits{{key, patch}};
        commit(&store::updateContacts, edits);
        return key;
    }

    QVariant at(int row, int role) const { return model.index(row).data(role); }
    domain::TextRanges ranges(int row, int role) const
    {
        return at(row, role).value<domain::TextRanges>();
    }
};

TEST_F(ContactSearch, ListsTheBestHitsFirst)
{
    createMany(list({"Hanna", "Joe Ann", "Anna", "Zoe"}));
    show({.text = QStringLiteral("ann")});
    EXPECT_EQ(shown(), list({"Anna", "Joe Ann", "Hanna"}));
}

TEST_F(ContactSearch, MarksWhatItFoundInEachText)
{
    createWith("Ada Lovelace", domain::ContactProperty::CompanyName, "Engines Ltd");
    createWith("Béla", domain::ContactProperty::PersonalNotes, "likes engines");
    show({.text = QStringLiteral("engi")});
    EXPECT_EQ(shown(), list({"Ada Lovelace", "Béla"}));
    EXPECT_EQ(ranges(0, models::rangesRole(domain::ContactColumn::CompanyName)),
              (domain::TextRanges{{0, 4}}));
    EXPECT_EQ(at(0, models::HitReasonRole).toString(), QString());
    EXPECT_EQ(at(1, models::HitReasonRole).toString(), QStringLiteral("likes engines"));
    EXPECT_EQ(at(1, models::HitPropertyRole).toString(), QStringLiteral("personalNotes"));
    EXPECT_EQ(ranges(1, models::HitRangesRole), (domain::TextRanges{{6, 4}}));
    show({.text = QStringLiteral("bela")});
    EXPECT_EQ(shown(), list({"Béla"}));
    EXPECT_EQ(ranges(0, models::rangesRole(domain::ContactColumn::Name)),
              (domain::TextRanges{{0, 4}}));
}

TEST_F(ContactSearch, SaysWhichCustomFieldItFoundSomethingIn)
{
    commit(&store::setCustomFields, domain::AccountKey{1},
           domain::CustomFields{{.id = {},
                                 .name = QStringLiteral("Club"),
                                 .kind = domain::FieldKind::Text,
                                 .choices = {},
                                 .folders = {}}});
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    commit(&store::updateContacts,
           QList<store::ContactEdit>{
               {ada, {}, {{QStringLiteral("club"), QStringLiteral("Old chess players")}}}});
    for (const char *typed : {"chess", "club:chess"}) {
        show({.text = QString::fromLatin1(typed)});
        EXPECT_EQ(shown(), list({"Ada"}));
        EXPECT_EQ(at(0, models::HitReasonRole).toString(), QStringLiteral("Old chess players"));
        EXPECT_EQ(at(0, models::HitPropertyRole).toString(), QStringLiteral("field.club"));
        EXPECT_EQ(ranges(0, models::HitRangesRole), (domain::TextRanges{{4, 5}})) << typed;
    }
}

TEST_F(ContactSearch, SaysWhatIsWrongWithIt)
{
    createMany(list({"Ada"}));
    show({.text = QStringLiteral("has:zebra")});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.problems(),
              (QList{domain::SearchProblem{domain::SearchProblem::Kind::UnknownValue,
                                           QStringLiteral("has"), QStringLiteral("zebra")}}));
    show({.text = QStringLiteral("ada")});
    EXPECT_TRUE(model.problems().isEmpty());
}

TEST_F(ContactSearch, IsOvertakenByWhatIsTypedNext)
{
    createMany(numbered("Person", 300));
    show();
    for (const char *text : {"p", "company:x", "pers", "company:x", "p", "person00007"}) {
        model.setQuery({.text = QString::fromLatin1(text)});
    }
    EXPECT_TRUE(comesToShow(list({"Person00007"})));
    for (const char *text : {"company:x", "person00008", "company:x", "person00008"}) {
        model.setQuery({.text = QString::fromLatin1(text)});
    }
    EXPECT_TRUE(comesToShow(list({"Person00008"})));
}

} // namespace testmodels
