// Leaving an editor with changes: asked in its bar, never by a dialog that blocks.
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

class Leaving : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        domain::Contact ada;
        ada.givenName = QStringLiteral("Ada");
        ada.displayName = QStringLiteral("Ada");
        key = add(ada);
        openEditor(key);
        find<QLineEdit>("givenName")->setText(QStringLiteral("Augusta"));
        pane->leave([this] { ++left; }, [this] { ++stayed; });
    }

    void press(const QString &text)
    {
        const auto buttons = pane->findChildren<QPushButton *>(QStringLiteral("noticeButton"));
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        ASSERT_NE(found, buttons.end()) << text.toStdString();
        (*found)->click();
    }

    domain::ContactKey key;
    int left = 0;
    int stayed = 0;
};

} // namespace

TEST_F(Leaving, AsksAndWaits)
{
    EXPECT_TRUE(visibleTexts(*pane).contains(QStringLiteral("Your changes are not saved.")));
    auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
    ASSERT_NE(focused, nullptr);
    EXPECT_EQ(focused->text(), QStringLiteral("Save"));
    EXPECT_EQ(left, 0);
    EXPECT_EQ(stayed, 0);
}

TEST_F(Leaving, GoesOnWhenTheChangesAreSaved)
{
    press(QStringLiteral("Save"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return left == 1; }));
    EXPECT_EQ(stored(key).givenName, QStringLiteral("Augusta"));
    EXPECT_EQ(editor(), nullptr);
}

TEST_F(Leaving, GoesOnWhenTheChangesAreDiscarded)
{
    press(QStringLiteral("Discard"));
    EXPECT_EQ(left, 1);
    EXPECT_EQ(stored(key).givenName, QStringLiteral("Ada"));
    EXPECT_FALSE(pane->hasUnsavedEdits());
}

TEST_F(Leaving, StaysWhenThePersonGoesOnWriting)
{
    press(QStringLiteral("Keep editing"));
    EXPECT_EQ(left, 0);
    EXPECT_EQ(stayed, 1);
    EXPECT_EQ(find<QLineEdit>("givenName")->text(), QStringLiteral("Augusta"));
    click("saveEdit"); // later, by itself: leads nowhere else
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(left, 0);
}

TEST_F(Leaving, StaysWhenTheChangesCannotBeSaved)
{
    const domain::ContactKeys keys{key};
    ASSERT_TRUE(QCoro::waitFor(service->deleteContacts(keys)));
    press(QStringLiteral("Save"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return stayed >= 1; }));
    EXPECT_EQ(left, 0);
    EXPECT_TRUE(pane->hasUnsavedEdits());
}

TEST_F(Leaving, AsksNothingWhenNothingChanged)
{
    press(QStringLiteral("Discard"));
    openEditor(key);
    pane->leave([this] { ++left; }, [] {});
    EXPECT_EQ(left, 2);
}

} // namespace ui
