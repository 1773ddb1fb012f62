// What was done, and the way back: undo and redo, and what they would do next.
#include "services/contacts/contactservice.h"

#include "services/store/store.h"

#include <algorithm>
#include <utility>

namespace contacts {

using domain::Result;

namespace {

// Changes are numbered in the order of their making, and undo and redo only bring old numbers back.
domain::ChangeKey newestOf(const store::UndoState &state)
{
    return std::max(state.undo ? state.undo->key : domain::ChangeKey(),
                    state.redo ? state.redo->key : domain::ChangeKey());
}

bool bringsBack(store::ChangeKind undone)
{
    using store::ChangeKind;
    return undone == ChangeKind::DeleteContacts || undone == ChangeKind::MoveContacts
        || undone == ChangeKind::MergeContacts || undone == ChangeKind::DeleteFolder;
}

} // namespace

QCoro::Task<Result<store::ChangeTitle>> ContactService::undo()
{
    const async::TaskScope::Hold hold(m_scope);
    m_isUndoing = true;
    auto answer = co_await m_store.commit(&store::undo);
    m_isUndoing = false;
    const domain::ContactKeys back = std::exchange(m_touched, {}); // told just before
    if (answer && !back.isEmpty() && bringsBack(answer->kind)) {
        Q_EMIT broughtBack(back);
    }
    co_return answer;
}

QCoro::Task<Result<store::ChangeTitle>> ContactService::redo()
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::redo);
    co_return answer;
}

QCoro::Task<Result<store::ChangeTitle>> ContactService::undoChange(domain::ChangeKey change)
{
    const async::TaskScope::Hold hold(m_scope);
    auto answer = co_await m_store.commit(&store::undoChange, change);
    co_return answer;
}

void ContactService::storeChanged(const domain::ChangeSet &changes)
{
    if (m_isUndoing && changes.origin == domain::ChangeSet::Origin::User) {
        m_touched.clear();
        for (const domain::ContactRow &row : changes.upserted) {
            m_touched.append(row.key);
        }
    }
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
        if (m_hasReadUndoState && *state == m_undoState) {
            continue;
        }
        m_undoState = *state;
        const domain::ChangeKey newest = newestOf(*state);
        const bool isNew = m_hasReadUndoState && newest > m_newestChange;
        m_newestChange = std::max(m_newestChange, newest);
        m_hasReadUndoState = true;
        Q_EMIT undoStateChanged();
        if (isNew && state->undo) {
            Q_EMIT acted(*state->undo);
        }
    } while (m_stale);
    m_reading = false;
}

} // namespace contacts
