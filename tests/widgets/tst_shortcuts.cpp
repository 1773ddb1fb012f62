#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace widgets {

using testsupport::eventually;

class Shortcuts : public WindowFixture
{
protected:
    // The page of the settings where keys are changed, by way of the list of all keys.
    void openPage()
    {
        action("shortcuts")->trigger();
        part<QPushButton>("changeKeys").click();
        EXPECT_TRUE(eventually([this] {
            return window->findChild<QTreeWidget *>(QStringLiteral("keysTable")) != nullptr;
        }));
    }

    template <class Part>
    Part &part(const char *name)
    {
        return *window->findChild<Part *>(QLatin1String(name));
    }

    void choose(const QString &title)
    {
        auto &table = part<QTreeWidget>("keysTable");
        table.setCurrentItem(table.findItems(title, Qt::MatchExactly).value(0));
        EXPECT_NE(table.currentItem(), nullptr) << qPrintable(title);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&part<QLineEdit>("keys.0"), key, modifiers);
    }

    QList<QKeySequence> keysOf(const char *name) { return action(name)->shortcuts(); }
    static QList<QKeySequence> keys(const QStringList &texts)
    {
        QList<QKeySequence> keys;
        for (const QString &text : texts) {
            keys.append(QKeySequence(text));
        }
        return keys;
    }
};

TEST_F(Shortcuts, EveryKeyIsListed)
{
    action("shortcuts")->trigger();
    const auto &table = part<QTreeWidget>("shortcutsTable");
    QStringList titles;
    for (int row = 0; row < table.topLevelItemCount(); ++row) {
        titles.append(table.topLevelItem(row)->text(0));
    }
    for (const char *title : {"New contact", "Undo", "Next pane", "Save the edit", "Quit"}) {
        EXPECT_TRUE(titles.contains(QLatin1String(title))) << title;
    }
}

TEST_F(Shortcuts, AChangeHoldsAtOnceAndInTheNextSession)
{
    openPage();
    choose(QStringLiteral("New contact"));
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    const auto expected = keys({QStringLiteral("Ctrl+Shift+J"), QStringLiteral("Ctrl+Shift+C")});
    EXPECT_EQ(keysOf("newContact"), expected);
    openWindow();
    EXPECT_EQ(keysOf("newContact"), expected);

    openPage();
    choose(QStringLiteral("New contact"));
    part<QPushButton>("usualKeys").click();
    const auto usual = keys({QStringLiteral("Ctrl+N"), QStringLiteral("Ctrl+Shift+C")});
    EXPECT_EQ(keysOf("newContact"), usual);
    openWindow();
    EXPECT_EQ(keysOf("newContact"), usual);
}

TEST_F(Shortcuts, AConflictIsToldInWordsAndSettledByAButton)
{
    openPage();
    choose(QStringLiteral("New contact"));
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); // "New folder"
    EXPECT_EQ(
        labelText("keysMessage"),
        QStringLiteral("\u2068Ctrl+Shift+E\u2069 belongs to “\u2068New folder\u2069” already."));
    EXPECT_EQ(keysOf("newContact"),
              keys({QStringLiteral("Ctrl+N"), QStringLiteral("Ctrl+Shift+C")}));
    part<QPushButton>("moveKeys").click();
    EXPECT_EQ(keysOf("newContact"),
              keys({QStringLiteral("Ctrl+Shift+E"), QStringLiteral("Ctrl+Shift+C")}));
    EXPECT_EQ(keysOf("newFolder"), QList<QKeySequence>());

    part<QPushButton>("allUsualKeys").click();
    EXPECT_EQ(keysOf("newFolder"), keys({QStringLiteral("Ctrl+Shift+E")}));
    EXPECT_FALSE(part<QPushButton>("allUsualKeys").isEnabled());
}

TEST_F(Shortcuts, KeysThatTypeAreRefusedInWords)
{
    openPage();
    choose(QStringLiteral("New contact"));
    press(Qt::Key_A, Qt::NoModifier);
    EXPECT_TRUE(labelText("keysMessage").contains(QStringLiteral("needed for typing")));
    EXPECT_EQ(keysOf("newContact").value(0), QKeySequence(QStringLiteral("Ctrl+N")));
    press(Qt::Key_F8, Qt::NoModifier);
    EXPECT_EQ(keysOf("newContact").value(0), QKeySequence(Qt::Key_F8));
    press(Qt::Key_Backspace, Qt::NoModifier);
    EXPECT_EQ(keysOf("newContact"), keys({QStringLiteral("Ctrl+Shift+C")}));
}

} // namespace widgets
