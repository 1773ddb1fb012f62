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
        models::writeContacts(data, {keyOf(QStringLiteral("Anna Berg"))}, mailbox);
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
        return ui::dropActionFor(*folders, data, modifiers, folders->indexOf(suppliers));
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
    models::writeContacts(foreign, {{77}}, {mailbox.value + 1});
    EXPECT_EQ(ui::dropActionFor(*folders, foreign, Qt::NoModifier, folders->indexOf(suppliers)),
              Qt::CopyAction);
}

TEST_F(FolderDrops, AreNamedByTheirVerb)
{
    const QModelIndex target = folders->indexOf(suppliers);
    EXPECT_EQ(ui::dropVerb(*folders, data, Qt::MoveAction, target, true),
              QStringLiteral("Move to \u2068Suppliers\u2069"));
    EXPECT_EQ(ui::dropVerb(*folders, data, Qt::CopyAction, target, true),
              QStringLiteral("Copy to \u2068Suppliers\u2069"));
    EXPECT_EQ(ui::dropVerb(*folders, data, Qt::MoveAction, folders->allContacts(), false),
              QStringLiteral("Drop it on a folder or a category"));
}

TEST_F(FolderDrops, OfAFolderOnItselfAreRefusedWithTheReason)
{
    QMimeData own;
    models::writeFolder(own, suppliers, mailbox);
    const QModelIndex target = folders->indexOf(suppliers);
    EXPECT_FALSE(folders->canDropMimeData(&own, Qt::MoveAction, -1, -1, target));
    EXPECT_EQ(ui::dropVerb(*folders, own, Qt::MoveAction, target, false),
              QStringLiteral("Cannot: a folder does not go into itself"));
}

} // namespace widgets
