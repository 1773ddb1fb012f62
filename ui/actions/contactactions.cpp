#include "ui/actions/contactactions.h"

#include "ui/actions/permit.h"
#include "ui/actions/verbresult.h"
#include "ui/folders/folderchooser.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

namespace ui {

using presentation::IconName;

ContactActions::ContactActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                               const Selection &selection, QWidget *window)
    : QObject(window)
    , m_folders(folders)
    , m_service(service)
    , m_selection(selection)
    , m_window(window)
    , m_new(add("newContact", tr("&New contact")))
    , m_edit(add("editContact", tr("&Edit")))
    , m_openWindow(add("openWindow", tr("&Open in its own window")))
    , m_delete(add("deleteContacts", tr("&Delete")))
    , m_move(add("moveContacts", tr("&Move to…")))
    , m_copy(add("copyContacts", tr("&Copy to…")))
    , m_note(new QAction(presentation::icon(IconName::Lock), {}, this))
{
    m_note->setObjectName(QStringLiteral("readOnlyNote"));
    m_note->setEnabled(false);
    m_new->setIcon(presentation::icon(IconName::NewContact));
    m_new->setIconText(tr("New"));
    m_new->setShortcuts({QKeySequence(QKeySequence::New), QKeySequence(tr("Ctrl+Shift+C"))});
    m_edit->setIcon(presentation::icon(IconName::Edit));
    m_edit->setShortcuts({QKeySequence(tr("Ctrl+O")), QKeySequence(tr("Ctrl+B"))});
    m_openWindow->setIcon(presentation::icon(IconName::OpenWindow));
    m_openWindow->setShortcut(QKeySequence(tr("Ctrl+Shift+O")));
    m_delete->setIcon(presentation::icon(IconName::Delete));
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut); // of the list alone
    m_window->removeAction(m_delete);
    m_delete->setShortcuts({QKeySequence(QKeySequence::Delete), QKeySequence(tr("Ctrl+D")),
                            QKeySequence(tr("Ctrl+Backspace"))});
    m_move->setIcon(presentation::icon(IconName::Move));
    m_move->setIconText(tr("Move"));
    m_move->setShortcut(QKeySequence(tr("Ctrl+Shift+V")));
    m_copy->setIcon(presentation::icon(IconName::Copy));
    m_copy->setIconText(tr("Copy"));
    m_copy->setShortcut(QKeySequence(tr("Ctrl+Shift+Y")));

    connect(m_new, &QAction::triggered, this,
            [this] { Q_EMIT newRequested(folderForNew(m_folders, m_selection.place())); });
    connect(m_edit, &QAction::triggered, this, [this] {
        const domain::ContactKeys &contacts = m_selection.contacts();
        if (contacts.size() == 1) {
            Q_EMIT editRequested(contacts.front());
        } else {
            Q_EMIT editManyRequested(contacts);
        }
    });
    connect(m_openWindow, &QAction::triggered, this,
            [this] { Q_EMIT windowRequested(m_selection.contacts().front()); });
    connect(m_delete, &QAction::triggered, this, [this] {
        reportFailure(m_service.deleteContacts(m_selection.contacts()), this,
                      &ContactActions::failed);
    });
    connect(m_move, &QAction::triggered, this, [this] { chooseFolder(Transfer::Move); });
    connect(m_copy, &QAction::triggered, this, [this] { chooseFolder(Transfer::Copy); });
    connect(&m_selection, &Selection::changed, this, &ContactActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::loaded, this, &ContactActions::updateEnablement);
    connect(&m_folders, &QAbstractItemModel::rowsInserted, this, &ContactActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::contactsDropped, this,
            [this](const domain::ContactKeys &contacts, domain::FolderKey folder,
                   Qt::DropAction action) {
                transferTo(folder, contacts,
                           action == Qt::CopyAction ? Transfer::Copy : Transfer::Move);
            });
    updateEnablement();
}

QAction *ContactActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

void ContactActions::fillMenu(QMenu &menu) const
{
    menu.setToolTipsVisible(true); // of what cannot be pressed
    menu.addAction(m_note);
    menu.addAction(m_new);
    menu.addAction(m_edit);
    menu.addAction(m_openWindow);
    menu.addSeparator();
    menu.addAction(m_move);
    menu.addAction(m_copy);
    menu.addSeparator();
    menu.addAction(m_delete);
}

void ContactActions::updateEnablement()
{
    const auto count = m_selection.contacts().size();
    const bool isClosed = isClosedForNew(m_folders, m_selection.place());
    permit(m_new, isClosed || folderForNew(m_folders, m_selection.place()).isValid(),
           isClosed ? tr("This folder is shared with you for reading only") : QString());
    const QString reason = m_selection.readOnlyReason();
    m_note->setText(reason);
    m_note->setVisible(!reason.isEmpty());
    permit(m_edit, count > 0, reason);
    m_edit->setText(count > 1
                        ? tr("&Edit %1").arg(presentation::contactCount(static_cast<int>(count)))
                        : tr("&Edit"));
    m_edit->setIconText(tr("Edit"));
    m_openWindow->setEnabled(count == 1);
    permit(m_delete, count > 0, reason);
    permit(m_move, count > 0, reason);
    m_copy->setEnabled(count > 0);
}

void ContactActions::chooseFolder(Transfer transfer)
{
    const Place &place = m_selection.place();
    const bool moves = transfer == Transfer::Move;
    // Where the contacts lie now is no target of a move.
    auto *chooser =
        new FolderChooser(moves ? tr("Move to") : tr("Copy to"), moves ? tr("Move") : tr("Copy"),
                          folderChoices(m_folders.folders(), m_folders.mailboxes(), {},
                                        moves ? place.folder : domain::FolderKey{}),
                          m_window);
    connect(chooser, &FolderChooser::chosen, this,
            [this, transfer, contacts = m_selection.contacts()](domain::FolderKey folder) {
                transferTo(folder, contacts, transfer);
            });
    chooser->open();
}

void ContactActions::fileUnder(const domain::ContactKeys &contacts, domain::GroupBy by,
                               const models::RowGroup &group)
{
    if (by == domain::GroupBy::Folder) {
        transferTo(group.folder, contacts, Transfer::Move);
        return;
    }
    if (by == domain::GroupBy::Category) {
        const store::LabelEdit edit = group.title.isEmpty()
            ? store::LabelEdit{.others = store::LabelEdit::Others::Remove}
            : store::LabelEdit{.added = {group.title}};
        reportFailure(m_service.labelContacts(contacts, edit), this, &ContactActions::failed);
        return;
    }
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::CompanyName, group.title);
    QList<store::ContactEdit> edits;
    for (const domain::ContactKey contact : contacts) {
        edits.append({contact, patch});
    }
    reportFailure(m_service.updateContacts(edits), this, &ContactActions::failed);
}

void ContactActions::transferTo(domain::FolderKey folder, const domain::ContactKeys &contacts,
                                Transfer transfer)
{
    if (transfer == Transfer::Move) {
        reportFailure(m_service.moveContacts(contacts, folder), this, &ContactActions::failed);
    } else {
        reportFailure(m_service.copyContacts(contacts, folder), this, &ContactActions::failed);
    }
}

} // namespace ui
