#include "services/mailbox/usermailbox.h"

#include "services/mailbox/categoriesendpoint.h"
#include "services/mailbox/contactsendpoint.h"
#include "services/mailbox/extensionsendpoint.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/foldersendpoint.h"
#include "services/mailbox/peopleendpoint.h"
#include "services/mailbox/photoendpoint.h"
#include "services/mailbox/router.h"
#include "services/mailbox/seed/mailboxseed.h"
#include "services/mailbox/translateendpoint.h"
#include "services/mailbox/userendpoint.h"
#include "services/mailbox/userphotoendpoint.h"

namespace mailbox {
namespace {

// Everything that a new mailbox holds, in one transaction.
std::optional<QString> plant(MailboxDatabase &database, const UserMailbox::Seed &seed)
{
    try {
        database.begin();
        insertDefaultFolder(database);
        plantSeed(database, seed.people, seed.photosPercent);
        database.commit();
    } catch (const Refusal &refusal) {
        return refusal.message;
    }
    return std::nullopt;
}

} // namespace

struct UserMailbox::Parts
{
    Parts(std::unique_ptr<MailboxDatabase> opened, const MailboxUser &owner,
          const QList<MailboxUser> &otherUsers)
        : database(std::move(opened))
        , user(owner)
        , router(*database)
        , categories(*database)
        , contacts(*database, user)
        , extensions(*database)
        , folders(*database)
        , people(*database, otherUsers)
        , photos(*database)
        , exchangeIds(*database)
        , me(*database, user)
        , myPhoto(*database)
    {
        categories.addRoutes(router);
        contacts.addRoutes(router);
        extensions.addRoutes(router);
        folders.addRoutes(router);
        people.addRoutes(router);
        photos.addRoutes(router);
        exchangeIds.addRoutes(router);
        me.addRoutes(router);
        myPhoto.addRoutes(router);
    }

    std::unique_ptr<MailboxDatabase> database;
    MailboxUser user;
    Router router;
    CategoriesEndpoint categories;
    ContactsEndpoint contacts;
    ExtensionsEndpoint extensions;
    FoldersEndpoint folders;
    PeopleEndpoint people;
    PhotoEndpoint photos;
    TranslateEndpoint exchangeIds;
    UserEndpoint me;
    UserPhotoEndpoint myPhoto;
};

UserMailbox::UserMailbox(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

UserMailbox::~UserMailbox() = default;

std::unique_ptr<UserMailbox> UserMailbox::open(const QString &file, const MailboxUser &user,
                                               const QList<MailboxUser> &otherUsers,
                                               const Seed &seed, QString *reason)
{
    auto database = MailboxDatabase::open(file, user.userPrincipalName, reason);
    if (!database) {
        *reason = QStringLiteral("The mailbox in %1 cannot be opened: %2").arg(file, *reason);
        return nullptr;
    }
    if (database->isNew()) {
        if (const auto failure = plant(*database, seed)) {
            *reason = QStringLiteral("The new mailbox cannot be filled: %1").arg(*failure);
            return nullptr;
        }
    }
    return std::unique_ptr<UserMailbox>(
        new UserMailbox(std::make_unique<Parts>(std::move(database), user, otherUsers)));
}

const MailboxUser &UserMailbox::user() const
{
    return m_parts->user;
}

bool UserMailbox::isNamed(const QString &text) const
{
    return text.compare(m_parts->user.userPrincipalName, Qt::CaseInsensitive) == 0
        || text.compare(m_parts->database->identifiers().userId(), Qt::CaseInsensitive) == 0;
}

MailboxDatabase &UserMailbox::database()
{
    return *m_parts->database;
}

Router &UserMailbox::router()
{
    return m_parts->router;
}

} // namespace mailbox
