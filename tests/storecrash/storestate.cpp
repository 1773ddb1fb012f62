#include "services/store/storefile.h"
#include "tests/storecrash/storescript.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace store {

namespace {

QByteArray lines(Connection &connection, const char *sql)
{
    QByteArray text;
    Query query(connection, sql);
    query.run();
    while (query.next()) {
        text += query.bytes(0) + '\n';
    }
    return query.failed() ? query.error().message.toUtf8() + '\n' : text;
}

} // namespace

QByteArray stateOf(Connection &connection)
{
    return lines(connection,
                 "SELECT 'contact ' || json_array(key, folder_key, graph_id, server_folder_key,"
                 " etag, server_json, name, phone, pending, failed, deleted_at IS NULL,"
                 " (SELECT file FROM photo WHERE contact_key = key)) FROM contact ORDER BY key")
        + lines(connection,
                "SELECT 'folder ' || json_array(key, graph_id, name, next_link, delta_link,"
                " round, pending) FROM folder ORDER BY key")
        + lines(connection,
                "SELECT 'change ' || json_array(id, kind, inverse_of, undo_state) FROM change"
                " ORDER BY id")
        + lines(connection,
                "SELECT 'target ' || json_array(id, change_id, action, contact_key, folder_key,"
                " patch, base, state, tries, looks) FROM change_target ORDER BY id");
}

QByteArray brokenIn(Connection &connection)
{
    return lines(connection, "SELECT 'foreign key: ' || \"table\" FROM pragma_foreign_key_check")
        + lines(connection,
                "SELECT 'neither here nor there: ' || key FROM contact WHERE deleted_at IS NULL"
                " AND server_json IS NULL AND NOT EXISTS (SELECT 1 FROM change_target"
                " WHERE contact_key = key AND action = 'createContact' AND state <> 'settled')")
        + lines(connection,
                "SELECT 'id without mirror: ' || key FROM contact WHERE deleted_at IS NULL"
                " AND (graph_id IS NULL) <> (server_json IS NULL)")
        + lines(connection,
                "SELECT 'waiting count: ' || key FROM contact WHERE pending <> (SELECT count(*)"
                " FROM change_target WHERE contact_key = key AND state <> 'settled')")
        + lines(connection,
                "SELECT 'change of nothing: ' || id FROM change WHERE NOT EXISTS"
                " (SELECT 1 FROM change_target WHERE change_id = change.id)")
        + lines(connection,
                "SELECT 'target of nothing: ' || id FROM change_target"
                " WHERE (contact_key IS NOT NULL) + (folder_key IS NOT NULL)"
                " + (category_key IS NOT NULL) <> 1")
        + lines(connection,
                "SELECT 'search text: ' || key FROM contact WHERE (deleted_at IS NULL)"
                " <> EXISTS (SELECT 1 FROM contact_fold WHERE contact_key = key)")
        + lines(connection,
                "SELECT 'index: ' || message FROM (SELECT 'count' AS message WHERE"
                " (SELECT count(*) FROM contact_text_docsize)"
                " <> (SELECT count(*) FROM contact_fold WHERE indexed))");
}

QByteArray bytesOf(const QString &file)
{
    QFile stored(file);
    return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
}

void writeBytes(const QString &file, const QByteArray &bytes)
{
    QFile stored(file);
    EXPECT_TRUE(stored.open(QIODevice::WriteOnly));
    EXPECT_EQ(stored.write(bytes), bytes.size());
}

quint32 testSeed()
{
    bool isGiven = false;
    const quint32 seed = qEnvironmentVariable("KARTEI_SEED").toUInt(&isGiven);
    return isGiven ? seed : QRandomGenerator::system()->generate();
}

QString folderInMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/kartei-crash-XXXXXX");
}

class ExpectedStates::Run
{
public:
    Run(const QByteArray &filled, quint32 seed)
        : m_folder(folderInMemory())
    {
        const QString file = QStringLiteral("expected.sqlite");
        writeBytes(m_folder.filePath(file), filled);
        m_connection = std::move(*Connection::open(m_folder.filePath(file)));
        m_script = std::make_unique<StoreScript>(*m_connection, seed);
    }

    QByteArray state() { return stateOf(*m_connection); }
    QByteArray hash() { return QCryptographicHash::hash(state(), QCryptographicHash::Sha1); }

    void go(int step)
    {
        const auto done = m_script->run(step);
        EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<StoreScript> m_script;
};

ExpectedStates::ExpectedStates(const QByteArray &filled, quint32 seed)
    : m_filled(filled)
    , m_seed(seed)
    , m_run(std::make_unique<Run>(filled, seed))
    , m_hashes{m_run->hash()}
{
}

ExpectedStates::~ExpectedStates() = default;

QByteArray ExpectedStates::hashAt(int step)
{
    while (m_hashes.size() <= step) {
        m_run->go(static_cast<int>(m_hashes.size()));
        m_hashes.append(m_run->hash());
    }
    return m_hashes.at(step);
}

QByteArray differences(const QByteArray &found, const QByteArray &wanted)
{
    const QByteArrayList have = found.split('\n');
    const QByteArrayList want = wanted.split('\n');
    constexpr qsizetype lineShown = 200;
    QByteArray text;
    for (const QByteArray &line : have) {
        text += want.contains(line) ? QByteArray() : "found:    " + line.left(lineShown) + '\n';
    }
    for (const QByteArray &line : want) {
        text += have.contains(line) ? QByteArray() : "expected: " + line.left(lineShown) + '\n';
    }
    return text;
}

QByteArray ExpectedStates::differencesFrom(const QByteArray &state, int step) const
{
    Run run(m_filled, m_seed);
    for (int each = 1; each <= step; ++each) {
        run.go(each);
    }
    return differences(state, run.state());
}

bool ExpectedStates::changesNothing(int step)
{
    return hashAt(step) == hashAt(step - 1);
}

int ExpectedStates::stepOf(const QByteArray &state, int first, int last)
{
    const QByteArray hash = QCryptographicHash::hash(state, QCryptographicHash::Sha1);
    for (int step = last; step >= first; --step) {
        if (hashAt(step) == hash) {
            return step;
        }
    }
    return -1;
}

} // namespace store
