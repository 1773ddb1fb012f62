#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/shortcuts/shortcutbook.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
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

// The window's actions with the keys that they have on macOS, whatever runs the test.
class ShortcutsOfMacOS : public Shortcuts
{
protected:
    ShortcutsOfMacOS()
        : m_book(window->findChildren<QAction *>(), m_none, nullptr, ui::KeyPlatform::MacOS)
    {
    }

    QSettings m_none;
    ui::ShortcutBook m_book;
};

TEST_F(ShortcutsOfMacOS, AreThoseOfThePlatform)
{
    const std::initializer_list<std::pair<const char *, QStringList>> expected{
        {"newContact", {QStringLiteral("Ctrl+N")}},
        {"newFolder", {QStringLiteral("Ctrl+Shift+N")}},
        {"editContact", {QStringLiteral("Ctrl+O"), QStringLiteral("Ctrl+L")}},
        {"deleteContacts", {QStringLiteral("Ctrl+Backspace"), QStringLiteral("Del")}},
        {"redo", {QStringLiteral("Ctrl+Shift+Z")}},
        {"find", {QStringLiteral("Ctrl+F")}},
        {"findPeople", {QStringLiteral("Ctrl+Shift+B")}},
        {"moveContacts", {QStringLiteral("Ctrl+Shift+V")}},
        {"copyContacts", {QStringLiteral("Ctrl+Shift+Y")}},
        {"followUpToday", {QStringLiteral("Meta+1")}},
        {"toggleCategory1", {QStringLiteral("Meta+Alt+1")}},
        {"writeMail", {QStringLiteral("Ctrl+Shift+M")}},
        {"syncNow", {QStringLiteral("Ctrl+R")}},
        {"nextPane", {QStringLiteral("Meta+F6"), QStringLiteral("Meta+Tab")}},
        {"focusList", {QStringLiteral("Ctrl+2")}},
        {"viewTable", {QStringLiteral("Ctrl+Alt+2")}},
        {"settings", {QStringLiteral("Ctrl+,")}},
        {"shortcuts", {QStringLiteral("Ctrl+?")}},
        {"quit", {QStringLiteral("Ctrl+Q")}},
        {"nextContact", {QStringLiteral("Ctrl+]"), QStringLiteral("Alt+Down")}},
        {"previousContact", {QStringLiteral("Ctrl+["), QStringLiteral("Alt+Up")}}};
    for (const auto &[name, texts] : expected) {
        EXPECT_EQ(keysOf(name), keys(texts)) << name;
    }
}

TEST_F(ShortcutsOfMacOS, ClashWithNoneAndLeaveTheSystemItsOwn)
{
    const auto ofTheSystem =
        keys({QStringLiteral("Ctrl+M"), QStringLiteral("Ctrl+H"), QStringLiteral("Ctrl+Tab"),
              QStringLiteral("Ctrl+Space"), QStringLiteral("Ctrl+W"), QStringLiteral("Ctrl+`")});
    for (const QAction *each : m_book.actions()) {
        for (const QKeySequence &held : each->shortcuts()) {
            const QAction *other = m_book.holderOf(held, each);
            EXPECT_EQ(other, nullptr)
                << qPrintable(each->objectName()) << " " << qPrintable(held.toString()) << " "
                << qPrintable(other == nullptr ? QString() : other->objectName());
            EXPECT_FALSE(ofTheSystem.contains(held)) << qPrintable(each->objectName());
        }
    }
}

TEST_F(ShortcutsOfMacOS, AreOfActionsThatExist)
{
    for (const char *name :
         {"deleteFolder", "removeFromShelf", "mergeContacts", "previousPane", "focusTree",
          "focusDetail", "toggleFollowUp", "followUpComplete", "toggleCategory10"}) {
        ASSERT_NE(action(name), nullptr) << name;
        EXPECT_EQ(keysOf(name), *ui::platformKeys(ui::KeyPlatform::MacOS, QLatin1String(name)))
            << name;
    }
}

} // namespace widgets
