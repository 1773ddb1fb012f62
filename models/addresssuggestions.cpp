#include "models/addresssuggestions.h"

#include "services/people/peopleservice.h"
#include "services/store/store.h"

#include <algorithm>
#include <chrono>

namespace models {

using store::KnownPerson;

namespace {

constexpr int peopleRead = 40; // some have no address
constexpr std::chrono::milliseconds typingRests(250);
constexpr int fewestLetters = 2;

QString addressOf(const KnownPerson &person)
{
    const auto &addresses = person.person.contact.emailAddresses;
    return addresses.isEmpty() ? QString() : addresses.first().address;
}

} // namespace

AddressSuggestions::AddressSuggestions(store::Store &store, people::PeopleService *service,
                                       Gives gives, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_service(service)
    , m_gives(gives)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &AddressSuggestions::ask);
}

int AddressSuggestions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant AddressSuggestions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const KnownPerson &person = m_people.at(index.row());
    const QString name = domain::shownName(person.person.contact);
    const QString address = addressOf(person);
    const bool isName = m_gives == Gives::Name;
    const QString more = isName ? person.person.contact.companyName : address;
    switch (role) {
    case Qt::DisplayRole:
        return name.isEmpty() || name == more ? more
            : more.isEmpty()                  ? name
                                              : name + QStringLiteral(" · ") + more;
    case Qt::EditRole:
        return isName ? name : address;
    default:
        return {};
    }
}

void AddressSuggestions::setText(const QString &text)
{
    m_text = text.trimmed();
    m_pause.stop();
    if (m_text.isEmpty()) {
        show({});
        return;
    }
    read({});
    if (m_service != nullptr && m_text.size() >= fewestLetters) {
        m_pause.start(typingRests);
    }
}

void AddressSuggestions::ask()
{
    QCoro::connect(m_service->askEverywhere(m_text), this,
                   [this, asked = m_text](const QStringList &ids) {
                       if (asked == m_text && !ids.isEmpty()) {
                           read(ids);
                       }
                   });
}

void AddressSuggestions::read(const QStringList &ids)
{
    store::PeopleWish wish{.mailbox = {}, .text = m_text, .ids = ids};
    wish.most = peopleRead;
    QCoro::connect(m_store.read(&store::knownPeople, wish), this,
                   [this, asked = m_text](const domain::Result<QList<KnownPerson>> &people) {
                       if (asked == m_text) {
                           show(people.value_or(QList<KnownPerson>()));
                       }
                   });
}

void AddressSuggestions::show(const QList<KnownPerson> &people)
{
    QList<KnownPerson> shown;
    QStringList known;
    for (const KnownPerson &person : people) {
        const QString value = m_gives == Gives::Name ? domain::shownName(person.person.contact)
                                                     : addressOf(person).toLower();
        if (!value.isEmpty() && !known.contains(value) && shown.size() < most) {
            known.append(value);
            shown.append(person);
        }
    }
    beginResetModel();
    m_people = shown;
    endResetModel();
    Q_EMIT found();
}

} // namespace models
