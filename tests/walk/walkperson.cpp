#include "tests/walk/walkperson.h"

#include "services/store/conflicts.h"
#include "services/store/deletedcontacts.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "services/store/history.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"
#include "tests/walk/storefacts.h"

#include <QJsonArray>

namespace walk {

using domain::ContactKey;
using domain::ContactProperty;
using domain::FolderKey;
using testsupport::Things;

namespace {

const QList<ContactProperty> texts{ContactProperty::MobilePhone, ContactProperty::CompanyName,
                                   ContactProperty::JobTitle};

} // namespace

WalkPerson::WalkPerson(PlannerClient &client, testsupport::EditHistory &history, Dice &dice,
                       Trail &trail, Numbers &numbers, const SimulatedMailbox &mailbox,
                       const QStringList &photos)
    : m_client(client)
    , m_history(history)
    , m_dice(dice)
    , m_trail(trail)
    , m_numbers(numbers)
    , m_mailbox(mailbox)
    , m_photos(photos)
{
}

template <class Action>
void WalkPerson::acknowledged(const QString &what, Action action)
{
    const Things before = *m_client.read(&shownThings);
    QMap<QString, QString> etags = *m_client.read(&shownEtags);
    m_trail.add(m_client.name() + u' ' + what);
    action();
    etags.insert(*m_client.read(&shownEtags)); // of what comes back
    QMap<QString, int> known;
    for (const auto &[name, etag] : std::as_const(etags).asKeyValueRange()) {
        known.insert(name, m_mailbox.knownBy(etag));
    }
    m_history.acknowledge(m_client.name(), before, *m_client.read(&shownThings), known);
}

// What a person may meet: it is gone, or not allowed.
template <class Operation, class... Args>
void WalkPerson::commit(Operation operation, Args... args)
{
    const auto done = m_client.commit(operation, std::move(args)...);
    if (!done
        && (done.error().kind == domain::Error::Kind::Storage
            || done.error().kind == domain::Error::Kind::BadReply)) {
        m_complaints.append(m_client.name() + QStringLiteral(" cannot act: ")
                            + done.error().message);
    }
}

void WalkPerson::act()
{
    const int dice = m_dice.below(100);
    if (dice < 72) {
        actOnContact();
    } else if (dice < 84) {
        actOnFolder();
    } else {
        actOnHistory();
    }
}

void WalkPerson::actOnContact()
{
    const domain::ContactKeys contacts = *m_client.read(&shownContacts);
    if (contacts.isEmpty() || m_dice.below(6) == 0) {
        acknowledged(QStringLiteral("creates"), [this] { create(); });
        return;
    }
    const ContactKey contact = m_dice.anyOf(contacts);
    const QString number = QString::number(contact.value);
    switch (m_dice.below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
        acknowledged(QStringLiteral("edits ") + number, [&] { edit(contact); });
        break;
    case 4:
    case 5:
        acknowledged(QStringLiteral("categorises ") + number, [&] { editCategories(contact); });
        break;
    case 6:
    case 7: {
        const FolderKey folder = m_dice.anyOf(*m_client.read(&shownFolders));
        acknowledged(QStringLiteral("moves %1 to %2").arg(number).arg(folder.value),
                     [&] { commit(&store::moveContacts, domain::ContactKeys{contact}, folder); });
        break;
    }
    case 8:
        acknowledged(QStringLiteral("deletes ") + number,
                     [&] { commit(&store::deleteContacts, domain::ContactKeys{contact}); });
        break;
    default:
        acknowledged(QStringLiteral("photographs ") + number, [&] { setPhoto(contact); });
    }
}

void WalkPerson::create()
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("P%1").arg(m_numbers.next());
    contact.mobilePhone = QStringLiteral("v%1").arg(m_numbers.next());
    contact.categories = QStringList{QStringLiteral("k%1").arg(m_numbers.next())};
    const QString photo = m_dice.oneIn(4) ? m_dice.anyOf(m_photos) : QString();
    commit(&store::createContacts, m_dice.anyOf(*m_client.read(&shownFolders)),
           QList<store::NewContact>{{contact, photo}}, store::CreateReason::Created);
}

void WalkPerson::edit(ContactKey contact)
{
    domain::ContactPatch patch;
    for (int count = 1 + m_dice.below(2); count > 0; --count) {
        const QString value =
            m_dice.oneIn(8) ? QString() : QStringLiteral("v%1").arg(m_numbers.next());
        patch.values.insert_or_assign(m_dice.anyOf(texts), value);
    }
    commit(&store::updateContacts, QList<store::ContactEdit>{{contact, patch}});
}

void WalkPerson::editCategories(ContactKey contact)
{
    QStringList categories = m_client.read(&store::shownContact, contact)->categories;
    if (!categories.isEmpty() && m_dice.oneIn(2)) {
        categories.removeAt(m_dice.below(int(categories.size())));
    } else {
        categories.append(QStringLiteral("k%1").arg(m_numbers.next()));
    }
    domain::ContactPatch patch;
    patch.values.emplace(ContactProperty::Categories, categories);
    commit(&store::updateContacts, QList<store::ContactEdit>{{contact, patch}});
}

void WalkPerson::setPhoto(ContactKey contact)
{
    commit(&store::setContactPhoto, contact, m_dice.oneIn(4) ? QString() : m_dice.anyOf(m_photos));
}

void WalkPerson::actOnFolder()
{
    const QList<FolderKey> folders = *m_client.read(&shownFolders);
    const FolderKey folder = m_dice.anyOf(folders);
    const QString number = QString::number(folder.value);
    const int dice = m_dice.below(6);
    if (folders.size() < 3 || dice < 2) {
        acknowledged(QStringLiteral("creates a folder in ") + number, [&] {
            commit(&store::createFolder, m_client.mailbox(), folder,
                   QStringLiteral("F%1").arg(m_numbers.next()));
        });
    } else if (dice == 2) {
        const QString name = m_client.read(&store::folderStanding, folder)->name;
        acknowledged(QStringLiteral("renames folder ") + number, [&] {
            commit(&store::renameFolder, folder,
                   QStringLiteral("%1 r%2").arg(name.section(u' ', 0, 0)).arg(m_numbers.next()));
        });
    } else if (dice == 3) {
        const FolderKey parent = m_dice.anyOf(folders);
        acknowledged(QStringLiteral("moves folder %1 to %2").arg(number).arg(parent.value),
                     [&] { commit(&store::moveFolder, folder, parent); });
    } else {
        acknowledged(QStringLiteral("deletes folder ") + number,
                     [&] { commit(&store::deleteFolder, folder); });
    }
}

void WalkPerson::actOnHistory()
{
    switch (m_dice.below(8)) {
    case 0:
    case 1:
    case 2:
        acknowledged(QStringLiteral("undoes"), [this] { commit(&store::undo); });
        break;
    case 3:
        acknowledged(QStringLiteral("redoes"), [this] { commit(&store::redo); });
        break;
    case 4:
        acknowledged(QStringLiteral("settles a conflict"), [this] { settleConflict(); });
        break;
    case 5:
        acknowledged(QStringLiteral("restores"), [this] { restore(); });
        break;
    case 6:
        retryAll();
        break;
    default:
        giveUp();
    }
}

void WalkPerson::settleConflict()
{
    const auto open = m_client.read(&store::openConflicts, ContactKey());
    if (!open || open->isEmpty()) {
        return;
    }
    static const QList<store::ConflictChoice> choices{
        store::ConflictChoice::Mine, store::ConflictChoice::Theirs, store::ConflictChoice::Both};
    commit(&store::settleConflicts,
           QList<store::ConflictDecision>{{m_dice.anyOf(*open).id, m_dice.anyOf(choices), {}}});
}

void WalkPerson::restore()
{
    const auto deleted = m_client.read(&store::deletedContactOrder, m_client.now());
    if (deleted && !deleted->keys.isEmpty()) {
        commit(&store::restoreContacts, domain::ContactKeys{m_dice.anyOf(deleted->keys)});
    }
}

void WalkPerson::retryAll()
{
    acknowledged(QStringLiteral("retries"),
                 [this] { commit(&store::retryParked, domain::ContactKeys()); });
}

void WalkPerson::giveUp()
{
    const Things before = *m_client.read(&shownThings);
    m_trail.add(m_client.name() + QStringLiteral(" gives up what was refused"));
    commit(&store::discardParked, domain::ContactKeys());
    m_history.giveUp(m_client.name(), before, *m_client.read(&shownThings));
}

void actOnTheWeb(SimulatedMailbox &mailbox, Dice &dice, Trail &trail, Numbers &numbers)
{
    const QStringList contacts = mailbox.contacts();
    const QStringList folders = mailbox.folders() << SimulatedMailbox::defaultFolder;
    const QString folder = dice.anyOf(folders);
    const int what = dice.below(20);
    if (contacts.isEmpty() || what < 3) {
        trail.add(QStringLiteral("web creates in ") + folder);
        return mailbox.createContact(QStringLiteral("W%1").arg(numbers.next()), folder);
    }
    const QString contact = dice.anyOf(contacts);
    if (what < 9) {
        static const QStringList properties{QStringLiteral("mobilePhone"),
                                            QStringLiteral("companyName"),
                                            QStringLiteral("jobTitle")};
        trail.add(QStringLiteral("web edits ") + contact);
        mailbox.change(contact, dice.anyOf(properties), QStringLiteral("w%1").arg(numbers.next()));
    } else if (what < 12) {
        trail.add(QStringLiteral("web categorises ") + contact);
        QJsonArray categories =
            mailbox.contact(contact).value(QLatin1String("categories")).toArray();
        if (!categories.isEmpty() && dice.oneIn(2)) {
            categories.removeAt(dice.below(int(categories.size())));
        } else {
            categories.append(QStringLiteral("w%1").arg(numbers.next()));
        }
        mailbox.change(contact, QStringLiteral("categories"), categories);
    } else if (what < 15) {
        trail.add(QStringLiteral("web moves %1 to %2").arg(contact, folder));
        mailbox.move(contact, folder);
    } else if (what < 17) {
        trail.add(QStringLiteral("web deletes ") + contact);
        mailbox.removeContact(contact);
    } else if (what < 19 || folder == SimulatedMailbox::defaultFolder) {
        trail.add(QStringLiteral("web creates a folder in ") + folder);
        mailbox.createFolder(QStringLiteral("F%1").arg(numbers.next()), folder);
    } else {
        trail.add(QStringLiteral("web deletes folder ") + folder);
        mailbox.removeFolder(folder);
    }
}

} // namespace walk
