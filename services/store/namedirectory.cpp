#include "services/store/namedirectory.h"

#include "services/store/connection.h"
#include "services/store/searchmemory.h"

namespace store {

using Directory = std::shared_ptr<const NameDirectory>;

domain::Result<Directory> readDirectory(Connection &connection)
{
    auto directory = std::make_shared<NameDirectory>();
    QHash<QString, quint16> sections;
    {
        Query query(connection,
                    "SELECT key, mailbox_key, folder_key, section, sort_key = x'ff' FROM contact"
                    " WHERE deleted_at IS NULL ORDER BY sort_key, key");
        query.run();
        while (query.next()) {
            const QString title = query.text(3);
            const auto section = sections.constFind(title) != sections.cend()
                ? sections.value(title)
                : *sections.insert(title, static_cast<quint16>(sections.size()));
            if (section == directory->m_sections.size()) {
                directory->m_sections.append(title);
            }
            const qint64 key = query.integer(0);
            if (key >= std::ssize(directory->m_places)) {
                directory->m_places.resize(static_cast<size_t>(key + 1 + key / 8), -1);
            }
            directory->m_places[static_cast<size_t>(key)] =
                static_cast<int>(directory->m_entries.size());
            directory->m_all.insert(key);
            directory->m_entries.push_back({.key = {key},
                                            .mailbox = static_cast<qint32>(query.integer(1)),
                                            .folder = static_cast<qint32>(query.integer(2)),
                                            .section = section,
                                            .isNameless = query.integer(4) != 0});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    Query query(connection,
                "SELECT contact_key, name FROM contact_fold"
                " INDEXED BY contact_fold_name ORDER BY contact_key");
    query.run();
    while (query.next()) {
        const int place = directory->placeOf(query.integer(0));
        if (place < 0) {
            continue;
        }
        const QByteArray name = query.bytes(1);
        NameDirectory::Entry &entry = directory->m_entries[static_cast<size_t>(place)];
        entry.nameBegin = static_cast<quint32>(directory->m_names.size());
        entry.nameLength = static_cast<quint32>(name.size());
        directory->m_names.append(name.constData(), static_cast<size_t>(name.size()));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return directory;
}

domain::Result<Directory> nameDirectory(Connection &connection)
{
    SearchMemory &memory = connection.searchMemory();
    const qint64 written = connection.rowsWritten();
    if (memory.directory && memory.directoryMadeAt == written) {
        return memory.directory;
    }
    auto directory = readDirectory(connection);
    if (directory) {
        memory.directory = *directory;
        memory.directoryMadeAt = written;
    }
    return directory;
}

} // namespace store
