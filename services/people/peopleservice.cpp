#include "services/people/peopleservice.h"

#include "services/graph/mailboxcalls.h"
#include "services/store/contactrows.h"
#include "services/store/store.h"

namespace people {

using domain::Error;
using domain::Result;
using store::KnownPerson;

namespace {

const QString me = QStringLiteral("/me");

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

tl::unexpected<Error> withoutPeople(const Error &error)
{
    return tl::unexpected(Error{.kind = Error::Kind::NotFound,
                                .httpStatus = error.httpStatus,
                                .code = QStringLiteral("no-people"),
                                .message = error.message,
                                .requestId = error.requestId});
}

// The service's way of saying that it has no such call for this account.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::Rejected || error.kind == Error::Kind::NoMailbox;
}

} // namespace

bool isWithoutPeople(const Error &error)
{
    return error.code == QLatin1String("no-people");
}

PeopleService::PeopleService(store::Store &store, Clients clients, Permission permission,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clients(std::move(clients))
    , m_permission(std::move(permission))
{
}

PeopleService::~PeopleService() = default;

QCoro::Task<Result<QList<KnownPerson>>> PeopleService::known(store::PeopleWish wish)
{
    return m_store.read(&store::knownPeople, wish);
}

QCoro::Task<Result<QStringList>> PeopleService::ask(domain::MailboxKey mailbox, QString text)
{
    const async::TaskScope::Hold hold(m_scope);
    if (m_clients(mailbox) == nullptr) {
        co_return domain::failure(Error::Kind::Offline, QStringLiteral("not connected"));
    }
    const Result<> allowed = co_await m_permission(mailbox);
    graph::GraphClient *client = m_clients(mailbox);
    if (!allowed || client == nullptr || m_scope.isStopping()) {
        co_return allowed ? domain::failure(Error::Kind::Cancelled, QStringLiteral("stopped"))
                          : tl::unexpected(allowed.error());
    }
    const bool isEverybody = text.trimmed().isEmpty();
    const auto found =
        co_await graph::findPeople(*client, me, text, isEverybody ? mostOfAll : mostFound);
    const bool isOffered = found || !isRefusal(found.error());
    if (found || !isOffered) {
        const store::PeopleSource source{
            .mailbox = mailbox, .isOffered = isOffered, .askedAt = now()};
        const auto noted = co_await m_store.commit(&store::setPeopleSource, source);
        if (!noted) {
            co_return tl::unexpected(noted.error());
        }
    }
    if (!found) {
        co_return isOffered ? tl::unexpected(found.error()) : withoutPeople(found.error());
    }
    const auto kept = co_await m_store.commit(
        &store::keepPeople, mailbox, *found,
        isEverybody ? store::PeopleAnswer::Everybody : store::PeopleAnswer::Found, now());
    if (!kept) {
        co_return tl::unexpected(kept.error());
    }
    QStringList ids;
    for (const wire::PersonItem &person : *found) {
        ids.append(person.id);
    }
    co_return ids;
}

QCoro::Task<QStringList> PeopleService::askEverywhere(QString text)
{
    const async::TaskScope::Hold hold(m_scope);
    QStringList all;
    const auto sources = co_await m_store.read(&store::peopleSources);
    if (!sources) {
        co_return all;
    }
    for (const store::PeopleSource &source : *sources) {
        if (!source.isOffered || m_scope.isStopping()) {
            continue;
        }
        const auto ids = co_await ask(source.mailbox, text);
        if (ids) {
            all += *ids;
        }
    }
    co_return all;
}

QCoro::Task<Result<std::optional<KnownPerson>>> PeopleService::whoIs(domain::ContactKey contact)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto known = co_await m_store.read(&store::personOfContact, contact);
    if (!known || *known) {
        co_return known;
    }
    const auto details = co_await m_store.read(&store::contactDetails, contact);
    if (!details) {
        co_return tl::unexpected(details.error());
    }
    if (details->contact.emailAddresses.isEmpty()) {
        co_return std::nullopt;
    }
    const QString address = details->contact.emailAddresses.first().address;
    const auto asked = co_await ask(details->mailbox, address);
    if (!asked) {
        co_return tl::unexpected(asked.error());
    }
    co_return co_await m_store.read(&store::personOfContact, contact);
}

QCoro::Task<Result<PeopleService::News>> PeopleService::news(domain::ContactKey contact)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto origin = co_await m_store.read(&store::personOrigin, contact);
    const auto details = co_await m_store.read(&store::contactDetails, contact);
    if (!origin || !details) {
        co_return tl::unexpected(origin ? details.error() : origin.error());
    }
    if (!*origin) {
        co_return domain::failure(Error::Kind::NotFound, QStringLiteral("no origin"));
    }
    const auto asked = co_await ask((*origin)->mailbox, (*origin)->contact.displayName);
    if (!asked) {
        co_return tl::unexpected(asked.error());
    }
    const auto person = co_await m_store.read(&store::personOfContact, contact);
    if (!person || !*person || !asked->contains((*origin)->id)) {
        co_return person ? domain::failure(Error::Kind::NotFound, QStringLiteral("nobody"))
                         : tl::unexpected(person.error());
    }
    News news{.patch = domain::difference((*origin)->contact, (*person)->person.contact),
              .origin = **origin};
    news.origin.contact = (*person)->person.contact;
    std::erase_if(news.patch.values, [&](const auto &change) {
        const domain::ContactPatch one{{change}};
        return domain::restrictedTo(one, (*origin)->contact)
            != domain::restrictedTo(one, details->contact);
    });
    co_return news;
}

} // namespace people
