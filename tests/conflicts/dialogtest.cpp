#include "services/store/openextensions.h"
#include "tests/conflicts/conflictfixture.h"

#include <QJsonObject>
#include <QLabel>

namespace ui {

namespace {

using testsupport::eventually;
using testsupport::names;

const QString two = QStringLiteral("+420 777 100 002");
const QString three = QStringLiteral("+420 777 100 003");

class ConflictsWindow : public ConflictFixture
{
protected:
    void clashOfPhones()
    {
        begin(names("Ada"));
        clash("Ada", ContactProperty::MobilePhone, two, three);
    }

    void clashOfTwo()
    {
        begin(names("Ada"));
        clash("Ada", ContactProperty::MobilePhone, two, three);
        clash("Ada", ContactProperty::JobTitle, QStringLiteral("Analyst"),
              QStringLiteral("Writer"));
    }
};

} // namespace

TEST_F(ConflictsWindow, ShowsBothValuesAndChangesNothingByItself)
{
    clashOfPhones();
    openDialog();
    EXPECT_EQ(fields(), QStringList(QStringLiteral("Mobile: %1 | %2").arg(two, three)));
    dialog->close();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(stored("Ada").mobilePhone, three);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(ConflictsWindow, SendsMine)
{
    clashOfPhones();
    openDialog();
    press(*field(ContactProperty::MobilePhone), "keepMine");
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(stored("Ada").mobilePhone, two);
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

// Additional data of another program: there is one value, so there is no keeping of both.
TEST_F(ConflictsWindow, OffersMineAndTheirsOfAMemberOfAdditionalData)
{
    const QString shop = QStringLiteral("com.example.shop");
    begin(names("Ada"));
    const domain::ContactKey ada = app().contactKey(QStringLiteral("Ada"));
    app().commit(
        &store::setExtensions,
        QList<store::ExtensionEdit>{{ada, shop, QJsonObject{{QStringLiteral("size"), 1}}}});
    ASSERT_TRUE(syncOnce());
    app().commit(
        &store::setExtensions,
        QList<store::ExtensionEdit>{
            {ada, shop, QJsonObject{{QStringLiteral("size"), QStringLiteral("<b>L</b>")}}}});
    mailbox().request("PATCH",
                      QStringLiteral("/v1.0/me/contacts/%1/extensions/%2")
                          .arg(mailbox().contactId(QStringLiteral("Ada")), shop),
                      R"({"size":42})");
    openDialog();
    EXPECT_EQ(fields(), QStringList(QStringLiteral("size (com.example.shop): <b>L</b> | 42")));
    const auto *field = dialog->findChild<ConflictField *>();
    EXPECT_FALSE(field->findChild<QPushButton *>(QStringLiteral("keepBoth"))->isVisible());
    press(*field, "keepMine");
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(
        app().read(&store::shownExtension, ada, shop),
        store::ExtensionValues(QJsonObject{{QStringLiteral("size"), QStringLiteral("<b>L</b>")}}));
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(ConflictsWindow, LeavesTheServersAloneWhenTheyAreKept)
{
    clashOfPhones();
    openDialog();
    const auto before = mailbox().state();
    press(*field(ContactProperty::MobilePhone), "keepTheirs");
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().state(), before);
    EXPECT_EQ(app().state(), before);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(ConflictsWindow, WritesMineIntoTheNotesToKeepBoth)
{
    clashOfPhones();
    openDialog();
    press(*field(ContactProperty::MobilePhone), "keepBoth");
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(stored("Ada").mobilePhone, three);
    EXPECT_EQ(stored("Ada").personalNotes, QStringLiteral("Mobile: ") + two);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(ConflictsWindow, FillsAListBeforeTheNotes)
{
    begin(names("Ada"));
    clash("Ada", ContactProperty::BusinessPhones, QStringList{two, QStringLiteral("9")},
          QStringList{three});
    openDialog();
    press(*field(ContactProperty::BusinessPhones), "keepBoth");
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(stored("Ada").businessPhones, (QStringList{three, two}));
    EXPECT_EQ(stored("Ada").personalNotes, QStringLiteral("Work phone: 9"));
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(ConflictsWindow, SettlesAllOfAContactAtOnceAndTakesItBackAtOnce)
{
    clashOfTwo();
    openDialog();
    const auto before = app().state();
    press(*dialog->findChild<QWidget *>(QStringLiteral("chooseForAll")), "keepMine");
    ASSERT_TRUE(showsNothing());
    EXPECT_EQ(stored("Ada").mobilePhone, two);
    EXPECT_EQ(stored("Ada").jobTitle, QStringLiteral("Analyst"));
    ASSERT_TRUE(eventually([this] { return edits->undo()->isEnabled(); }));
    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return app().state() == before; }));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(ConflictsWindow, GoesOnToTheNextChoiceByTheKeyboard)
{
    clashOfTwo();
    begin(names("Zoe"));
    clash("Zoe", ContactProperty::NickName, QStringLiteral("Z"), QStringLiteral("Zo"));
    openDialog();
    field(ContactProperty::JobTitle)
        ->findChild<QPushButton *>(QStringLiteral("keepMine"))
        ->setFocus();
    for (const ContactProperty next : {ContactProperty::MobilePhone, ContactProperty::NickName}) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        ASSERT_TRUE(eventually([&] {
            return field(next) != nullptr && field(next)->isAncestorOf(dialog->focusWidget());
        }));
        EXPECT_EQ(dialog->focusWidget()->objectName(), QStringLiteral("keepMine"));
    }
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(showsNothing());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(stored("Ada").jobTitle, QStringLiteral("Analyst"));
    EXPECT_EQ(stored("Zoe").nickName, QStringLiteral("Z"));
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(ConflictsWindow, ChoosesNothingOnEnterInTheList)
{
    clashOfPhones();
    openDialog();
    auto *list = dialog->findChild<QListView *>(QStringLiteral("conflictContacts"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts{.conflicts = 1});
}

TEST_F(ConflictsWindow, SaysWhenNothingIsLeft)
{
    clashOfPhones();
    openDialog();
    const QList<store::ConflictDecision> elsewhere{
        {.id = model->conflictsAt(0).front().id, .choice = store::ConflictChoice::Theirs}};
    app().commit(&store::settleConflicts, elsewhere);
    ASSERT_TRUE(showsNothing());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        words.append(label->isVisible() ? label->text() : QString());
    }
    EXPECT_TRUE(words.contains(QStringLiteral("No conflicts"))) << words.join(u'|').toStdString();
}

TEST_F(ConflictsWindow, ShowsWholeValuesOfAnyLengthAndDirection)
{
    begin(names("Ada"));
    const QString longWord = QString(250, u'x');
    const QString arabic = QStringLiteral("مرحبا بالعالم ").repeated(17).trimmed();
    clash("Ada", ContactProperty::OfficeLocation, longWord, arabic);
    openDialog();
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        dialog->setLayoutDirection(direction);
        const ConflictField *office = field(ContactProperty::OfficeLocation);
        const auto *mine = office->findChild<CardText *>(QStringLiteral("conflictMine"));
        const auto *theirs = office->findChild<CardText *>(QStringLiteral("conflictTheirs"));
        const auto isWhole = [](const CardText *value) {
            return value->document()->size().width() <= value->width()
                && value->document()->size().height() <= value->height();
        };
        const auto isMineFirst = [&] {
            return mine->mapTo(dialog.get(), QPoint()).x()
                < theirs->mapTo(dialog.get(), QPoint()).x();
        };
        EXPECT_TRUE(eventually([&] { return isMineFirst() == (direction == Qt::LeftToRight); }));
        EXPECT_TRUE(eventually([&] { return isWhole(mine) && isWhole(theirs); }));
        EXPECT_EQ(mine->toPlainText(), longWord);
        EXPECT_EQ(theirs->toPlainText(), arabic);
    }
}

} // namespace ui
