#include "tests/pane/panefixture.h"
#include "tests/support/madeconflict.h"
#include "ui/outbox/conflicttext.h"

#include <QSignalSpy>

namespace ui {

namespace {

class ConflictNotice : public PaneFixture
{
protected:
    bool isNoticed() const { return visibleTexts(*pane).contains(conflictNotice()); }
};

} // namespace

TEST_F(ConflictNotice, StaysOnTheContactUntilItIsSettled)
{
    domain::Contact ada;
    ada.displayName = QStringLiteral("Ada");
    ada.mobilePhone = QStringLiteral("3");
    const domain::ContactKey key = add(ada);
    showCard(key);
    EXPECT_FALSE(isNoticed());
    const domain::PropertyConflict conflict{domain::ContactProperty::MobilePhone,
                                            QStringLiteral("1"), QStringLiteral("2"),
                                            QStringLiteral("3")};
    ASSERT_TRUE(QCoro::waitFor(store.commit(&testsupport::makeConflict, key, conflict)));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isNoticed(); }));

    QSignalSpy requested(pane.get(), &DetailPane::conflictsRequested);
    click("noticeButton");
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.front().front().value<domain::ContactKey>(), key);

    pane->showContact(key);
    ASSERT_TRUE(QTest::qWaitFor([this] { return isNoticed(); }));
    const auto open = QCoro::waitFor(store.read(&store::openConflicts, key));
    ASSERT_EQ(open->size(), 1);
    const QList<store::ConflictDecision> decisions{
        conflictDecision(open->front(), store::ConflictChoice::Mine)};
    ASSERT_TRUE(QCoro::waitFor(service->settleConflicts(decisions)));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !isNoticed(); }));
    ada.mobilePhone = QStringLiteral("2");
    EXPECT_EQ(stored(key), ada);
}

} // namespace ui
