// The verbs of the product, for models and actions: each stores first and returns; the loop with
// the server does the rest.
//
// Promise  A verb answers when the edit is on disk and the models have it. What Graph would refuse
//          later (limits, empty names) is refused now. No verb asks a question: what can be undone
//          is done. drained() waits for the verbs that are under way.
// Thread   GUI thread.
// Errors   BadInput (code names the property), NotFound, Conflict (a folder or category of that name),
//          Storage.
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/contactpatch.h"
#include "services/domain/result.h"
#include "services/store/categoryorder.h"
#include "services/store/conflicts.h"
#include "services/store/customfields.h"
#include "services/store/drafts.h"
#include "services/store/editcategories.h"
#include "services/store/editcontacts.h"
#include "services/store/followups.h"
#include "services/store/history.h"
#include "services/store/joincontacts.h"
#include "services/store/labelcontacts.h"
#include "services/store/openextensions.h"

#include <QCoroTask>
#include <QObject>

namespace domain {
struct ChangeSet;
}
namespace store {
class Store;
}

namespace contacts {

class ContactService : public QObject
{
    Q_OBJECT

public:
    explicit ContactService(store::Store &store, QObject *parent = nullptr);
    ~ContactService() override;

    QCoro::Task<domain::Result<domain::ContactKeys>>
    createContacts(domain::FolderKey folder, QList<store::NewContact> contacts,
                   store::CreateReason reason);
    QCoro::Task<domain::Result<>> updateContacts(QList<store::ContactEdit> edits);
    QCoro::Task<domain::Result<>> moveContacts(domain::ContactKeys keys, domain::FolderKey folder);
    QCoro::Task<domain::Result<domain::ContactKeys>> copyContacts(domain::ContactKeys keys,
                                                                  domain::FolderKey folder);
    QCoro::Task<domain::Result<>> deleteContacts(domain::ContactKeys keys);
    // store/joincontacts.h.
    QCoro::Task<domain::Result<>> mergeContacts(domain::ContactKeys others, domain::ContactKey kept,
                                                store::NoteLine noteLine);
    QCoro::Task<domain::Result<>>
    relateContacts(domain::ContactKey person, domain::ContactKey contact, store::Relation relation);
    // Of what was deleted within thirty days, here or elsewhere (store/deletedcontacts.h).
    QCoro::Task<domain::Result<>> restoreContacts(domain::ContactKeys keys);
    QCoro::Task<domain::Result<>> settleConflicts(QList<store::ConflictDecision> decisions);
    // What becomes of conflicts from now on.
    QCoro::Task<domain::Result<store::MergeRule>> mergeRule();
    QCoro::Task<domain::Result<>> setMergeRule(store::MergeRule rule);
    // Sets, completes or clears (store/followups.h). What is flagged: the same.
    QCoro::Task<domain::Result<>> flagContacts(domain::ContactKeys keys, domain::FollowupFlag flag);
    // Sets and removes (store/openextensions.h), each whole. Those of a contact: store::contactDetails.
    QCoro::Task<domain::Result<>> setExtensions(QList<store::ExtensionEdit> edits);
    QCoro::Task<domain::Result<>> labelContacts(domain::ContactKeys keys, store::LabelEdit edit);
    QCoro::Task<domain::Result<>> setPhoto(domain::ContactKey key, QString photoFile);
    QCoro::Task<domain::Result<>> removePhotos(domain::ContactKeys keys);

    QCoro::Task<domain::Result<domain::FolderKey>>
    createFolder(domain::MailboxKey mailbox, domain::FolderKey parent, QString name);
    QCoro::Task<domain::Result<>> renameFolder(domain::FolderKey folder, QString name);
    QCoro::Task<domain::Result<>> moveFolder(domain::FolderKey folder, domain::FolderKey parent);
    QCoro::Task<domain::Result<domain::FolderKey>>
    copyFolder(domain::FolderKey folder, domain::MailboxKey mailbox, domain::FolderKey parent);
    QCoro::Task<domain::Result<>> deleteFolder(domain::FolderKey folder);

    // The fields that people define (store/customfields.h); no undo.
    QCoro::Task<domain::Result<domain::CustomFields>> fieldsIn(domain::FolderKey folder);
    QCoro::Task<domain::Result<>> setCustomFields(domain::AccountKey account,
                                                  domain::CustomFields fields);

    // Of a mailbox's master list, and of names that only contacts have (store/editcategories.h). The
    // list with counts: store::categoryList.
    QCoro::Task<domain::Result<QList<domain::CategoryKey>>>
    createCategories(domain::MailboxKey mailbox, QList<store::NewCategory> categories);
    QCoro::Task<domain::Result<>> recolorCategory(domain::CategoryKey category,
                                                  domain::CategoryColor color);
    QCoro::Task<domain::Result<>> renameCategory(domain::MailboxKey mailbox, QString name,
                                                 QString newName);
    QCoro::Task<domain::Result<>> deleteCategory(domain::MailboxKey mailbox, QString name,
                                                 store::ContactLabels labels);
    // Where the names stand from now on, here alone (store/categoryorder.h); no undo.
    QCoro::Task<domain::Result<>> orderCategories(QStringList names);

    QCoro::Task<domain::Result<store::ChangeTitle>> undo();
    QCoro::Task<domain::Result<store::ChangeTitle>> redo();

    // One change of the Changes window (store/changelist.h).
    QCoro::Task<domain::Result<store::ChangeTitle>> undoChange(domain::ChangeKey change);
    QCoro::Task<domain::Result<>> retryChange(domain::ChangeKey change);
    QCoro::Task<domain::Result<>> discardChange(domain::ChangeKey change);

    // All that was done and deleted and is settled: no undo, no restoring any more.
    QCoro::Task<domain::Result<>> forgetHistory();

    // What is written and not saved yet (store/drafts.h).
    QCoro::Task<domain::Result<>>
    noteUse(domain::ContactKey key); // searching puts it before its likes
    QCoro::Task<domain::Result<>> keepDraft(store::Draft draft);
    QCoro::Task<domain::Result<>> discardDraft(QString token);
    QCoro::Task<domain::Result<QList<store::Draft>>> drafts();

    // What undo and redo would do now; kept current by undoStateChanged.
    const store::UndoState &undoState() const { return m_undoState; }

    void shutDown();
    QCoro::Task<> drained();

Q_SIGNALS:
    void undoStateChanged();

    // A verb (not undo or redo) changed something: the undo bar's text.
    void acted(const store::ChangeTitle &title);
    void
    broughtBack(const domain::ContactKeys &contacts); // by undo: deleted, moved or merged before

private:
    QCoro::Task<> readUndoState();
    void storeChanged(const domain::ChangeSet &changes);

    store::Store &m_store;
    store::UndoState m_undoState;
    domain::ChangeKey m_newestChange; // what is newer is the result of a verb
    bool m_stale = false;
    bool m_reading = false;
    bool m_hasReadUndoState = false;
    bool m_isUndoing = false;
    domain::ContactKeys m_touched; // by the undo that is under way
    async::TaskScope m_scope;
};

// Refuses what Graph would refuse; the error's code names the property.
domain::Result<> validate(const domain::Contact &contact);

} // namespace contacts
