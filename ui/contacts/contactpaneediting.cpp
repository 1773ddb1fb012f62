// The pane while a contact is edited: opening, saving, what was refused, closing.
#include "ui/contacts/contactpane.h"

#include "models/contactdetailssource.h"
#include "services/contacts/contactservice.h"
#include "ui/banner.h"
#include "ui/contacts/contactcard.h"
#include "ui/editors/contacteditor.h"
#include "ui/presentation/errortext.h"

#include <QStackedLayout>

namespace ui {

void ContactPane::editContact(domain::ContactKey contact)
{
    if (hasUnsavedEdits()) {
        return;
    }
    if (m_shown == domain::ContactKeys{contact} && !m_known.isEmpty()) {
        closeEditor();
        openEditor(m_known.front());
        return;
    }
    showContact(contact);
    m_editWhenRead = contact;
}

void ContactPane::editNew(domain::FolderKey folder)
{
    if (hasUnsavedEdits()) {
        return;
    }
    closeEditor();
    m_newIn = folder;
    startEditor();
    m_editor->editNew();
}

bool ContactPane::hasUnsavedEdits() const
{
    return m_editor != nullptr && !m_isSaved && m_editor->isModified();
}

void ContactPane::openEditor(const store::ContactDetails &details)
{
    startEditor();
    m_editor->edit(details.contact, m_card->photo());
}

void ContactPane::startEditor()
{
    m_banner->dismiss(linkCause());
    m_editor = new ContactEditor(this);
    m_pages->addWidget(m_editor);
    m_pages->setCurrentWidget(m_editor);
    connect(m_editor, &ContactEditor::saveRequested, this, &ContactPane::save);
    connect(m_editor, &ContactEditor::deleteRequested, this, &ContactPane::deleteEdited);
    connect(m_editor, &ContactEditor::cancelled, this, [this] {
        const bool wasNew = m_newIn.isValid();
        closeEditor();
        Q_EMIT editFinished(wasNew || m_shown.isEmpty() ? domain::ContactKey() : m_shown.front());
    });
}

void ContactPane::save()
{
    if (m_newIn.isValid()) {
        m_editor->setSaving(true);
        const QList<store::NewContact> created{{m_editor->contact(), {}}};
        QCoro::connect(m_contacts.createContacts(m_newIn, created, store::CreateReason::Created),
                       this, [this](const domain::Result<domain::ContactKeys> &keys) {
                           if (keys) {
                               saved(keys->front());
                           } else {
                               refused(keys.error());
                           }
                       });
        return;
    }
    const domain::ContactKey key = m_shown.front();
    const domain::ContactPatch patch = m_editor->patch();
    if (patch.isEmpty()) {
        saved(key);
        return;
    }
    m_editor->setSaving(true);
    const QList<store::ContactEdit> edits{{key, patch}};
    QCoro::connect(m_contacts.updateContacts(edits), this,
                   [this, key](const domain::Result<> &done) {
                       if (done) {
                           saved(key);
                       } else {
                           refused(done.error());
                       }
                   });
}

void ContactPane::saved(domain::ContactKey contact)
{
    m_isSaved = true; // the card comes back when it is read, without showing the old values first
    m_newIn = {};
    m_shown = {contact};
    m_known.clear();
    m_details.show(m_shown);
    m_photoRest.start();
}

void ContactPane::refused(const domain::Error &error)
{
    m_editor->setSaving(false);
    m_editor->showProblem(presentation::errorText(error));
}

void ContactPane::deleteEdited()
{
    m_editor->setSaving(true);
    QCoro::connect(m_contacts.deleteContacts(m_shown), this, [this](const domain::Result<> &done) {
        if (!done) {
            refused(done.error());
            return;
        }
        showNothing(EmptyReason::NothingSelected);
        Q_EMIT editFinished({});
    });
}

// The page under the editor comes back: what was shown before.
void ContactPane::closeEditor()
{
    m_newIn = {};
    m_isSaved = false;
    if (m_editor == nullptr) {
        return;
    }
    ContactEditor *editor = std::exchange(m_editor, nullptr);
    m_pages->removeWidget(editor);
    editor->hide();
    editor->deleteLater(); // it may be the sender
    if (m_shown.isEmpty()) {
        showNothing(m_emptyReason);
    } else if (m_known.isEmpty()) {
        m_details.show(m_shown);
    } else {
        showDetails(m_known);
    }
}

} // namespace ui
