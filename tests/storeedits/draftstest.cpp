#include "services/store/drafts.h"
#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

class Drafts : public EditFixture
{
protected:
    Draft draftOf(const char *token, domain::ContactKey contact, const QString &phone)
    {
        return {.token = QLatin1String(token),
                .contact = contact,
                .folder = {},
                .patch = phonePatch(phone),
                .writtenAt = now,
                .name = QStringLiteral("Ada")};
    }

    QList<Draft> kept() { return required(drafts(*connection)); }
};

} // namespace

TEST_F(Drafts, ComeBackAsTheyWereWritten)
{
    const Draft draft = draftOf("a", create(QStringLiteral("Ada")), QStringLiteral("1"));
    required(saveDraft(*connection, draft));
    EXPECT_EQ(kept(), QList<Draft>{draft});
}

TEST_F(Drafts, OfANewContactKeepItsFolderAndItsName)
{
    Draft draft = draftOf("a", {}, QStringLiteral("1"));
    draft.folder = folder(QStringLiteral("Clients"));
    draft.patch = namePatch(QStringLiteral("Grace"));
    draft.name = QStringLiteral("Grace");
    required(saveDraft(*connection, draft));
    EXPECT_EQ(kept(), QList<Draft>{draft});
}

TEST_F(Drafts, AreReplacedByWhatIsWrittenNext)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    required(saveDraft(*connection, draftOf("a", ada, QStringLiteral("1"))));
    required(saveDraft(*connection, draftOf("a", ada, QStringLiteral("12"))));
    EXPECT_EQ(kept(), QList<Draft>{draftOf("a", ada, QStringLiteral("12"))});
    // Another editor of the same contact: the later one counts.
    required(saveDraft(*connection, draftOf("b", ada, QStringLiteral("3"))));
    EXPECT_EQ(kept(), QList<Draft>{draftOf("b", ada, QStringLiteral("3"))});
}

TEST_F(Drafts, AreNeitherShownNorSent)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    push();
    const auto before = shown();
    required(saveDraft(*connection, draftOf("a", ada, QStringLiteral("1"))));
    EXPECT_EQ(shown(), before);
    EXPECT_EQ(outbox(), domain::OutboxCounts());
}

TEST_F(Drafts, GoWhenTheyAreDiscardedOrTheirContactIs)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    required(saveDraft(*connection, draftOf("a", ada, QStringLiteral("1"))));
    required(deleteContacts(*connection, {ada}));
    EXPECT_EQ(kept(), QList<Draft>());
    const domain::ContactKey grace = create(QStringLiteral("Grace"));
    required(saveDraft(*connection, draftOf("b", grace, QStringLiteral("1"))));
    required(discardDraft(*connection, QStringLiteral("b")));
    EXPECT_EQ(kept(), QList<Draft>());
}

} // namespace store
