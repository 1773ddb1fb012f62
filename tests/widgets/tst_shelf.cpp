#include "models/contactroles.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QLineEdit>

namespace widgets {

using testsupport::eventually;
using Kind = models::FolderTreeModel::Kind;

namespace {

class Shelf : public WindowFixture
{
protected:
    Shelf()
    {
        choose(clients);
        EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                               QStringLiteral("Carla Diaz")}));
    }

    // The rows below a heading, as the tree writes them; empty while there is none.
    QStringList below(Kind heading)
    {
        QStringList names;
        for (int row = 0; row < folders->rowCount(); ++row) {
            const QModelIndex index = folders->index(row, 0);
            for (int child = 0;
                 folders->kindOf(index) == heading && child < folders->rowCount(index); ++child) {
                names << folders->index(child, 0, index).data().toString();
            }
        }
        return names;
    }

    bool comesTo(Kind heading, const QStringList &names)
    {
        return eventually([&] { return below(heading) == names; });
    }

    void chooseBelow(Kind heading, int child)
    {
        for (int row = 0; row < folders->rowCount(); ++row) {
            if (const QModelIndex index = folders->index(row, 0);
                folders->kindOf(index) == heading) {
                tree().setCurrentIndex(folders->index(child, 0, index));
            }
        }
    }
};

} // namespace

TEST_F(Shelf, KeepsPlaceSearchAndLookUnderAName)
{
    action("viewTable")->trigger();
    search().setText(QStringLiteral("carla"));
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    action("saveView")->trigger();
    EXPECT_TRUE(eventually([this] {
        return tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor")) != nullptr;
    }));
    auto *editor = tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor"));
    editor->setText(QStringLiteral("Only Carla"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {QStringLiteral("Only Carla")}));

    choose(suppliers);
    EXPECT_TRUE(listShows({QStringLiteral("Dora Ek")}));
    EXPECT_EQ(search().text(), QString());
    chooseBelow(Kind::ViewsHeader, 0);
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    EXPECT_EQ(search().text(), QStringLiteral("carla"));
    EXPECT_EQ(list().view().kind, domain::ViewKind::Table);
    EXPECT_TRUE(window->close());

    openWindow();
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    EXPECT_TRUE(eventually([this] { return list().view().kind == domain::ViewKind::Table; }));
    EXPECT_TRUE(eventually([this] { return search().text() == QStringLiteral("carla"); }));
    action("removeFromShelf")->trigger();
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {}));
    EXPECT_TRUE(eventually([this] {
        return labelText("undoText") == QStringLiteral("View \u2068Only Carla\u2069 removed");
    }));
    action("undo")->trigger();
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {QStringLiteral("Only Carla")}));
    chooseBelow(Kind::ViewsHeader, 0);
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    EXPECT_EQ(list().view().kind, domain::ViewKind::Table);
    action("redo")->trigger();
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {}));
}

TEST_F(Shelf, KeepsViewsInThePersonsOrder)
{
    for (const char *text : {"anna", "boris"}) {
        search().setText(QString::fromLatin1(text));
        EXPECT_TRUE(eventually([this] { return contactList->rowCount() == 1; }));
        action("saveView")->trigger();
        EXPECT_TRUE(
            eventually([&] { return below(Kind::ViewsHeader).size() == (*text == 'a' ? 1 : 2); }));
        choose(clients);
    }
    const QString anna = QStringLiteral("Clients: anna");
    const QString boris = QStringLiteral("Clients: boris");
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {anna, boris}));
    chooseBelow(Kind::ViewsHeader, 1);
    action("shelfUp")->trigger();
    EXPECT_TRUE(comesTo(Kind::ViewsHeader, {boris, anna}));
}

TEST_F(Shelf, HoldsFavouriteFoldersAndContactsAtTheTop)
{
    select({QStringLiteral("Boris Adler")});
    const domain::ContactKeys boris = pane->shown;
    action("favouriteContacts")->trigger();
    action("favouriteFolder")->trigger();
    EXPECT_TRUE(comesTo(Kind::FavouritesHeader,
                        {QStringLiteral("Boris Adler"), QStringLiteral("Clients")}));
    EXPECT_EQ(folders->kindOf(folders->index(0, 0)), Kind::FavouritesHeader);
    choose(suppliers);
    EXPECT_TRUE(eventually([&] { return pane->shown != boris; }));
    chooseBelow(Kind::FavouritesHeader, 0);
    EXPECT_TRUE(eventually([&] { return pane->shown == boris; }));
    EXPECT_EQ(contactList->rowCount(), 4); // among all
    chooseBelow(Kind::FavouritesHeader, 1);
    EXPECT_TRUE(eventually([&] { return contactList->rowCount() == 3; }));
    action("favouriteFolder")->trigger();
    EXPECT_TRUE(comesTo(Kind::FavouritesHeader, {QStringLiteral("Boris Adler")}));
}

TEST_F(Shelf, ForgetsNoFavouriteWhoseContactIsDeletedForAWhile)
{
    select({QStringLiteral("Boris Adler")});
    action("favouriteContacts")->trigger();
    EXPECT_TRUE(comesTo(Kind::FavouritesHeader, {QStringLiteral("Boris Adler")}));
    action("deleteContacts")->trigger();
    EXPECT_TRUE(comesTo(Kind::FavouritesHeader, {}));
    action("undo")->trigger();
    EXPECT_TRUE(comesTo(Kind::FavouritesHeader, {QStringLiteral("Boris Adler")}));
}

} // namespace widgets
