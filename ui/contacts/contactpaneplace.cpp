// Where a new contact goes: told in the editor, and chosen there.
#include "ui/contacts/contactpane.h"

#include "models/foldertreemodel.h"
#include "services/contacts/contactservice.h"
#include "ui/editors/contacteditor.h"
#include "ui/editors/draftkeeper.h"
#include "ui/folders/folderchooser.h"
#include "ui/presentation/contacttext.h"

#include <algorithm>

namespace ui {

void ContactPane::setFolders(const models::FolderTreeModel &folders)
{
    m_folders = &folders;
}

void ContactPane::setNewFolder(domain::FolderKey folder)
{
    m_newIn = folder;
    QCoro::connect(m_contacts.fieldsIn(folder), m_editor,
                   [this, folder](const domain::Result<domain::CustomFields> &fields) {
                       if (fields && folder == m_newIn) {
                           m_editor->setFields(*fields, folder, {});
                       }
                   });
    if (m_folders == nullptr) {
        return;
    }
    const auto &folders = m_folders->folders();
    const auto &mailboxes = m_folders->mailboxes();
    const auto found = std::ranges::find(folders, folder, &domain::ContactFolder::key);
    if (found == folders.end()) {
        return;
    }
    const auto owner = std::ranges::find(mailboxes, found->mailbox, &domain::Mailbox::key);
    const QString name = presentation::isolated(found->displayName);
    m_editor->showPlace(
        mailboxes.size() < 2 || owner == mailboxes.end()
            ? tr("In %1").arg(name)
            : tr("In %1 · %2", "in a folder of an account")
                  .arg(name, presentation::isolated(presentation::mailboxName(*owner))));
}

void ContactPane::chooseNewFolder()
{
    auto *chooser = new FolderChooser(
        tr("Folder of the new contact"), tr("Choose"),
        folderChoices(m_folders->folders(), m_folders->mailboxes(), {}, m_newIn), this);
    connect(chooser, &FolderChooser::chosen, m_editor, [this](domain::FolderKey folder) {
        setNewFolder(folder);
        m_draft->setFolder(folder);
    });
    chooser->open();
}

} // namespace ui
