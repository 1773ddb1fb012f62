#include "services/mailbox/peopleendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/peoplesearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

QJsonObject shape(const Request &request, const Person &person)
{
    return request.isBeta() ? personBeta(person) : personV1(person);
}

QByteArray personJson(const Request &request, const Person &person)
{
    const QJsonObject whole = shape(request, person);
    if (request.query.select.isEmpty())
        return QJsonDocument(whole).toJson(QJsonDocument::Compact);
    QJsonObject selected{{QStringLiteral("id"), person.id}};
    for (const QByteArray &name : request.query.select)
        selected.insert(QString::fromUtf8(name), whole.value(QString::fromUtf8(name)));
    return QJsonDocument(selected).toJson(QJsonDocument::Compact);
}

void checkSelect(const Request &request)
{
    const QJsonObject known = shape(request, {});
    for (const QByteArray &name : request.query.select) {
        if (!known.contains(QString::fromUtf8(name)))
            refuse(400, "RequestBroker--ParseUri",
                   QStringLiteral("Could not find a property named '%1' on type "
                                  "'microsoft.graph.person'.")
                       .arg(QString::fromUtf8(name)));
    }
}

bool isSame(const QJsonValue &value, const QString &text)
{
    return value.toString().compare(text, Qt::CaseInsensitive) == 0;
}

// One clause of a filter on the person as this version shows it; nothing for an unknown one.
std::optional<bool> holds(const Request &request, const QString &clause, const QJsonObject &person)
{
    static const QRegularExpression comparison(
        QStringLiteral("^(\\w+)(?:/(\\w+))?\\s+eq\\s+'((?:[^']|'')*)'$"));
    static const QRegularExpression source(
        QStringLiteral("^sources/any\\(\\s*(\\w+)\\s*:\\s*\\1/type\\s+eq\\s+'([^']*)'\\s*\\)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto m = source.match(clause); m.hasMatch() && request.isBeta()) {
        const QJsonArray sources = person.value(QLatin1String("sources")).toArray();
        return std::any_of(sources.begin(), sources.end(), [&](const QJsonValue &candidate) {
            return isSame(candidate.toObject().value(QLatin1String("type")), m.captured(2));
        });
    }
    const auto m = comparison.match(clause);
    if (!m.hasMatch())
        return std::nullopt;
    const QString name = m.captured(1);
    const QString member = m.captured(2);
    const QJsonValue value = person.value(name);
    const QString text = unquotedLiteral(m.captured(3));
    if (name == QLatin1String("personType") && value.isObject())
        return value.toObject().contains(member)
            ? std::optional(isSame(value.toObject().value(member), text))
            : std::nullopt;
    if ((name == QLatin1String("displayName") || name == QLatin1String("personType"))
        && member.isEmpty())
        return isSame(value, text);
    return std::nullopt;
}

void applyFilter(const Request &request, QList<Person> &people)
{
    if (request.query.filter.isEmpty())
        return;
    static const QRegularExpression conjunction(
        QStringLiteral("\\s+and\\s+(?=(?:[^']*'[^']*')*[^']*$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &clause : request.query.filter.split(conjunction)) {
        if (!holds(request, clause.trimmed(), shape(request, {}))) {
            if (request.is("unsupported-options", "ignore"))
                continue;
            refuse(400, "ErrorInvalidUrlQueryFilter",
                   QStringLiteral("The query filter contains one or more invalid nodes."));
        }
        people.removeIf([&](const Person &person) {
            return !*holds(request, clause.trimmed(), shape(request, person));
        });
    }
}

// Who matches exactly comes before who nearly does.
void applySearch(const Request &request, QList<Person> &people)
{
    if (request.query.search.isEmpty())
        return;
    const PeopleSearch search(request.query.search);
    if (search.hasTopic() && request.is("people-topics", "500"))
        refuse(500, "ErrorInternalServerError",
               QStringLiteral("An internal server error occurred. The operation failed."));
    QList<Person> exact;
    QList<Person> fuzzy;
    for (const Person &person : std::as_const(people)) {
        const PeopleSearch::Match match = search.match(person);
        if (match != PeopleSearch::Match::None)
            (match == PeopleSearch::Match::Exact ? exact : fuzzy).append(person);
    }
    people = exact + fuzzy;
}

void applyOrder(const Request &request, QList<Person> &people)
{
    const QString order = request.query.orderBy.simplified().toLower();
    if (order.isEmpty())
        return;
    const bool isDescending = order == QLatin1String("displayname desc");
    if (!isDescending && order != QLatin1String("displayname")
        && order != QLatin1String("displayname asc")) {
        refuseOptions(request, {QueryOption::OrderBy});
        return;
    }
    std::stable_sort(people.begin(), people.end(), [&](const Person &a, const Person &b) {
        const int compared =
            QString::localeAwareCompare(a.text("displayName"), b.text("displayName"));
        return isDescending ? compared > 0 : compared < 0;
    });
}

void applySources(const Request &request, QList<Person> &people)
{
    const QByteArray header = request.header("X-PeopleQuery-QuerySources").toLower();
    if (header.isEmpty())
        return;
    people.removeIf([&](const Person &person) {
        return !(person.isContact && header.contains("mailbox"))
            && !(person.isUser() && header.contains("directory"));
    });
}

} // namespace

PeopleEndpoint::PeopleEndpoint(MailboxDatabase &database, const QList<MailboxUser> &otherUsers)
    : m_database(database)
    , m_otherUsers(otherUsers)
{
}

void PeopleEndpoint::addRoutes(Router &router)
{
    router.add("GET", QStringLiteral("people"), RouteKind::Read,
               [this](const Request &r, const auto &) { return list(r); });
    router.add("GET", QStringLiteral("people/{}"), RouteKind::Read,
               [this](const Request &r, const auto &v) { return read(r, v[0]); });
}

QList<Person> PeopleEndpoint::people(const Request &request)
{
    refuseOptions(request, {QueryOption::Expand});
    checkSelect(request);
    if (request.is("people", "403"))
        refuse(403, "ErrorAccessDenied",
               QStringLiteral("Access is denied. Check credentials and try again."));
    if (request.is("people", "404"))
        refuse(404, "ResourceNotFound", QStringLiteral("Resource could not be discovered."));
    return request.is("people", "none") ? QList<Person>()
                                        : relevantPeople(m_database, m_otherUsers);
}

Response PeopleEndpoint::list(const Request &request)
{
    const ODataQuery &query = request.query;
    const bool isSearch = !query.search.isEmpty();
    if (isSearch && (query.skip > 0 || request.access))
        refuseOptions(request, {QueryOption::Search});
    QList<Person> found = people(request);
    applySources(request, found);
    applySearch(request, found);
    applyFilter(request, found);
    applyOrder(request, found);
    // A search has one page: the next would need $skip.
    const QList<Person> page =
        isSearch ? found.mid(0, pageSize(request)) : found.mid(query.skip, pageSize(request) + 1);
    QByteArrayList items;
    for (const Person &person : page)
        items.append(personJson(request, person));
    return collectionPage(request, request.context("users('me')/people"), items, -1);
}

Response PeopleEndpoint::read(const Request &request, const QString &id)
{
    for (const Person &person : people(request)) {
        if (person.id.compare(id, Qt::CaseInsensitive) == 0)
            return jsonResponse(200,
                                '{' + request.context("users('me')/people/$entity") + ','
                                    + personJson(request, person).mid(1));
    }
    refuseItemNotFound();
}

} // namespace mailbox
