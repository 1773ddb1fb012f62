// Custom fields in the store: what is defined, written, shown, sorted by and found.
#include "services/store/customfields.h"

#include "services/store/fieldvalues.h"
#include "services/store/openextensions.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"
#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

using domain::CustomField;
using domain::FieldKind;

CustomField field(const QString &name, FieldKind kind = FieldKind::Text)
{
    return {.id = {}, .name = name, .kind = kind, .choices = {}, .folders = {}};
}

class CustomFieldEdits : public EditFixture
{
protected:
    domain::CustomFields define(const domain::CustomFields &fields)
    {
        required(setCustomFields(*connection, account, fields));
        return defined();
    }

    domain::CustomFields defined() { return required(customFields(*connection)).first().fields; }

    void set(domain::ContactKey contact, const QString &id, const QJsonValue &value)
    {
        required(updateContacts(*connection, {{contact, {}, {{id, value}}}}));
    }

    QStringList sortedBy(int column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        QStringList names;
        ContactQuery query;
        query.sort = {{domain::fieldColumn(column), order}};
        const auto sorted = required(contactOrder(*connection, query));
        for (const domain::ContactRow &row : required(contactRows(*connection, sorted.keys))) {
            names.append(row.name);
        }
        return names;
    }

    const domain::AccountKey account{1};
};

} // namespace

TEST_F(CustomFieldEdits, DefinitionsKeepIdAndColumnThroughNamesOrderAndRetirement)
{
    auto fields =
        define({field(QStringLiteral("Size"), FieldKind::Number), field(QStringLiteral("Nuts"))});
    ASSERT_EQ(fields.size(), 2);
    EXPECT_EQ(fields[0].id, QStringLiteral("size"));
    EXPECT_GT(fields[0].column, 0);
    const CustomField size = fields[0];
    fields[0].name = QStringLiteral("Shoe size");
    fields.swapItemsAt(0, 1);
    fields = define(fields);
    EXPECT_EQ(fields[1].id, size.id);
    EXPECT_EQ(fields[1].column, size.column);
    EXPECT_EQ(fields[1].name, QStringLiteral("Shoe size"));
    fields = define({fields[0]});
    EXPECT_TRUE(fields[1].isRetired);
    fields = define({fields[0], field(QStringLiteral("shoe size"), FieldKind::Number)});
    EXPECT_EQ(fields[1].id, size.id);
    EXPECT_FALSE(fields[1].isRetired);
}

TEST_F(CustomFieldEdits, BadDefinitionsAreRefusedWhole)
{
    const auto set = setCustomFields(*connection, account,
                                     {field(QStringLiteral("A")), field(QStringLiteral("a"))});
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().kind, domain::Error::Kind::BadInput);
}

TEST_F(CustomFieldEdits, ValuesAreOneChangeWithTheContactAndComeBackWithUndo)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    push();
    required(updateContacts(
        *connection, {{ada, phonePatch(QStringLiteral("1")), {{QStringLiteral("size"), 42.5}}}}));
    EXPECT_EQ(required(fieldValuesOf(*connection, ada)),
              (QJsonObject{{QStringLiteral("size"), 42.5}}));
    required(undo(*connection));
    EXPECT_EQ(required(fieldValuesOf(*connection, ada)), QJsonObject());
    EXPECT_EQ(required(shownContact(*connection, ada)).mobilePhone, QString());
    EXPECT_EQ(outbox(), domain::OutboxCounts());
}

TEST_F(CustomFieldEdits, MembersThatNoDefinitionKnowsStay)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    const QJsonObject before{{QStringLiteral("later"), QJsonArray{1, 2}},
                             {QStringLiteral("size"), 41}};
    required(setExtensions(*connection, {{ada, domain::fieldsExtension, before}}));
    set(ada, QStringLiteral("size"), 42);
    EXPECT_EQ(
        required(fieldValuesOf(*connection, ada)),
        (QJsonObject{{QStringLiteral("later"), QJsonArray{1, 2}}, {QStringLiteral("size"), 42}}));
    set(ada, QStringLiteral("size"), QJsonValue::Null);
    set(ada, QStringLiteral("later"), QJsonValue::Null);
    EXPECT_EQ(required(shownExtension(*connection, ada, domain::fieldsExtension)),
              ExtensionValues());
}

TEST_F(CustomFieldEdits, SortByTheirKindWithNothingLast)
{
    const auto fields = define({field(QStringLiteral("Size"), FieldKind::Number)});
    const std::pair<const char *, double> people[] = {
        {"Ada", 100}, {"Eve", -2.5}, {"Kim", 9}, {"Lou", -30}};
    for (const auto &[name, size] : people) {
        set(create(QString::fromLatin1(name)), fields[0].id, size);
    }
    create(QStringLiteral("Abe"));
    EXPECT_EQ(sortedBy(fields[0].column).join(u' '), QStringLiteral("Lou Eve Kim Ada Abe"));
    EXPECT_EQ(sortedBy(fields[0].column, Qt::DescendingOrder).join(u' '),
              QStringLiteral("Ada Kim Eve Lou Abe"));
}

TEST_F(CustomFieldEdits, AreFoundAmongEverythingAndByTheirName)
{
    define({field(QStringLiteral("Allergies")), field(QStringLiteral("Letter"), FieldKind::YesNo)});
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    create(QStringLiteral("Eve"));
    set(ada, QStringLiteral("allergies"), QStringLiteral("Haselnüsse"));
    set(ada, QStringLiteral("letter"), true);
    EXPECT_EQ(required(matchingContacts(*connection, QStringLiteral("nuss"))),
              domain::ContactKeys{ada});
    required(indexWaitingContacts(*connection, 100));
    EXPECT_EQ(required(matchingContacts(*connection, QStringLiteral("nuss"))),
              domain::ContactKeys{ada});
    EXPECT_TRUE(required(matchingContacts(*connection, QStringLiteral("yes"))).isEmpty());
    const auto found = [this](const char *typed) {
        return required(matchingContacts(*connection, QString::fromUtf8(typed)));
    };
    EXPECT_EQ(found("allergies:hasel"), domain::ContactKeys{ada});
    EXPECT_EQ(found("ada letter:yes"), domain::ContactKeys{ada});
    EXPECT_EQ(found("eve allergies:hasel"), domain::ContactKeys());
    EXPECT_EQ(found("company:hasel"), domain::ContactKeys());
    EXPECT_EQ(required(contactsWithField(*connection, QStringLiteral("ALLERGIES"),
                                         QStringLiteral("Hasel"))),
              domain::ContactKeys{ada});
    EXPECT_EQ(
        required(contactsWithField(*connection, QStringLiteral("letter"), QStringLiteral("yes"))),
        domain::ContactKeys{ada});
    EXPECT_EQ(required(contactsWithField(*connection, QStringLiteral("mood"), QStringLiteral("x"))),
              std::nullopt);
    set(ada, QStringLiteral("allergies"), QJsonValue::Null);
    EXPECT_TRUE(required(matchingContacts(*connection, QStringLiteral("nuss"))).isEmpty());
    required(deleteContacts(*connection, {ada}));
    EXPECT_EQ(
        required(contactsWithField(*connection, QStringLiteral("letter"), QStringLiteral("yes"))),
        domain::ContactKeys());
}

TEST_F(CustomFieldEdits, AreOfferedInTheFoldersThatWereChosen)
{
    CustomField club = field(QStringLiteral("Club"));
    const domain::FolderKey friends = folder(QStringLiteral("Friends"));
    club.folders = {friends};
    const auto fields = define({club});
    EXPECT_TRUE(fields[0].isOfferedIn(friends));
    EXPECT_FALSE(fields[0].isOfferedIn(home));
}

} // namespace store
