#include "ui/contacts/fieldcontent.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/fieldtext.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace ui {

namespace {

using domain::FieldKind;

domain::CustomField field(const char *id, FieldKind kind, int column = 0)
{
    return {.id = QString::fromLatin1(id),
            .name = QString::fromLatin1(id).toUpper(),
            .kind = kind,
            .choices = {},
            .folders = {},
            .column = column};
}

store::ContactDetails details()
{
    store::ContactDetails details;
    details.fields = {field("met", FieldKind::Date), field("size", FieldKind::Number),
                      field("letter", FieldKind::YesNo), field("page", FieldKind::Link)};
    return details;
}

QStringList linesOf(const store::ContactDetails &details)
{
    QStringList lines;
    for (const CardGroup &group : fieldGroups(details)) {
        for (const CardEntry &entry : group.entries) {
            lines.append(group.id + u'|' + entry.label + u'|' + entry.value);
        }
    }
    return lines;
}

} // namespace

TEST(FieldCard, ShowsValuesAsTheLocaleWritesThem)
{
    store::ContactDetails ada = details();
    ada.extensions = {{domain::fieldsExtension,
                       {{QStringLiteral("met"), QStringLiteral("2024-05-01")},
                        {QStringLiteral("size"), 42.5},
                        {QStringLiteral("letter"), false},
                        {QStringLiteral("page"), QStringLiteral("https://a.example/x")}}}};
    EXPECT_EQ(linesOf(ada).join(u'\n'),
              QStringLiteral("fields|MET|01/05/2024\nfields|SIZE|42.5\nfields|LETTER|No\n"
                             "fields|PAGE|https://a.example/x"));
    EXPECT_EQ(fieldGroups(ada).first().entries.last().action, CardAction::Browse);
}

TEST(FieldCard, ShowsUnknownMembersAndOtherProgramsButNoRetiredField)
{
    store::ContactDetails ada = details();
    ada.fields[1].isRetired = true;
    ada.extensions = {
        {QStringLiteral("com.example.x"),
         {{QStringLiteral("list"), QJsonArray{1, 2}},
          {QStringLiteral("list@odata.type"), QStringLiteral("#Collection")}}},
        {domain::fieldsExtension,
         {{QStringLiteral("size"), 1}, {QStringLiteral("mood"), QStringLiteral("ok")}}}};
    EXPECT_EQ(linesOf(ada).join(u'\n'),
              QStringLiteral("fields|mood|ok\nforeign||com.example.x\nlist: 1, 2"));
}

TEST(FieldCard, OfAContactWithoutValuesIsEmpty)
{
    EXPECT_TRUE(fieldGroups(details()).isEmpty());
}

TEST(FieldColumns, HaveTheNamesAndTextsOfTheirFields)
{
    presentation::setFieldColumns(
        {field("met", FieldKind::Date, 3), field("size", FieldKind::Number, 4)});
    const domain::ContactColumn met = domain::fieldColumn(3);
    EXPECT_EQ(presentation::columnTitle(met), QStringLiteral("MET"));
    EXPECT_EQ(presentation::cellText(met, QStringLiteral("2024-05-01")),
              QStringLiteral("01/05/2024"));
    EXPECT_EQ(presentation::cellText(met, QStringLiteral("soon")), QStringLiteral("soon"));
    EXPECT_TRUE(presentation::offeredColumns().contains(met));
    presentation::setFieldColumns({});
    EXPECT_FALSE(presentation::offeredColumns().contains(met));
}

} // namespace ui
