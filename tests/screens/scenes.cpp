#include "tests/screens/scenes.h"

#include "models/heldcontactsmodel.h"
#include "services/store/connection.h"
#include "tests/screens/accountscenes.h"
#include "tests/screens/fieldscenes.h"
#include "tests/screens/peoplescenes.h"
#include "tests/screens/sharedscenes.h"
#include "tests/screens/stage.h"
#include "tests/support/madeconflict.h"
#include "tests/support/waiting.h"
#include "ui/contacts/contactwindow.h"
#include "ui/imports/tableimportdialog.h"
#include "ui/outbox/helddialog.h"
#include "ui/print/printdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

#include <gtest/gtest.h>

namespace screens {

using testsupport::await;
using testsupport::eventually;

namespace {

QWidget *windowIn(Stage &stage, const char *view, const char *grouping = "groupByNothing")
{
    stage.trigger(view);
    stage.trigger(grouping);
    stage.settle();
    stage.select(1);
    return &stage.window();
}

QWidget *search(Stage &stage, const QString &text)
{
    stage.window().findChild<QLineEdit *>(QStringLiteral("searchField"))->setText(text);
    stage.settle();
    return &stage.window();
}

QWidget *editorOf(Stage &stage, const char *action)
{
    stage.trigger(action);
    stage.settle();
    return &stage.window();
}

QWidget *narrowWindow(Stage &stage)
{
    stage.window().resize(stage.window().minimumSizeHint().expandedTo({700, 560}));
    stage.settle();
    return &stage.window();
}

QWidget *settingsPage(Stage &stage, int page)
{
    QDialog *dialog = stage.dialogOf("settings");
    if (dialog != nullptr) {
        dialog->findChild<QListWidget *>()->setCurrentRow(page);
        stage.settle();
    }
    return dialog;
}

QWidget *conflicts(Stage &stage)
{
    const domain::ContactKey key = stage.listed().keyAt(0);
    const domain::PropertyConflict conflict{.property = domain::ContactProperty::CompanyName,
                                            .base = QStringLiteral("Contoso"),
                                            .mine = QStringLiteral("Contoso & Sons"),
                                            .theirs = QStringLiteral("Northwind Traders")};
    EXPECT_TRUE(await(stage.store().commit(&testsupport::makeConflict, key, conflict)));
    stage.settle();
    return stage.dialogOf("conflicts");
}

// As a pass leaves them that would remove them all. The last scene: nothing puts them back.
domain::Result<domain::ChangeSet> setAside(store::Connection &connection)
{
    const auto done =
        store::Query(connection, "UPDATE contact SET server_folder_key = NULL").execute();
    return done ? domain::Result<domain::ChangeSet>(domain::ChangeSet())
                : tl::unexpected(done.error());
}

QWidget *held(Stage &stage)
{
    EXPECT_TRUE(await(stage.store().commit(&setAside)));
    auto *model = new models::HeldContactsModel(stage.store(), domain::MailboxKey{1});
    auto *dialog = new ui::HeldDialog(*model, &stage.window());
    model->setParent(dialog);
    dialog->show();
    EXPECT_TRUE(eventually([model] { return model->rowCount() > 0; }));
    stage.settle();
    return dialog;
}

QWidget *deleted(Stage &stage)
{
    stage.select(3);
    stage.trigger("deleteContacts");
    stage.settle();
    return stage.dialogOf("recentlyDeleted");
}

// A file of another program, with people who are there already, a day that is none and an open quote.
QWidget *import(Stage &stage)
{
    const QString file = QDir::temp().filePath(QStringLiteral("Outlook.csv"));
    QFile csv(file);
    EXPECT_TRUE(csv.open(QIODevice::WriteOnly));
    csv.write("Anrede;Vorname;Nachname;Firma;Stra\xdf"
              "e gesch\xe4"
              "ftlich;Ort gesch\xe4"
              "ftlich;"
              "E-Mail-Adresse;Telefon gesch\xe4"
              "ftlich;Mobiltelefon;Geburtstag;Kategorien;"
              "Notizen;Schuhgr\xf6\xdf"
              "e;Benutzer 1\r\n"
              "Dr.;J\xfcrgen;M\xfc\xdfig;Contoso;Hauptstr. 5;M\xfcnchen;jm@contoso.example;"
              "+49 89 1234;;14.03.1984;Kunde;\"Zwei\r\nZeilen\";44;\r\n"
              ";Ren\xe9;Gr\xf6ner;Fabrikam;;Z\xfcrich;rene@fabrikam.example;;+41 79 1;bald;;;;\r\n"
              ";Eva;\"Offen;;;;;;;;;;;\r\n"
              ";Anna;Berg;;;;anna@berg.example;;;;Kunde;VIP;;\r\n"
              ";Anna;Berg;;;;anna@berg.example;;;;;;;\r\n");
    csv.close();
    Q_EMIT stage.window().importRequested({QUrl::fromLocalFile(file)}, stage.folders().front().key);
    auto *dialog = stage.window().findChild<ui::TableImportDialog *>();
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("importAccept"));
    EXPECT_TRUE(eventually([accept] { return accept->isEnabled(); }));
    stage.settle();
    return dialog;
}

QWidget *print(Stage &stage, int contacts)
{
    stage.select(contacts);
    auto *dialog = qobject_cast<ui::PrintDialog *>(stage.dialogOf("print"));
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("printStart"));
    EXPECT_TRUE(eventually([start] { return start->isEnabled(); }));
    stage.settle();
    return dialog;
}

QWidget *contactWindow(Stage &stage)
{
    stage.trigger("openWindow");
    QWidget *opened = nullptr;
    EXPECT_TRUE(eventually([&opened] {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (qobject_cast<ui::ContactWindow *>(window) != nullptr && window->isVisible()) {
                opened = window;
            }
        }
        return opened != nullptr;
    }));
    stage.settle();
    return opened;
}

QWidget *notices(Stage &stage)
{
    stage.window().showNotice(
        {.cause = QLatin1String(noticeCause),
         .kind = ui::NoticeKind::Warning,
         .text =
             QCoreApplication::translate("Scene",
                                         "The connection to Outlook was lost. What you change is "
                                         "kept and sent later."),
         .buttons = {{QCoreApplication::translate("Scene", "Try again"), [] {}}}});
    stage.settle();
    return &stage.window();
}

// One overdue, one today, one tomorrow, one done.
QWidget *followUps(Stage &stage)
{
    using Status = domain::FollowupFlag::Status;
    const QDate today = QDate::currentDate();
    const QList<domain::FollowupFlag> flags{{.status = Status::Flagged, .due = today.addDays(-20)},
                                            {.status = Status::Flagged, .due = today},
                                            {.status = Status::Flagged, .due = today.addDays(1)},
                                            {.status = Status::Complete, .completed = today}};
    for (int row = 0; row < flags.size(); ++row) {
        EXPECT_TRUE(
            await(stage.contacts().flagContacts({stage.listed().keyAt(row)}, flags.at(row))));
    }
    stage.openPlace(models::FolderTreeModel::Kind::FollowUp);
    stage.select(1);
    return &stage.window();
}

QWidget *followUpMenu(Stage &stage)
{
    auto *menu = stage.window().findChild<QAction *>(QStringLiteral("followUp"))->menu();
    stage.select(2);
    menu->popup(stage.window().mapToGlobal(QPoint(0, 0)));
    stage.settle();
    return menu;
}

QWidget *filtered(Stage &stage)
{
    stage.openPlace(models::FolderTreeModel::Kind::AllContacts);
    auto *filters = stage.window().findChild<QToolButton *>(QStringLiteral("filterButton"))->menu();
    for (int choice = 0; choice < 4; ++choice) {
        Q_EMIT filters->aboutToShow();
        filters->actions().at(choice)->trigger();
    }
    stage.settle();
    return &stage.window();
}

// As a right click on the current row opens it.
QWidget *contextMenu(Stage &stage, const char *viewName)
{
    auto *view = stage.window().findChild<QAbstractItemView *>(QLatin1String(viewName));
    Q_EMIT view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
    stage.settle();
    return QApplication::activePopupWidget();
}

QWidget *menu(Stage &stage, int number)
{
    QMenu *menu = stage.window().menuBar()->actions().value(number)->menu();
    menu->popup(stage.window().mapToGlobal(QPoint(0, 0)));
    stage.settle();
    return menu;
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        {"window-list", [](Stage &stage) { return windowIn(stage, "viewList"); }},
        {"window-table", [](Stage &stage) { return windowIn(stage, "viewTable"); }},
        {"window-cards", [](Stage &stage) { return windowIn(stage, "viewCards"); }},
        {"window-portraits", [](Stage &stage) { return windowIn(stage, "viewPortraits"); }},
        {"window-by-company",
         [](Stage &stage) { return windowIn(stage, "viewList", "groupByCompany"); }},
        {"window-by-category",
         [](Stage &stage) { return windowIn(stage, "viewTable", "groupByCategory"); }},
        {"window-narrow", &narrowWindow},
        {"window-search", [](Stage &stage) { return search(stage, QStringLiteral("an")); }},
        {"window-nothing-found",
         [](Stage &stage) { return search(stage, QStringLiteral("xyzzyx")); }},
        {"window-follow-up", &followUps},
        {"window-filtered", &filtered},
        {"window-notice", &notices},
        {"window-several",
         [](Stage &stage) -> QWidget * {
             stage.select(12);
             return &stage.window();
         }},
        {"window-fields", &fieldsOnCard},
        {"editor-fields", &fieldsInEditor},
        {"editor-fields-many", &fieldsOfMany},
        {"editor", [](Stage &stage) { return editorOf(stage, "editContact"); }},
        {"editor-new", [](Stage &stage) { return editorOf(stage, "newContact"); }},
        {"editor-several",
         [](Stage &stage) {
             stage.select(5);
             return editorOf(stage, "editContact");
         }},
        {"contact-window", &contactWindow},
        {"dialog-changes", [](Stage &stage) -> QWidget * { return stage.dialogOf("changes"); }},
        {"dialog-deleted", &deleted},
        {"dialog-conflicts", &conflicts},
        {"dialog-import", &import},
        {"dialog-print-list", [](Stage &stage) { return print(stage, 20); }},
        {"dialog-print-cards", [](Stage &stage) { return print(stage, 1); }},
        {"dialog-categories",
         [](Stage &stage) -> QWidget * { return stage.dialogOf("manageCategoryList"); }},
        {"dialog-columns",
         [](Stage &stage) -> QWidget * {
             stage.trigger("viewTable");
             return stage.dialogOf("chooseColumns");
         }},
        {"dialog-move", [](Stage &stage) -> QWidget * { return stage.dialogOf("moveContacts"); }},
        {"dialog-merge", [](Stage &stage) -> QWidget * { return stage.dialogOf("mergeContacts"); }},
        {"dialog-shortcuts", [](Stage &stage) -> QWidget * { return stage.dialogOf("shortcuts"); }},
        {"dialog-follow-up",
         [](Stage &stage) -> QWidget * { return stage.dialogOf("followUpCustom"); }},
        {"dialog-settings", [](Stage &stage) { return settingsPage(stage, 0); }},
        {"dialog-settings-keyboard", [](Stage &stage) { return settingsPage(stage, 1); }},
        {"dialog-settings-sync", [](Stage &stage) { return settingsPage(stage, 3); }},
        {"dialog-settings-accounts", [](Stage &stage) { return settingsPage(stage, 2); }},
        {"window-people", &people},
        {"dialog-who", &who},
        {"window-accounts", &accountBanners},
        {"window-welcome", &welcome},
        {"dialog-sign-in", &signInWaiting},
        {"dialog-sign-in-code", &signInCode},
        {"dialog-sign-in-failure", &signInFailure},
        {"dialog-sign-in-no-browser", &signInWithoutBrowser},
        {"dialog-sign-in-unregistered", &signInUnregistered},
        {"dialog-settings-photos", [](Stage &stage) { return settingsPage(stage, 4); }},
        {"dialog-settings-network", [](Stage &stage) { return settingsPage(stage, 5); }},
        {"dialog-settings-privacy", [](Stage &stage) { return settingsPage(stage, 6); }},
        {"dialog-diagnostics",
         [](Stage &stage) -> QWidget * { return stage.dialogOf("diagnostics"); }},
        {"dialog-shared-mailbox",
         [](Stage &stage) -> QWidget * { return stage.dialogOf("openShared"); }},
        {"dialog-fields", &fieldsDefined},
        {"dialog-schemas", &schemasUsed},
        {"dialog-schema-new", &schemaDefined},
        {"dialog-query", &triedQuery},
        {"menu-file", [](Stage &stage) { return menu(stage, 0); }},
        {"menu-edit", [](Stage &stage) { return menu(stage, 1); }},
        {"menu-view", [](Stage &stage) { return menu(stage, 2); }},
        {"menu-contact", [](Stage &stage) { return menu(stage, 3); }},
        {"menu-folder", [](Stage &stage) { return menu(stage, 4); }},
        {"menu-list", [](Stage &stage) { return contextMenu(stage, "contactList"); }},
        {"menu-tree", [](Stage &stage) { return contextMenu(stage, "folderTree"); }},
        {"dialog-qr", [](Stage &stage) -> QWidget * { return stage.dialogOf("showQrCode"); }},
        {"window-read-only", &readOnly},
        {"window-read-only-several", &readOnlySeveral},
        {"menu-list-read-only", &readOnlyMenu},
        {"dialog-held", &held},
        {"menu-follow-up", &followUpMenu},
    };
    return all;
}

void play(Stage &stage, const std::function<void(const Scene &, QWidget &)> &look)
{
    for (const Scene &scene : scenes()) {
        QWidget *shown = scene.show(stage);
        EXPECT_NE(shown, nullptr) << scene.name;
        if (shown != nullptr) {
            look(scene, *shown);
            if (shown != &stage.window()) {
                shown->close();
            }
        }
        stage.restore();
    }
}

} // namespace screens
