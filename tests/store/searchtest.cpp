#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/hitreasons.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"
#include "services/store/searchvalues.h"
#include "tests/store/storefixture.h"

namespace store {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class Searching : public StoreFixture, public testing::WithParamInterface<bool>
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        addFolders();
        pull(home,
             {person("Anna Berg",
                     {{text("companyName"), text("Acme")},
                      {text("birthday"), text("1980-03-14T11:59:00Z")},
                      {text("mobilePhone"), text("+44 20 7946 0958")}}),
              person("Johanna Weiß", {{text("jobTitle"), text("Bergführerin")}}),
              person(
                  "Zoe Adams",
                  {{text("personalNotes"), text("knows Anna\nlikes chess")},
                   {text("businessAddress"),
                    QJsonObject{{text("city"), text("Prag")}, {text("street"), text("Wien 5")}}}}),
              person("Hanna Ann Müller", {{text("categories"), QJsonArray{text("Red wine")}}})});
        pull(clients,
             {person("Иванов Пётр", {}), person("张伟", {}), person("محمد", {}),
              person("Γιώργος", {}), person("高橋", {{text("yomiSurname"), text("たかはし")}}),
              person("Michael Schmidt",
                     {{text("businessPhones"), QJsonArray{text("0777 12-34-56")}}})});
        if (GetParam()) {
            ASSERT_TRUE(indexWaitingContacts(*connection, 100));
        }
    }

    QJsonObject person(const char *name, const QJsonObject &values)
    {
        QJsonObject item = contactItem(QString::number(++m_people), text(name));
        for (auto each = values.begin(); each != values.end(); ++each) {
            item.insert(each.key(), each.value());
        }
        return item;
    }

    std::string found(const ContactQuery &query)
    {
        QStringList names;
        const auto rows = contactRows(*connection, keys(query));
        for (const domain::ContactRow &row : *rows) {
            names << row.name;
        }
        return names.join(QLatin1String(", ")).toStdString();
    }
    std::string found(const char *typed) { return found({.text = text(typed)}); }

    QList<domain::SearchProblem> problems(const char *typed)
    {
        return contactOrder(*connection, {.text = text(typed)})->problems;
    }

    int m_people = 0;
};

// Found by the index, and found by a scan while they wait for it.
INSTANTIATE_TEST_SUITE_P(Contacts, Searching, testing::Bool());

TEST_P(Searching, PutsBeginningsOfNamesFirst)
{
    EXPECT_EQ(found("ann"), "Anna Berg, Hanna Ann Müller, Johanna Weiß, Zoe Adams");
    EXPECT_EQ(found("an"),
              "Anna Berg, Hanna Ann Müller, Johanna Weiß, Иванов Пётр, 张伟, Zoe Adams");
    EXPECT_EQ(found("berg"), "Anna Berg, Johanna Weiß");
    EXPECT_EQ(found("z"), "Zoe Adams, 张伟");
}

TEST_P(Searching, PutsThoseThatAreUsedBeforeTheirLikes)
{
    ASSERT_TRUE(noteUse(*connection, keyOf(text("Zoe Adams"))));
    ASSERT_TRUE(noteUse(*connection, keyOf(text("Johanna Weiß"))));
    ASSERT_TRUE(noteUse(*connection, keyOf(text("Johanna Weiß"))));
    EXPECT_EQ(found("ann"), "Anna Berg, Hanna Ann Müller, Johanna Weiß, Zoe Adams");
    EXPECT_EQ(found("folder:contacts"), "Johanna Weiß, Zoe Adams, Anna Berg, Hanna Ann Müller");
}

TEST_P(Searching, FindsWordsInAnyOrderAndField)
{
    EXPECT_EQ(found("acme anna"), "Anna Berg");
    EXPECT_EQ(found("ac be"), "Anna Berg");
    EXPECT_EQ(found("ann a"), "Anna Berg, Hanna Ann Müller, Johanna Weiß, Zoe Adams");
    EXPECT_EQ(found("\"anna berg\""), "Anna Berg");
    EXPECT_EQ(found("\"berg anna\""), "");
    EXPECT_EQ(found("chess"), "Zoe Adams");
}

TEST_P(Searching, ReachesEveryAlphabetInLatinLetters)
{
    EXPECT_EQ(found("ivanov"), "Иванов Пётр");
    EXPECT_EQ(found("ИВАНОВ"), "Иванов Пётр");
    EXPECT_EQ(found("zhang wei"), "张伟");
    EXPECT_EQ(found("zhangwei"), "张伟");
    EXPECT_EQ(found("zw"), "张伟");
    EXPECT_EQ(found("张"), "张伟");
    EXPECT_EQ(found("giorgos"), "Γιώργος");
    EXPECT_EQ(found("muhammad"), "محمد");
    EXPECT_EQ(found("takahashi"), "高橋");
    EXPECT_EQ(found("タカハシ"), "高橋");
    EXPECT_EQ(found("mueller"), "Hanna Ann Müller");
    EXPECT_EQ(found("muller"), "Hanna Ann Müller");
    EXPECT_EQ(found("WEISS"), "Johanna Weiß");
}

TEST_P(Searching, FindsPhoneNumbersInAnySpelling)
{
    for (const char *typed : {"442079460958", "+44 (0)20 7946 0958", "020 7946 0958", "7946-09",
                              "79 46 09", "0044 20 79460958", "phone:02079460958"}) {
        EXPECT_EQ(found(typed), "Anna Berg") << typed;
    }
    for (const char *typed : {"0777123456", "777 12 34 56", "+49 777 123 456", "phone:77712"}) {
        EXPECT_EQ(found(typed), "Michael Schmidt") << typed;
    }
}

TEST_P(Searching, ForgivesTypingErrorsBehindWhatIsExact)
{
    EXPECT_EQ(found("micheal"), "Michael Schmidt");
    EXPECT_EQ(found("schmitd"), "Michael Schmidt");
    EXPECT_EQ(found("johana weis"), "Johanna Weiß");
    EXPECT_EQ(found("bergh"), "Anna Berg, Johanna Weiß");
    EXPECT_EQ(found("hanna"), "Hanna Ann Müller, Johanna Weiß, Anna Berg, Zoe Adams");
    EXPECT_EQ(found("\"micheal\""), "");
    EXPECT_EQ(found("xqzkw"), "");
}

TEST_P(Searching, KnowsFields)
{
    EXPECT_EQ(found("company:acm"), "Anna Berg");
    EXPECT_EQ(found("company:a"), "Anna Berg");
    EXPECT_EQ(found("company:anna"), "");
    EXPECT_EQ(found("name:berg"), "Anna Berg");
    EXPECT_EQ(found("title:berg"), "Johanna Weiß");
    EXPECT_EQ(found("city:prag"), "Zoe Adams");
    EXPECT_EQ(found("city:wien"), "");
    EXPECT_EQ(found("address:wien"), "Zoe Adams");
    EXPECT_EQ(found("category:\"red w\""), "Hanna Ann Müller");
    EXPECT_EQ(found("notes:anna"), "Zoe Adams");
    EXPECT_EQ(found("folder:client mich"), "Michael Schmidt");
    EXPECT_EQ(found("has:birthday"), "Anna Berg");
    EXPECT_EQ(found("has:phone"), "Anna Berg, Michael Schmidt");
    EXPECT_EQ(found("has:photo"), "");
    EXPECT_EQ(found("birthday:march"), "Anna Berg");
    EXPECT_EQ(found("birthday:1980"), "Anna Berg");
    EXPECT_EQ(found("birthday:03-14"), "Anna Berg");
    EXPECT_EQ(found("birthday:april"), "");
    EXPECT_EQ(found("flag:any"), "");
}

TEST_P(Searching, OffersWhatContactsHoldInAField)
{
    const auto offered = [this](const char *field, const char *typed) {
        return searchValues(*connection, text(field), text(typed))
            ->join(QLatin1String(", "))
            .toStdString();
    };
    EXPECT_EQ(offered("company", "ac"), "Acme");
    EXPECT_EQ(offered("city", "pra"), "Prag");
    EXPECT_EQ(offered("city", "wien"), "");
    EXPECT_EQ(offered("company", ""), "");
    EXPECT_EQ(offered("folder", "cl"), "");
    EXPECT_EQ(offered("notafield", "ac"), "");
    pull(clients,
         {person("B", {{text("companyName"), text("Acorn \"&\" Sons")}}),
          person("C", {{text("companyName"), text("Acorn Ltd")}}),
          person("D", {{text("companyName"), text("acorn  ltd")}})});
    EXPECT_EQ(offered("company", "ac"), "Acorn Ltd, Acme");
}

TEST_P(Searching, LeavesOutWhatIsNotWanted)
{
    EXPECT_EQ(found("ann -berg"), "Hanna Ann Müller, Zoe Adams");
    EXPECT_EQ(found("ann -title:berg -city:prag"), "Anna Berg, Hanna Ann Müller");
    EXPECT_EQ(found("has:phone -folder:clients"), "Anna Berg");
    EXPECT_EQ(found("-folder:contacts -ivan -zw -michael -giorg -taka"), "محمد");
}

TEST_P(Searching, StaysInItsPlace)
{
    EXPECT_EQ(found({.folder = clients, .text = text("i")}),
              "Иванов Пётр, Michael Schmidt, Γιώργος, 张伟, 高橋");
    const auto order = contactOrder(*connection, {.folder = home, .text = text("ann")});
    EXPECT_EQ(order->total, 4);
    EXPECT_EQ(order->found, 4);
    EXPECT_EQ(found({.mailbox = {99}, .text = text("ann")}), "");
    EXPECT_EQ(found({.filter = {.categories = {text("red wine")}}, .text = text("ann")}),
              "Hanna Ann Müller");
}

TEST_P(Searching, KeepsTheOrderThatOneChoseWithinNamesAndFields)
{
    const ContactQuery query{
        .text = text("ann"),
        .sort = {{.column = domain::ContactColumn::Name, .order = Qt::DescendingOrder}}};
    EXPECT_EQ(found(query), "Johanna Weiß, Hanna Ann Müller, Anna Berg, Zoe Adams");
}

TEST_P(Searching, SaysWhatIsWrongInsteadOfFindingNothing)
{
    using Kind = domain::SearchProblem::Kind;
    EXPECT_EQ(problems("has:zebra"),
              (QList{domain::SearchProblem{Kind::UnknownValue, text("has"), text("zebra")}}));
    EXPECT_EQ(problems("folder:nowhere"),
              (QList{domain::SearchProblem{Kind::UnknownFolder, text("folder"), text("nowhere")}}));
    EXPECT_EQ(problems("category:blue").first().kind, Kind::UnknownCategory);
    EXPECT_EQ(problems("colour:red").first().kind, Kind::UnknownField);
    EXPECT_TRUE(problems("category:red").isEmpty());
    EXPECT_TRUE(problems("anna").isEmpty());
}

TEST_P(Searching, SaysWhereItFoundThem)
{
    const auto reasons = [this](const char *name, const char *typed) {
        const auto all = hitReasons(*connection, keyOf(text(name)), text(typed));
        QStringList written;
        for (const HitReason &each : *all) {
            written << QStringLiteral("%1 %2 %3-%4")
                           .arg(domain::graphName(each.property), each.text)
                           .arg(each.ranges.value(0).begin)
                           .arg(each.ranges.value(0).length);
        }
        return written.join(QLatin1String("; ")).toStdString();
    };
    EXPECT_EQ(reasons("Anna Berg", "berg"), "displayName Anna Berg 5-4");
    EXPECT_EQ(reasons("Anna Berg", "acme berg"), "companyName Acme 0-4");
    EXPECT_EQ(reasons("Zoe Adams", "city:pra"), "businessAddress Prag 0-3");
    EXPECT_EQ(reasons("Anna Berg", "79460"), "mobilePhone +44 20 7946 0958 7-6");
    EXPECT_EQ(reasons("Anna Berg", "birthday:march"), "birthday 1980-03-14 0-10");
    EXPECT_EQ(reasons("张伟", "zw"), "displayName 张伟 0-2");
    EXPECT_EQ(reasons("高橋", "takaha"), "yomiSurname たかはし 0-3");
    EXPECT_EQ(reasons("Michael Schmidt", "micheal"), "displayName Michael Schmidt 0-7");
}

TEST_P(Searching, FollowsEditsAndDeletions)
{
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::CompanyName, text("Xylo"));
    patch.values.emplace(domain::ContactProperty::DisplayName, text("Anna J"));
    ASSERT_TRUE(updateContacts(*connection, {{keyOf(text("Anna Berg")), patch}}));
    EXPECT_EQ(found("xy"), "Anna J");
    EXPECT_EQ(found("ac"), "");
    EXPECT_EQ(found("acme"), "");
    EXPECT_EQ(found("a j"), "Anna J, Johanna Weiß");
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    EXPECT_EQ(found("xy"), "Anna J");
    EXPECT_EQ(found("ac"), "");
    EXPECT_EQ(found("company:xylo"), "Anna J");
    ASSERT_TRUE(deleteContacts(*connection, {keyOf(text("Anna J"))}));
    EXPECT_EQ(found("xy"), "");
    EXPECT_EQ(found("xylo"), "");
}

TEST_P(Searching, StopsWhenItIsTold)
{
    StopFlag stop = StopFlag::make();
    stop.set();
    const auto order = stoppableOrder(*connection, {.text = text("company:acme")}, stop);
    ASSERT_FALSE(order);
    EXPECT_EQ(order.error().kind, domain::Error::Kind::Cancelled);
}

TEST_P(Searching, FoldsAnewWhatAnOlderVersionFolded)
{
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    ASSERT_TRUE(Query(*connection, "INSERT INTO contact_text (contact_text) VALUES ('delete-all')")
                    .execute());
    ASSERT_TRUE(Query(*connection, "DELETE FROM contact_gram").execute());
    ASSERT_TRUE(Query(*connection,
                      "UPDATE contact_fold SET form = 0, details = 'acme' || char(10)"
                      " WHERE name LIKE 'anna%'")
                    .execute());
    ASSERT_TRUE(Query(*connection,
                      "UPDATE contact_fold SET form = 0, indexed = 0, details = ''"
                      " WHERE name NOT LIKE 'anna%'")
                    .execute());
    ASSERT_TRUE(Query(*connection,
                      "INSERT INTO contact_text (rowid, name, details, digits)"
                      " SELECT contact_key, name, details, digits FROM contact_fold"
                      " WHERE indexed = 1")
                    .execute());
    EXPECT_EQ(found("ac"), "Anna Berg");
    EXPECT_EQ(found("prag"), "");
    ASSERT_EQ(indexWaitingContacts(*connection, 100), 10);
    ASSERT_EQ(indexWaitingContacts(*connection, 100), 0);
    EXPECT_EQ(found("prag"), "Zoe Adams");
    EXPECT_EQ(found("company:ac"), "Anna Berg");
    EXPECT_TRUE(
        Query(*connection, "INSERT INTO contact_text(contact_text) VALUES('integrity-check')")
            .execute());
}

} // namespace store
