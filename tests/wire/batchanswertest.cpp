#include "services/wire/batchanswer.h"

#include <gtest/gtest.h>

namespace {

using wire::BatchPart;
using Form = BatchPart::Form;

QList<BatchPart> partsOf(const QByteArray &responses)
{
    const auto parts =
        wire::readBatchAnswer("{\"@odata.context\":[{}],\"responses\":" + responses + "}");
    EXPECT_TRUE(parts) << (parts ? "" : qPrintable(parts.error().message));
    return parts.value_or(QList<BatchPart>());
}

TEST(BatchAnswer, KeepsABodyAsItWasSent)
{
    const QByteArray body = "{ \"b\": [1.50, \"\\u00e4}]\"],\n\t\"a\" : {} }";
    const QList<BatchPart> parts = partsOf("[{\"body\":" + body
                                           + ",\"id\":\"2\",\"status\":200},"
                                             "{\"id\":1,\"status\":\"201\",\"body\":[ {} ]}]");
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts[0].id, 2);
    EXPECT_EQ(parts[0].status, 200);
    EXPECT_EQ(parts[0].form, Form::Json);
    EXPECT_EQ(parts[0].body, body);
    EXPECT_EQ(parts[1].id, 1);
    EXPECT_EQ(parts[1].status, 201);
    EXPECT_EQ(parts[1].body, "[ {} ]");
}

TEST(BatchAnswer, ReadsTextsWithTheirEscapesAndHeadersOfAnyType)
{
    const QList<BatchPart> parts = partsOf(
        R"([{"id":"1","status":429,"headers":{"Retry-After":7,"x":"a\/b","y":null,"z":[1]},
             "body":"\u002b\/9g="}])");
    ASSERT_EQ(parts.size(), 1);
    EXPECT_EQ(parts[0].form, Form::Text);
    EXPECT_EQ(parts[0].body, "+/9g=");
    const QList<std::pair<QByteArray, QByteArray>> headers{
        {"Retry-After", "7"}, {"x", "a/b"}, {"y", ""}, {"z", ""}};
    EXPECT_EQ(parts[0].headers, headers);
}

TEST(BatchAnswer, LeavesOutWhatHasNoNumberAndKeepsWhatIsMistyped)
{
    const QList<BatchPart> parts = partsOf(
        R"([7,null,"x",[],{},{"id":"x"},{"id":-1},{"id":1e300},{"id":[2],"status":200},
            {"id":3,"status":{},"headers":5,"body":true},{"id":"4","status":200,"body":null}])");
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts[0].id, 3);
    EXPECT_EQ(parts[0].status, 0);
    EXPECT_TRUE(parts[0].headers.isEmpty());
    EXPECT_EQ(parts[0].form, Form::Mistyped);
    EXPECT_EQ(parts[1].form, Form::None);
}

TEST(BatchAnswer, IsABadReplyWhenTheEnvelopeCannotBeRead)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"responses\":{}}"),
          QByteArray("{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":{\"a\":"),
          QByteArray("{\"responses\":[{\"id\":\"1\" \"status\":200}]}"),
          QByteArray("{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":\"\xff\"}]}")}) {
        const auto parts = wire::readBatchAnswer(bytes);
        ASSERT_FALSE(parts) << bytes.constData();
        EXPECT_EQ(parts.error().kind, domain::Error::Kind::BadReply);
    }
}

} // namespace
