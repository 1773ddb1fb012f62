#pragma once

#include "services/mailbox/deltalog.h"
#include "services/mailbox/router.h"

namespace mailbox {

class Expansion;
struct FolderRecord;

// contactFolders: list (without the default folder in v1.0), children, create, rename, move,
// delete, delta.
// Source   Graph "contactFolder" methods; "Known issues" on the default folder.
class FoldersEndpoint
{
public:
    explicit FoldersEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response list(const Request &request, const FolderRecord &parent, bool isTopLevel);
    Response create(const Request &request, const FolderRecord &parent);
    Response change(const Request &request, FolderRecord folder);
    QByteArray json(const Request &request, const FolderRecord &folder, const Expansion &expansion,
                    bool isAlone);
    QByteArray alone(const Request &request, const FolderRecord &folder);

    MailboxDatabase &m_database;
    DeltaLog m_delta;
};

} // namespace mailbox
