#pragma once

#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/mailboxuser.h"

#include <QList>

#include <memory>

namespace mailbox {

class Router;

// One user's mailbox: the file, the endpoints on it and their routes.
//
// Promise  a new file holds what every mailbox has, and the seed if one is asked for; an existing
//          one is shown as it is.
// Thread   the one that opened it.
class UserMailbox
{
public:
    struct Seed
    {
        int people = 0;
        int photosPercent = 0;
    };

    // Null and an English reason when the file cannot be opened or filled.
    // otherUsers: those of the same program; they are people for this one.
    static std::unique_ptr<UserMailbox> open(const QString &file, const MailboxUser &user,
                                             const QList<MailboxUser> &otherUsers, const Seed &seed,
                                             QString *reason);
    ~UserMailbox();

    const MailboxUser &user() const;
    // Whether /users/{text} means this user: the user principal name or the id, in any case.
    bool isNamed(const QString &text) const;
    MailboxDatabase &database();
    Router &router();

private:
    struct Parts;
    explicit UserMailbox(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace mailbox
