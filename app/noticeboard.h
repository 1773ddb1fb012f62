// Keeps the window's standing notices in step with the store: looked at whenever a pass has ended.
//
// Promise  A notice comes once and again when what it says changes; it goes when its matter is settled.
//          The person's answer is carried out in the store, and a pass follows. That the disk is full is
//          said at once, and a pass follows when it no longer is.
// Thread   GUI thread. Destroy before window, store and session.
#pragma once

#include "services/store/drafts.h"
#include "services/store/removalguard.h"

#include <QHash>
#include <QObject>

namespace ui {
class MainWindow;
}

namespace app {

class Session;

class NoticeBoard : public QObject
{
    Q_OBJECT

public:
    NoticeBoard(Session &session, ui::MainWindow &window, QObject *parent = nullptr);

    void review();
    void offerDrafts(); // once, at the start

private:
    using Decision = domain::Result<domain::ChangeSet> (*)(store::Connection &, domain::MailboxKey);

    void showHeld(const QList<store::HeldRemoval> &held);
    void showNames(domain::MailboxKey mailbox);
    void showCopies(bool mustTell);
    void offerDraft(const store::Draft &draft);
    void decide(Decision decision, domain::MailboxKey mailbox);

    Session &m_session;
    ui::MainWindow &m_window;
    QHash<domain::MailboxKey, store::HeldRemoval> m_shown;
};

} // namespace app
