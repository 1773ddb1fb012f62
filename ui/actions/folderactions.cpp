#include "ui/actions/folderactions.h"

#include "ui/actions/verbresult.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ui {

using presentation::IconName;

FolderActions::FolderActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                             const Selection &selection, QWidget *window)
    : QObject(window)
    , m_folders(folders)
    , m_service(service)
    , m_selection(selection)
    , m_window(window)
    , m_new(add("newFolder", tr("New &folder")))
    , m_rename(add("renameFolder", tr("&Rename")))
    , m_delete(add("deleteFolder", tr("&Delete folder")))
    , m_import(add("importHere", tr("&Import…")))
{
    m_new->setIcon(presentation::icon(IconName::FolderNew));
    m_new->setShortcut(QKeySequence(tr("Ctrl+Shift+E")));
    m_rename->setIcon(presentation::icon(IconName::Edit));
    m_delete->setIcon(presentation::icon(IconName::Trash));
    m_delete->setShortcut(QKeySequence(QKeySequence::Delete));
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut); // of the tree alone
    m_window->removeAction(m_delete);
    m_import->setIcon(presentation::icon(IconName::Import));
    m_import->setShortcut(QKeySequence(tr("Ctrl+I")));

    connect(m_new, &QAction::triggered, this, &FolderActions::createFolder);
    connect(m_rename, &QAction::triggered, this,
            [this] { Q_EMIT renameStarted(m_selection.place().folder); });
    connect(m_delete, &QAction::triggered, this, [this] {
        reportFailure(m_service.deleteFolder(m_selection.place().folder), this,
                      &FolderActions::failed);
    });
    connect(m_import, &QAction::triggered, this,
            [this] { Q_EMIT importRequested(folderForNew(m_folders, m_selection.place())); });

    connect(&m_folders, &models::FolderTreeModel::renameRequested, this,
            [this](domain::FolderKey folder, const QString &name) {
                reportFailure(m_service.renameFolder(folder, name), this, &FolderActions::failed);
            });
    connect(&m_folders, &models::FolderTreeModel::folderDropped, this,
            [this](domain::FolderKey folder, domain::FolderKey parent, domain::MailboxKey mailbox,
                   Qt::DropAction action) {
                if (action == Qt::CopyAction) {
                    reportFailure(m_service.copyFolder(folder, mailbox, parent), this,
                                  &FolderActions::failed);
                } else {
                    reportFailure(m_service.moveFolder(folder, parent), this,
                                  &FolderActions::failed);
                }
            });
    connect(&m_selection, &Selection::changed, this, &FolderActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::loaded, this, &FolderActions::updateEnablement);
    connect(&m_folders, &QAbstractItemModel::rowsInserted, this, &FolderActions::updateEnablement);
    updateEnablement();
}

QAction *FolderActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

void FolderActions::fillMenu(QMenu &menu) const
{
    menu.addAction(m_new);
    menu.addAction(m_rename);
    menu.addAction(m_import);
    menu.addSeparator();
    menu.addAction(m_delete);
}

void FolderActions::updateEnablement()
{
    const Place &place = m_selection.place();
    const bool isOwnFolder = place.isFolder() && !place.isDefaultFolder;
    const bool isReadOnly = m_folders.isReadOnly(place.folder);
    m_new->setEnabled(mailbox().isValid() && !isReadOnly);
    m_rename->setEnabled(isOwnFolder && !isReadOnly);
    m_delete->setEnabled(isOwnFolder && !isReadOnly);
    m_import->setEnabled(folderForNew(m_folders, place).isValid());
}

domain::MailboxKey FolderActions::mailbox() const
{
    if (m_selection.place().mailbox.isValid()) {
        return m_selection.place().mailbox;
    }
    return m_folders.mailboxes().isEmpty() ? domain::MailboxKey{}
                                           : m_folders.mailboxes().front().key;
}

QString FolderActions::freeName(domain::MailboxKey mailbox, domain::FolderKey parent) const
{
    const QString plain = tr("New folder");
    QString name = plain;
    const auto isTaken = [&](const domain::ContactFolder &folder) {
        return folder.mailbox == mailbox && folder.parent == parent
            && folder.displayName.compare(name, Qt::CaseInsensitive) == 0;
    };
    for (int number = 2; std::ranges::any_of(m_folders.folders(), isTaken); ++number) {
        name = QStringLiteral("%1 %2").arg(plain, QString::number(number));
    }
    return name;
}

void FolderActions::createFolder()
{
    const domain::MailboxKey in = mailbox();
    const domain::FolderKey parent = m_selection.place().folder;
    QCoro::connect(m_service.createFolder(in, parent, freeName(in, parent)), this,
                   [this](const domain::Result<domain::FolderKey> &created) {
                       if (created) {
                           Q_EMIT renameStarted(*created);
                       } else {
                           Q_EMIT failed(created.error());
                       }
                   });
}

} // namespace ui
