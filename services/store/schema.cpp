#include "services/store/schema.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>

// Outside of any namespace, as Q_INIT_RESOURCE demands.
static void registerSchemaFiles()
{
    Q_INIT_RESOURCE(schema);
}

namespace store {

namespace {

// The file at place n leads from version n to n + 1.
constexpr std::array steps{QLatin1String(":/schema/0001_initial.sql")};

tl::unexpected<domain::Error> refused(const QSqlError &error)
{
    return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Storage,
                                        .code = error.nativeErrorCode(),
                                        .message = error.text()});
}

tl::unexpected<domain::Error> refused(QLatin1String code, QString message)
{
    return tl::unexpected(domain::Error{
        .kind = domain::Error::Kind::Storage, .code = code, .message = std::move(message)});
}

domain::Result<int> number(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql) || !query.next()) {
        return refused(query.lastError());
    }
    return query.value(0).toInt();
}

domain::Result<> runAll(const QSqlDatabase &database, const QStringList &statements)
{
    QSqlQuery query(database);
    for (const QString &statement : statements) {
        if (!query.exec(statement)) {
            return refused(query.lastError());
        }
    }
    return {};
}

domain::Result<> runStep(const QSqlDatabase &database, int version)
{
    QFile file(steps.at(static_cast<size_t>(version)));
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(QLatin1String("MissingSchema"), file.fileName());
    }
    QStringList statements{QStringLiteral("BEGIN IMMEDIATE")};
    statements += splitStatements(QString::fromUtf8(file.readAll()));
    statements += QStringLiteral("PRAGMA application_id = %1").arg(applicationId);
    statements += QStringLiteral("PRAGMA user_version = %1").arg(version + 1);
    statements += QStringLiteral("COMMIT");
    auto done = runAll(database, statements);
    if (!done) {
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
    }
    return done;
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(steps.size());
}

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    QChar quote;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QChar c = script.at(i);
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (QStringView(script).mid(i, 2) == u"--") {
            const qsizetype end = script.indexOf(u'\n', i);
            i = end < 0 ? script.size() : end;
            current += u'\n';
            continue;
        } else if (c == u';') {
            statements += current.trimmed();
            current.clear();
            continue;
        }
        current += c;
    }
    statements += current.trimmed();
    statements.removeAll(QString());
    return statements;
}

domain::Result<> bringUpToDate(const QSqlDatabase &database)
{
    registerSchemaFiles();
    const auto application = number(database, QStringLiteral("PRAGMA application_id"));
    const auto version = number(database, QStringLiteral("PRAGMA user_version"));
    const auto tables = number(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    for (const auto &answer : {application, version, tables}) {
        if (!answer) {
            return tl::unexpected(answer.error());
        }
    }
    const bool isNew = *application == 0 && *version == 0 && *tables == 0;
    if (!isNew && *application != applicationId) {
        return refused(QLatin1String("ForeignFile"),
                       QStringLiteral("the file belongs to another program"));
    }
    if (*version > newestSchemaVersion()) {
        return refused(QLatin1String("NewerVersion"),
                       QStringLiteral("the file was made by a newer version (schema %1, known %2)")
                           .arg(*version)
                           .arg(newestSchemaVersion()));
    }
    for (int step = *version; step < newestSchemaVersion(); ++step) {
        if (const auto done = runStep(database, step); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
