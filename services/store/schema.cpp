#include "services/store/schema.h"

#include "services/store/sqlitefile.h"
#include "services/store/storebackup.h"

#include <QFile>

#include <array>

// Outside of any namespace, as Q_INIT_RESOURCE demands.
static void registerSchemaFiles()
{
    Q_INIT_RESOURCE(schema);
}

namespace store {

namespace {

// The file at place n leads from version n to n + 1.
constexpr std::array steps{QLatin1String(":/schema/0001_initial.sql"),
                           QLatin1String(":/schema/0002_extended_properties.sql"),
                           QLatin1String(":/schema/0003_conflicts.sql"),
                           QLatin1String(":/schema/0004_history.sql"),
                           QLatin1String(":/schema/0005_outbox.sql"),
                           QLatin1String(":/schema/0006_views.sql"),
                           QLatin1String(":/schema/0007_drafts.sql"),
                           QLatin1String(":/schema/0008_extensions.sql"),
                           QLatin1String(":/schema/0009_accounts.sql"),
                           QLatin1String(":/schema/0010_shared_mailboxes.sql"),
                           QLatin1String(":/schema/0011_custom_fields.sql"),
                           QLatin1String(":/schema/0012_search.sql"),
                           QLatin1String(":/schema/0013_people.sql"),
                           QLatin1String(":/schema/0014_schema_extensions.sql")};

tl::unexpected<domain::Error> refused(QLatin1String code, QString message)
{
    return tl::unexpected(domain::Error{
        .kind = domain::Error::Kind::Storage, .code = code, .message = std::move(message)});
}

domain::Result<int> number(sqlite3 *database, const QByteArray &sql)
{
    return askSqlite(database, sql).map([](const QString &answer) { return answer.toInt(); });
}

domain::Result<> runStep(sqlite3 *database, int version)
{
    QFile file(steps.at(static_cast<size_t>(version)));
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(QLatin1String("MissingSchema"), file.fileName());
    }
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(applicationId)
        + "; PRAGMA user_version = " + QByteArray::number(version + 1) + ';';
    auto done = runScript(database, "BEGIN IMMEDIATE;" + file.readAll() + ';' + marks + "COMMIT");
    if (!done) {
        (void)runScript(database, "ROLLBACK");
    }
    return done;
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(steps.size());
}

domain::Result<> bringUpToDate(sqlite3 *database, const QString &file)
{
    registerSchemaFiles();
    const auto application = number(database, "PRAGMA application_id");
    const auto version = number(database, "PRAGMA user_version");
    const auto tables = number(database, "SELECT count(*) FROM sqlite_schema");
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
    if (*version > 0 && *version < newestSchemaVersion() && file != memoryFile) {
        if (auto done = StoreBackup(file).beforeUpgrade(database, *version); !done) {
            return done;
        }
    }
    for (int step = *version; step < newestSchemaVersion(); ++step) {
        if (const auto done = runStep(database, step); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
