// The commands that change something: import, move, edit, delete.

#include "app/commands/commandrunner.h"
#include "app/commands/propertyassignment.h"
#include "app/importtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using domain::Result;

QCoro::Task<int> CommandRunner::move()
{
    const domain::FolderKey folder = folderNamed(m_line.destination);
    if (!folder.isValid()) {
        co_return WrongUsage;
    }
    const domain::ContactKeys keys = co_await contactsNamed(m_line.arguments);
    if (keys.isEmpty()) {
        co_return WrongUsage;
    }
    const store::ContactQuery there{.folder = folder};
    const auto before = co_await m_session.store().read(&store::contactOrder, there);
    const Result<> moved = co_await m_session.contacts().moveContacts(keys, folder);
    const auto after = co_await m_session.store().read(&store::contactOrder, there);
    if (!before || !after) {
        co_return fail(before ? after.error() : before.error());
    }
    const int status = co_await sendEdits(moved);
    // To another mailbox a contact moves as one that is made there.
    domain::ContactKeys arrived = after->keys;
    arrived.removeIf([&](domain::ContactKey key) {
        return before->keys.contains(key) && !keys.contains(key);
    });
    co_return co_await reportEdited(arrived, status);
}

QCoro::Task<int> CommandRunner::edit()
{
    const domain::ContactKeys keys = co_await contactsNamed(m_line.arguments);
    if (keys.isEmpty()) {
        co_return WrongUsage;
    }
    const auto details = co_await m_session.store().read(&store::contactDetails, keys.first());
    if (!details) {
        co_return fail(details.error());
    }
    domain::Contact edited = details->contact;
    for (const QString &assignment : std::as_const(m_line.assignments)) {
        const auto assigned = assign(edited, assignment);
        if (!assigned) {
            co_return wrongUsage(assigned.error());
        }
        edited = *assigned;
    }
    const auto fields = assignedFields(*details);
    if (!fields) {
        co_return wrongUsage(fields.error());
    }
    const QList<store::ContactEdit> edits{{.key = keys.first(),
                                           .patch = domain::difference(details->contact, edited),
                                           .fields = *fields}};
    const Result<> updated = co_await m_session.contacts().updateContacts(edits);
    const int status = co_await sendEdits(updated);
    co_return co_await reportEdited(keys, status);
}

QCoro::Task<int> CommandRunner::remove()
{
    const domain::ContactKeys keys = co_await contactsNamed(m_line.arguments);
    if (keys.isEmpty()) {
        co_return WrongUsage;
    }
    const Result<> deleted = co_await m_session.contacts().deleteContacts(keys);
    const int status = co_await sendEdits(deleted);
    if (m_line.asJson && deleted) {
        const auto left = co_await m_session.store().read(&store::contactRows, keys);
        const qsizetype gone = keys.size() - (left ? left->size() : keys.size());
        const QJsonObject report{{QStringLiteral("deleted"), static_cast<int>(gone)}};
        answer(QJsonDocument(report));
    }
    co_return status;
}

// With --json, the contacts as they are now.
QCoro::Task<int> CommandRunner::reportEdited(domain::ContactKeys keys, int status)
{
    if (m_line.asJson && m_failure.isEmpty()) {
        const auto contacts = co_await m_session.store().read(&store::contactDetailsOf, keys);
        if (!contacts) {
            co_return fail(contacts.error());
        }
        printContacts(*contacts);
    }
    co_return status;
}

} // namespace app
