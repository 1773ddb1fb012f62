#include "services/store/query.h"
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace ui {

namespace {

class Saving : public PaneFixture
{
protected:
    domain::Contact ada() const
    {
        domain::Contact contact;
        contact.displayName = QStringLiteral("Ada Lovelace");
        contact.givenName = QStringLiteral("Ada");
        contact.surname = QStringLiteral("Lovelace");
        contact.businessPhones = {QStringLiteral("+44 1")};
        contact.birthday = QDate(1815, 12, 10);
        return contact;
    }
};

// As if the disk had no room for one page more, and as if it had.
domain::Result<bool> fillDisk(store::Connection &connection)
{
    return store::Query(connection, "PRAGMA max_page_count = 1").run();
}

domain::Result<bool> clearDisk(store::Connection &connection)
{
    return store::Query(connection, "PRAGMA max_page_count = 1000000").run();
}

} // namespace

TEST_F(Saving, StoresTheEditAndShowsTheCardAgain)
{
    const domain::ContactKey key = add(ada());
    openEditor(key);
    QSignalSpy finished(pane.get(), &DetailPane::editFinished);
    find<QLineEdit>("phones.0")->setText(QStringLiteral("+44 2"));
    EXPECT_TRUE(pane->hasUnsavedEdits());
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    domain::Contact expected = ada();
    expected.businessPhones = {QStringLiteral("+44 2")};
    EXPECT_EQ(stored(key), expected);
    EXPECT_FALSE(pane->hasUnsavedEdits());
    EXPECT_TRUE(visibleTexts(*pane).contains(QStringLiteral("+44 2")));
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(finished.front().front().value<domain::ContactKey>(), key);
}

TEST_F(Saving, CreatesANewContactInItsFolder)
{
    QSignalSpy finished(pane.get(), &DetailPane::editFinished);
    pane->editNew(contactsFolder);
    ASSERT_NE(editor(), nullptr);
    find<QLineEdit>("givenName")->setText(QStringLiteral("Grace"));
    find<QLineEdit>("surname")->setText(QStringLiteral("Hopper"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    ASSERT_EQ(finished.count(), 1);
    const auto key = finished.front().front().value<domain::ContactKey>();
    domain::Contact expected;
    expected.givenName = QStringLiteral("Grace");
    expected.surname = QStringLiteral("Hopper");
    expected.displayName = QStringLiteral("Grace Hopper");
    expected.fileAs = QStringLiteral("Hopper, Grace");
    EXPECT_EQ(stored(key), expected);
}

TEST_F(Saving, OfNothingTellsSoAndStays)
{
    pane->editNew(contactsFolder);
    click("saveEdit");
    EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QStringLiteral("nothing to save yet")));
    EXPECT_NE(editor(), nullptr);
    EXPECT_FALSE(pane->hasUnsavedEdits());
}

TEST_F(Saving, ThatIsRefusedKeepsEveryWord)
{
    const domain::ContactKey key = add(ada());
    openEditor(key);
    find<QLineEdit>("phones.0")->setText(QStringLiteral("+44 2"));
    const domain::ContactKeys keys{key};
    ASSERT_TRUE(QCoro::waitFor(service->deleteContacts(keys)));
    click("saveEdit");
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return visibleTexts(*pane).join(u'\n').contains(QStringLiteral("not there any more"));
    }));
    EXPECT_EQ(find<QLineEdit>("phones.0")->text(), QStringLiteral("+44 2"));
    EXPECT_TRUE(find<QLineEdit>("phones.0")->isEnabled());
    EXPECT_TRUE(pane->hasUnsavedEdits());
}

TEST_F(Saving, OnAFullDiskSaysSoKeepsEveryWordAndWorksOnceThereIsRoom)
{
    domain::Contact expected = ada();
    expected.personalNotes = QStringLiteral("short");
    const domain::ContactKey key = add(expected);
    openEditor(key);
    expected.personalNotes = QString(50'000, u'n');
    auto *notes = find<QPlainTextEdit>("personalNotes");
    notes->setPlainText(expected.personalNotes);
    ASSERT_TRUE(QCoro::waitFor(store.read(&fillDisk)));
    click("saveEdit");
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return visibleTexts(*pane).join(u'\n').contains(QStringLiteral("The disk is full"));
    }));
    EXPECT_EQ(notes->toPlainText(), expected.personalNotes);
    EXPECT_TRUE(pane->hasUnsavedEdits());
    EXPECT_EQ(stored(key).personalNotes, QStringLiteral("short"));
    ASSERT_TRUE(QCoro::waitFor(store.read(&clearDisk)));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(stored(key), expected);
}

TEST_F(Saving, FollowsWhatChangesElsewhereWhileEditing)
{
    const domain::ContactKey key = add(ada());
    openEditor(key);
    find<QLineEdit>("phones.0")->setText(QStringLiteral("+44 2"));
    domain::Contact elsewhere = ada();
    elsewhere.jobTitle = QStringLiteral("Analyst");
    const QList<store::ContactEdit> edits{{key, domain::difference(ada(), elsewhere)}};
    ASSERT_TRUE(QCoro::waitFor(service->updateContacts(edits)));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return find<QLineEdit>("jobTitle")->text() == QStringLiteral("Analyst"); }));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    elsewhere.businessPhones = {QStringLiteral("+44 2")};
    EXPECT_EQ(stored(key), elsewhere);
}

TEST_F(Saving, AnEditorStaysWhenItsContactIsShownOnceMore)
{
    const domain::ContactKey key = add(ada());
    openEditor(key);
    const ContactEditor *opened = editor();
    pane->showContact(key);
    EXPECT_EQ(editor(), opened);
    EXPECT_TRUE(opened->isVisible());
}

TEST_F(Saving, CancelGivesANewContactUp)
{
    QSignalSpy finished(pane.get(), &DetailPane::editFinished);
    pane->editNew(contactsFolder);
    click("cancelEdit");
    ASSERT_EQ(finished.count(), 1);
    EXPECT_FALSE(finished.front().front().value<domain::ContactKey>().isValid());
}

TEST_F(Saving, DeleteInTheEditorDeletes)
{
    const domain::ContactKey key = add(ada());
    openEditor(key);
    QSignalSpy finished(pane.get(), &DetailPane::editFinished);
    click("deleteContact");
    ASSERT_TRUE(QTest::qWaitFor([&finished] { return finished.count() == 1; }));
    EXPECT_FALSE(QCoro::waitFor(store.read(&store::contactDetails, key)).has_value());
}

} // namespace ui
