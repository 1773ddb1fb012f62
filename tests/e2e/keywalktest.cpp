// A walk over the keys that people expect, by a real keyboard and without the mouse. Window, store and server
// are equal at its end.

#include "tests/e2e/gestures.h"
#include "tests/e2e/organisewalk.h"
#include "tests/support/waiting.h"

#include "models/contactroles.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTreeView>

namespace {

using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::await;
using testsupport::eventually;

const QString home = QStringLiteral("Contacts");
const QString clients = QStringLiteral("Contacts/Clients");
const QString ada = QStringLiteral("Ada Novak");
const QString berta = QStringLiteral("Berta Ost");
const QString cyril = QStringLiteral("Cyril Petr");

void press(const char *keys)
{
    Pointer::key(QLatin1String(keys));
}

class MailProgram : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "open"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(QStringLiteral("mailto")); }

    Q_INVOKABLE void open(const QUrl &url) { opened.append(url); }

    QList<QUrl> opened;
};

class KeyWalk : public e2e::OrganiseFixture
{
protected:
    void SetUp() override
    {
        OrganiseFixture::SetUp();
        if (IsSkipped()) {
            return;
        }
        m_kartei = std::make_unique<RunningKartei>(profile(),
                                                   app::SessionOptions{.addLocalAccount = true});
        e2e::addFolders(kartei(), {QStringLiteral("Clients")});
        e2e::addPeople(kartei(), home, {e2e::person(ada), e2e::person(berta), e2e::person(cyril)});
    }

    void TearDown() override
    {
        if (m_kartei) {
            end();
        }
    }

    RunningKartei &kartei() { return *m_kartei; }

    e2e::MailboxState end()
    {
        EXPECT_TRUE(kartei().becomesQuiet());
        m_kartei.reset();
        return stateOfBoth();
    }

    QAction *action(const char *name)
    {
        return kartei().window().findChild<QAction *>(QLatin1String(name));
    }

    static QWidget *inside(const QWidget *area)
    {
        QWidget *focused = QApplication::focusWidget();
        return focused != nullptr && (focused == area || area->isAncestorOf(focused)) ? focused
                                                                                      : nullptr;
    }

    // The list has the focus, and the row is selected alone.
    void stand(const QString &name)
    {
        press("alt+2");
        EXPECT_TRUE(eventually([&] { return kartei().list().hasFocus(); }));
        press("Home");
        for (int step = 0; step < 10 && kartei().list().currentIndex().data() != name; ++step) {
            press("Down");
        }
        EXPECT_TRUE(eventually([&] {
            return kartei().list().currentIndex().data().toString() == name;
        })) << qPrintable(name);
    }

    bool editorBecomes(bool isOpen)
    {
        return eventually([&] {
            const auto editors =
                kartei().window().findChildren<QWidget *>(QStringLiteral("contactEditor"));
            const auto shown = std::ranges::find_if(editors, &QWidget::isVisible);
            return isOpen ? shown != editors.end() && inside(*shown) != nullptr
                          : shown == editors.end();
        });
    }

    void opensTheEditor(const char *keys)
    {
        press(keys);
        EXPECT_TRUE(editorBecomes(true)) << keys;
        press("Escape");
        EXPECT_TRUE(editorBecomes(false)) << keys;
    }

    void opensADialog(const char *keys, const char *name)
    {
        const auto dialog = [&] {
            return kartei().window().findChild<QDialog *>(QLatin1String(name));
        };
        press(keys);
        EXPECT_TRUE(eventually([&] { return dialog() != nullptr && dialog()->isActiveWindow(); }))
            << keys;
        press("Escape");
        EXPECT_TRUE(eventually([&] { return dialog() == nullptr; })) << keys;
        EXPECT_TRUE(eventually([&] { return kartei().window().isActiveWindow(); }));
    }

    bool lists(const QStringList &names) { return e2e::listBecomes(kartei(), names); }

    std::unique_ptr<RunningKartei> m_kartei;
};

} // namespace

TEST_F(KeyWalk, ContactsAreMadeEditedDeletedAndBroughtBack)
{
    const QString eva = QStringLiteral("Eva");
    press("ctrl+n");
    EXPECT_TRUE(editorBecomes(true));
    Pointer::type(eva);
    press("ctrl+s");
    EXPECT_TRUE(editorBecomes(false));
    EXPECT_TRUE(lists({ada, berta, cyril, eva}));
    opensTheEditor("ctrl+shift+c");

    stand(ada);
    for (const char *keys : {"Return", "ctrl+o", "F2", "ctrl+b"}) {
        stand(ada);
        opensTheEditor(keys);
    }
    stand(ada);
    press("shift+Down");
    opensTheEditor("ctrl+b"); // of two

    stand(eva);
    press("Delete");
    EXPECT_TRUE(lists({ada, berta, cyril}));
    for (const auto &[back, forth] : {std::pair("ctrl+z", "ctrl+y"), {"ctrl+z", "ctrl+shift+z"}}) {
        press(back);
        EXPECT_TRUE(lists({ada, berta, cyril, eva})) << back;
        press(forth);
        EXPECT_TRUE(lists({ada, berta, cyril})) << forth;
    }
    stand(cyril);
    press("ctrl+d");
    EXPECT_TRUE(lists({ada, berta}));
    press("ctrl+z");
    EXPECT_TRUE(lists({ada, berta, cyril}));
    EXPECT_EQ(e2e::namesIn(end(), home), (QStringList{ada, berta, cyril}));
}

TEST_F(KeyWalk, ContactsAreFiledAndLabelled)
{
    const QModelIndex mailbox = kartei().tree().currentIndex().parent();
    const QString blue = QStringLiteral("Blue");
    EXPECT_TRUE(await(kartei().contacts().createCategories(
        mailbox.data(models::MailboxKeyRole).value<domain::MailboxKey>(), {{blue, {7}}})));
    const auto file = [&](const char *keys) {
        press(keys);
        const auto filter = [&] {
            return kartei().window().findChild<QLineEdit *>(QStringLiteral("folderFilter"));
        };
        EXPECT_TRUE(eventually([&] { return filter() != nullptr && filter()->hasFocus(); }));
        Pointer::type(QStringLiteral("clie"));
        press("Return");
        EXPECT_TRUE(eventually([&] { return filter() == nullptr; }));
    };
    stand(berta);
    file("ctrl+shift+y");
    EXPECT_TRUE(e2e::countBecomes(kartei(), clients, 1));
    stand(ada);
    press("ctrl+F2");
    EXPECT_TRUE(eventually([&] {
        return kartei().list().currentIndex().data(models::CategoriesRole) == QStringList{blue};
    }));
    file("ctrl+shift+v");
    EXPECT_TRUE(lists({berta, cyril}));

    MailProgram program;
    stand(cyril);
    press("ctrl+shift+m");
    EXPECT_TRUE(eventually([&] { return !program.opened.isEmpty(); }));
    EXPECT_EQ(program.opened.value(0), QUrl(QStringLiteral("mailto:cyrilpetr@example.com")));

    e2e::makeFolder(kartei(), home, QStringLiteral("Friends")); // Ctrl+Shift+E
    press("F2");
    const auto editor = [&] {
        return kartei().tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor"));
    };
    EXPECT_TRUE(eventually([&] { return editor() != nullptr && editor()->hasFocus(); }));
    press("ctrl+a");
    Pointer::type(QStringLiteral("Family"));
    press("Return");
    kartei().placeOfFolder(QStringLiteral("Contacts/Family"));

    const e2e::MailboxState state = end();
    EXPECT_EQ(e2e::namesIn(state, clients), (QStringList{ada, berta}));
    EXPECT_TRUE(state.contains(QStringLiteral("Contacts/Family")));
}

TEST_F(KeyWalk, EveryPlaceIsReached)
{
    auto *pane = kartei().window().findChild<QWidget *>(QStringLiteral("contactPane"));
    auto *search = kartei().window().findChild<QLineEdit *>(QStringLiteral("searchField"));
    ASSERT_TRUE(pane != nullptr && search != nullptr);
    const auto reaches = [&](const char *keys, const QWidget *area) {
        press(keys);
        EXPECT_TRUE(eventually([&] { return inside(area) != nullptr; })) << keys;
    };
    stand(ada);
    reaches("alt+1", &kartei().tree());
    reaches("alt+2", &kartei().list());
    reaches("alt+3", pane);
    EXPECT_NE(QApplication::focusWidget(),
              pane); // a control in it, which shows that it has the focus
    reaches("F6", &kartei().tree());
    reaches("F6", &kartei().list());
    reaches("shift+F6", &kartei().tree());
    reaches("ctrl+Tab", &kartei().list());
    reaches("ctrl+shift+Tab", &kartei().tree());
    for (const char *keys : {"ctrl+f", "ctrl+e", "F3"}) {
        reaches("alt+2", &kartei().list());
        reaches(keys, search);
    }

    stand(ada);
    reaches("alt+3", pane);
    const auto stepsTo = [&](const char *keys, const QString &name) {
        press(keys);
        EXPECT_TRUE(eventually([&] {
            return kartei().list().currentIndex().data().toString() == name;
        })) << keys;
        EXPECT_NE(inside(pane), nullptr) << keys;
    };
    stepsTo("alt+Down", berta);
    stepsTo("ctrl+period", cyril);
    stepsTo("alt+Up", berta);
    stepsTo("ctrl+shift+comma", ada);

    stand(ada);
    press("ctrl+a");
    const auto selected = [&] {
        return kartei().list().selectionModel()->selectedIndexes().size();
    };
    EXPECT_TRUE(eventually([&] { return selected() == 3; }));
    press("Escape");
    EXPECT_TRUE(eventually([&] { return selected() == 1; }));
    Pointer::type(QStringLiteral("cyr"));
    EXPECT_TRUE(lists({cyril}));
    EXPECT_EQ(search->text(), QStringLiteral("cyr"));
    press("Escape");
    EXPECT_TRUE(lists({ada, berta, cyril}));
}

TEST_F(KeyWalk, ViewsWindowsAndSync)
{
    const std::pair<const char *, const char *> views[] = {{"ctrl+alt+2", "viewTable"},
                                                           {"ctrl+alt+3", "viewCards"},
                                                           {"ctrl+alt+4", "viewPortraits"},
                                                           {"ctrl+alt+1", "viewList"}};
    for (const auto &[keys, name] : views) {
        press(keys);
        EXPECT_TRUE(eventually([&, name = name] { return action(name)->isChecked(); })) << keys;
    }
    opensADialog("ctrl+comma", "settingsDialog");
    opensADialog("F1", "shortcutsDialog");
    opensADialog("ctrl+question", "shortcutsDialog");

    QSignalSpy syncs(&kartei().window(), &ui::MainWindow::syncRequested);
    press("F5");
    press("F9");
    EXPECT_TRUE(eventually([&] { return syncs.count() == 2; }));
    EXPECT_TRUE(kartei().becomesQuiet());
    press("ctrl+q");
    EXPECT_TRUE(eventually([&] { return !kartei().window().isVisible(); }));
}

#include "keywalktest.moc"
