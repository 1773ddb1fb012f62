// Banners for what the store has to say beyond a single action: contacts that are held until the person
// decides, moves that were carried out as copies, a disk that is full, and what was never saved.
//
// Thread   GUI thread.   Source  RELIABILITY P12; facts section 2.2.
#pragma once

#include "services/store/drafts.h"
#include "services/store/removalguard.h"
#include "ui/banner.h"

namespace ui {

QString heldRemovalCause(domain::MailboxKey mailbox);
QString heldRemovalText(const store::HeldRemoval &held);

struct HeldDecisions
{
    std::function<void()> show; // their names; decides nothing
    std::function<void()> remove;
    std::function<void()> keep;
};

Notice heldRemovalNotice(const store::HeldRemoval &held, HeldDecisions decisions);
Notice copiedMovesNotice();

// While it is shown nothing can be saved; it goes by itself.
Notice diskFullNotice();

// Of what was written and not saved when the program ended.
Notice draftNotice(const store::Draft &draft, std::function<void()> goOn,
                   std::function<void()> discard);

} // namespace ui
