#include "ui/menus.h"

#include "ui/accounts/accountactions.h"
#include "ui/accounts/sharedactions.h"
#include "ui/actions/categoryactions.h"
#include "ui/actions/contactactions.h"
#include "ui/actions/copyactions.h"
#include "ui/actions/dropactions.h"
#include "ui/actions/editactions.h"
#include "ui/actions/filteractions.h"
#include "ui/actions/folderactions.h"
#include "ui/actions/followupactions.h"
#include "ui/actions/joinactions.h"
#include "ui/actions/outputactions.h"
#include "ui/actions/photoactions.h"
#include "ui/actions/reachactions.h"
#include "ui/actions/settingsactions.h"
#include "ui/actions/shelfactions.h"
#include "ui/actions/syncactions.h"
#include "ui/actions/toolactions.h"
#include "ui/actions/viewactions.h"
#include "ui/people/peopleactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>

namespace ui {

namespace {

struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

} // namespace

void addMenus(QMainWindow &window, const ActionGroups &actions)
{
    QMenuBar *bar = window.menuBar();
    QMenu *file = bar->addMenu(Menus::tr("&File"));
    file->addAction(actions.contacts.newContact());
    file->addAction(actions.folders.newFolder());
    file->addAction(actions.folders.importHere());
    file->addAction(actions.output.exportContacts());
    file->addSeparator();
    file->addAction(actions.output.print());
    file->addSeparator();
    file->addAction(actions.sync.syncNow());
    file->addAction(actions.accounts.addAccount());
    file->addSeparator();
    auto *quit = file->addAction(Menus::tr("&Quit"), QKeySequence(Menus::tr("Ctrl+Q")), &window,
                                 &QWidget::close);
    quit->setObjectName(QStringLiteral("quit"));
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = bar->addMenu(Menus::tr("&Edit"));
    actions.edit.fillMenu(*edit);
    edit->addAction(actions.people.find());
    edit->addSeparator();
    edit->addActions(
        {actions.sync.changes(), actions.sync.conflicts(), actions.sync.recentlyDeleted()});
    edit->addSeparator();
    edit->addActions(
        {actions.categories.manage(), actions.tools.fields(), actions.settings.settings()});
    QMenu *view = bar->addMenu(Menus::tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    actions.view.fillMenu(*view);
    view->addMenu(actions.filter.menu());
    view->addAction(actions.shelf.saveView());
    QMenu *contact = bar->addMenu(Menus::tr("&Contact"));
    contact->setObjectName(QStringLiteral("contactMenu"));
    actions.contacts.fillMenu(*contact);
    contact->addSeparator();
    contact->addActions({actions.categories.categorise(), actions.categories.clear()});
    contact->addMenu(actions.followUps.menu());
    contact->addMenu(actions.photos.menu());
    contact->addSeparator();
    contact->addAction(actions.joins.merge());
    contact->addMenu(actions.joins.relateMenu());
    contact->addSeparator();
    contact->addActions({actions.reach.write(), actions.reach.call()});
    contact->addMenu(actions.copies.menu());
    contact->addAction(actions.output.qrCode());
    actions.people.fillMenu(*contact);
    actions.shelf.fillContactMenu(*contact);
    QMenu *folder = bar->addMenu(Menus::tr("F&older"));
    folder->setObjectName(QStringLiteral("folderMenu"));
    actions.folders.fillMenu(*folder);
    folder->addSeparator();
    actions.shared.fillMenu(*folder);

    QMenu *help = bar->addMenu(Menus::tr("&Help"));
    help->addActions(
        {actions.settings.shortcuts(), actions.tools.query(), actions.settings.diagnostics()});
    window.addAction(quit);
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        menu->setToolTipsVisible(true); // why an entry cannot be pressed
    }
}

void fillListMenu(QMenu &menu, const ActionGroups &actions)
{
    actions.contacts.fillMenu(menu);
    menu.addSeparator();
    menu.addActions({actions.reach.write(), actions.reach.call()});
    menu.addSeparator();
    menu.addActions({actions.drops.copy(), actions.drops.paste()});
    menu.addMenu(actions.copies.menu());
    menu.addSeparator();
    actions.categories.fillContactMenu(menu);
    menu.addMenu(actions.followUps.menu());
    menu.addMenu(actions.photos.menu());
    actions.shelf.fillContactMenu(menu);
    menu.addSeparator();
    menu.addAction(actions.joins.merge());
    menu.addMenu(actions.joins.relateMenu());
    menu.addSeparator();
    menu.addActions(
        {actions.output.qrCode(), actions.output.exportContacts(), actions.output.print()});
}

void fillTreeMenu(QMenu &menu, const ActionGroups &actions)
{
    actions.folders.fillMenu(menu);
    actions.shelf.fillTreeMenu(menu);
    actions.categories.fillTreeMenu(menu);
    actions.accounts.fillTreeMenu(menu);
    actions.shared.fillTreeMenu(menu);
}

QMenu *makeSortMenu(const ActionGroups &actions, QWidget *parent)
{
    auto *menu = new QMenu(Menus::tr("Sort"), parent);
    actions.view.fillSortMenu(*menu);
    return menu;
}

} // namespace ui
