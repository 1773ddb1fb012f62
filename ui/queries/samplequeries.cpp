#include "ui/queries/samplequeries.h"

#include <QCoreApplication>
#include <QUrl>

namespace ui {

namespace {

struct SampleQueries
{
    Q_DECLARE_TR_FUNCTIONS(SampleQueries)
};

SampleQuery get(const QString &title, const char *path)
{
    return {title, {QStringLiteral("GET"), QString::fromLatin1(path), {}, {}}};
}

// The program's own: they carry the token, or decide what an answer is.
bool isOwn(const QString &name)
{
    for (const char *own : {"authorization", "host", "cookie", "content-length", "connection",
                            "transfer-encoding", "content-type", "proxy-authorization"}) {
        if (name.compare(QLatin1String(own), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

QList<SampleQuery> sampleQueries()
{
    const QByteArray contact = R"({
    "givenName": "Pavel",
    "surname": "Bansky",
    "emailAddresses": [
        { "address": "pavelb@example.com", "name": "Pavel Bansky" }
    ],
    "businessPhones": [ "+1 732 555 0102" ]
})";
    return {
        get(SampleQueries::tr("My contacts"), "/v1.0/me/contacts"),
        get(SampleQueries::tr("Names and addresses alone"),
            "/v1.0/me/contacts?$select=displayName,emailAddresses&$top=25"),
        {SampleQueries::tr("Add a contact"),
         {QStringLiteral("POST"), QStringLiteral("/v1.0/me/contacts"), {}, contact}},
        get(SampleQueries::tr("Contact folders"), "/v1.0/me/contactFolders"),
        get(SampleQueries::tr("Categories"), "/v1.0/me/outlook/masterCategories"),
        get(SampleQueries::tr("People"), "/v1.0/me/people"),
        {SampleQueries::tr("What changed (delta)"),
         {QStringLiteral("GET"),
          QStringLiteral("/v1.0/me/contactFolders/contacts/contacts/delta"),
          {{QStringLiteral("Prefer"), QStringLiteral("odata.maxpagesize=10")}},
          {}}},
        get(SampleQueries::tr("My photo"), "/v1.0/me/photo"),
        get(SampleQueries::tr("Contacts with their extensions"),
            "/v1.0/me/contacts?$select=displayName&$expand=extensions"),
        get(SampleQueries::tr("Schema extensions"), "/v1.0/schemaExtensions"),
        get(SampleQueries::tr("Who I am"), "/v1.0/me"),
    };
}

QString queryPath(const QString &typed)
{
    QString path = typed.trimmed();
    const qsizetype scheme = path.indexOf(QLatin1String("://"));
    if (scheme >= 0 && scheme < path.indexOf(u'/') + 1) {
        const qsizetype slash = path.indexOf(u'/', scheme + 3);
        path = slash < 0 ? QString() : path.mid(slash);
    }
    if (!path.startsWith(u'/') && !path.isEmpty()) {
        path.prepend(u'/');
    }
    if (!path.startsWith(QLatin1String("/v1.0/")) && !path.startsWith(QLatin1String("/beta/"))) {
        path = path.isEmpty() ? path : QStringLiteral("/v1.0") + path;
    }
    const QByteArray kept = QByteArrayLiteral("%/?&=$,;:@!*'()+~");
    return QString::fromLatin1(QUrl::toPercentEncoding(path, kept));
}

std::optional<domain::HeaderLines> headersFrom(const QString &text)
{
    domain::HeaderLines headers;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const QString name = line.section(u':', 0, 0).trimmed();
        const QString value = line.section(u':', 1).trimmed();
        if (name.isEmpty() || value.isEmpty() || isOwn(name)) {
            return {};
        }
        headers.append({name, value});
    }
    return headers;
}

QString headerText(const domain::HeaderLines &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers) {
        lines.append(name + QStringLiteral(": ") + value);
    }
    return lines.join(u'\n');
}

} // namespace ui
