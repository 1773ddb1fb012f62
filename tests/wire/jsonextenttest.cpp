#include "services/wire/jsonextent.h"

#include <gtest/gtest.h>

namespace {

using wire::JsonExtent;

TEST(JsonExtentOf, TellsWholeFromEverythingElse)
{
    const struct
    {
        QByteArray bytes;
        JsonExtent extent;
    } rows[] = {
        {"{}", JsonExtent::Whole},
        {" \r\n\t[ ] \n", JsonExtent::Whole},
        {"\xef\xbb\xbf{}", JsonExtent::Whole},
        {R"({"a":"}\"]\\"})", JsonExtent::Whole},
        {R"({"a":[{},{"b":[]}]})", JsonExtent::Whole},
        {"", JsonExtent::Truncated},
        {"  ", JsonExtent::Truncated},
        {"{", JsonExtent::Truncated},
        {R"({"a":")", JsonExtent::Truncated},
        {R"({"a":"\)", JsonExtent::Truncated},
        {R"({"a":"\"})", JsonExtent::Truncated},
        {R"({"a":"}})", JsonExtent::Truncated},
        {"{} x", JsonExtent::Foreign},
        {"{}{}", JsonExtent::Foreign},
        {"<html>", JsonExtent::Foreign},
        {"null", JsonExtent::Foreign},
        {"\"x\"", JsonExtent::Foreign},
        {"]", JsonExtent::Foreign},
        {QByteArray(64, '[') + QByteArray(64, ']'), JsonExtent::Whole},
        {QByteArray(65, '[') + QByteArray(65, ']'), JsonExtent::TooDeep},
        {QByteArray(1000000, '{'), JsonExtent::TooDeep},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(static_cast<int>(wire::jsonExtent(row.bytes)), static_cast<int>(row.extent))
            << row.bytes.left(40).constData();
    }
}

TEST(ObjectsAsSent, KeepsEveryByteOfEachObject)
{
    const QByteArray page = R"( {"a":[{}],"n":-1.5e3, "value" : [ {"b": "]}\"" , "c":[1,{}]} ,{}],)"
                            R"("next":"{[,"})";
    EXPECT_EQ(wire::objectsAsSent(page, "value"),
              (QList<QByteArray>{R"({"b": "]}\"" , "c":[1,{}]})", "{}"}));
}

TEST(ObjectsAsSent, AnswersNothingWhereItIsInDoubt)
{
    for (const QByteArray page :
         {R"({})", R"({"value":{}})", R"({"value":[1]})", R"({"value":[{},2]})",
          R"({"value":[{}],"value":[{}]})", R"({"a":{"value":[{}]}})", R"({"val\u0075e":[{}]})"}) {
        EXPECT_EQ(wire::objectsAsSent(page, "value"), QList<QByteArray>()) << page.constData();
    }
}

} // namespace
