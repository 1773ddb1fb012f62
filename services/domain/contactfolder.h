// A contact folder as the tree shows it, and the mailbox that it hangs in.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/outlookcategory.h"

#include <QString>
#include <QUrl>

namespace domain {

struct ContactFolder
{
    FolderKey key;
    MailboxKey mailbox;
    FolderKey parent; // invalid for a folder at the top of its mailbox
    QString displayName;
    bool isDefault = false;  // the folder with the well-known name "contacts": no rename, no delete
    int contactCount = 0;    // contacts in this folder itself, not below it
    bool pending = false;    // an edit of the folder itself is not on the server yet
    bool isReadOnly = false; // shared for reading alone

    bool operator==(const ContactFolder &) const = default;
};

enum class AccountKind {
    Local,     // "On this computer": the embedded mailbox, its address is new with each run
    GraphUrl,  // a Graph-compatible address on loopback, given on the command line
    Microsoft, // signed in at Microsoft
};

struct Mailbox
{
    MailboxKey key;
    AccountKey account;
    AccountKind kind = AccountKind::Local;
    bool isShared = false; // somebody else's, who lets the account's person in
    QString userPrincipalName;
    QString displayName; // of the owner
    QUrl origin;         // scheme, host and port of Graph; empty for AccountKind::Local
    FolderKey defaultFolder;
    CategoryColor color;      // of its account
    bool needsSignIn = false; // its account has to be signed in to again

    bool operator==(const Mailbox &) const = default;
};

} // namespace domain
