#include "services/mailbox/seed/mailboxseed.h"

#include "services/mailbox/categoriesendpoint.h"

namespace mailbox {

void plantSeed(MailboxDatabase &database, int, int)
{
    for (const auto &[name, color] : {std::pair{"Red category", "preset0"},
                                      {"Orange category", "preset1"},
                                      {"Yellow category", "preset3"},
                                      {"Green category", "preset4"},
                                      {"Blue category", "preset7"},
                                      {"Purple category", "preset8"}})
        insertCategory(database, QLatin1String(name), QLatin1String(color));
}

} // namespace mailbox
