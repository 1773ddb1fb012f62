#include "models/contactroles.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/columnsdialog.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/contacts/letterstrip.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

namespace widgets {

using testsupport::eventually;
using C = domain::ContactColumn;
using domain::ViewKind;

namespace {

QStringList texts(std::initializer_list<const char *> each)
{
    QStringList all;
    for (const char *text : each) {
        all << QString::fromUtf8(text);
    }
    return all;
}

class Views : public WindowFixture
{
protected:
    Views()
    {
        choose(clients);
        EXPECT_TRUE(listShows(texts({"Anna Berg", "Boris Adler", "Carla Diaz"})));
    }

    ui::ContactTableHeader &header() { return list().tableHeader(); }

    QPoint headOf(C column)
    {
        for (int i = 0; i < header().count(); ++i) {
            if (header().columnOf(i) == column) {
                return {header().sectionViewportPosition(i) + 20, header().height() / 2};
            }
        }
        ADD_FAILURE() << "no such column";
        return {};
    }

    void clickHead(C column, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(header().viewport(), Qt::LeftButton, modifiers, headOf(column));
    }
};

} // namespace

TEST_F(Views, KeepSelectionAndCurrentRowFromKindToKind)
{
    select(texts({"Boris Adler", "Carla Diaz"}));
    const domain::ContactKeys before = list().selectedKeys();
    const domain::ContactKey current = list().currentKey();
    for (const char *kind : {"viewTable", "viewCards", "viewPortraits", "viewList"}) {
        action(kind)->trigger();
        EXPECT_TRUE(action(kind)->isChecked()) << kind;
        EXPECT_EQ(list().selectedKeys(), before) << kind;
        EXPECT_EQ(list().currentKey(), current) << kind;
        EXPECT_EQ(header().isVisible(), list().view().kind == ViewKind::Table) << kind;
    }
}

TEST_F(Views, AreRememberedForEachFolder)
{
    action("viewTable")->trigger();
    action("sortByCompany")->trigger();
    choose(suppliers);
    EXPECT_TRUE(listShows(texts({"Dora Ek"})));
    EXPECT_EQ(list().view(), domain::ContactView());
    action("viewCards")->trigger();
    choose(clients);
    EXPECT_TRUE(listShows(texts({"Anna Berg", "Boris Adler", "Carla Diaz"})));
    EXPECT_EQ(list().view().kind, ViewKind::Table);
    EXPECT_TRUE(action("sortByCompany")->isChecked());
    EXPECT_TRUE(window->close());

    openWindow();
    EXPECT_TRUE(eventually([this] { return list().view().kind == ViewKind::Table; }));
    choose(suppliers);
    EXPECT_EQ(list().view().kind, ViewKind::Cards);
}

TEST_F(Views, SortByTheColumnWhoseHeadIsClickedAndWithShiftByFurtherOnes)
{
    action("viewTable")->trigger();
    clickHead(C::Name);
    EXPECT_TRUE(listShows(texts({"Carla Diaz", "Boris Adler", "Anna Berg"})));
    clickHead(C::CompanyName);
    EXPECT_TRUE(listShows(texts({"Anna Berg", "Boris Adler", "Carla Diaz"})));
    clickHead(C::Name, Qt::ShiftModifier);
    clickHead(C::Name, Qt::ShiftModifier);
    EXPECT_TRUE(listShows(texts({"Carla Diaz", "Boris Adler", "Anna Berg"})));
    const QList<domain::SortKey> expected{{C::CompanyName}, {C::Name, Qt::DescendingOrder}};
    EXPECT_EQ(list().view().sort, expected);
}

TEST_F(Views, KeepWidthsAndOrderOfColumns)
{
    action("viewTable")->trigger();
    header().resizeSection(1, 199);
    header().moveSection(0, 2);
    EXPECT_TRUE(eventually([this] { return list().view().columns.at(2).column == C::Name; }));
    const QList<domain::ViewColumn> columns = list().view().columns;
    EXPECT_EQ(columns.at(0).column, C::CompanyName);
    EXPECT_EQ(header().columns(), columns);
    EXPECT_TRUE(window->close());

    openWindow();
    EXPECT_TRUE(eventually([&] { return list().view().columns == columns; }));
    EXPECT_EQ(header().sectionSize(header().logicalIndex(0)), 199);
}

TEST_F(Views, ChooseColumnsByTheKeyboard)
{
    action("chooseColumns")->trigger();
    auto *dialog = window->findChild<ui::ColumnsDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *columns = dialog->findChild<QListWidget *>();
    QTest::keyClick(columns, Qt::Key_Space); // the name stays
    QTest::keyClick(columns, Qt::Key_Down);
    QTest::keyClick(columns, Qt::Key_Space);
    dialog->findChild<QPushButton *>(QStringLiteral("columnDown"))->click();
    dialog->accept();
    QList<domain::ViewColumn> expected = domain::ContactView::standardColumns();
    expected.removeAt(1);
    EXPECT_EQ(list().view().columns, expected);
    EXPECT_EQ(list().view().kind, ViewKind::Table);
}

TEST_F(Views, OpenAndCloseGroupsByKeyboardAndMouse)
{
    action("groupByCompany")->trigger();
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 4; }));
    list().selectRow(2);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Left); // to its header
    EXPECT_EQ(list().currentIndex().row(), 0);
    QTest::keyClick(&list(), Qt::Key_Left);
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 1; }));
    QTest::keyClick(&list(), Qt::Key_Space);
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 4; }));
    EXPECT_EQ(list().currentIndex().row(), 0);
    const QPoint head = list().visualRect(contactList->index(0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, Qt::NoModifier, head);
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 1; }));
    action("expandGroups")->trigger();
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 4; }));
}

TEST_F(Views, GoOverHeadersFromContactToContact)
{
    tree().setCurrentIndex(folders->allContacts());
    action("groupByCompany")->trigger();
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 6; }));
    list().selectRow(3);
    action("nextContact")->trigger();
    EXPECT_EQ(list().currentKey(), contactList->keyAt(5));
    action("previousContact")->trigger();
    EXPECT_EQ(list().currentKey(), contactList->keyAt(3));
}

TEST_F(Views, GiveContactsTheCompanyWhoseHeaderTheyAreDroppedOn)
{
    tree().setCurrentIndex(folders->allContacts());
    action("groupByCompany")->trigger();
    EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 6; }));
    const std::unique_ptr<QMimeData> data(contactList->mimeData({contactList->index(1)}));
    const QPoint head = list().visualRect(contactList->index(4)).center();
    QDragEnterEvent enter(head, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list().viewport(), &enter);
    QDragMoveEvent move(head, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list().viewport(), &move);
    EXPECT_TRUE(move.isAccepted());
    QDropEvent drop(head, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list().viewport(), &drop);
    EXPECT_TRUE(listShows(texts({"", "Boris Adler", "Carla Diaz", "", "Anna Berg", "Dora Ek"})));
    action("undo")->trigger();
    EXPECT_TRUE(listShows(texts({"", "Anna Berg", "Boris Adler", "Carla Diaz", "", "Dora Ek"})));
}

TEST_F(Views, JumpByInitialsWithTheKeyboard)
{
    action("jumpToInitial")->trigger();
    auto *strip = list().findChild<ui::LetterStrip *>();
    EXPECT_TRUE(strip->isVisible());
    QTest::keyClick(strip, Qt::Key_C);
    QTest::keyClick(strip, Qt::Key_Return);
    EXPECT_FALSE(strip->isVisible());
    EXPECT_EQ(list().currentKey(), keyOf(QStringLiteral("Carla Diaz")));
    action("previousSection")->trigger();
    EXPECT_EQ(list().currentKey(), keyOf(QStringLiteral("Boris Adler")));
    action("nextSection")->trigger();
    EXPECT_EQ(list().currentKey(), keyOf(QStringLiteral("Carla Diaz")));
}

TEST_F(Views, MoveBetweenCardsByArrows)
{
    action("viewPortraits")->trigger();
    list().resize(400, 500);
    list().selectRow(0);
    QTest::keyClick(&list(), Qt::Key_Right);
    EXPECT_EQ(list().currentIndex().row(), 1);
    QTest::keyClick(&list(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(list().selectedKeys().size(), 2);
    QTest::keyClick(&list(), Qt::Key_Left);
    EXPECT_EQ(list().selectedKeys().size(), 1);
}

} // namespace widgets
