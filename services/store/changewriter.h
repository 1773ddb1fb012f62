// Records one action of the person: the change, its targets, and what is shown in consequence. Edits,
// undo and redo are all made of these steps.
//
// Promise  A step that changes nothing records nothing; without a recorded step there is no change row.
//          finish() settles what cancels out, refreshes what is shown and answers the change set.
// Thread   store thread, inside a commit; one writer a commit.
// Errors   Storage; NotFound for a key that is gone.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"
#include "services/store/history.h"
#include "services/store/savedviews.h"
#include "services/store/standing.h"

#include <QHash>

#include <optional>

namespace store {

class ChangeWriter
{
public:
    ChangeWriter(Connection &connection, ChangeKind kind, domain::ChangeKey inverseOf = {});

    // A contact that has no row yet.
    domain::Result<domain::ContactKey>
    createContact(domain::FolderKey folder, const domain::Contact &contact, const QString &photo);
    domain::Result<> updateContact(domain::ContactKey contact, const domain::ContactPatch &patch);
    domain::Result<> moveContact(domain::ContactKey contact, domain::FolderKey folder);
    // `carriedTo`: the copy that it lives on in (carriedcontact.h).
    domain::Result<> deleteContact(domain::ContactKey contact, domain::ContactKey carriedTo = {});
    // Empty: none. Null: unknown again, as before anybody asked.
    domain::Result<> putPhoto(domain::ContactKey contact, const QString &file);
    domain::Result<> setFlag(domain::ContactKey contact, const domain::FollowupFlag &flag);
    domain::Result<> setExtension(domain::ContactKey contact, const QString &name,
                                  const std::optional<QJsonObject> &values);
    // An empty choice opens it again.
    domain::Result<> settleConflict(domain::ContactKey contact, const QString &id,
                                    const QString &choice);
    // Brings back what a deleteContact target, with this base, took away.
    domain::Result<> restoreContact(domain::ContactKey contact, const QJsonObject &base);

    domain::Result<domain::FolderKey> createFolder(domain::MailboxKey mailbox,
                                                   domain::FolderKey parent, const QString &name);
    domain::Result<> renameFolder(domain::FolderKey folder, const QString &name);
    domain::Result<> moveFolder(domain::FolderKey folder, domain::FolderKey parent);
    domain::Result<> deleteFolder(domain::FolderKey folder); // with all that is in it and below
    domain::Result<> restoreFolder(domain::FolderKey folder, const QJsonObject &base);

    // `insteadOf`: the name that a rename replaces by this one.
    domain::Result<domain::CategoryKey> createCategory(domain::MailboxKey mailbox,
                                                       const QString &name, const QString &color,
                                                       const QString &insteadOf = {});
    domain::Result<> recolorCategory(domain::CategoryKey category, const QString &color);
    // `relabel`: what contacts shall have instead, empty for nothing; nullopt: they keep the label.
    domain::Result<> deleteCategory(domain::CategoryKey category,
                                    const std::optional<QString> &relabel);
    domain::Result<> restoreCategory(const ChangeTarget &deleted);
    domain::Result<> relabelContacts(domain::MailboxKey mailbox, const QString &name,
                                     const QString &newName);

    // A saved view goes, or comes back as it was.
    enum class ViewStep { Remove, Restore };
    domain::Result<> turnView(SavedViewKey view, ViewStep step);

    bool hasRecorded() const { return m_change.isValid(); }

    domain::ChangeKey change() const { return m_change; }

    // `name` and `folder` (of a rename: the new name) are for the sentence that names the change.
    domain::Result<domain::ChangeSet> finish(const QString &name, const QString &folder);

private:
    domain::Result<domain::TargetKey> record(ChangeTarget target);
    domain::Result<> ensureChange();
    domain::Result<> restoreFlag(domain::ContactKey contact, const QJsonObject &base);
    domain::Result<> restoreExtensions(domain::ContactKey contact, const QJsonObject &base);
    domain::Result<> writeTitle(const QString &name, const QString &folder);
    domain::Result<> queueCreate(const ContactStanding &standing, const QJsonObject &values,
                                 domain::FolderKey folder);

    Connection &m_connection;
    ChangeKind m_kind;
    domain::ChangeKey m_inverseOf;
    domain::ChangeKey m_change;
    domain::ContactKeys m_contacts; // touched, in order
    QHash<domain::ContactKey, int> m_contactSteps;
    QList<domain::FolderKey> m_folders;
    QList<domain::CategoryKey> m_categories;
    domain::ChangeSet m_changes;
};

QString nameOf(ChangeKind kind);
ChangeKind changeKindFrom(const QString &name);

} // namespace store
