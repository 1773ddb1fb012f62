// The account "On this computer": the embedded mailbox on a thread of its own.
//
// Promise  start() answers once the mailbox listens; its address and token are new with each run. The
//          data stays in the folder. stop() closes it and waits for its thread.
// Thread   GUI thread.
// Errors   Storage with the mailbox's own words.
#pragma once

#include "services/domain/result.h"
#include "services/mailbox/mailboxoptions.h"

#include <QCoroTask>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace mailbox {
class MailboxServer;
}

namespace app {

class LocalMailbox : public QObject
{
    Q_OBJECT

public:
    struct Address
    {
        QUrl origin;
        QByteArray token;
    };

    explicit LocalMailbox(QObject *parent = nullptr);
    ~LocalMailbox() override;

    QCoro::Task<domain::Result<Address>> start(mailbox::MailboxOptions options);
    void stop();

private:
    QThread m_thread;
    QObject *m_host = nullptr; // lives on the thread, owns the server
};

} // namespace app
