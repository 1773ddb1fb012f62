// The pane while a contact is edited: opening, saving, what was refused, closing.
#include "ui/contacts/contactpane.h"

#include "models/contactdetailssource.h"
#include "services/contacts/contactservice.h"
#include "services/domain/commonvalues.h"
#include "ui/banner.h"
#include "ui/contacts/contactcard.h"
#include "ui/contacts/fieldcontent.h"
#include "ui/contacts/quickedit.h"
#include "ui/editors/contacteditor.h"
#include "ui/editors/draftkeeper.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/timetext.h"

#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr int cardWidth = 320; // at least
constexpr int editorWidth = 440;
const QString draftCause = QStringLiteral("draft");
const QString quickCause = QStringLiteral("quick");
} // namespace

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
    startDraft();
    setNewFolder(folder);
}

void ContactPane::editDraft(const store::Draft &draft)
{
    if (hasUnsavedEdits()) {
        return;
    }
    if (draft.contact.isValid()) {
        m_wantedDraft = draft;
        editContact(draft.contact);
        return;
    }
    editNew(draft.folder);
    m_draft->goOn(draft);
    m_editor->resume(draft.patch, draft.fields);
}

bool ContactPane::hasUnsavedEdits() const
{
    return m_editor != nullptr && !m_isSaved && m_editor->isModified();
}

// What was written before the folder became read-only is shown, so that it can be copied.
void ContactPane::openEditor(const store::ContactDetails &details)
{
    if (details.isReadOnly && !m_wantedDraft) {
        m_banner->show({.cause = readOnlyCause(),
                        .kind = NoticeKind::Information,
                        .text = presentation::errorText({.kind = domain::Error::Kind::Forbidden,
                                                         .code = QStringLiteral("read-only")})});
        return;
    }
    startEditor();
    m_editor->edit(details.contact, m_card->photo());
    m_editor->setFields(details.fields, details.folder, fieldValues(details));
    startDraft();
    const auto wanted = std::exchange(m_wantedDraft, std::nullopt);
    if (wanted && wanted->contact == details.key) {
        m_draft->goOn(*wanted);
        m_editor->resume(wanted->patch, wanted->fields);
        return;
    }
    QCoro::connect(m_contacts.drafts(), m_editor,
                   [this](const domain::Result<QList<store::Draft>> &drafts) {
                       if (drafts) {
                           offerDraft(*drafts);
                       }
                   });
}

void ContactPane::startDraft()
{
    const bool isNew = m_newIn.isValid();
    m_draft->begin(isNew ? domain::ContactKey() : m_known.front().key, m_newIn,
                   [this, isNew](store::Draft &draft) {
                       draft.patch =
                           isNew ? domain::difference({}, m_editor->contact()) : m_editor->patch();
                       draft.fields = m_editor->fieldDraft();
                   });
    connect(m_editor, &ContactEditor::edited, m_draft, &DraftKeeper::note);
    Q_EMIT editStarted(isNew ? domain::ContactKey() : m_known.front().key);
}

// What was written about this contact before the program ended.
void ContactPane::offerDraft(const QList<store::Draft> &drafts)
{
    const auto found = std::ranges::find(drafts, m_shown.value(0), &store::Draft::contact);
    if (found == drafts.end() || m_newIn.isValid() || m_isSaved) {
        return;
    }
    m_editor->show(
        {draftCause,
         NoticeKind::Information,
         tr("Changes of %1 were not saved.").arg(presentation::timeText(found->writtenAt)),
         {{tr("Continue with them"),
           [this, draft = *found] {
               m_draft->goOn(draft);
               m_editor->resume(draft.patch, draft.fields);
           }},
          {tr("Discard"), [this, token = found->token] {
               QCoro::connect(m_contacts.discardDraft(token), this,
                              [](const domain::Result<> &) {});
           }}}});
}

// Saved, given up or deleted.
void ContactPane::finish(domain::ContactKey contact)
{
    m_draft->end();
    m_stay = nullptr;
    const auto then = std::exchange(m_then, nullptr);
    Q_EMIT editFinished(contact);
    if (then) {
        then();
    }
}

void ContactPane::leave(std::function<void()> then, std::function<void()> stay)
{
    if (!hasUnsavedEdits()) {
        then();
        return;
    }
    m_then = std::move(then);
    m_stay = std::move(stay);
    m_editor->leave();
}

void ContactPane::startEditor()
{
    m_banner->dismiss(linkCause());
    m_editor = new ContactEditor(this);
    setMinimumWidth(presentation::scaled(editorWidth));
    m_pages->addWidget(m_editor);
    m_pages->setCurrentWidget(m_editor);
    Q_EMIT editorStarted(m_editor);
    connect(m_editor, &ContactEditor::saveRequested, this, &ContactPane::save);
    connect(m_editor, &ContactEditor::placeRequested, this, &ContactPane::chooseNewFolder);
    connect(m_editor, &ContactEditor::deleteRequested, this, &ContactPane::deleteEdited);
    connect(m_editor, &ContactEditor::cancelled, this, [this] {
        const bool wasNew = m_newIn.isValid();
        closeEditor();
        finish(wasNew || m_shown.size() != 1 ? domain::ContactKey() : m_shown.front());
    });
    connect(m_editor, &ContactEditor::kept, this, [this] {
        m_then = nullptr;
        if (const auto stay = std::exchange(m_stay, nullptr)) {
            stay();
        }
    });
}

void ContactPane::editSelection(const domain::ContactKeys &contacts)
{
    if (hasUnsavedEdits()) {
        return;
    }
    if (m_shown != contacts) {
        showSelection(contacts);
    }
    m_details.readAll(contacts);
}

void ContactPane::openEditorOfMany(const QList<store::ContactDetails> &contacts)
{
    if (contacts.size() < 2 || contacts.front().key != m_shown.value(0) || hasUnsavedEdits()) {
        return; // something else is shown by now
    }
    closeEditor();
    m_many = contacts;
    startEditor();
    QList<domain::Contact> values;
    for (const store::ContactDetails &details : contacts) {
        values.append(details.contact);
    }
    m_editor->editMany(values);
    const SharedFields shared = sharedFields(contacts);
    m_editor->setSharedFields(shared.fields, shared.common, shared.mixed);
    Q_EMIT editStarted({});
}

// One change, and one undo, for the lot.
void ContactPane::saveMany()
{
    const domain::ContactPatch patch = m_editor->patch();
    const QJsonObject fields = m_editor->fieldChanges();
    QList<store::ContactEdit> edits;
    for (const store::ContactDetails &details : std::as_const(m_many)) {
        const store::ContactEdit edit{details.key, domain::effectOn(details.contact, patch),
                                      fieldEffect(details, fields)};
        if (!edit.patch.isEmpty() || !edit.fields.isEmpty()) {
            edits.append(edit);
        }
    }
    const auto done = [this] {
        closeEditor();
        finish({});
    };
    if (edits.isEmpty()) {
        done();
        return;
    }
    m_editor->setSaving(true);
    QCoro::connect(m_contacts.updateContacts(edits), this,
                   [this, done](const domain::Result<> &updated) {
                       if (updated) {
                           done();
                       } else {
                           refused(updated.error());
                       }
                   });
}

void ContactPane::save()
{
    if (m_editor->isOfMany()) {
        saveMany();
        return;
    }
    if (m_newIn.isValid()) {
        m_editor->setSaving(true);
        const QList<store::NewContact> created{
            {m_editor->contact(), {}, domain::byExtension(m_editor->fieldChanges())}};
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
    const store::ContactEdit edit{key, m_editor->patch(), m_editor->fieldChanges()};
    if (edit.patch.isEmpty() && edit.fields.isEmpty()) {
        saved(key);
        return;
    }
    m_editor->setSaving(true);
    const QList<store::ContactEdit> edits{edit};
    QCoro::connect(m_contacts.updateContacts(edits), this,
                   [this, key](const domain::Result<> &done) {
                       if (done) {
                           saved(key);
                       } else {
                           refused(done.error());
                       }
                   });
}

// A value of several parts: where its fields are.
void ContactPane::openEditorAt(const QString &entry)
{
    editContact(m_card->contact());
    if (m_editor != nullptr) {
        m_editor->beginAt(entry);
    }
}

// One value, written where it stands. The line stays until the store has it.
void ContactPane::quickSave(const QString &entry, const QString &text)
{
    if (m_known.isEmpty()) {
        return;
    }
    const store::ContactDetails &details = m_known.front();
    const auto patch = quickPatch(details.contact, entry, text);
    if (!patch) {
        m_banner->show({quickCause,
                        NoticeKind::Problem,
                        tr("This cannot be read as a date: %1").arg(presentation::isolated(text)),
                        {}});
        return;
    }
    m_banner->dismiss(quickCause);
    if (patch->isEmpty()) {
        m_card->endQuickEdit();
        return;
    }
    const QList<store::ContactEdit> edits{{details.key, *patch}};
    QCoro::connect(m_contacts.updateContacts(edits), this, [this](const domain::Result<> &done) {
        if (done) {
            m_isQuickSaved = true; // the line goes when the card has the new value
        } else {
            m_banner->show(
                {quickCause, NoticeKind::Problem, presentation::errorText(done.error()), {}});
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
        finish({});
        Q_EMIT vanished();
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
    m_draft->end(); // what is left without a question holds nothing unsaved
    ContactEditor *editor = std::exchange(m_editor, nullptr);
    setMinimumWidth(presentation::scaled(cardWidth));
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
