// Whose mailbox the paths of a client mean.
//
// Shape    a mailbox: empty for that of who is signed in, "/users/{address}" (encoded) for one that is
//          shared with them. Everything above writes "/me" and need not know.
// Thread   any; pure.   Source  facts 7.
#pragma once

#include <QString>

namespace graph {

QString sharedMailbox(const QString &ownerAddress); // "/users/ada%40contoso.example"

// "/v1.0/me/contacts" in "/users/x" is "/v1.0/users/x/contacts"; other paths stay.
QString pathInMailbox(const QString &path, const QString &mailbox);

} // namespace graph
