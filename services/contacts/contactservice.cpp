#include "services/contacts/contactservice.h"

#include "services/domain/changeset.h"
#include "services/store/deletedcontacts.h"
#include "services/store/editfolders.h"
#include "services/store/historypurge.h"
#include "services/store/pushqueue.h"
#include "services/store/searchhits.h"
#include "services/store/store.h"

#include <utility>

namespace contacts {

using domain::Result;

namespace {

Result<> done(const Result<domain::ChangeSet> &answer)
{
    return answer ? Result<>() : tl::unexpected(answer.error());
}

} // namespace

ContactService::ContactService(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &store::Store::changed, this, &ContactService::storeChanged);
    m_scope.spawn(readUndoState());
}

ContactService::~ContactService() = default;

void ContactService::shutDown()
{
    m_scope.requestStop();
}

QCoro::Task<> ContactService::drained()
{
    return m_scope.drained();
}

QCoro::Task<Result<domain::ContactKeys>>
ContactService::createContacts(domain::FolderKey folder, QList<store::NewContact> contacts,
                               store::CreateReason reason)
{
    const async::TaskScope::Hold hold(m_scope);
    for (const store::NewContact &created : contacts) {
        if (const auto valid = validate(created.contact); !valid) {
            co_return tl::unexpected(valid.error());
        }
    }
    auto answer =
        co_await m_store.commit(&store::createContacts, folder, std::move(contacts), reason);
    co_return answer;
}

QCoro::Task<Result<>> ContactService::updateContacts(QList<store::ContactEdit> edits)
{
    const async::TaskScope::Hold hold(m_scope);
    for (const store::ContactEdit &edit : edits) {
        // Limits are of single properties, so the patched properties alone can be judged.
        if (const auto valid = validate(domain::apply({}, edit.patch)); !valid) {
            co_return tl::unexpected(valid.error());
        }
    }
    const auto answer = co_await m_store.commit(&store::updateContacts, std::move(edits));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::moveContacts(domain::ContactKeys keys,
                                                   domain::FolderKey folder)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::moveContacts, std::move(keys), folder);
    co_return done(answer);
}

QCoro::Task<Result<domain::ContactKeys>> ContactService::copyContacts(domain::ContactKeys keys,
                                                                      domain::FolderKey folder)
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::copyContacts, std::move(keys), folder);
    co_return answer;
}

QCoro::Task<Result<>> ContactService::deleteContacts(domain::ContactKeys keys)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::deleteContacts, std::move(keys));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::mergeContacts(domain::ContactKeys others,
                                                    domain::ContactKey kept,
                                                    store::NoteLine noteLine)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer =
        co_await m_store.commit(&store::mergeContacts, std::move(others), kept, noteLine);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::relateContacts(domain::ContactKey person,
                                                     domain::ContactKey contact,
                                                     store::Relation relation)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::relateContacts, person, contact, relation);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::settleConflicts(QList<store::ConflictDecision> decisions)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::settleConflicts, std::move(decisions));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::setExtensions(QList<store::ExtensionEdit> edits)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::setExtensions, std::move(edits));
    co_return done(answer);
}

QCoro::Task<Result<store::MergeRule>> ContactService::mergeRule()
{
    const async::TaskScope::Hold hold(m_scope);
    const auto rule = co_await m_store.read(&store::mergeRule);
    co_return rule;
}

QCoro::Task<Result<>> ContactService::setMergeRule(store::MergeRule rule)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::setMergeRule, rule);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::forgetHistory()
{
    const async::TaskScope::Hold hold(m_scope);
    bool isDone = false;
    while (!isDone && !m_scope.isStopping()) {
        const auto forgotten = co_await m_store.commit(&store::forgetHistory);
        if (!forgotten) {
            co_return tl::unexpected(forgotten.error());
        }
        isDone = *forgotten;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> ContactService::noteUse(domain::ContactKey key)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::noteUse, key);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::keepDraft(store::Draft draft)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::saveDraft, std::move(draft));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::discardDraft(QString token)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::discardDraft, std::move(token));
    co_return done(answer);
}

QCoro::Task<Result<QList<store::Draft>>> ContactService::drafts()
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.read(&store::drafts);
    co_return answer;
}

QCoro::Task<Result<>> ContactService::restoreContacts(domain::ContactKeys keys)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::restoreContacts, std::move(keys));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::flagContacts(domain::ContactKeys keys,
                                                   domain::FollowupFlag flag)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer =
        co_await m_store.commit(&store::flagContacts, std::move(keys), std::move(flag));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::labelContacts(domain::ContactKeys keys, store::LabelEdit edit)
{
    const async::TaskScope::Hold hold(m_scope);
    domain::Contact labelled;
    labelled.categories = edit.added;
    if (const auto valid = validate(labelled); !valid) {
        co_return tl::unexpected(valid.error());
    }
    const auto answer =
        co_await m_store.commit(&store::labelContacts, std::move(keys), std::move(edit));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::setPhoto(domain::ContactKey key, QString photoFile)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::setContactPhoto, key, std::move(photoFile));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::removePhotos(domain::ContactKeys keys)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::removeContactPhotos, std::move(keys));
    co_return done(answer);
}

QCoro::Task<Result<domain::FolderKey>>
ContactService::createFolder(domain::MailboxKey mailbox, domain::FolderKey parent, QString name)
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::createFolder, mailbox, parent, name.trimmed());
    co_return answer;
}

QCoro::Task<Result<>> ContactService::renameFolder(domain::FolderKey folder, QString name)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::renameFolder, folder, name.trimmed());
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::moveFolder(domain::FolderKey folder, domain::FolderKey parent)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::moveFolder, folder, parent);
    co_return done(answer);
}

QCoro::Task<Result<domain::FolderKey>> ContactService::copyFolder(domain::FolderKey folder,
                                                                  domain::MailboxKey mailbox,
                                                                  domain::FolderKey parent)
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::copyFolder, folder, mailbox, parent);
    co_return answer;
}

QCoro::Task<Result<>> ContactService::deleteFolder(domain::FolderKey folder)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::deleteFolder, folder);
    co_return done(answer);
}

QCoro::Task<Result<QList<domain::CategoryKey>>>
ContactService::createCategories(domain::MailboxKey mailbox, QList<store::NewCategory> categories)
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::createCategories, mailbox, std::move(categories));
    co_return answer;
}

QCoro::Task<Result<>> ContactService::recolorCategory(domain::CategoryKey category,
                                                      domain::CategoryColor color)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::recolorCategory, category, color);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::renameCategory(domain::MailboxKey mailbox, QString name,
                                                     QString newName)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::renameCategory, mailbox, std::move(name),
                                                std::move(newName));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::deleteCategory(domain::MailboxKey mailbox, QString name,
                                                     store::ContactLabels labels)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer =
        co_await m_store.commit(&store::deleteCategory, mailbox, std::move(name), labels);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::orderCategories(QStringList names)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::orderCategories, std::move(names));
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::retryChange(domain::ChangeKey change)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::retryChange, change);
    co_return done(answer);
}

QCoro::Task<Result<>> ContactService::discardChange(domain::ChangeKey change)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto answer = co_await m_store.commit(&store::discardChange, change);
    co_return done(answer);
}

} // namespace contacts
