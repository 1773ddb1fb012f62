#include "app/noticeboard.h"

#include "app/session.h"
#include "models/heldcontactsmodel.h"
#include "services/store/movecopy.h"
#include "ui/mainwindow.h"
#include "ui/outbox/helddialog.h"
#include "ui/standingnotices.h"

namespace app {

using domain::Result;

NoticeBoard::NoticeBoard(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(&session, &Session::syncStateChanged, this, [this](const domain::SyncState &state) {
        using Activity = domain::SyncState::Activity;
        if (state.activity == Activity::Idle || state.activity == Activity::Failed) {
            review();
        }
    });
    connect(&session.store(), &store::Store::diskFilled, this,
            [this] { m_window.showNotice(ui::diskFullNotice()); });
    connect(&session.store(), &store::Store::diskHasRoom, this, [this] {
        m_window.dismissNotice(ui::diskFullNotice().cause);
        m_session.syncNow();
    });
}

void NoticeBoard::review()
{
    QCoro::connect(m_session.store().read(&store::heldRemovals), this,
                   [this](const Result<QList<store::HeldRemoval>> &held) {
                       if (held) {
                           showHeld(*held);
                       }
                   });
    QCoro::connect(m_session.store().read(&store::mustTellOfCopies), this,
                   [this](const Result<bool> &mustTell) {
                       if (mustTell) {
                           showCopies(*mustTell);
                       }
                   });
}

void NoticeBoard::showHeld(const QList<store::HeldRemoval> &held)
{
    QHash<domain::MailboxKey, store::HeldRemoval> now;
    for (const store::HeldRemoval &each : held) {
        now.insert(each.mailbox, each);
        if (m_shown.value(each.mailbox) != each) {
            const auto answer = [this, mailbox = each.mailbox](Decision decision) {
                return [this, mailbox, decision] { decide(decision, mailbox); };
            };
            m_window.showNotice(ui::heldRemovalNotice(
                each,
                {.show = [this, mailbox = each.mailbox] { showNames(mailbox); },
                 .remove = answer(&store::removeHeld),
                 .keep = answer(&store::keepHeld)}));
        }
    }
    for (auto before = m_shown.cbegin(); before != m_shown.cend(); ++before) {
        if (!now.contains(before.key())) {
            m_window.dismissNotice(ui::heldRemovalCause(before.key()));
        }
    }
    m_shown = now;
}

void NoticeBoard::showNames(domain::MailboxKey mailbox)
{
    auto *model = new models::HeldContactsModel(m_session.store(), mailbox);
    auto *dialog = new ui::HeldDialog(*model, &m_window);
    model->setParent(dialog);
    dialog->show();
}

void NoticeBoard::showCopies(bool mustTell)
{
    if (!mustTell) {
        return;
    }
    m_window.showNotice(ui::copiedMovesNotice());
    QCoro::connect(m_session.store().commit(&store::noteToldOfCopies), this,
                   [](const Result<domain::ChangeSet> &) {}); // unsaid it would only be said again
}

// What was being written when the program ended without a word.
void NoticeBoard::offerDrafts()
{
    QCoro::connect(m_session.contacts().drafts(), this,
                   [this](const Result<QList<store::Draft>> &drafts) {
                       for (const store::Draft &draft : drafts.value_or(QList<store::Draft>())) {
                           offerDraft(draft);
                       }
                   });
}

void NoticeBoard::offerDraft(const store::Draft &draft)
{
    m_window.showNotice(ui::draftNotice(
        draft, [this, draft] { m_window.editDraft(draft); },
        [this, token = draft.token] {
            QCoro::connect(m_session.contacts().discardDraft(token), this,
                           [this](const Result<> &done) {
                               if (!done) {
                                   m_window.showError(done.error());
                               }
                           });
        }));
}

void NoticeBoard::decide(Decision decision, domain::MailboxKey mailbox)
{
    QCoro::connect(m_session.store().commit(decision, mailbox), this,
                   [this](const Result<domain::ChangeSet> &decided) {
                       if (!decided) {
                           m_window.showError(decided.error());
                           m_shown.clear(); // asked again
                       }
                       review();
                       m_session.syncNow();
                   });
}

} // namespace app
