// Edits outside of the main window's pane: in a window of their own, and after the program ended in the middle
// of one. Window, store and server are equal after each.

#include "tests/e2e/gestures.h"
#include "tests/e2e/organisewalk.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>

namespace {

using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::await;
using testsupport::eventually;

const QString home = QStringLiteral("Contacts");
const QString ada = QStringLiteral("Ada Novak");
const QString phone = QStringLiteral("+420 777 000 111");

class Editing : public e2e::OrganiseFixture
{
protected:
    static domain::Contact adaWithAPhone()
    {
        domain::Contact contact = e2e::person(ada);
        contact.mobilePhone = QStringLiteral("+420 1");
        return contact;
    }

    static QWidget *contactWindow()
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (each->objectName() == QLatin1String("contactWindow")) {
                return each;
            }
        }
        return nullptr;
    }

    template <class Part>
    static Part *shown(QWidget *in, const char *name)
    {
        Part *part = nullptr;
        eventually([&] {
            part = in == nullptr ? nullptr : in->findChild<Part *>(QLatin1String(name));
            return part != nullptr && part->isVisible();
        });
        EXPECT_NE(part, nullptr) << name;
        return part;
    }

    static void type(QWidget *in, const char *field, const QString &text)
    {
        auto *line = shown<QLineEdit>(in, field);
        if (line == nullptr) {
            return;
        }
        Pointer::click(*line, line->rect().center());
        EXPECT_TRUE(eventually([&] { return line->hasFocus(); })) << field;
        Pointer::key(QStringLiteral("ctrl+a"));
        Pointer::type(text);
    }

    static void openItsWindow(RunningKartei &kartei)
    {
        Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(ada));
        Pointer::key(QStringLiteral("ctrl+shift+o"));
        EXPECT_TRUE(eventually(
            [] { return contactWindow() != nullptr && contactWindow()->isActiveWindow(); }));
    }

    static QPushButton *offered(RunningKartei &kartei, const QString &text)
    {
        QPushButton *found = nullptr;
        EXPECT_TRUE(eventually([&] {
            for (auto *each :
                 kartei.window().findChildren<QPushButton *>(QStringLiteral("noticeButton"))) {
                found = each->isVisible() && each->text() == text ? each : found;
            }
            return found != nullptr;
        })) << qPrintable(text);
        return found;
    }

    // Types a phone for Ada, lets the draft reach the disk, and ends without a word.
    void writeAndCrash()
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        e2e::addPeople(kartei, home, {adaWithAPhone()});
        EXPECT_TRUE(kartei.becomesQuiet());
        Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(ada));
        Pointer::key(QStringLiteral("Return"));
        type(&kartei.window(), "phones.0", phone);
        EXPECT_TRUE(eventually([&] {
            const auto drafts = await(kartei.contacts().drafts());
            return drafts && drafts->size() == 1;
        }));
        kartei.crash();
    }
};

} // namespace

TEST_F(Editing, InItsOwnWindowIsSavedAndShownInBoth)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        e2e::addPeople(kartei, home, {adaWithAPhone()});
        openItsWindow(kartei);
        QWidget *window = contactWindow();
        EXPECT_EQ(window->windowTitle(), ada);
        auto *edit = shown<QToolButton>(window, "editCard");
        Pointer::click(*edit, edit->rect().center());
        type(window, "phones.0", phone);
        Pointer::key(QStringLiteral("ctrl+Return"));
        shown<QWidget>(window, "contactCard");
        for (QWidget *each : {window, static_cast<QWidget *>(&kartei.window())}) {
            EXPECT_TRUE(eventually([&] {
                const auto values = each->findChildren<QTextEdit *>(QStringLiteral("fieldValue"));
                return std::ranges::any_of(values, [](const QTextEdit *value) {
                    return value->toPlainText().contains(phone);
                });
            }));
        }
        Pointer::key(QStringLiteral("Escape"));
        EXPECT_TRUE(eventually([] { return contactWindow() == nullptr; }));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    EXPECT_EQ(stateOfBoth().value(home).value(0).contact.mobilePhone, phone);
}

TEST_F(Editing, InItsOwnWindowIsAskedAboutBeforeTheProgramEnds)
{
    RunningKartei kartei(profile(), {.addLocalAccount = true});
    e2e::addPeople(kartei, home, {adaWithAPhone()});
    openItsWindow(kartei);
    auto *edit = shown<QToolButton>(contactWindow(), "editCard");
    Pointer::click(*edit, edit->rect().center());
    type(contactWindow(), "phones.0", phone);
    EXPECT_FALSE(kartei.window().close());
    QPushButton *save = nullptr;
    EXPECT_TRUE(eventually([&] {
        for (auto *each :
             contactWindow()->findChildren<QPushButton *>(QStringLiteral("noticeButton"))) {
            save = each->isVisible() && each->text() == QLatin1String("Save") ? each : save;
        }
        return save != nullptr;
    }));
    Pointer::click(*save, save->rect().center());
    EXPECT_TRUE(eventually([&] { return !kartei.window().isVisible(); }));
    EXPECT_EQ(contactWindow(), nullptr);
    kartei.quit();
    EXPECT_EQ(stateOfBoth().value(home).value(0).contact.mobilePhone, phone);
}

TEST_F(Editing, GoesOnWhereACrashEndedIt)
{
    writeAndCrash();
    {
        RunningKartei again(profile(), {});
        QPushButton *goOn = offered(again, QStringLiteral("Continue"));
        Pointer::click(*goOn, goOn->rect().center());
        auto *field = shown<QLineEdit>(&again.window(), "phones.0");
        EXPECT_TRUE(eventually([&] { return field->text() == phone; }));
        Pointer::key(QStringLiteral("ctrl+s"));
        shown<QWidget>(&again.window(), "contactCard");
        EXPECT_TRUE(eventually([&] { return await(again.contacts().drafts())->isEmpty(); }));
        EXPECT_TRUE(again.becomesQuiet());
    }
    EXPECT_EQ(stateOfBoth().value(home).value(0).contact.mobilePhone, phone);
}

TEST_F(Editing, IsGivenUpAfterACrashByDiscard)
{
    writeAndCrash();
    {
        RunningKartei again(profile(), {});
        QPushButton *discard = offered(again, QStringLiteral("Discard"));
        Pointer::click(*discard, discard->rect().center());
        EXPECT_TRUE(eventually([&] { return await(again.contacts().drafts())->isEmpty(); }));
    }
    {
        RunningKartei third(profile(), {});
        EXPECT_EQ(third.window().findChild<QPushButton *>(QStringLiteral("noticeButton")), nullptr);
    }
    EXPECT_EQ(stateOfBoth().value(home).value(0).contact.mobilePhone, QStringLiteral("+420 1"));
}
