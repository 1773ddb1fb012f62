#include "services/contacts/contactservice.h"

#include "services/domain/changeset.h"
#include "services/store/editfolders.h"
#include "services/store/store.h"

namespace contacts {

using domain::Result;

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
    for (const store::NewContact &created : contacts) {
        if (const auto valid = validate(created.contact); !valid) {
            co_return tl::unexpected(valid.error());
        }
    }
    co_return announced(
        co_await m_store.commit(&store::createContacts, folder, std::move(contacts), reason));
}

QCoro::Task<Result<>> ContactService::updateContacts(QList<store::ContactEdit> edits)
{
    for (const store::ContactEdit &edit : edits) {
        // Limits are of single properties, so the patched properties alone can be judged.
        if (const auto valid = validate(domain::apply({}, edit.patch)); !valid) {
            co_return tl::unexpected(valid.error());
        }
    }
    co_return done(co_await m_store.commit(&store::updateContacts, std::move(edits)));
}

QCoro::Task<Result<>> ContactService::moveContacts(domain::ContactKeys keys,
                                                   domain::FolderKey folder)
{
    co_return done(co_await m_store.commit(&store::moveContacts, std::move(keys), folder));
}

QCoro::Task<Result<domain::ContactKeys>> ContactService::copyContacts(domain::ContactKeys keys,
                                                                      domain::FolderKey folder)
{
    co_return announced(co_await m_store.commit(&store::copyContacts, std::move(keys), folder));
}

QCoro::Task<Result<>> ContactService::deleteContacts(domain::ContactKeys keys)
{
    co_return done(co_await m_store.commit(&store::deleteContacts, std::move(keys)));
}

QCoro::Task<Result<>> ContactService::setPhoto(domain::ContactKey key, QString photoFile)
{
    co_return done(co_await m_store.commit(&store::setContactPhoto, key, std::move(photoFile)));
}

QCoro::Task<Result<domain::FolderKey>>
ContactService::createFolder(domain::MailboxKey mailbox, domain::FolderKey parent, QString name)
{
    co_return announced(
        co_await m_store.commit(&store::createFolder, mailbox, parent, name.trimmed()));
}

QCoro::Task<Result<>> ContactService::renameFolder(domain::FolderKey folder, QString name)
{
    co_return done(co_await m_store.commit(&store::renameFolder, folder, name.trimmed()));
}

QCoro::Task<Result<>> ContactService::moveFolder(domain::FolderKey folder, domain::FolderKey parent)
{
    co_return done(co_await m_store.commit(&store::moveFolder, folder, parent));
}

QCoro::Task<Result<>> ContactService::deleteFolder(domain::FolderKey folder)
{
    co_return done(co_await m_store.commit(&store::deleteFolder, folder));
}

QCoro::Task<Result<store::ChangeTitle>> ContactService::undo()
{
    co_return co_await m_store.commit(&store::undo);
}

QCoro::Task<Result<store::ChangeTitle>> ContactService::redo()
{
    co_return co_await m_store.commit(&store::redo);
}

template <class T>
Result<T> ContactService::announced(Result<T> answer)
{
    m_announceNext = m_announceNext || answer.has_value();
    return answer;
}

Result<> ContactService::done(const Result<domain::ChangeSet> &answer)
{
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    m_announceNext = m_announceNext || !answer->isEmpty();
    return {};
}

void ContactService::storeChanged(const domain::ChangeSet &changes)
{
    if (!changes.historyChanged || m_scope.isStopping()) {
        return;
    }
    if (m_reading) {
        m_stale = true; // read once more when the running read is back
        return;
    }
    m_scope.spawn(readUndoState());
}

QCoro::Task<> ContactService::readUndoState()
{
    m_reading = true;
    do {
        m_stale = false;
        const auto state = co_await m_store.read(&store::undoState);
        if (!state) {
            break; // the last known state stays: a closing or broken store says so elsewhere
        }
        if (*state == m_undoState) {
            continue;
        }
        m_undoState = *state;
        Q_EMIT undoStateChanged();
        if (std::exchange(m_announceNext, false) && m_undoState.undo) {
            Q_EMIT acted(*m_undoState.undo);
        }
    } while (m_stale);
    m_reading = false;
}

namespace {

Result<> atMost(qsizetype maximum, qsizetype count, QLatin1String property)
{
    if (count <= maximum) {
        return {};
    }
    return tl::unexpected(
        domain::Error{.kind = domain::Error::Kind::BadInput,
                      .code = property,
                      .message = QStringLiteral("%1 has %2 entries, the service allows %3")
                                     .arg(property)
                                     .arg(count)
                                     .arg(maximum)});
}

} // namespace

Result<> validate(const domain::Contact &contact)
{
    using domain::ContactProperty;
    using domain::graphName;
    return atMost(domain::maximumEmailAddresses, contact.emailAddresses.size(),
                  graphName(ContactProperty::EmailAddresses))
        .and_then([&contact] {
            return atMost(domain::maximumBusinessPhones, contact.businessPhones.size(),
                          graphName(ContactProperty::BusinessPhones));
        })
        .and_then([&contact] {
            return atMost(domain::maximumHomePhones, contact.homePhones.size(),
                          graphName(ContactProperty::HomePhones));
        })
        .and_then([&contact] {
            return atMost(domain::maximumImAddresses, contact.imAddresses.size(),
                          graphName(ContactProperty::ImAddresses));
        });
}

} // namespace contacts
