#include "services/domain/openextension.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

using domain::mergeMembers;

namespace {

QJsonObject members(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject anyMembers(QRandomGenerator &random)
{
    QJsonObject made;
    for (const char *name : {"a", "b", "c"}) {
        if (const int value = random.bounded(4); value > 0) {
            made.insert(QLatin1String(name), value);
        }
    }
    return made;
}

struct Row
{
    const char *base;
    const char *mine;
    const char *theirs;
    const char *merged;
    const char *conflicts;
};

} // namespace

TEST(OpenExtensionMerge, TakesEachMemberFromTheSideThatChangedIt)
{
    const Row rows[] = {
        {R"({"a":1})", R"({"a":2})", R"({"a":1})", R"({"a":2})", ""},
        {R"({"a":1})", R"({"a":1})", R"({"a":2})", R"({"a":2})", ""},
        {R"({"a":1})", R"({"a":2})", R"({"a":2})", R"({"a":2})", ""},
        {R"({"a":1})", R"({"a":2})", R"({"a":3})", R"({"a":3})", "a"},
        {R"({})", R"({"a":2})", R"({"a":3})", R"({"a":3})", "a"},
        {R"({})", R"({"a":2})", R"({"b":3})", R"({"a":2,"b":3})", ""},
        {R"({"a":1})", R"({})", R"({"a":1})", R"({})", ""},
        {R"({"a":1})", R"({})", R"({"a":2})", R"({"a":2})", ""}, // a change beats a removal
        {R"({"a":1})", R"({"a":2})", R"({})", R"({"a":2})", ""},
        {R"({"a":[1]})", R"({"a":[1,2]})", R"({"a":[1]})", R"({"a":[1,2]})", ""},
    };
    for (const Row &row : rows) {
        const auto merged = mergeMembers(members(row.base), members(row.mine), members(row.theirs));
        QString conflicts;
        for (const domain::MemberConflict &conflict : merged.conflicts) {
            conflicts += conflict.member;
        }
        EXPECT_EQ(merged.members, members(row.merged)) << row.base << row.mine << row.theirs;
        EXPECT_EQ(conflicts, QLatin1String(row.conflicts)) << row.base << row.mine << row.theirs;
    }
}

TEST(OpenExtensionMerge, LosesNoValueOfEitherSide)
{
    QRandomGenerator random(7);
    for (int i = 0; i < 100'000; ++i) {
        const QJsonObject base = anyMembers(random);
        const QJsonObject mine = anyMembers(random);
        const QJsonObject theirs = anyMembers(random);
        ASSERT_EQ(mergeMembers(base, mine, mine).members, mine);
        ASSERT_EQ(mergeMembers(base, base, theirs).members, theirs);
        ASSERT_EQ(mergeMembers(base, mine, base).members, mine);
        const auto merged = mergeMembers(base, mine, theirs);
        const auto again = mergeMembers(theirs, merged.members, theirs);
        ASSERT_EQ(again.members, merged.members);
        ASSERT_TRUE(again.conflicts.isEmpty());
        for (auto member = mine.begin(); member != mine.end(); ++member) {
            const bool isKept =
                merged.members.value(member.key()) == member.value()
                || base.value(member.key()) == member.value() // which theirs changed or removed
                || std::ranges::any_of(merged.conflicts, [&](const domain::MemberConflict &each) {
                       return each.member == member.key() && each.mine == member.value();
                   });
            ASSERT_TRUE(isKept);
        }
    }
}

TEST(OpenExtension, IsOnlyTakenWhenGraphWouldTakeIt)
{
    EXPECT_TRUE(domain::validate(
        {QStringLiteral("com.example.shop"), members(R"({"a":1,"b":[true,"x"],"c":null})")}));
    for (const char *name : {"", "shop", "com.microsoft.shop", "com.exämple.shop", "com..shop"}) {
        const auto valid = domain::validate({QString::fromUtf8(name), {}});
        ASSERT_FALSE(valid) << name;
        EXPECT_EQ(valid.error().kind, domain::Error::Kind::BadInput);
    }
    for (const char *values : {R"({"id":1})", R"({"extensionName":1})", R"({"@odata.type":"x"})",
                               R"({"a":{"b":1}})", R"({"a":[[1]]})", R"({"":1})"}) {
        EXPECT_FALSE(domain::validate({QStringLiteral("com.example.shop"), members(values)}))
            << values;
    }
}
