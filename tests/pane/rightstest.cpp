#include "services/store/sharedmailbox.h"
#include "tests/pane/panefixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace ui {

namespace {

domain::Contact person(const QString &name)
{
    domain::Contact contact;
    contact.displayName = name;
    contact.mobilePhone = QStringLiteral("+420 777 123 456");
    return contact;
}

} // namespace

class CardRights : public PaneFixture
{
protected:
    QAbstractButton *addChip()
    {
        return pane->findChild<ContactCard *>()->findChild<QAbstractButton *>(
            QStringLiteral("addCategory"));
    }

    void lockFolder()
    {
        const QList<store::FolderRights> rights{
            {contactsFolder, {}, store::FolderRights::Right::Read}};
        ASSERT_TRUE(QCoro::waitFor(store.commit(&store::setFolderRights, rights)));
    }
};

TEST_F(CardRights, ShowThatAContactIsForReadingOnly)
{
    const domain::ContactKey key = add(person(QStringLiteral("Ada")));
    lockFolder();
    showCard(key);
    const auto *card = pane->findChild<ContactCard *>();
    EXPECT_TRUE(visibleTexts(*card).contains(
        QStringLiteral("This contact is shared with you for reading only")));
    EXPECT_FALSE(find<QToolButton>("editCard")->isEnabled());
    EXPECT_FALSE(addChip()->isVisible());
    const domain::Contact before = stored(key);
    QTest::keyClick(find<QTextEdit>("contactName"), Qt::Key_F2);
    auto *phone = find<QWidget>("mobilePhone")->findChild<QTextEdit *>();
    QTest::keyClick(phone, Qt::Key_F2);
    EXPECT_EQ(pane->findChildren<QLineEdit *>().size(), 0);
    EXPECT_EQ(stored(key), before);
}

TEST_F(CardRights, CloseTheVerbsOfASelectionThatHoldsALockedContact)
{
    const domain::ContactKeys keys{add(person(QStringLiteral("Ada"))),
                                   add(person(QStringLiteral("Bob")))};
    lockFolder();
    pane->showSelection(keys);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return !find<QPushButton>("deleteSelection")->isEnabled(); }));
    QStringList enabled;
    for (const auto *button :
         pane->findChild<SelectionSummary *>()->findChildren<QPushButton *>()) {
        if (button->isEnabled()) {
            enabled.append(button->objectName());
        }
    }
    enabled.sort();
    EXPECT_EQ(enabled,
              QStringList({QStringLiteral("copySelection"), QStringLiteral("exportSelection")}));
    EXPECT_EQ(find<QLabel>("selectionFlags")->text(),
              QStringLiteral("These contacts are shared with you for reading only"));
}

TEST_F(CardRights, OfferTheCategoriesOfWhatMayBeChanged)
{
    const domain::ContactKey key = add(person(QStringLiteral("Ada")));
    showCard(key);
    QAbstractButton *add = addChip();
    ASSERT_TRUE(add->isVisible());
    EXPECT_EQ(add->text(), QStringLiteral("Category"));
    QSignalSpy asked(pane.get(), &DetailPane::categoriseRequested);
    add->setFocus(Qt::TabFocusReason);
    QTest::keyClick(add, Qt::Key_Space);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().value<domain::ContactKeys>(), domain::ContactKeys{key});
    const store::LabelEdit blue{.added = {QStringLiteral("Blue")}};
    ASSERT_TRUE(QCoro::waitFor(service->labelContacts({key}, blue)));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return pane->findChild<QWidget *>(QStringLiteral("chip")) != nullptr; }));
    EXPECT_EQ(add->text(), QString()); // a sign behind the chips
    EXPECT_TRUE(add->isVisible());
}

} // namespace ui
