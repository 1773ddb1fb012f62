#pragma once

namespace mailbox {

class MailboxDatabase;

// Fills a new mailbox: the six categories of every new mailbox, and, when count is above 0, that
// many invented people in nested folders, with photos for about so many of a hundred.
//
// Promise  the same count and percentage give the same people with the same ids, always; addresses,
//          phones and companies are invented, mail addresses only at example domains.
//          Runs inside the caller's transaction.
// Cost     about 0.1 ms a person, and 0.5 s for drawing the portraits when there are any.
void plantSeed(MailboxDatabase &database, int count, int photosPercent);

} // namespace mailbox
