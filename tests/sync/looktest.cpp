// When what has no answer, or a doubtful one, may be sent again.
#include "services/sync/extensionverdicts.h"
#include "services/sync/photoverdicts.h"
#include "services/sync/pushoutcomes.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using syncing::NextStep;

namespace {

using store::PushAction;
using Kind = store::PushOutcome::Kind;

const domain::Error notFound{.kind = domain::Error::Kind::NotFound};
const syncing::PushAnswer nothingFound =
    graph::GraphResponse{.status = 200, .body = R"({"value":[]})"};

class Look : public testing::Test
{
protected:
    // What a look that finds nothing leads to.
    syncing::Verdict look(std::chrono::seconds afterSend, int looksBefore) const
    {
        store::PushItem item;
        item.action = store::PushAction::CreateContact;
        item.folderId = {QStringLiteral("home")};
        item.lastSent = sent;
        item.tries = 1;
        item.looks = looksBefore;
        return syncing::judgeLook(item, nothingFound, {.now = sent.addSecs(afterSend.count())});
    }

    const QDateTime sent = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
};

} // namespace

TEST_F(Look, IsTakenTwiceTheLastOneHalfAMinuteAfterTheSend)
{
    EXPECT_EQ(look(5s, 0).outcome.notBefore, sent.addSecs(30));
    EXPECT_EQ(look(31s, 0).step, NextStep::Settle);
    EXPECT_EQ(look(29s, 1).step, NextStep::Settle);
    EXPECT_EQ(look(31s, 1).step, NextStep::Send);
}

TEST_F(Look, IsTakenThreeTimesHalfAMinuteApartWhenTheClockWasSetBack)
{
    const auto dayBack = -24h;
    EXPECT_EQ(look(dayBack, 0).outcome.notBefore, sent.addDays(-1).addSecs(30));
    EXPECT_EQ(look(dayBack, 1).step, NextStep::Settle);
    EXPECT_EQ(look(dayBack, 2).step, NextStep::Send);
}

TEST_F(Look, IsTakenOnceForWhatOnlyAnotherClientMayHaveMade)
{
    const syncing::Verdict verdict =
        syncing::judgeLook({.action = PushAction::CreateContact}, nothingFound, {.now = sent});
    EXPECT_EQ(verdict.step, NextStep::Send);
}

TEST_F(Look, OfAFolderThatIsNotListedWaitsForARequestThatTookLong)
{
    const store::PushItem item{.action = PushAction::CreateFolder, .tries = 1, .lastSent = sent};
    const auto after = [&](int seconds) {
        return syncing::judgeLook(item, nothingFound, {.now = sent.addSecs(seconds)});
    };
    EXPECT_EQ(after(6).outcome.notBefore, sent.addSecs(30));
    EXPECT_EQ(after(31).step, NextStep::Send);
}

TEST_F(Look, AtWhatIsToBeReplacedIsNoProofThatTheContactIsGone)
{
    const syncing::PushAnswer expired =
        tl::unexpected(domain::Error{.kind = domain::Error::Kind::DeltaExpired});
    const store::PushItem photo{.action = PushAction::PutPhoto, .knownPhoto = QString()};
    EXPECT_EQ(syncing::judgePhotoBefore(photo, expired, {.now = sent}).outcome.kind, Kind::Retry);
    const store::PushItem extension{.action = PushAction::SetExtension};
    EXPECT_EQ(syncing::judgeExtension(extension, expired, {.now = sent}).outcome.kind, Kind::Retry);
}

TEST_F(Look, KnowsThePictureOfItsOwnThatCameWithALostAnswer)
{
    const QByteArray bytes = QByteArrayLiteral("\x89PNG");
    const auto name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const store::PushItem removal{.action = PushAction::PutPhoto,
                                  .knownPhoto = QString(),
                                  .triedPhotos = {QString::fromLatin1(name)}};
    const syncing::PushAnswer there = graph::GraphResponse{.status = 200, .body = bytes};
    EXPECT_EQ(syncing::judgePhotoBefore(removal, there, {.now = sent}).step, NextStep::WritePhoto);
}

TEST_F(Look, TakesNoReadForProofThatSomethingIsGone)
{
    const auto of = [this](PushAction action) {
        return syncing::judgeLook({.action = action}, tl::unexpected(notFound), {.now = sent});
    };
    EXPECT_EQ(of(PushAction::UpdateContact).step, NextStep::Send);
    EXPECT_EQ(of(PushAction::CreateFolder).outcome.kind, Kind::Look); // a pull tells of its parent
}

TEST_F(Look, AfterARefusalTakesNoReadForProofThatTheContactIsGone)
{
    const domain::Error clash{.kind = domain::Error::Kind::Conflict};
    for (const auto &[action, refusal] :
         {std::pair(PushAction::UpdateContact, clash), std::pair(PushAction::DeleteContact, clash),
          std::pair(PushAction::MoveContact, notFound)}) {
        const syncing::Verdict verdict = syncing::judgeCurrent(
            {.action = action}, {.error = refusal}, tl::unexpected(notFound), {.now = sent});
        EXPECT_EQ(verdict.outcome.kind, Kind::Retry);
    }
    const syncing::Verdict twice =
        syncing::judgeCurrent({.action = PushAction::MoveContact, .tries = 2}, {.error = notFound},
                              tl::unexpected(notFound), {.now = sent});
    EXPECT_EQ(twice.outcome.kind, Kind::Gone);
}

TEST_F(Look, LeavesWhatWasSentInDoubtWhenTheReadAfterAClashIsCutOff)
{
    const syncing::Verdict verdict = syncing::judgeCurrent(
        {.action = PushAction::UpdateContact}, {.error = {.kind = domain::Error::Kind::Conflict}},
        tl::unexpected(domain::Error{.kind = domain::Error::Kind::Offline}), {.now = sent});
    EXPECT_EQ(verdict.step, NextStep::StopRound);
    EXPECT_FALSE(verdict.outcome.notBefore.isValid()); // as if no answer had come
}

TEST_F(Look, LeavesWhatWasSentInDoubtWhenTheReadOfItsResultIsRefused)
{
    const syncing::PushAnswer busy =
        tl::unexpected(domain::Error{.kind = domain::Error::Kind::Throttled});
    const syncing::Verdict verdict =
        syncing::judgeCurrent({.action = PushAction::PutPhoto}, {}, busy, {.now = sent});
    EXPECT_EQ(verdict.outcome.kind, Kind::Retry);
    EXPECT_TRUE(domain::outcomeUnknown(verdict.outcome.error));
}

TEST_F(Look, LeavesAnEditInDoubtWhileItMayStillArrive)
{
    const syncing::PushAnswer unchanged = graph::GraphResponse{
        .status = 200, .body = R"({"id":"c1","@odata.etag":"1","displayName":"Ada"})"};
    store::PushItem item{.action = PushAction::UpdateContact, .lastSent = sent};
    item.patch.values.emplace(domain::ContactProperty::CompanyName, QStringLiteral("Engines"));
    const auto after = [&](int seconds) {
        return syncing::judgeLook(item, unchanged, {.now = sent.addSecs(seconds)}).outcome;
    };
    EXPECT_EQ(after(5).kind, Kind::Superseded);
    EXPECT_TRUE(domain::outcomeUnknown(after(5).error));
    EXPECT_EQ(after(31).kind, Kind::Superseded);
    EXPECT_EQ(after(31).error, domain::Error());
}
