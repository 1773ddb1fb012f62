#include "models/peoplemodel.h"

#include "models/contactroles.h"
#include "services/people/peopleservice.h"
#include "services/store/store.h"

#include <algorithm>
#include <chrono>

namespace models {

using store::KnownPerson;

namespace {

constexpr std::chrono::milliseconds typingRests(250);

bool isSame(const KnownPerson &a, const KnownPerson &b)
{
    return a.person.id.isEmpty() && b.person.id.isEmpty()
        ? a.contact == b.contact
        : a.mailbox == b.mailbox && a.person.id == b.person.id;
}

int placeOf(const KnownPerson &person, const QList<KnownPerson> &people)
{
    const auto found = std::ranges::find_if(
        people, [&person](const KnownPerson &each) { return isSame(each, person); });
    return found == people.end() ? -1 : static_cast<int>(found - people.begin());
}

} // namespace

PeopleModel::PeopleModel(store::Store &store, people::PeopleService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_service(service)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PeopleModel::ask);
    connect(&store, &store::Store::changed, this, &PeopleModel::storeChanged);
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const KnownPerson &known = m_people.at(index.row());
    const domain::Contact &contact = known.person.contact;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return domain::shownName(contact);
    case CompanyRole:
        return contact.companyName;
    case JobTitleRole:
        return contact.jobTitle;
    case EmailRole:
        return contact.emailAddresses.isEmpty() ? QString()
                                                : contact.emailAddresses.first().address;
    case LoadedRole:
        return true;
    case ContactKeyRole:
        return QVariant::fromValue(known.contact);
    case PersonIsContactRole:
        return known.contact.isValid();
    case PersonIsKnownRole:
        return !known.person.id.isEmpty();
    default:
        return {};
    }
}

KnownPerson PeopleModel::personAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_people.at(index.row())
                                                             : KnownPerson();
}

void PeopleModel::show(domain::MailboxKey mailbox)
{
    if (m_mailbox != mailbox) {
        m_mailbox = mailbox;
        start();
    }
    ask();
}

void PeopleModel::setText(const QString &text)
{
    if (m_text == text.trimmed()) {
        return;
    }
    m_text = text.trimmed();
    start();
    m_pause.start(typingRests);
}

void PeopleModel::start()
{
    ++m_question;
    m_ids.clear();
    read();
}

void PeopleModel::ask()
{
    m_pause.stop();
    QCoro::connect(m_service.ask(m_mailbox, m_text), this,
                   [this, question = m_question](const domain::Result<QStringList> &ids) {
                       if (question != m_question) {
                           return;
                       }
                       Q_EMIT asked(ids ? std::nullopt : std::optional(ids.error()));
                       if (ids) {
                           m_ids = *ids;
                           read();
                       }
                   });
}

void PeopleModel::read()
{
    const store::PeopleWish wish{.mailbox = m_mailbox, .text = m_text, .ids = m_ids};
    QCoro::connect(m_service.known(wish), this,
                   [this, question = m_question](const domain::Result<QList<KnownPerson>> &people) {
                       if (question == m_question && people) {
                           apply(*people);
                           m_isLoaded = true;
                           Q_EMIT updated();
                       }
                   });
}

void PeopleModel::storeChanged(const domain::ChangeSet &changes)
{
    if (m_mailbox.isValid() && (!changes.upserted.isEmpty() || !changes.removed.isEmpty())) {
        read(); // somebody has become a contact, or is none any more
    }
}

void PeopleModel::apply(const QList<KnownPerson> &people)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (placeOf(m_people.at(row), people) < 0) {
            beginRemoveRows({}, row, row);
            m_people.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < people.size(); ++row) {
        const int before = placeOf(people.at(row), m_people);
        if (before < 0) {
            beginInsertRows({}, row, row);
            m_people.insert(row, people.at(row));
            endInsertRows();
        } else if (before != row) {
            beginMoveRows({}, before, before, {}, row);
            m_people.move(before, row);
            endMoveRows();
        }
        if (m_people.at(row) != people.at(row)) {
            m_people[row] = people.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace models
