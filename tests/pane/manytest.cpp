// Several contacts edited at once.
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

class Many : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        for (int i = 0; i < 3; ++i) {
            domain::Contact contact;
            contact.displayName = QStringLiteral("Person %1").arg(i);
            contact.companyName = QStringLiteral("Acme");
            contact.jobTitle = QStringLiteral("Job %1").arg(i);
            contact.mobilePhone = QString::number(i);
            contact.businessAddress.city = QStringLiteral("City %1").arg(i);
            contact.personalNotes = QStringLiteral("Notes");
            before.append(contact);
            keys.append(add(contact));
        }
        pane->showSelection(keys);
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return pane->findChild<SelectionSummary *>()->isVisible(); }));
        pane->editSelection(keys);
        ASSERT_TRUE(QTest::qWaitFor([this] { return editor() != nullptr; }));
    }

    QList<domain::Contact> now()
    {
        QList<domain::Contact> contacts;
        for (const domain::ContactKey key : keys) {
            contacts.append(stored(key));
        }
        return contacts;
    }

    bool editorGoes()
    {
        return QTest::qWaitFor([this] { return editor() == nullptr; });
    }

    domain::ContactKeys keys;
    QList<domain::Contact> before;
};

} // namespace

TEST_F(Many, ShowWhatIsCommonAndSayWhatDiffers)
{
    EXPECT_EQ(find<QLabel>("editorHeading")->text(), QStringLiteral("3 contacts"));
    EXPECT_EQ(find<QLineEdit>("companyName")->text(), QStringLiteral("Acme"));
    EXPECT_EQ(find<QLineEdit>("jobTitle")->text(), QString());
    EXPECT_EQ(find<QLineEdit>("jobTitle")->placeholderText(), QStringLiteral("Different values"));
    EXPECT_EQ(find<QPlainTextEdit>("personalNotes")->toPlainText(), QStringLiteral("Notes"));
    EXPECT_FALSE(find<QWidget>("givenName")->isVisible()); // one person's own
    EXPECT_FALSE(find<QWidget>("deleteContact")->isVisible());
    EXPECT_FALSE(pane->hasUnsavedEdits());
}

TEST_F(Many, ChangeOnlyWhereItWasTouchedAndAreUndoneByOneStep)
{
    find<QLineEdit>("companyName")->setText(QStringLiteral("Contoso"));
    click("saveEdit");
    ASSERT_TRUE(editorGoes());
    QList<domain::Contact> expected = before;
    for (domain::Contact &contact : expected) {
        contact.companyName = QStringLiteral("Contoso");
    }
    EXPECT_EQ(now(), expected);
    ASSERT_TRUE(QCoro::waitFor(service->undo()));
    EXPECT_EQ(now(), before);
}

TEST_F(Many, GetOneValueWhereTheyDiffered)
{
    find<QLineEdit>("jobTitle")->setText(QStringLiteral("Clerk"));
    find<QLineEdit>("businessAddress.city")->setText(QStringLiteral("Oslo"));
    click("saveEdit");
    ASSERT_TRUE(editorGoes());
    QList<domain::Contact> expected = before;
    for (domain::Contact &contact : expected) {
        contact.jobTitle = QStringLiteral("Clerk");
        contact.businessAddress.city = QStringLiteral("Oslo");
    }
    EXPECT_EQ(now(), expected);
}

TEST_F(Many, LoseAValueThatIsRemovedFromAll)
{
    find<QWidget>("field.jobTitle")
        ->findChild<QToolButton *>(QStringLiteral("removeLine"))
        ->click();
    EXPECT_TRUE(pane->hasUnsavedEdits());
    click("saveEdit");
    ASSERT_TRUE(editorGoes());
    QList<domain::Contact> expected = before;
    for (domain::Contact &contact : expected) {
        contact.jobTitle.clear();
    }
    EXPECT_EQ(now(), expected);
}

TEST_F(Many, AreLeftAloneWhenNothingWasTouched)
{
    click("saveEdit");
    ASSERT_TRUE(editorGoes());
    EXPECT_EQ(now(), before);
    EXPECT_FALSE(service->undoState().undo->kind == store::ChangeKind::UpdateContacts);
}

TEST_F(Many, AskBeforeTheyAreLeftWithChanges)
{
    find<QLineEdit>("companyName")->setText(QStringLiteral("Contoso"));
    int left = 0;
    pane->leave([&left] { ++left; }, [] {});
    EXPECT_EQ(left, 0);
    for (QPushButton *button : pane->findChildren<QPushButton *>(QStringLiteral("noticeButton"))) {
        if (button->text() == QLatin1String("Save")) {
            button->click();
        }
    }
    ASSERT_TRUE(QTest::qWaitFor([&left] { return left == 1; }));
    EXPECT_EQ(now().front().companyName, QStringLiteral("Contoso"));
}

} // namespace ui
