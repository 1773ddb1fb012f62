// The program with its window, composed as app/main does, and the words in which a test uses it.
//
// Promise  quit() closes the window as a person does and takes the session down; the profile stays.
#pragma once

#include "app/desktop.h"
#include "app/session.h"
#include "services/domain/followupflag.h"
#include "tests/e2e/mailboxstate.h"

#include <memory>

class QListView;
class QTreeView;

namespace e2e {

class RunningKartei
{
public:
    RunningKartei(const QString &profileFolder, const app::SessionOptions &options);
    ~RunningKartei();
    void quit();
    void crash(); // ends without a word to the window; the profile stays as it is on the disk

    ui::MainWindow &window() { return m_desktop->window(); }
    QTreeView &tree();
    QListView &list();
    store::Store &store() { return m_session->store(); }
    contacts::ContactService &contacts() { return m_session->contacts(); }

    // Where a row is on its view, after it was brought into sight; a null point when it never appears.
    QPoint placeOfFolder(const QString &path);
    QPoint placeOfContact(const QString &name);

    void openFolder(const QString &path); // by a click in the tree
    QStringList listedNames();
    bool becomesQuiet(); // nothing waits, nothing runs
    QDateTime lastSynced() const;
    bool syncsAfter(const QDateTime &moment); // a sync that ended later, and quiet again

    QModelIndex indexOfFolder(const QString &path);

    // As the window has it: the tree's folders, the rows listed in each, the values on their cards.
    MailboxState state();

private:
    void takeDown();
    QString flagAt(const QModelIndex &row) const;

    std::unique_ptr<app::Profile> m_profile;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace e2e
