// A walk over what contacts and folders can be dragged on inside Kartei, each row with its keys and the right
// button, by a real pointer. Window, store and server are equal after each.

#include "tests/e2e/organisewalk.h"
#include "tests/support/waiting.h"

#include "models/contactroles.h"

#include <QAction>
#include <QListView>
#include <QTreeView>

namespace {

using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::await;
using testsupport::eventually;

const QString home = QStringLiteral("Contacts");
const QString clients = QStringLiteral("Contacts/Clients");
const QString suppliers = QStringLiteral("Contacts/Suppliers");
const QString friends = QStringLiteral("Contacts/Friends");
const QString ada = QStringLiteral("Ada Novak");
const QString berta = QStringLiteral("Berta Ost");
const QString cyril = QStringLiteral("Cyril Petr");
const QString dora = QStringLiteral("Dora Ek");

const Pointer::Manner plain{};
const Pointer::Manner control{.modifier = "ctrl"};
const Pointer::Manner shift{.modifier = "shift"};
const Pointer::Manner right{.button = Pointer::Button::Right};
const Pointer::Manner escape{.last = "Escape"};

class DragWalk : public e2e::OrganiseFixture
{
protected:
    void begin(RunningKartei &kartei)
    {
        e2e::addFolders(kartei, {QStringLiteral("Clients"), QStringLiteral("Suppliers")});
        e2e::addPeople(kartei, home,
                       {e2e::person(ada, QStringLiteral("Contoso")),
                        e2e::person(berta, QStringLiteral("Fabrikam")), e2e::person(cyril),
                        e2e::person(dora)});
    }

    e2e::PersonState found(const e2e::MailboxState &state, const QString &name)
    {
        for (const auto &people : state) {
            for (const e2e::PersonState &each : people) {
                if (each.contact.displayName == name) {
                    return each;
                }
            }
        }
        ADD_FAILURE() << "nobody is called " << qPrintable(name);
        return {};
    }
};

} // namespace

TEST_F(DragWalk, ContactsOnFolders)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        e2e::CaptionWatch captions(kartei);

        e2e::dragContact(kartei, ada, clients, plain);
        EXPECT_TRUE(e2e::listBecomes(kartei, {berta, cyril, dora}));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Move to"))) << qPrintable(captions.seen());

        e2e::dragContact(kartei, berta, clients, control);
        EXPECT_TRUE(e2e::countBecomes(kartei, clients, 2));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Copy to"))) << qPrintable(captions.seen());
        EXPECT_EQ(kartei.listedNames(), (QStringList{berta, cyril, dora}));

        e2e::dragContact(kartei, cyril, suppliers, shift);
        EXPECT_TRUE(e2e::listBecomes(kartei, {berta, dora}));

        e2e::dragContact(kartei, dora, suppliers, right);
        e2e::choose(QStringLiteral("Copy to"));
        EXPECT_TRUE(e2e::countBecomes(kartei, suppliers, 2));
        e2e::dragContact(kartei, dora, clients, right);
        e2e::choose(QStringLiteral("Move to"));
        EXPECT_TRUE(e2e::listBecomes(kartei, {berta}));
        Pointer::key(QStringLiteral("ctrl+z")); // one undo for the one drop
        EXPECT_TRUE(e2e::listBecomes(kartei, {berta, dora}));

        e2e::dragContact(kartei, dora, clients, right);
        e2e::choose(QStringLiteral("Cancel"));
        e2e::dragContact(kartei, dora, clients, escape);
        e2e::dragContact(kartei, dora, home, plain);
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("It is here already")))
            << qPrintable(captions.seen());
        EXPECT_EQ(kartei.listedNames(), (QStringList{berta, dora}));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    EXPECT_EQ(e2e::namesIn(state, home), (QStringList{berta, dora}));
    EXPECT_EQ(e2e::namesIn(state, clients), (QStringList{ada, berta}));
    EXPECT_EQ(e2e::namesIn(state, suppliers), (QStringList{cyril, dora}));
}

TEST_F(DragWalk, ContactsOnCategories)
{
    const QString blue = QStringLiteral("Blue");
    const QString red = QStringLiteral("Red");
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        const QModelIndex mailbox = kartei.tree().currentIndex().parent();
        EXPECT_TRUE(await(kartei.contacts().createCategories(
            mailbox.data(models::MailboxKeyRole).value<domain::MailboxKey>(),
            {{blue, {7}}, {red, {0}}})));
        e2e::CaptionWatch captions(kartei);
        const auto labels = [&](const QString &name) {
            kartei.placeOfContact(name);
            QAbstractItemModel &model = *kartei.list().model();
            return model
                .data(model.match(model.index(0, 0), models::NameRole, name).value(0),
                      models::CategoriesRole)
                .toStringList();
        };
        const auto become = [&](const QString &name, const QStringList &expected) {
            return eventually([&] { return labels(name) == expected; });
        };

        e2e::dragToCategory(kartei, ada, blue, plain);
        EXPECT_TRUE(become(ada, {blue}));
        e2e::dragToCategory(kartei, ada, red, control);
        EXPECT_TRUE(become(ada, {blue, red}));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Add"))) << qPrintable(captions.seen());
        e2e::dragToCategory(kartei, berta, blue, plain);
        EXPECT_TRUE(become(berta, {blue}));
        e2e::dragToCategory(kartei, berta, red, shift);
        EXPECT_TRUE(become(berta, {red}));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Only"))) << qPrintable(captions.seen());
        e2e::dragToCategory(kartei, ada, blue, right);
        e2e::choose(QStringLiteral("Remove"));
        EXPECT_TRUE(become(ada, {red}));
        Pointer::key(QStringLiteral("ctrl+z"));
        EXPECT_TRUE(eventually([&] { return labels(ada).size() == 2; }));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    QStringList labels = found(state, ada).contact.categories;
    labels.sort();
    EXPECT_EQ(labels, (QStringList{blue, red}));
    EXPECT_EQ(found(state, berta).contact.categories, QStringList{red});
}

TEST_F(DragWalk, ContactsOnContactsAndGroups)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        const auto dropOn = [&](const QString &name, const QString &target) {
            const QPoint start = kartei.placeOfContact(name);
            Pointer::drag(*kartei.list().viewport(), start, *kartei.list().viewport(),
                          kartei.placeOfContact(target));
        };
        e2e::CaptionWatch captions(kartei);
        dropOn(ada, berta);
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Merge or relate")));
        e2e::choose(QStringLiteral("Merge"));
        EXPECT_TRUE(e2e::listBecomes(kartei, {berta, cyril, dora}));
        Pointer::key(QStringLiteral("ctrl+z"));
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta, cyril, dora}));
        dropOn(cyril, dora);
        e2e::choose(QStringLiteral("Merge"));
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta, dora}));
        dropOn(dora, berta);
        e2e::choose(QStringLiteral("manager"));

        kartei.window().findChild<QAction *>(QStringLiteral("groupByCompany"))->trigger();
        QAbstractItemModel &model = *kartei.list().model();
        const auto header = [&] {
            return model
                .match(model.index(0, 0), models::GroupTitleRole, QStringLiteral("Fabrikam"))
                .value(0);
        };
        EXPECT_TRUE(eventually([&] { return header().isValid(); }));
        const QPoint start = kartei.placeOfContact(ada);
        Pointer::drag(*kartei.list().viewport(), start, *kartei.list().viewport(),
                      kartei.list().visualRect(header()).center());
        EXPECT_TRUE(eventually([&] { return header().data(models::GroupCountRole) == 2; }));
        kartei.window().findChild<QAction *>(QStringLiteral("groupByNothing"))->trigger();
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta, dora}));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    EXPECT_EQ(found(state, berta).contact.manager, dora);
    EXPECT_EQ(found(state, ada).contact.companyName, QStringLiteral("Fabrikam"));
    EXPECT_EQ(found(state, dora).contact.emailAddresses.size(), 2);
}

TEST_F(DragWalk, FoldersOnFolders)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        e2e::addFolders(kartei, {QStringLiteral("Friends")});
        e2e::addPeople(kartei, friends, {e2e::person(QStringLiteral("Emil Falk"))});
        e2e::CaptionWatch captions(kartei);

        e2e::dragFolder(kartei, clients, suppliers, plain);
        kartei.placeOfFolder(suppliers + QStringLiteral("/Clients"));
        Pointer::key(QStringLiteral("ctrl+z"));
        kartei.placeOfFolder(clients);

        e2e::dragFolder(kartei, friends, suppliers, control);
        kartei.placeOfFolder(suppliers + QStringLiteral("/Friends"));
        EXPECT_TRUE(e2e::countBecomes(kartei, suppliers + QStringLiteral("/Friends"), 1));
        e2e::dragFolder(kartei, clients, friends, right);
        e2e::choose(QStringLiteral("Move to"));
        kartei.placeOfFolder(friends + QStringLiteral("/Clients"));

        kartei.tree().collapse(kartei.indexOfFolder(friends));
        e2e::dragFolder(kartei, friends, friends, {.rest = "0.2"});
        e2e::dragContact(kartei, QStringLiteral("Emil Falk"), friends,
                         {.last = "Escape", .rest = "1.2"});
        EXPECT_TRUE(kartei.tree().isExpanded(kartei.indexOfFolder(friends)));
        e2e::dragContact(kartei, QStringLiteral("Emil Falk"), suppliers,
                         {.last = "Escape", .rest = "1.2"}); // stays open
        EXPECT_TRUE(kartei.tree().isExpanded(kartei.indexOfFolder(suppliers)));
        e2e::dragFolder(kartei, friends, friends + QStringLiteral("/Clients"), plain);
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("a folder does not go into itself")))
            << qPrintable(captions.seen());
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    EXPECT_EQ(state.keys(),
              (QStringList{home, friends, friends + QStringLiteral("/Clients"), suppliers,
                           suppliers + QStringLiteral("/Friends")}));
    EXPECT_EQ(e2e::namesIn(state, friends),
              e2e::namesIn(state, suppliers + QStringLiteral("/Friends")));
}
