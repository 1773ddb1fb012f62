#include "tests/e2e/gestures.h"

#include "tests/e2e/pointer.h"
#include "tests/support/waiting.h"

#include <QLineEdit>
#include <QListView>
#include <QTreeView>

#include <gtest/gtest.h>

namespace e2e {

using testsupport::eventually;

namespace {

QLineEdit *edit(RunningKartei &kartei, const char *objectName)
{
    auto *edit = kartei.window().findChild<QLineEdit *>(QLatin1String(objectName));
    return edit != nullptr && edit->isVisible() ? edit : nullptr;
}

bool editorCloses(RunningKartei &kartei)
{
    return eventually([&kartei] {
        const auto *editor = kartei.window().findChild<QWidget *>(QStringLiteral("contactEditor"));
        return editor == nullptr || !editor->isVisible();
    });
}

} // namespace

void dragContact(RunningKartei &kartei, const QString &name, const QString &folder)
{
    Pointer::drag(*kartei.list().viewport(), kartei.placeOfContact(name), *kartei.tree().viewport(),
                  kartei.placeOfFolder(folder));
    EXPECT_TRUE(eventually([&] { return !kartei.listedNames().contains(name); }))
        << qPrintable(name);
}

void editMobilePhone(RunningKartei &kartei, const QString &name, const QString &phone)
{
    Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(name));
    Pointer::key(QStringLiteral("Return"));
    EXPECT_TRUE(eventually([&] { return edit(kartei, "phones.0") != nullptr; }));
    QLineEdit *field = edit(kartei, "phones.0");
    if (field == nullptr) {
        return;
    }
    Pointer::click(*field, field->rect().center());
    EXPECT_TRUE(eventually([&] { return field->hasFocus(); }));
    Pointer::key(QStringLiteral("ctrl+a"));
    Pointer::type(phone);
    Pointer::key(QStringLiteral("ctrl+Return"));
    EXPECT_TRUE(editorCloses(kartei)) << qPrintable(name);
}

void makeFolder(RunningKartei &kartei, const QString &parent, const QString &name)
{
    kartei.openFolder(parent);
    Pointer::key(QStringLiteral("ctrl+shift+e"));
    const auto editor = [&kartei] {
        return kartei.tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor"));
    };
    EXPECT_TRUE(eventually([&] { return editor() != nullptr && editor()->hasFocus(); }));
    Pointer::key(QStringLiteral("ctrl+a"));
    Pointer::type(name);
    Pointer::key(QStringLiteral("Return"));
    kartei.placeOfFolder(parent + u'/' + name);
}

void createContact(RunningKartei &kartei, const QString &name)
{
    Pointer::key(QStringLiteral("ctrl+n"));
    EXPECT_TRUE(eventually([&] {
        const QLineEdit *field = edit(kartei, "givenName");
        return field != nullptr && field->hasFocus();
    })) << qPrintable(name);
    Pointer::type(name);
    Pointer::key(QStringLiteral("ctrl+Return"));
    EXPECT_TRUE(editorCloses(kartei)) << qPrintable(name);
    kartei.placeOfContact(name);
}

void selectRange(RunningKartei &kartei, const QString &first, const QString &last)
{
    Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(first));
    Pointer::shiftClick(*kartei.list().viewport(), kartei.placeOfContact(last));
    EXPECT_TRUE(eventually([&] {
        return kartei.list().currentIndex().data().toString() == last
            && kartei.list().selectionModel()->selectedIndexes().size() > 1;
    }));
}

void deleteSelected(RunningKartei &kartei)
{
    const int before = kartei.list().model()->rowCount();
    const auto count = static_cast<int>(kartei.list().selectionModel()->selectedIndexes().size());
    Pointer::key(QStringLiteral("Delete"));
    EXPECT_TRUE(eventually([&] { return kartei.list().model()->rowCount() == before - count; }));
}

} // namespace e2e
