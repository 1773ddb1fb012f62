// What is written and not saved outlives the program.
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

class Draft : public PaneFixture
{
protected:
    domain::ContactKey addAda()
    {
        domain::Contact ada;
        ada.givenName = QStringLiteral("Ada");
        ada.displayName = QStringLiteral("Ada");
        return add(ada);
    }

    QList<store::Draft> kept() { return *QCoro::waitFor(service->drafts()); }

    bool isKept(const QString &name)
    {
        return QTest::qWaitFor([&] {
            const auto drafts = kept();
            return drafts.size() == 1 && drafts.front().name == name;
        });
    }

    // As after a crash: the pane goes without a word.
    QPushButton *offer(const QString &text)
    {
        QPushButton *button = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            const auto buttons = pane->findChildren<QPushButton *>(QStringLiteral("noticeButton"));
            const auto found = std::ranges::find(buttons, text, &QPushButton::text);
            button = found == buttons.end() ? nullptr : *found;
            return button != nullptr;
        })) << text.toStdString();
        return button;
    }
};

} // namespace

TEST_F(Draft, IsKeptWhileOneWritesAndGoesWhenItIsSaved)
{
    openEditor(addAda());
    find<QLineEdit>("givenName")->setText(QStringLiteral("Augusta"));
    ASSERT_TRUE(isKept(QStringLiteral("Augusta")));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_TRUE(QTest::qWaitFor([this] { return kept().isEmpty(); }));
}

TEST_F(Draft, GoesWhenItIsDiscarded)
{
    openEditor(addAda());
    find<QLineEdit>("givenName")->setText(QStringLiteral("Augusta"));
    ASSERT_TRUE(isKept(QStringLiteral("Augusta")));
    click("cancelEdit");
    offer(QStringLiteral("Discard"))->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return kept().isEmpty(); }));
}

TEST_F(Draft, IsOfferedWhenItsContactIsOpenedAgain)
{
    const domain::ContactKey key = addAda();
    openEditor(key);
    find<QLineEdit>("givenName")->setText(QStringLiteral("Augusta"));
    ASSERT_TRUE(isKept(QStringLiteral("Augusta")));
    openPane();
    openEditor(key);
    EXPECT_EQ(find<QLineEdit>("givenName")->text(), QStringLiteral("Ada"));
    offer(QStringLiteral("Continue with them"))->click();
    EXPECT_EQ(find<QLineEdit>("givenName")->text(), QStringLiteral("Augusta"));
    EXPECT_TRUE(pane->hasUnsavedEdits());
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(stored(key).displayName, QStringLiteral("Augusta"));
    EXPECT_EQ(kept(), QList<store::Draft>());
}

TEST_F(Draft, OfANewContactIsGoneOnWith)
{
    pane->editNew(contactsFolder);
    find<QLineEdit>("givenName")->setText(QStringLiteral("Grace"));
    ASSERT_TRUE(isKept(QStringLiteral("Grace")));
    openPane();
    pane->editDraft(kept().front());
    EXPECT_EQ(find<QLineEdit>("givenName")->text(), QStringLiteral("Grace"));
    find<QLineEdit>("surname")->setText(QStringLiteral("Hopper"));
    ASSERT_TRUE(isKept(QStringLiteral("Grace Hopper")));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_TRUE(QTest::qWaitFor([this] { return kept().isEmpty(); }));
}

} // namespace ui
