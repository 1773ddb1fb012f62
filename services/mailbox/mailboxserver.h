#pragma once

#include "services/mailbox/faultplan.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxoptions.h"
#include "services/mailbox/mailboxswitches.h"
#include "services/mailbox/requestlog.h"
#include "services/mailbox/sharebook.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace mailbox {

// Mailboxes with contacts that answer as Microsoft Graph does, over HTTP on 127.0.0.1.
//
// Promise  everything lies in <dataDirectory>: mailbox.sqlite of the first user, users/<upn>.sqlite
//          of each other; started again on the same directory
//          it shows the same data with the same ids, and old delta links (path and query) go on
//          working. The seed is planted only in a new mailbox, and only the first user's.
// Thread   made, started and destroyed on one thread with an event loop; faults(), switches(),
//          shares(), requests(), origin() and token() may be used from others once start() has returned.
// Errors   start() returns an English reason; the object is then good for nothing but destruction.
// Source   Graph v1.0; what is undocumented follows the observed service.
class MailboxServer : public QObject
{
    Q_OBJECT

public:
    explicit MailboxServer(const MailboxOptions &options, QObject *parent = nullptr);
    ~MailboxServer() override;

    std::optional<QString> start();

    QUrl origin() const;   // "http://127.0.0.1:1234"
    QString token() const; // the first user's

    FaultPlan &faults();
    MailboxSwitches &switches();
    ShareBook &shares();
    RequestLog &requests();

private:
    std::optional<QString> openMailboxes();
    Response answer(Request request);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace mailbox
