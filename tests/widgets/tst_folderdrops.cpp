#include "models/contactmimedata.h"
#include "tests/widgets/windowfixture.h"
#include "ui/folders/dropcaption.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

namespace widgets {

class FolderDrops : public WindowFixture
{
protected:
    FolderDrops()
    {
        choose(clients);
        EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                               QStringLiteral("Carla Diaz")}));
        models::writeContacts(data, {{keyOf(QStringLiteral("Anna Berg"))}, mailbox});
    }

    void dropOn(domain::FolderKey folder, Qt::KeyboardModifiers modifiers)
    {
        const QPoint position = tree().visualRect(folders->indexOf(folder)).center();
        QDragEnterEvent enter(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                              modifiers);
        QApplication::sendEvent(tree().viewport(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                        modifiers);
        QApplication::sendEvent(tree().viewport(), &drop);
    }

    Qt::DropAction actionWith(Qt::KeyboardModifiers modifiers)
    {
        return ui::dropMeaning(*folders, data, modifiers, folders->indexOf(suppliers))
            .actions.value(0);
    }

    QMimeData data;
};

TEST_F(FolderDrops, MoveWithoutAKey)
{
    QSignalSpy dropped(folders.get(), &models::FolderTreeModel::contactsDropped);
    dropOn(suppliers, Qt::NoModifier);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.front().at(2).value<Qt::DropAction>(), Qt::MoveAction);
    EXPECT_TRUE(listShows({QStringLiteral("Boris Adler"), QStringLiteral("Carla Diaz")}));
}

TEST_F(FolderDrops, CopyWithControl)
{
    dropOn(suppliers, Qt::ControlModifier);
    choose(suppliers);
    EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Dora Ek")}));
    EXPECT_EQ(namesIn(clients).size(), 3);
}

TEST_F(FolderDrops, FollowTheKeysThatAreHeld)
{
    EXPECT_EQ(actionWith(Qt::NoModifier), Qt::MoveAction);
    EXPECT_EQ(actionWith(Qt::ShiftModifier), Qt::MoveAction);
    EXPECT_EQ(actionWith(Qt::ControlModifier), Qt::CopyAction);
}

TEST_F(FolderDrops, CopyFromAnotherMailbox)
{
    QMimeData foreign;
    models::writeContacts(foreign, {{{77}}, {mailbox.value + 1}});
    const auto meaning =
        ui::dropMeaning(*folders, foreign, Qt::NoModifier, folders->indexOf(suppliers));
    EXPECT_EQ(meaning.actions, QList<Qt::DropAction>{Qt::CopyAction});
}

TEST_F(FolderDrops, AreNamedByTheirVerb)
{
    const auto text = [this](Qt::KeyboardModifiers modifiers, const QModelIndex &target) {
        return ui::dropMeaning(*folders, data, modifiers, target).text;
    };
    const QModelIndex target = folders->indexOf(suppliers);
    EXPECT_EQ(text(Qt::NoModifier, target), QStringLiteral("Move to \u2068Suppliers\u2069"));
    EXPECT_EQ(text(Qt::ControlModifier, target), QStringLiteral("Copy to \u2068Suppliers\u2069"));
    EXPECT_EQ(text(Qt::NoModifier, folders->allContacts()),
              QStringLiteral("Drop it on a folder or a category"));
    models::askAtDrop(data);
    EXPECT_EQ(text(Qt::NoModifier, target),
              QStringLiteral("\u2068Suppliers\u2069: choose at the drop"));
}

TEST_F(FolderDrops, OfContactsOnTheirOwnFolderAreRefusedWithTheReason)
{
    QMimeData own;
    models::writeContacts(own, {{keyOf(QStringLiteral("Anna Berg"))}, mailbox, clients});
    for (const auto modifiers : {Qt::NoModifier, Qt::ControlModifier, Qt::ShiftModifier}) {
        const auto meaning = ui::dropMeaning(*folders, own, modifiers, folders->indexOf(clients));
        EXPECT_FALSE(meaning.isPossible());
        EXPECT_EQ(meaning.text, QStringLiteral("It is here already"));
    }
}

TEST_F(FolderDrops, OfAFolderOnItselfAreRefusedWithTheReason)
{
    QMimeData own;
    models::writeFolder(own, suppliers, mailbox);
    const auto meaning =
        ui::dropMeaning(*folders, own, Qt::NoModifier, folders->indexOf(suppliers));
    EXPECT_FALSE(meaning.isPossible());
    EXPECT_EQ(meaning.text, QStringLiteral("Cannot: a folder does not go into itself"));
}

} // namespace widgets
