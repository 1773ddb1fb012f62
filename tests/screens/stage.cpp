#include "tests/screens/stage.h"

#include "models/contactroles.h"
#include "services/store/shownrow.h"
#include "tests/support/waiting.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTreeView>

#include <gtest/gtest.h>

namespace screens {

using testsupport::await;
using testsupport::eventually;

namespace {

constexpr QSize windowSize(1280, 800);

QDialog *openDialog()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog != nullptr && dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

} // namespace

Stage::Stage(app::ThemeName theme)
    : m_profile(m_folder.filePath(QStringLiteral("profile")))
    , m_session(m_profile)
{
    EXPECT_TRUE(m_profile.lock().has_value());
    EXPECT_TRUE(await(m_session.open({.addLocalAccount = true, .seed = 160})).has_value());
    m_desktop = std::make_unique<app::Desktop>(m_session, theme);
    m_desktop->show();
    m_session.startEngines();
    EXPECT_TRUE(eventually([this] { return m_session.syncState().lastSynced.isValid(); }));
    restore();
}

Stage::~Stage()
{
    m_desktop->window().close();
    m_desktop.reset();
    await(m_session.shutDown());
}

QListView &Stage::list()
{
    return *window().findChild<QListView *>(QStringLiteral("contactList"));
}

void Stage::trigger(const char *action)
{
    auto *found = window().findChild<QAction *>(QLatin1String(action));
    ASSERT_NE(found, nullptr) << action;
    ASSERT_TRUE(found->isEnabled()) << action;
    found->trigger();
}

QDialog *Stage::dialogOf(const char *action)
{
    trigger(action);
    EXPECT_TRUE(eventually([] { return openDialog() != nullptr; })) << action;
    settle();
    return openDialog();
}

void Stage::openFolder(const QString &name)
{
    auto &tree = *window().findChild<QTreeView *>(QStringLiteral("folderTree"));
    const auto found = [&] {
        return tree.model()
            ->match(tree.model()->index(0, 0), Qt::DisplayRole, name, 1,
                    Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    };
    ASSERT_TRUE(eventually([&] { return found().isValid(); })) << qPrintable(name);
    tree.setCurrentIndex(found());
    settle();
}

void Stage::openPlace(models::FolderTreeModel::Kind kind)
{
    window()
        .findChild<QTreeView *>(QStringLiteral("folderTree"))
        ->setCurrentIndex(m_desktop->folders().indexOf(kind));
    settle();
}

void Stage::select(int count)
{
    const QAbstractItemModel &model = *list().model();
    QItemSelection rows;
    int chosen = 0;
    for (int row = 0; row < model.rowCount() && chosen < count; ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(models::ContactKeyRole).value<domain::ContactKey>().isValid()) {
            rows.select(index, index);
            ++chosen;
        }
    }
    ASSERT_EQ(chosen, count);
    list().selectionModel()->setCurrentIndex(rows.indexes().first(), QItemSelectionModel::Clear);
    list().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    settle();
}

void Stage::settle()
{
    int quietLooks = 0;
    EXPECT_TRUE(eventually([this, &quietLooks] {
        const auto counts = await(store().read(&store::outboxCounts));
        const bool isQuiet = m_desktop->contacts().isLoaded() && !m_session.photos().isFetching()
            && m_session.syncState().activity == domain::SyncState::Activity::Idle && counts
            && counts->waiting == 0;
        quietLooks = isQuiet ? quietLooks + 1 : 0;
        return quietLooks == 5;
    }));
}

void Stage::restore()
{
    while (QDialog *dialog = openDialog()) {
        dialog->close();
        EXPECT_TRUE(eventually([dialog] { return openDialog() != dialog; }));
    }
    window().findChild<QLineEdit *>(QStringLiteral("searchField"))->clear();
    window().dismissNotice(QLatin1String(noticeCause));
    window().resize(windowSize);
    trigger("viewList");
    trigger("groupByNothing");
    openFolder(QStringLiteral("Contacts"));
    select(1);
}

} // namespace screens
