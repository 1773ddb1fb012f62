#pragma once

#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/mailboxuser.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace mailbox {

// Somebody who matters to the mailbox's user: a contact, another user of the program, or both.
struct Person
{
    QString id; // of the person; neither a contact's nor always a user's
    double relevance = 0;
    QJsonObject contact; // the members that a v1.0 contact has; of a user's at least the names
    QStringList addresses;
    QString userPrincipalName; // empty: no user
    bool isContact = false;

    bool isUser() const { return !userPrincipalName.isEmpty(); }
    QString text(const char *member) const;
};

// The most relevant people first, a thousand at most; only who has an e-mail address.
// Promise  the same mailbox and users give the same people in the same order: the relevance, which
//          the real service learns from mail, is drawn from their numbers.
// Cost     about 30 ms for a thousand.
QList<Person> relevantPeople(MailboxDatabase &database, const QList<MailboxUser> &otherUsers);

// As v1.0 and as beta show a person.
QJsonObject personV1(const Person &person);
QJsonObject personBeta(const Person &person);

} // namespace mailbox
