#include "tests/e2e/organisewalk.h"

#include "models/contactroles.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTreeView>

namespace e2e {

using testsupport::await;
using testsupport::eventually;

CaptionWatch::CaptionWatch(RunningKartei &kartei)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &kartei] {
        const auto captions = kartei.window().findChildren<QLabel *>(QStringLiteral("dropCaption"));
        for (const QLabel *caption : captions) {
            if (caption->isVisible() && !m_seen.contains(caption->text())) {
                m_seen.append(caption->text());
            }
        }
    });
    m_timer.start(10);
}

domain::Contact person(const QString &name, const QString &company)
{
    domain::Contact contact;
    contact.displayName = name;
    contact.companyName = company;
    contact.emailAddresses = {
        {QString(), name.toLower().remove(u' ') + QStringLiteral("@example.com")}};
    return contact;
}

void addFolders(RunningKartei &kartei, const QStringList &names)
{
    for (const QString &name : names) {
        kartei.openFolder(QStringLiteral("Contacts"));
        const QModelIndex home = kartei.tree().currentIndex();
        EXPECT_TRUE(await(kartei.contacts().createFolder(
            home.parent().data(models::MailboxKeyRole).value<domain::MailboxKey>(),
            home.data(models::FolderKeyRole).value<domain::FolderKey>(), name)));
        kartei.placeOfFolder(QStringLiteral("Contacts/") + name);
    }
}

void addPeople(RunningKartei &kartei, const QString &folder, const QList<domain::Contact> &people)
{
    kartei.openFolder(folder);
    QList<store::NewContact> contacts;
    for (const domain::Contact &each : people) {
        contacts.append({.contact = each, .photoFile = {}});
    }
    EXPECT_TRUE(await(kartei.contacts().createContacts(
        kartei.tree().currentIndex().data(models::FolderKeyRole).value<domain::FolderKey>(),
        contacts, store::CreateReason::Created)));
    for (const domain::Contact &each : people) {
        kartei.placeOfContact(each.displayName);
    }
}

void dragContact(RunningKartei &kartei, const QString &name, const QString &folder,
                 const Pointer::Manner &manner)
{
    Pointer::drag(*kartei.list().viewport(), kartei.placeOfContact(name), *kartei.tree().viewport(),
                  kartei.placeOfFolder(folder), manner);
}

void dragFolder(RunningKartei &kartei, const QString &folder, const QString &target,
                const Pointer::Manner &manner)
{
    const QPoint start = kartei.placeOfFolder(folder);
    Pointer::drag(*kartei.tree().viewport(), start, *kartei.tree().viewport(),
                  kartei.placeOfFolder(target), manner);
}

void dragToCategory(RunningKartei &kartei, const QString &name, const QString &category,
                    const Pointer::Manner &manner)
{
    QAbstractItemModel &model = *kartei.tree().model();
    const auto find = [&] {
        const QModelIndexList found =
            model.match(model.index(0, 0), models::CategoryNameRole, category, 1,
                        Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
        return found.value(0);
    };
    EXPECT_TRUE(eventually([&] { return find().isValid(); })) << qPrintable(category);
    kartei.tree().scrollTo(find());
    Pointer::drag(*kartei.list().viewport(), kartei.placeOfContact(name), *kartei.tree().viewport(),
                  kartei.tree().visualRect(find()).center(), manner);
}

void choose(const QString &text)
{
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    EXPECT_TRUE(eventually([&] { return menu() != nullptr && menu()->isVisible(); }));
    if (menu() == nullptr) {
        return;
    }
    for (QAction *action : menu()->actions()) {
        if (action->text().contains(text)) {
            Pointer::click(*menu(), menu()->actionGeometry(action).center());
            EXPECT_TRUE(eventually([&] { return menu() == nullptr; }));
            return;
        }
    }
    ADD_FAILURE() << "no such entry: " << qPrintable(text);
}

bool countBecomes(RunningKartei &kartei, const QString &folder, int count)
{
    kartei.placeOfFolder(folder);
    return eventually(
        [&] { return kartei.indexOfFolder(folder).data(models::CountRole) == count; });
}

bool listBecomes(RunningKartei &kartei, const QStringList &names)
{
    return eventually([&] { return kartei.listedNames() == names; });
}

} // namespace e2e
