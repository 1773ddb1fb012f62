#include "models/contactmimedata.h"
#include "services/store/sharedmailbox.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/contactlistpane.h"
#include "ui/folders/dropcaption.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

// Suppliers, with Dora Ek, is shared for reading alone; the window shows all contacts.
class Rights : public WindowFixture
{
protected:
    Rights()
    {
        EXPECT_TRUE(listShows(all));
        setRight(store::FolderRights::Right::Read);
        EXPECT_TRUE(eventually([this] { return folders->isReadOnly(suppliers); }));
    }

    void setRight(store::FolderRights::Right right)
    {
        const QList<store::FolderRights> rights{{suppliers, {}, right}};
        EXPECT_TRUE(await(store.commit(&store::setFolderRights, rights)));
    }

    QStringList enabledVerbs()
    {
        QStringList names;
        for (const char *name : {"editContact", "deleteContacts", "moveContacts", "categorise",
                                 "clearCategories", "toggleCategory1", "followUp", "choosePhoto"}) {
            if (action(name)->isEnabled()) {
                names << QLatin1String(name);
            }
        }
        return names;
    }

    bool becomesLocked()
    {
        return eventually([this] { return !action("deleteContacts")->isEnabled(); });
    }

    QString captionOver(const QPoint &position, const QMimeData &data)
    {
        QWidget &rows = *list().viewport();
        QDragEnterEvent enter(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(&rows, &enter);
        QDragMoveEvent move(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QApplication::sendEvent(&rows, &move);
        const auto *caption = list().findChild<QLabel *>(QStringLiteral("dropCaption"));
        return move.isAccepted() ? QStringLiteral("accepted: ") + caption->text() : caption->text();
    }

    const QStringList all{QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                          QStringLiteral("Carla Diaz"), QStringLiteral("Dora Ek")};
    const QString reason = QStringLiteral("This contact is shared with you for reading only");
};

TEST_F(Rights, OfAContactAreKnownOutsideItsFolder)
{
    select({QStringLiteral("Dora Ek")});
    ASSERT_TRUE(becomesLocked());
    EXPECT_EQ(enabledVerbs(), QStringList());
    EXPECT_EQ(action("deleteContacts")->toolTip(), reason);
    EXPECT_TRUE(action("copyContacts")->isEnabled());
    select({QStringLiteral("Anna Berg")});
    ASSERT_TRUE(eventually([this] { return action("deleteContacts")->isEnabled(); }));
    EXPECT_EQ(enabledVerbs().size(), 8);
    EXPECT_EQ(action("deleteContacts")->toolTip(), QStringLiteral("Delete"));
}

TEST_F(Rights, OfSeveralSayHowManyAreLocked)
{
    select(all);
    ASSERT_TRUE(becomesLocked());
    EXPECT_EQ(action("moveContacts")->toolTip(),
              QStringLiteral("1 of these 4 contacts are shared with you for reading only"));
}

TEST_F(Rights, LeaveAnEmptyFolderWithNothingToAdd)
{
    setRight(store::FolderRights::Right::Write);
    ASSERT_TRUE(await(service->deleteContacts({keyOf(QStringLiteral("Dora Ek"))})));
    choose(suppliers);
    ASSERT_TRUE(eventually([this] { return pane->emptyReason == ui::EmptyReason::EmptyFolder; }));
    const QWidget &empty = window->findChild<ui::ContactListPane *>()->emptyPlace();
    const auto *button = empty.findChild<QPushButton *>();
    EXPECT_FALSE(button->isHidden());
    setRight(store::FolderRights::Right::Read);
    EXPECT_TRUE(eventually([button] { return button->isHidden(); }));
    EXPECT_EQ(empty.findChild<QLabel *>(QStringLiteral("emptyAdvice"))->text(),
              action("newContact")->toolTip());
}

TEST_F(Rights, FollowTheService)
{
    select({QStringLiteral("Dora Ek")});
    ASSERT_TRUE(becomesLocked());
    setRight(store::FolderRights::Right::Write);
    EXPECT_TRUE(eventually([this] { return action("deleteContacts")->isEnabled(); }));
}

TEST_F(Rights, AreKnownToADragBeforeItIsDropped)
{
    select({QStringLiteral("Dora Ek")});
    ASSERT_TRUE(becomesLocked());
    QMimeData dora;
    contactList->writeTo(dora, list().selectionModel()->selectedIndexes());
    const auto onto = [&](const QModelIndex &target) {
        return ui::dropMeaning(*folders, dora, Qt::NoModifier, target);
    };
    EXPECT_EQ(onto(folders->indexOf(models::FolderTreeModel::Kind::FollowUp)).text, reason);
    EXPECT_EQ(onto(folders->indexOf(clients)).actions, QList<Qt::DropAction>{Qt::CopyAction});
    EXPECT_EQ(captionOver(list().visualRect(contactList->index(0)).center(), dora), reason);
}

TEST_F(Rights, OfARowRefuseWhatIsDroppedOnIt)
{
    select({QStringLiteral("Anna Berg")});
    ASSERT_TRUE(eventually([this] { return action("deleteContacts")->isEnabled(); }));
    QMimeData anna;
    contactList->writeTo(anna, list().selectionModel()->selectedIndexes());
    const QPoint onDora = list().visualRect(contactList->index(3)).center();
    EXPECT_EQ(captionOver(onDora, anna), reason);
    QMimeData picture;
    picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
    EXPECT_EQ(captionOver(onDora, picture), reason);
}

TEST_F(Rights, OfTheFolderRefuseFilesAndPasting)
{
    choose(suppliers);
    ASSERT_TRUE(listShows({QStringLiteral("Dora Ek")}));
    QMimeData files;
    files.setUrls({QUrl(QStringLiteral("file:///tmp/people.vcf"))});
    const QString refusal =
        QStringLiteral("Cannot: this folder is shared with you for reading only");
    EXPECT_EQ(captionOver(QPoint(40, list().viewport()->height() - 20), files), refusal);
    EXPECT_FALSE(action("newContact")->isEnabled());
    EXPECT_EQ(action("newContact")->toolTip(),
              QStringLiteral("This folder is shared with you for reading only"));
    choose(clients);
    ASSERT_TRUE(eventually([this] { return action("newContact")->isEnabled(); }));
    EXPECT_EQ(captionOver(QPoint(40, list().viewport()->height() - 20), files),
              QStringLiteral("accepted: Import here"));
}

} // namespace widgets
