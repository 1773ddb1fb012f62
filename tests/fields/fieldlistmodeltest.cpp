#include "models/fieldlistmodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace models {

namespace {

domain::CustomField field(const char *name, const char *id = "")
{
    return {.id = QString::fromLatin1(id),
            .name = QString::fromLatin1(name),
            .choices = {},
            .folders = {}};
}

class Fields : public testing::Test
{
protected:
    Fields() { model.setFields({field("Size", "size"), field("Club", "club")}); }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names.append(model.index(row).data().toString());
        }
        return names;
    }

    FieldListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(Fields, AreAddedMovedAndTakenAway)
{
    EXPECT_FALSE(model.isChanged());
    EXPECT_EQ(model.add(field("New")), 2);
    EXPECT_TRUE(model.move(2, -1));
    EXPECT_FALSE(model.move(0, -1));
    EXPECT_TRUE(model.move(0, 1));
    EXPECT_EQ(names().join(u' '), QStringLiteral("New Size Club"));
    model.retire(0);
    EXPECT_FALSE(model.isChanged());
    model.retire(0);
    EXPECT_EQ(names().join(u' '), QStringLiteral("Club"));
    ASSERT_EQ(model.fields().size(), 2);
    EXPECT_TRUE(model.fields().last().isRetired);
}

TEST_F(Fields, AreJudgedAgainstEachOther)
{
    EXPECT_TRUE(model.isGood());
    model.set(1, field("size", "club"));
    EXPECT_EQ(model.problemOf(1), domain::DefinitionProblem::NameTaken);
    EXPECT_FALSE(model.isGood());
    model.set(1, field("Height", "club"));
    EXPECT_TRUE(model.isGood());
    EXPECT_TRUE(model.isChanged());
}

TEST_F(Fields, ANameOfARetiredOneIsFree)
{
    model.retire(0);
    model.set(model.add({}), field("Size"));
    EXPECT_TRUE(model.isGood());
}

} // namespace models
