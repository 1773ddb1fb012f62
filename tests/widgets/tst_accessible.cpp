// What a screen reader meets: every control by a name, the contacts as a list and as a table read by cells, news
// as announcements.

#include "models/contactroles.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLabel>

namespace widgets {

using testsupport::eventually;

namespace {

bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Dialog:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::TreeItem:
        return true;
    default:
        return false;
    }
}

// "Button in settingsDialog": what is shown and has no name.
QStringList namelessIn(QAccessibleInterface *node, const QString &place)
{
    QStringList nameless;
    const QAccessible::State state = node->state();
    if (state.invisible || state.invalid) {
        return nameless;
    }
    const QString inside = node->object() != nullptr && !node->object()->objectName().isEmpty()
        ? node->object()->objectName()
        : place;
    if (needsName(node->role()) && node->text(QAccessible::Name).isEmpty()) {
        nameless.append(
            QStringLiteral("%1 in %2").arg(QVariant::fromValue(node->role()).toString(), inside));
    }
    for (int i = 0; i < node->childCount(); ++i) {
        if (QAccessibleInterface *child = node->child(i)) {
            nameless += namelessIn(child, inside);
        }
    }
    return nameless;
}

} // namespace

class Accessible : public WindowFixture
{
protected:
    Accessible()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
    }

    QAccessibleInterface &contacts() { return *QAccessible::queryAccessibleInterface(&list()); }

    const QString anna = QStringLiteral("Anna Berg");
    const QString boris = QStringLiteral("Boris Adler");
    const QString carla = QStringLiteral("Carla Diaz");
};

TEST_F(Accessible, EverythingShownHasAName)
{
    EXPECT_EQ(namelessIn(QAccessible::queryAccessibleInterface(window.get()), {}), QStringList());
    for (const char *name : {"settings", "shortcuts", "moveContacts", "manageCategoryList"}) {
        select({anna});
        action(name)->trigger();
        for (QDialog *dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                EXPECT_EQ(namelessIn(QAccessible::queryAccessibleInterface(dialog), {}),
                          QStringList())
                    << name;
                dialog->close();
            }
        }
    }
}

TEST_F(Accessible, TheListNamesItsPeople)
{
    EXPECT_EQ(contacts().role(), QAccessible::List);
    ASSERT_EQ(contacts().childCount(), 3);
    QAccessibleInterface &row = *contacts().child(1);
    EXPECT_EQ(row.role(), QAccessible::ListItem);
    EXPECT_EQ(row.text(QAccessible::Name), boris);
    EXPECT_EQ(row.text(QAccessible::Description),
              QStringLiteral("Contoso; A change waits to be sent."));
    EXPECT_EQ(contacts().indexOfChild(&row), 1);
    EXPECT_EQ(row.parent(), &contacts());
}

TEST_F(Accessible, TheTableIsReadByCellsUnderTheirTitles)
{
    action("viewTable")->trigger();
    ASSERT_TRUE(eventually([&] { return contacts().role() == QAccessible::Table; }));
    QAccessibleTableInterface &table = *contacts().tableInterface();
    ASSERT_GT(table.columnCount(), 1);
    EXPECT_EQ(table.rowCount(), 3);
    int company = 0;
    while (company < table.columnCount()
           && table.columnDescription(company) != QLatin1String("Company")) {
        ++company;
    }
    ASSERT_LT(company, table.columnCount());
    EXPECT_TRUE(eventually([&] {
        return table.cellAt(2, company)->text(QAccessible::Name) == QLatin1String("Contoso");
    }));
    QAccessibleInterface &cell = *table.cellAt(2, company);
    EXPECT_EQ(cell.role(), QAccessible::Cell);
    EXPECT_EQ(table.cellAt(2, 0)->text(QAccessible::Name), carla);
    QAccessibleTableCellInterface &place = *cell.tableCellInterface();
    EXPECT_EQ(place.rowIndex(), 2);
    EXPECT_EQ(place.columnIndex(), company);
    ASSERT_EQ(place.columnHeaderCells().size(), 1);
    EXPECT_EQ(place.columnHeaderCells().first()->text(QAccessible::Name),
              QStringLiteral("Company"));
    EXPECT_EQ(contacts().indexOfChild(&cell), (2 + 1) * table.columnCount() + company);
}

TEST_F(Accessible, RowsTellWhichIsCurrentAndSelected)
{
    list().selectRow(0);
    QTest::keyClick(&list(), Qt::Key_Down);
    EXPECT_FALSE(contacts().child(0)->state().selected);
    EXPECT_TRUE(contacts().child(1)->state().selected);
    EXPECT_EQ(contacts().focusChild(), contacts().child(1));
    EXPECT_EQ(contacts().tableInterface()->selectedRows(), QList<int>{1});
}

TEST_F(Accessible, ARowIsOpenedAndSelectedFromOutside)
{
    QAccessibleActionInterface &row = *contacts().child(2)->actionInterface();
    row.doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(list().currentKey(), keyOf(carla));
    row.doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(pane->edited, keyOf(carla));
}

TEST_F(Accessible, GroupsSayWhetherTheyAreOpen)
{
    action("groupByCompany")->trigger();
    const auto header = [&] { return contacts().child(0); };
    ASSERT_TRUE(eventually(
        [&] { return header() != nullptr && header()->role() == QAccessible::Heading; }));
    EXPECT_EQ(header()->text(QAccessible::Name), QStringLiteral("Contoso, 3 contacts"));
    EXPECT_TRUE(header()->state().expanded);
    header()->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(eventually([&] { return header()->state().collapsed; }));
}

TEST_F(Accessible, FoldersSayHowManyTheyHold)
{
    const QModelIndex index = folders->indexOf(clients);
    EXPECT_EQ(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Clients, 3 contacts"));
    EXPECT_EQ(folders->allContacts().data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("All contacts, 4 contacts"));
}

// That they are heard is proven over the accessibility bus: tests/accessibility.
TEST_F(Accessible, NewsAreNotifications)
{
    const auto told = [this](const char *name) {
        auto *widget = window->findChild<QWidget *>(QLatin1String(name));
        const QAccessibleInterface *news = QAccessible::queryAccessibleInterface(widget);
        return news != nullptr && news->role() == QAccessible::Notification
            ? news->text(QAccessible::Name)
            : QString();
    };
    select({anna});
    action("deleteContacts")->trigger();
    EXPECT_TRUE(eventually([&] { return told("undoText").contains(QStringLiteral("deleted")); }));
    window->showError({.kind = domain::Error::Kind::Offline});
    EXPECT_FALSE(told("notice").isEmpty());
}

} // namespace widgets
