#include "tests/mailbox/mailboxfixture.h"

namespace {

const QByteArray notes =
    R"({"@odata.type":"microsoft.graph.openTypeExtension","extensionName":"com.example.notes",)"
    R"("colour":"red","count":2})";

} // namespace

class OpenExtensionsTest : public MailboxTest
{
protected:
    static QString at(const QString &contact, const QString &tail = {})
    {
        return QStringLiteral("/me/contacts/%1/extensions%2")
            .arg(contact, tail.isEmpty() ? tail : QLatin1Char('/') + tail);
    }

    // The free members of an answer.
    static QJsonObject own(QJsonObject json)
    {
        for (const char *name : {"@odata.context", "@odata.type", "id", "extensionName"})
            json.remove(QLatin1String(name));
        return json;
    }

    static QJsonObject object(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object();
    }

    void set(const char *name, const char *value)
    {
        server().switches().set(QLatin1String(name), QLatin1String(value));
    }

    QStringList found(const QString &query)
    {
        return members(get(QStringLiteral("/me/contacts") + query, immutable).value(), "givenName");
    }
};

TEST_F(OpenExtensionsTest, AreCreatedWith201AndReadByTheirName)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const Reply created = post(at(id), notes);
    const Reply read = get(at(id, QStringLiteral("com.example.notes")));
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(read.status, 200);
    EXPECT_EQ(created.json(), read.json());
    EXPECT_EQ(read.text("@odata.type"), QStringLiteral("#microsoft.graph.openTypeExtension"));
    EXPECT_EQ(read.text("extensionName"), QStringLiteral("com.example.notes"));
    EXPECT_EQ(read.text("id"),
              QStringLiteral("microsoft.graph.openTypeExtension.com.example.notes"));
    EXPECT_EQ(own(read.json()), object(R"({"colour":"red","count":2})"));
}

TEST_F(OpenExtensionsTest, AreNamedByEitherIdWithItsPrefixInAnyLetterCase)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    QList<int> statuses;
    for (const char *prefix :
         {"microsoft.graph.openTypeExtension.", "Microsoft.OutlookServices.OpenTypeExtension.",
          "MICROSOFT.GRAPH.OPENTYPEEXTENSION."})
        statuses.append(
            get(at(id, QLatin1String(prefix) + QStringLiteral("com.example.notes"))).status);
    statuses.append(
        get(QStringLiteral("/me/contacts('%1')/extensions('com.example.notes')").arg(id)).status);
    EXPECT_EQ(statuses, QList<int>({200, 200, 200, 200}));
}

TEST_F(OpenExtensionsTest, AreReachedThroughTheFolderAndOnlyThroughTheRightOne)
{
    const QString folder = makeFolder(QStringLiteral("Club"));
    const QString id = makeContact(R"({"givenName":"Ada"})", folder);
    const QString inFolder = QStringLiteral("/me/contactFolders/%1/contacts/%2/extensions");
    EXPECT_EQ(post(inFolder.arg(folder, id), notes).status, 201);
    const Reply list = get(inFolder.arg(folder, id));
    const Reply elsewhere = get(inFolder.arg(QStringLiteral("contacts"), id));
    EXPECT_EQ(members(list.value(), "extensionName"),
              QStringList{QStringLiteral("com.example.notes")});
    EXPECT_EQ(elsewhere.status, 404);
}

TEST_F(OpenExtensionsTest, AreCreatedWithTheContactAndNotEchoedUnlessExpanded)
{
    const QByteArray body = R"({"givenName":"Ada","extensions":[)" + notes + "]}";
    const Reply silent = post(QStringLiteral("/me/contacts"), body);
    const Reply expanded = post(QStringLiteral("/me/contacts?$expand=extensions"), body);
    EXPECT_EQ(silent.status, 201);
    EXPECT_FALSE(silent.json().contains(QStringLiteral("extensions")));
    EXPECT_EQ(members(expanded.json().value(QStringLiteral("extensions")).toArray(), "colour"),
              QStringList{QStringLiteral("red")});
    EXPECT_EQ(get(at(silent.text("id"), QStringLiteral("com.example.notes"))).status, 200);
}

TEST_F(OpenExtensionsTest, AreExpandedAllWithoutFilterAndTheNamedOnesWithIt)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    for (const char *name : {"com.example.a", "com.example.b", "com.example.c"})
        post(at(id), QByteArray(R"({"extensionName":")") + name + R"("})");
    const auto expand = [&](const QString &options) {
        const Reply reply = get(QStringLiteral("/me/contacts/%1?$expand=%2").arg(id, options));
        return members(reply.json().value(QStringLiteral("extensions")).toArray(), "extensionName");
    };
    EXPECT_EQ(expand(QStringLiteral("extensions")).size(), 3);
    EXPECT_EQ(expand(QStringLiteral("Extensions($filter=id eq 'com.example.b')")),
              QStringList{QStringLiteral("com.example.b")});
    EXPECT_EQ(
        expand(QStringLiteral("extensions($filter=id eq 'com.example.a' or id eq "
                              "'Microsoft.OutlookServices.openTypeExtension.com.example.c')")),
        QStringList({QStringLiteral("com.example.a"), QStringLiteral("com.example.c")}));
}

TEST_F(OpenExtensionsTest, ExpandToAnEmptyListWhenThereIsNone)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const Reply reply = get(QStringLiteral("/me/contacts/%1?$expand=extensions").arg(id));
    EXPECT_EQ(reply.json().value(QStringLiteral("extensions")), QJsonValue(QJsonArray()));
}

TEST_F(OpenExtensionsTest, FindTheirContacts)
{
    post(at(makeContact(R"({"givenName":"Ada"})")), notes);
    makeContact(R"({"givenName":"Grace"})");
    const QString filter = QStringLiteral("?$filter=Extensions/any(f:f/id eq '%1')"
                                          "&$expand=Extensions($filter=id eq '%1')");
    EXPECT_EQ(found(filter.arg(QStringLiteral("com.example.notes"))),
              QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(found(filter.arg(
                  QStringLiteral("Microsoft.OutlookServices.OpenTypeExtension.com.example.notes"))),
              QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(found(filter.arg(QStringLiteral("com.example.other"))), QStringList());
    EXPECT_EQ(
        get(QStringLiteral("/me/contacts?$filter=Extensions/any(f:f/colour eq 'red')")).errorCode(),
        QStringLiteral("ErrorInvalidUrlQueryFilter"));
}

TEST_F(OpenExtensionsTest, AChangeReplacesAllMembersByDefault)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    const Reply changed =
        patch(at(id, QStringLiteral("com.example.notes")), R"({"colour":"blue"})");
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(own(changed.json()), object(R"({"colour":"blue"})"));
    EXPECT_EQ(own(get(at(id, QStringLiteral("com.example.notes"))).json()), own(changed.json()));
}

TEST_F(OpenExtensionsTest, AChangeMergesMembersWithTheSwitch)
{
    start();
    set("extension-change", "merge");
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    const Reply changed = patch(at(id, QStringLiteral("com.example.notes")),
                                R"({"colour":"blue","shape":"round","count":null})");
    EXPECT_EQ(own(changed.json()), object(R"({"colour":"blue","shape":"round"})"));
}

TEST_F(OpenExtensionsTest, ASecondOfTheNameIs409ByDefault)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    EXPECT_EQ(post(at(id), notes).status, 409);
}

TEST_F(OpenExtensionsTest, ASecondOfTheNameOverwritesWith201WithTheSwitch)
{
    start();
    set("extension-duplicate", "overwrite");
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    const Reply again = post(at(id), R"({"extensionName":"com.example.notes","shape":"round"})");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(own(get(at(id, QStringLiteral("com.example.notes"))).json()),
              object(R"({"shape":"round"})"));
}

TEST_F(OpenExtensionsTest, AreDeletedWith204AndThen404)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    const QString path = at(id, QStringLiteral("com.example.notes"));
    EXPECT_EQ(remove(path).status, 204);
    for (const Reply &reply : {get(path), patch(path, "{}"), remove(path)}) {
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorItemNotFound"));
    }
}

TEST_F(OpenExtensionsTest, OneIsAtMost16KiB)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const auto body = [](int size) {
        return R"({"extensionName":"com.example.big","t":")" + QByteArray(size, 'x') + "\"}";
    };
    EXPECT_EQ(post(at(id), body(16 * 1024)).status, 413);
    EXPECT_EQ(post(at(id), body(16 * 1024 - 16)).status, 201);
    EXPECT_EQ(patch(at(id, QStringLiteral("com.example.big")), body(16 * 1024)).status, 413);
}

TEST_F(OpenExtensionsTest, AContactHasAtMostTen)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    QList<int> statuses;
    for (int i = 0; i < 11; ++i)
        statuses.append(
            post(at(id), R"({"extensionName":"com.example.n)" + QByteArray::number(i) + R"("})")
                .status);
    EXPECT_EQ(statuses.count(201), 10);
    EXPECT_EQ(statuses.constLast(), 400);
    EXPECT_EQ(get(at(id)).value().size(), 10);
}

TEST_F(OpenExtensionsTest, NamesAreNeededAndNotMicrosofts)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    QList<int> statuses;
    for (const char *body :
         {R"({"extensionName":"com.microsoft.notes"})", R"({"extensionName":"Com.Microsoft.x"})",
          R"({"extensionName":""})", R"({"colour":"red"})", R"({"extensionName":"with space"})",
          R"({"@odata.type":"microsoft.graph.user","extensionName":"com.example.a"})"})
        statuses.append(post(at(id), body).status);
    EXPECT_EQ(statuses, QList<int>({400, 400, 400, 400, 400, 400}));
    EXPECT_EQ(get(at(id)).value(), QJsonArray());
}

TEST_F(OpenExtensionsTest, KeepNestedValuesAndTheAnnotationsOfMembers)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const QByteArray members =
        R"-("place":{"city":"London","floors":[1,2]},"picks@odata.type":"#Collection(String)",)-"
        R"("picks":["a","b"],"on":true,"ratio":0.5})";
    post(at(id), R"({"extensionName":"com.example.nested",)" + members);
    EXPECT_EQ(own(get(at(id, QStringLiteral("com.example.nested"))).json()), object('{' + members));
}

TEST_F(OpenExtensionsTest, CannotBeRenamed)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    EXPECT_EQ(patch(at(id, QStringLiteral("com.example.notes")),
                    R"({"extensionName":"com.example.other"})")
                  .status,
              400);
}

TEST_F(OpenExtensionsTest, MoveTheChangeKeyButAreNotReportedByDelta)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    QString deltaLink;
    allPages(QStringLiteral("/me/contactFolders/contacts/contacts/delta"), {}, &deltaLink);
    const QString before = get(QStringLiteral("/me/contacts/") + id).text("changeKey");
    post(at(id), notes);
    const QString created = get(QStringLiteral("/me/contacts/") + id).text("changeKey");
    patch(at(id, QStringLiteral("com.example.notes")), R"({"colour":"blue"})");
    const QString changed = get(QStringLiteral("/me/contacts/") + id).text("changeKey");
    remove(at(id, QStringLiteral("com.example.notes")));
    const QString removed = get(QStringLiteral("/me/contacts/") + id).text("changeKey");
    EXPECT_EQ(QSet<QString>({before, created, changed, removed}).size(), 4);
    EXPECT_EQ(allPages(deltaLink), QJsonArray());
}

TEST_F(OpenExtensionsTest, SurviveAMoveOfTheirContact)
{
    const QString folder = makeFolder(QStringLiteral("Club"));
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    const Reply moved = patch(QStringLiteral("/me/contacts/") + id,
                              R"({"parentFolderId":")" + folder.toLatin1() + "\"}", immutable);
    EXPECT_EQ(moved.text("parentFolderId"), folder);
    EXPECT_EQ(own(get(at(moved.text("id"), QStringLiteral("com.example.notes"))).json()),
              object(R"({"colour":"red","count":2})"));
}

TEST_F(OpenExtensionsTest, GoWithTheirContact)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    post(at(id), notes);
    remove(QStringLiteral("/me/contacts/") + id);
    EXPECT_EQ(get(at(id)).status, 404);
    EXPECT_EQ(found(QStringLiteral("?$filter=Extensions/any(f:f/id eq 'com.example.notes')")),
              QStringList());
}

TEST_F(OpenExtensionsTest, AreNotWrittenThroughAChangeOfTheContact)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    EXPECT_EQ(
        patch(QStringLiteral("/me/contacts/") + id, R"({"extensions":[)" + notes + "]}").status,
        400);
}

TEST_F(OpenExtensionsTest, AreNotKnownToFolders)
{
    const QString folder = makeFolder(QStringLiteral("Club"));
    const QString path = QStringLiteral("/me/contactFolders/") + folder;
    EXPECT_EQ(get(path + QStringLiteral("/extensions")).status, 400);
    EXPECT_EQ(get(path + QStringLiteral("?$expand=extensions")).errorCode(),
              QStringLiteral("ExpandNotSupported"));
}

TEST_F(OpenExtensionsTest, OfTheUserAreNamedByTheirNameAndChangeWith204)
{
    const QString path = QStringLiteral("/me/extensions");
    const QString one = path + QStringLiteral("/com.example.notes");
    const Reply created = post(path, notes);
    const Reply changed = patch(one, R"({"colour":"blue"})");
    const Reply read = get(one);
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.text("id"), QStringLiteral("com.example.notes"));
    EXPECT_EQ(changed.status, 204);
    EXPECT_EQ(own(read.json()), object(R"({"colour":"blue"})"));
    EXPECT_EQ(members(get(QStringLiteral("/me?$select=displayName&$expand=extensions"))
                          .json()
                          .value(QStringLiteral("extensions"))
                          .toArray(),
                      "colour"),
              QStringList{QStringLiteral("blue")});
    EXPECT_EQ(remove(one).status, 204);
    EXPECT_EQ(get(path).value(), QJsonArray());
}

TEST_F(OpenExtensionsTest, OfTheUserAreAtMostTwoOf2KiB)
{
    const QString path = QStringLiteral("/me/extensions");
    QList<int> statuses;
    for (const char *name : {"a", "b", "c"})
        statuses.append(
            post(path, R"({"extensionName":"com.example.)" + QByteArray(name) + "\"}").status);
    statuses.append(
        patch(path + QStringLiteral("/com.example.a"), R"({"t":")" + QByteArray(2048, 'x') + "\"}")
            .status);
    EXPECT_EQ(statuses, QList<int>({201, 201, 400, 413}));
}
