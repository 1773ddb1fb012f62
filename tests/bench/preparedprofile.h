// A profile that has everything of a mailbox, made once for a size and copied for whoever changes it.
//
// Promise  The mailbox runs as long as its profile is the one asked for last. The template is what a program
//          leaves that was closed a while after its first sync: index, statistics and backup are made.
//          Copies lie in folders of their own.
// Thread   GUI thread.
#pragma once

#include "tests/bench/mailboxprocess.h"

#include <QTemporaryDir>

#include <memory>

namespace bench {

class PreparedProfile
{
public:
    // nullptr: the mailbox does not answer, or it could not be read. With no contacts: nothing was synced.
    static PreparedProfile *of(int size);

    explicit PreparedProfile(int size);

    const MailboxProcess &mailbox() const { return m_mailbox; }
    MailboxProcess &mailbox() { return m_mailbox; }
    QString storeFile() const;

    std::unique_ptr<QTemporaryDir> copy() const; // profileIn() names the profile in it

private:
    bool prepare();

    MailboxProcess m_mailbox;
    QTemporaryDir m_folder;
};

QString profileIn(const QTemporaryDir &folder);

// In the event loop, until this process has nothing left to do.
void waitUntilIdle();

// Processor time of this process, all of its threads, in seconds.
double processSeconds();

} // namespace bench
