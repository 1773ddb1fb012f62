// Of one of the commands of commandrunner.h: people whom the service finds relevant.
#include "app/commands/commandrunner.h"

#include "app/commands/contactjson.h"
#include "app/commands/failurejson.h"
#include "services/people/peopleservice.h"
#include "ui/presentation/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {

namespace {

QString sourceOf(const store::KnownPerson &person)
{
    return person.person.id.isEmpty() ? QStringLiteral("contacts")
        : person.contact.isValid()    ? QStringLiteral("both")
                                      : QStringLiteral("people");
}

QJsonObject personJson(const store::KnownPerson &person)
{
    QJsonObject json = contactProperties(person.person.contact);
    json.insert(QStringLiteral("source"), sourceOf(person));
    if (!person.person.id.isEmpty()) {
        json.insert(QStringLiteral("id"), person.person.id);
        json.insert(QStringLiteral("userPrincipalName"), person.person.userPrincipalName);
    }
    if (person.contact.isValid()) {
        json.insert(QStringLiteral("contactKey"), person.contact.value);
    }
    return json;
}

QString personLine(const store::KnownPerson &person)
{
    const domain::Contact &contact = person.person.contact;
    const QString address =
        contact.emailAddresses.isEmpty() ? QString() : contact.emailAddresses.first().address;
    return QStringList{contact.displayName, contact.companyName, address, sourceOf(person)}.join(
        u'\t');
}

} // namespace

// What the service says; where it cannot be asked, what was seen last.
QCoro::Task<int> CommandRunner::people()
{
    const QString text = m_line.arguments.join(u' ');
    store::PeopleWish wish{.mailbox = {}, .text = text, .ids = {}};
    std::optional<domain::Error> problem;
    const QList<domain::Mailbox> mailboxes = m_folderList.mailboxes;
    for (const domain::Mailbox &mailbox : mailboxes) {
        if (mailbox.isShared) {
            continue;
        }
        const auto ids = co_await m_session.people().ask(mailbox.key, text);
        if (ids) {
            wish.ids += *ids;
        } else {
            problem = ids.error();
        }
    }
    const auto known = co_await m_session.people().known(wish);
    if (!known) {
        co_return fail(known.error());
    }
    const bool hasFailed = known->isEmpty() && problem;
    if (m_line.asJson && !hasFailed) {
        QJsonArray all;
        for (const store::KnownPerson &person : *known) {
            all.append(personJson(person));
        }
        answer(QJsonDocument(all));
    } else {
        for (const store::KnownPerson &person : *known) {
            m_out << personLine(person) << Qt::endl;
        }
    }
    if (problem && people::isWithoutPeople(*problem)) {
        const QString text = tr("This account has no people; only contacts are shown.");
        m_err << text << Qt::endl;
        m_failure = failureJson(*problem, text);
    } else if (problem) {
        const QString text = presentation::errorText(*problem);
        m_err << text << u' ' << tr("What was seen last is shown.") << Qt::endl;
        m_failure = failureJson(*problem, text);
    }
    co_return hasFailed ? RefusedOrPending : Done;
}

} // namespace app
