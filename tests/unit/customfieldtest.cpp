#include "services/domain/customfield.h"
#include "services/domain/contactcolumn.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace domain {

namespace {

CustomField field(FieldKind kind, const QString &name = QStringLiteral("Field"))
{
    return {
        .id = {}, .name = name, .kind = kind, .choices = {QStringLiteral("Red")}, .folders = {}};
}

QJsonValue valueOf(FieldKind kind, const char *typed)
{
    return fieldValue(field(kind), QString::fromUtf8(typed)).value_or(QJsonValue());
}

ValueProblem problemOf(FieldKind kind, const QString &typed)
{
    const auto value = fieldValue(field(kind), typed);
    EXPECT_FALSE(value) << typed.toStdString();
    return value ? ValueProblem::TooLong : value.error();
}

} // namespace

TEST(CustomFields, ReadEachKindOfValueAsItIsTyped)
{
    EXPECT_EQ(valueOf(FieldKind::Text, " nuts "), QJsonValue(QStringLiteral("nuts")));
    EXPECT_EQ(valueOf(FieldKind::Number, "-42.5"), QJsonValue(-42.5));
    EXPECT_EQ(valueOf(FieldKind::Date, "2024-02-29"), QJsonValue(QStringLiteral("2024-02-29")));
    EXPECT_EQ(valueOf(FieldKind::YesNo, "Yes"), QJsonValue(true));
    EXPECT_EQ(valueOf(FieldKind::YesNo, "0"), QJsonValue(false));
    EXPECT_EQ(valueOf(FieldKind::Link, "example.org/a"),
              QJsonValue(QStringLiteral("https://example.org/a")));
    EXPECT_EQ(valueOf(FieldKind::Choice, "red"), QJsonValue(QStringLiteral("Red")));
    EXPECT_TRUE(fieldValue(field(FieldKind::Number), QStringLiteral("  "))->isUndefined());
}

TEST(CustomFields, RefuseWhatIsNoValueOfTheirKind)
{
    EXPECT_EQ(problemOf(FieldKind::Number, QStringLiteral("many")), ValueProblem::NotANumber);
    EXPECT_EQ(problemOf(FieldKind::Number, QStringLiteral("inf")), ValueProblem::NotANumber);
    EXPECT_EQ(problemOf(FieldKind::Date, QStringLiteral("2023-02-29")), ValueProblem::NotADate);
    EXPECT_EQ(problemOf(FieldKind::YesNo, QStringLiteral("perhaps")), ValueProblem::NotYesOrNo);
    EXPECT_EQ(problemOf(FieldKind::Choice, QStringLiteral("Blue")), ValueProblem::NotAChoice);
    EXPECT_EQ(problemOf(FieldKind::Text, QString(1001, u'x')), ValueProblem::TooLong);
    for (const char *link : {"javascript:alert(1)", "file:///etc/passwd", "https://a@evil.test",
                             "https://", "ftp://a.example"}) {
        EXPECT_EQ(problemOf(FieldKind::Link, QString::fromLatin1(link)), ValueProblem::NotALink);
    }
}

TEST(CustomFields, WriteBackWhatTheyRead)
{
    for (const auto &[kind, text] :
         {std::pair(FieldKind::Text, "a b"), std::pair(FieldKind::Number, "0.1"),
          std::pair(FieldKind::Number, "12345678"), std::pair(FieldKind::Date, "1604-01-31"),
          std::pair(FieldKind::YesNo, "no"), std::pair(FieldKind::Choice, "Red")}) {
        EXPECT_EQ(fieldText(valueOf(kind, text)), QString::fromLatin1(text));
    }
}

TEST(CustomFields, TakeTheirIdFromTheirFirstName)
{
    EXPECT_EQ(newFieldId(QStringLiteral("Shoe size"), {}), QStringLiteral("shoeSize"));
    EXPECT_EQ(newFieldId(QStringLiteral("Křestní den"), {}), QStringLiteral("krestniDen"));
    EXPECT_EQ(newFieldId(QStringLiteral("SHOE-SIZE"), {QStringLiteral("shoesize")}),
              QStringLiteral("shoeSize2"));
    const QString foreign = newFieldId(QStringLiteral("مقاس"), {});
    EXPECT_TRUE(foreign.startsWith(QStringLiteral("field")));
    EXPECT_EQ(foreign, newFieldId(QStringLiteral("مقاس"), {}));
    EXPECT_NE(newFieldId(QStringLiteral("id"), {}), QStringLiteral("id"));
    EXPECT_FALSE(newFieldId(QStringLiteral("2nd phone"), {}).at(0).isDigit());
}

TEST(CustomFields, RefuseBadDefinitions)
{
    const CustomFields others{field(FieldKind::Text, QStringLiteral("Size"))};
    const auto problem = [&others](const QString &name, FieldKind kind = FieldKind::Text,
                                   const QStringList &choices = {}) {
        return definitionProblem(
            {.id = {}, .name = name, .kind = kind, .choices = choices, .folders = {}}, others);
    };
    EXPECT_EQ(problem(QStringLiteral(" ")), DefinitionProblem::NoName);
    EXPECT_EQ(problem(QStringLiteral("sIZE")), DefinitionProblem::NameTaken);
    EXPECT_EQ(problem(QStringLiteral("a:b")), DefinitionProblem::BadName);
    EXPECT_EQ(problem(QString(61, u'x')), DefinitionProblem::LongName);
    EXPECT_EQ(problem(QStringLiteral("C"), FieldKind::Choice), DefinitionProblem::NoChoices);
    EXPECT_EQ(problem(QStringLiteral("C"), FieldKind::Choice,
                      {QStringLiteral("a"), QStringLiteral("A ")}),
              DefinitionProblem::SameChoices);
    EXPECT_EQ(problem(QStringLiteral("C"), FieldKind::Choice, {QStringLiteral("a")}), std::nullopt);
}

TEST(CustomFields, AreColumnsUnderTheirNumber)
{
    const ContactColumn column = fieldColumn(7);
    EXPECT_TRUE(isField(column));
    EXPECT_FALSE(isProperty(column));
    EXPECT_EQ(columnByName(columnName(column)), column);
    EXPECT_EQ(columnByName(u"field:0"), std::nullopt);
}

} // namespace domain
