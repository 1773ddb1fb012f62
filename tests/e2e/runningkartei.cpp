#include "tests/e2e/runningkartei.h"

#include "models/contactroles.h"
#include "services/store/photorecords.h"
#include "services/store/shownrow.h"
#include "tests/e2e/pointer.h"
#include "tests/support/waiting.h"

#include <QListView>
#include <QTreeView>

#include <gtest/gtest.h>

namespace e2e {

using testsupport::await;
using testsupport::eventually;

RunningKartei::RunningKartei(const QString &profileFolder, const app::SessionOptions &options)
    : m_profile(std::make_unique<app::Profile>(profileFolder))
{
    EXPECT_TRUE(m_profile->lock().has_value());
    m_session = std::make_unique<app::Session>(*m_profile);
    EXPECT_TRUE(await(m_session->open(options)).has_value());
    m_desktop = std::make_unique<app::Desktop>(*m_session, app::ThemeName::Light);
    m_desktop->show();
    m_session->startEngines();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window(), 20000));
    EXPECT_TRUE(becomesQuiet());
}

RunningKartei::~RunningKartei()
{
    quit();
}

void RunningKartei::quit()
{
    if (!m_desktop) {
        return;
    }
    EXPECT_TRUE(!window().isVisible() || window().close());
    takeDown();
}

void RunningKartei::crash()
{
    takeDown();
}

void RunningKartei::takeDown()
{
    m_desktop.reset();
    await(m_session->shutDown());
    m_session.reset();
    m_profile.reset();
}

QTreeView &RunningKartei::tree()
{
    return *window().findChild<QTreeView *>(QStringLiteral("folderTree"));
}

QListView &RunningKartei::list()
{
    return *window().findChild<QListView *>(QStringLiteral("contactList"));
}

QDateTime RunningKartei::lastSynced() const
{
    return m_session->syncState().lastSynced;
}

bool RunningKartei::syncsAfter(const QDateTime &moment)
{
    return eventually([&] { return lastSynced() > moment; }) && becomesQuiet();
}

bool RunningKartei::becomesQuiet()
{
    return eventually([this] {
        const auto counts = await(store().read(&store::outboxCounts));
        return counts && counts->waiting == 0
            && m_session->syncState().activity == domain::SyncState::Activity::Idle
            && m_session->syncState().lastSynced.isValid();
    });
}

QModelIndex RunningKartei::indexOfFolder(const QString &path)
{
    QModelIndex found;
    const QStringList names = path.split(u'/');
    QAbstractItemModel &model = *tree().model();
    for (int top = 0; top < model.rowCount(); ++top) {
        QModelIndex parent = model.index(top, 0);
        for (const QString &name : names) {
            QModelIndex next;
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const QModelIndex child = model.index(row, 0, parent);
                if (child.data().toString() == name
                    && child.data(models::FolderKeyRole).isValid()) {
                    next = child;
                }
            }
            parent = next;
            if (!parent.isValid()) {
                break;
            }
        }
        if (parent.isValid()) {
            found = parent;
        }
    }
    return found;
}

QPoint RunningKartei::placeOfFolder(const QString &path)
{
    EXPECT_TRUE(eventually([&] { return indexOfFolder(path).isValid(); })) << qPrintable(path);
    const QModelIndex index = indexOfFolder(path);
    tree().scrollTo(index);
    return index.isValid() ? tree().visualRect(index).center() : QPoint();
}

QPoint RunningKartei::placeOfContact(const QString &name)
{
    const auto find = [this, &name] {
        QAbstractItemModel &model = *list().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name) {
                return model.index(row, 0);
            }
        }
        return QModelIndex();
    };
    EXPECT_TRUE(eventually([&] { return find().isValid(); })) << qPrintable(name);
    const QModelIndex index = find();
    list().scrollTo(index);
    return index.isValid() ? list().visualRect(index).center() : QPoint();
}

void RunningKartei::openFolder(const QString &path)
{
    // Rows that come at this moment move the folder away from under the pointer: look and click again.
    const auto isOpen = [&] { return tree().currentIndex() == indexOfFolder(path); };
    for (int attempt = 0; attempt < 3 && !isOpen(); ++attempt) {
        const QPoint place = placeOfFolder(path);
        if (Pointer::isAvailable()) {
            Pointer::click(*tree().viewport(), place);
        } else {
            QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, place);
        }
        eventually(isOpen);
    }
    EXPECT_TRUE(isOpen()) << qPrintable(path);
    const QModelIndex wanted = indexOfFolder(path);
    const int count = wanted.data(models::CountRole).toInt();
    EXPECT_TRUE(eventually([&] {
        QAbstractItemModel &model = *list().model();
        return model.rowCount() == count
            && (count == 0 || model.index(count - 1, 0).data(models::LoadedRole).toBool());
    })) << qPrintable(path);
}

// As the row shows it.
QString RunningKartei::flagAt(const QModelIndex &row) const
{
    using Status = domain::FollowupFlag::Status;
    switch (static_cast<Status>(row.data(models::FlagRole).toInt())) {
    case Status::NotFlagged:
        return {};
    case Status::Complete:
        return QStringLiteral("complete ");
    case Status::Flagged:
        return QStringLiteral("flagged ")
            + row.data(models::FlagDueRole).toDate().toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

QStringList RunningKartei::listedNames()
{
    QStringList names;
    QAbstractItemModel &model = *list().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        names.append(model.index(row, 0).data().toString());
    }
    return names;
}

MailboxState RunningKartei::state()
{
    QStringList paths;
    std::function<void(const QModelIndex &, const QString &)> walk = [&](const QModelIndex &parent,
                                                                         const QString &above) {
        QAbstractItemModel &model = *tree().model();
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const auto key = index.data(models::FolderKeyRole).value<domain::FolderKey>();
            const QString path = above + index.data().toString();
            if (key.isValid()) {
                paths.append(path);
            }
            walk(index, key.isValid() ? path + u'/' : QString());
        }
    };
    walk({}, {});

    MailboxState state;
    for (const QString &path : std::as_const(paths)) {
        openFolder(path);
        domain::ContactKeys keys;
        QAbstractItemModel &model = *list().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            keys.append(
                model.index(row, 0).data(models::ContactKeyRole).value<domain::ContactKey>());
        }
        const auto details = await(store().read(&store::contactDetailsOf, keys));
        const auto photos = await(store().read(&store::photoRecords, keys));
        EXPECT_TRUE(details && photos);
        QStringList names;
        for (qsizetype i = 0; i < details->size(); ++i) {
            const QModelIndex row = model.index(static_cast<int>(i), 0);
            EXPECT_EQ(row.data(models::FlagRole).toInt(), int(details->at(i).flag.status));
            state[path].append({.contact = details->at(i).contact,
                                .photo = photos->at(i).file,
                                .flag = flagAt(row)});
            names.append(domain::shownName(details->at(i).contact));
        }
        EXPECT_EQ(listedNames(), names) << "the list and the cards disagree";
        state[path]; // an empty folder is a fact too
    }
    sort(state);
    return state;
}

} // namespace e2e
