#include "services/mailbox/seed/mailboxseed.h"

#include "services/mailbox/categoriesendpoint.h"
#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactschema.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/photorecords.h"
#include "services/mailbox/seed/portrait.h"
#include "services/mailbox/seed/sampleperson.h"
#include "services/mailbox/seed/seedrandom.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace mailbox {
namespace {

// Finds or makes the folder of a path like "Clients/Europe/France".
class FolderPaths
{
public:
    explicit FolderPaths(MailboxDatabase &database)
        : m_database(database)
    {
        m_folders.insert(QString(), defaultFolder(database));
    }

    FolderRecord at(const QString &path)
    {
        if (const auto known = m_folders.constFind(path); known != m_folders.cend())
            return *known;
        const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
        const FolderRecord parent = at(slash < 0 ? QString() : path.left(slash));
        const FolderRecord folder = insertFolder(m_database, parent, path.mid(slash + 1));
        m_folders.insert(path, folder);
        return folder;
    }

private:
    MailboxDatabase &m_database;
    QHash<QString, FolderRecord> m_folders;
};

class Portraits
{
public:
    const PhotoRecord &of(SampleGender gender, int number)
    {
        const int key = number * 2 + (gender == SampleGender::Female ? 1 : 0);
        auto known = m_photos.constFind(key);
        if (known == m_photos.cend())
            known = m_photos.insert(key, *sniffPhoto(portrait(number, gender)));
        return *known;
    }

private:
    QHash<int, PhotoRecord> m_photos;
};

void insertCategories(MailboxDatabase &database, int count)
{
    for (const auto &[name, color] : {std::pair{"Red category", "preset0"},
                                      {"Orange category", "preset1"},
                                      {"Yellow category", "preset3"},
                                      {"Green category", "preset4"},
                                      {"Blue category", "preset7"},
                                      {"Purple category", "preset8"}})
        insertCategory(database, QLatin1String(name), QLatin1String(color));
    if (count == 0)
        return;
    for (const auto &[name, color] : {std::pair{"Customer", "preset5"},
                                      {"Partner", "preset22"},
                                      {"Newsletter", "preset10"},
                                      {"Conference", "preset16"},
                                      {"VIP", "preset9"},
                                      {"Holiday cards", "preset19"}})
        insertCategory(database, QLatin1String(name), QLatin1String(color));
}

QString folderFor(SeedRandom &random, const SamplePerson &person, int index)
{
    // The circle of family and friends does not grow with the address book.
    const int dice = random.below(100);
    if (person.isPerson && index < 400 && dice < 8)
        return QStringLiteral("Friends");
    if (person.isPerson && index < 150 && dice < 14)
        return QStringLiteral("Family");
    if (dice < 45)
        return QString();
    if (dice < 80)
        return QStringLiteral("Clients/") + person.clientFolder;
    if (dice < 88)
        return random.oneIn(2) ? QStringLiteral("Suppliers/Printing")
                               : QStringLiteral("Suppliers/Logistics");
    if (dice < 94)
        return QStringLiteral("Colleagues");
    return QStringLiteral("Conference 2025");
}

} // namespace

void plantSeed(MailboxDatabase &database, int count, int photosPercent)
{
    insertCategories(database, count);
    if (count == 0)
        return;
    FolderPaths folders(database);
    // Made up front, so that the tree of a small mailbox is a tree.
    for (const char *path :
         {"Clients/Americas", "Clients/Asia/China", "Clients/Asia/Japan", "Clients/Europe/France",
          "Clients/Europe/Germany", "Clients/Europe/Greece", "Clients/Middle East", "Colleagues",
          "Conference 2025", "Family", "Friends", "Suppliers/Logistics", "Suppliers/Printing"})
        folders.at(QLatin1String(path));

    Portraits portraits;
    SeedRandom random(20'260'301);
    const QDateTime start(QDate(2024, 3, 1), QTime(8, 0), Qt::UTC);
    qint64 minutes = 0;
    for (int index = 0; index < count; ++index) {
        const SamplePerson person = samplePerson(random);
        const FolderRecord folder = folders.at(folderFor(random, person, index));
        minutes += 1 + random.below(90);
        const QString when = start.addSecs(minutes * 60 % (700LL * 24 * 3600))
                                 .toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
        const ContactRecord record =
            insertContact(database, folder, newContact(person.contact), when);

        if (random.percent(photosPercent) && person.isPerson)
            storePhoto(database, record.key, portraits.of(person.gender, person.portrait));
    }
}

} // namespace mailbox
