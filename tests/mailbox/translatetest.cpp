#include "tests/mailbox/mailboxfixture.h"

namespace {

class TranslatedIds : public MailboxTest
{
protected:
    Reply translate(const QStringList &ids, const char *from, const char *to)
    {
        const QJsonObject body{{QStringLiteral("inputIds"), QJsonArray::fromStringList(ids)},
                               {QStringLiteral("sourceIdType"), QLatin1String(from)},
                               {QStringLiteral("targetIdType"), QLatin1String(to)}};
        return post(QStringLiteral("/me/translateExchangeIds"), QJsonDocument(body).toJson());
    }
    QString target(const QString &id, const char *from, const char *to)
    {
        return members(translate({id}, from, to).value(), "targetId").value(0);
    }
    QString errorOf(const QString &id, const char *from)
    {
        const QJsonObject item = translate({id}, from, "restId").value()[0].toObject();
        EXPECT_EQ(item.value(QStringLiteral("sourceId")).toString(), id);
        return item.value(QStringLiteral("errorDetails"))
            .toObject()
            .value(QStringLiteral("code"))
            .toString();
    }
};

TEST_F(TranslatedIds, GoFromPlainToImmutableAndBack)
{
    const QString immutableId = makeContact("{}");
    const QString plain = get(QStringLiteral("/me/contacts/") + immutableId).text("id");
    const Reply reply = translate({plain}, "restId", "restImmutableEntryId");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.value()[0].toObject(),
              (QJsonObject{{QStringLiteral("sourceId"), plain},
                           {QStringLiteral("targetId"), immutableId}}));
    EXPECT_EQ(target(immutableId, "restImmutableEntryId", "restId"), plain);
}

TEST_F(TranslatedIds, GoThroughAllFiveFormatsAndComeBack)
{
    const QString immutableId = makeContact("{}");
    const QString plain = get(QStringLiteral("/me/contacts/") + immutableId).text("id");
    QStringList back;
    for (const char *format :
         {"entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId"})
        back.append(target(target(plain, "restId", format), format, "restId"));
    EXPECT_EQ(back, QStringList(5, plain));
}

TEST_F(TranslatedIds, OfEwsDifferFromRestIdsInTwoLettersOnly)
{
    QString plain = get(QStringLiteral("/me/contacts/") + makeContact("{}")).text("id");
    const QString ews = target(plain, "restId", "ewsId");
    EXPECT_EQ(ews,
              plain.replace(QLatin1Char('-'), QLatin1Char('/'))
                  .replace(QLatin1Char('_'), QLatin1Char('+')));
}

TEST_F(TranslatedIds, AreTheSameForFolders)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    EXPECT_EQ(target(folder, "restId", "restImmutableEntryId"), folder);
}

TEST_F(TranslatedIds, KeepTheImmutableOneWhenTheContactMoves)
{
    const QString id = makeContact("{}");
    const QString path = QStringLiteral("/me/contacts/") + id;
    const QString old = get(path).text("id");
    patch(path, R"({"parentFolderId":")" + makeFolder(QStringLiteral("A")).toUtf8() + "\"}");
    EXPECT_EQ(errorOf(old, "restId"), QStringLiteral("ErrorItemNotFound"));
    EXPECT_EQ(target(id, "restImmutableEntryId", "restId"), get(path).text("id"));
}

TEST_F(TranslatedIds, ThatFailDoNotSpoilTheOthers)
{
    const QString id = makeContact("{}");
    const Reply reply =
        translate({QStringLiteral("garbage"), id}, "restImmutableEntryId", "restImmutableEntryId");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(members(reply.value(), "targetId"), (QStringList{QString(), id}));
    EXPECT_EQ(errorOf(QStringLiteral("garbage"), "restId"),
              QStringLiteral("ErrorInvalidIdMalformed"));
    EXPECT_EQ(errorOf(id, "restId"), QStringLiteral("ErrorItemNotFound"));
}

TEST_F(TranslatedIds, TakeParametersAsGeneratedLibrariesSpellThem)
{
    const QString id = makeContact("{}");
    const Reply reply = post(QStringLiteral("/me/translateExchangeIds"),
                             R"({"InputIds":[")" + id.toUtf8()
                                 + R"("],"SourceIdType":"restImmutableEntryId",)"
                                   R"("TargetIdType":"restImmutableEntryId"})");
    EXPECT_EQ(members(reply.value(), "targetId"), QStringList{id});
}

TEST_F(TranslatedIds, AreAtMostAThousandAtOnce)
{
    const QString id = makeContact("{}");
    EXPECT_EQ(translate(QStringList(1000, id), "restImmutableEntryId", "restId").value().size(),
              1000);
    EXPECT_EQ(translate(QStringList(1001, id), "restImmutableEntryId", "restId").status, 400);
}

TEST_F(TranslatedIds, NeedFormatsThatThereAre)
{
    EXPECT_EQ(translate({}, "restId", "shoeSize").status, 400);
    EXPECT_EQ(post(QStringLiteral("/me/translateExchangeIds"), "{}").status, 400);
}

} // namespace
