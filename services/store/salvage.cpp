#include "services/store/salvage.h"

#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/oldtables.h"
#include "services/store/salvagekept.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"

#include <QSet>

#include <sqlite3.h>

namespace store {

namespace {

constexpr QLatin1String emptyMirror("{}");
constexpr QLatin1String parked("parked");
constexpr QLatin1String settled("settled");

class Salvage
{
public:
    Salvage(sqlite3 *from, sqlite3 *older, Connection &to)
        : m_from(from)
        , m_files{from}
        , m_to(to)
    {
        if (older != nullptr) {
            m_files.append(older);
        }
    }

    domain::Result<Salvaged> run()
    {
        for (const auto step :
             {&Salvage::takeAccounts, &Salvage::takeMailboxes, &Salvage::takeFolders,
              &Salvage::takeCategories, &Salvage::takeTargets, &Salvage::takeDeleted,
              &Salvage::takeConflicts, &Salvage::takeKept, &Salvage::show}) {
            if (const auto done = (this->*step)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        return m_salvaged;
    }

private:
    // First what the damaged file tells, then what it has lost.
    template <class Take>
    domain::Result<> forEach(const OldTable &table, Take take)
    {
        domain::Result<> done;
        for (sqlite3 *file : std::as_const(m_files)) {
            OldRows rows(file, table);
            done = done ? forEachOf(rows, take) : done;
        }
        return done;
    }

    template <class Take>
    domain::Result<> forEachOf(OldRows &rows, Take take)
    {
        const qint64 greatest = rows.greatestKey();
        for (qint64 key = 1; key <= greatest; ++key) {
            if (rows.read(key) == OldRows::Read::Row) {
                if (auto done = take(rows); !done) {
                    return done;
                }
            }
        }
        return {};
    }

    domain::Result<> takeAccounts()
    {
        return forEach(old::account,
                       [this](const OldRows &row) { return salvageAccount(row, m_to); });
    }

    domain::Result<> takeMailboxes()
    {
        return forEach(old::mailbox, [this](const OldRows &row) -> domain::Result<> {
            Query insert(m_to,
                         "INSERT OR IGNORE INTO mailbox(key, account_key, kind, owner,"
                         " display_name, default_folder_key, abilities)"
                         " SELECT ?, key, ?, ?, ?, ?, ? FROM account WHERE key = ?");
            auto done = insert.execute(row.value("key"), row.value("kind"), row.value("owner"),
                                       row.value("display_name"), row.value("default_folder_key"),
                                       row.value("abilities"), row.value("account_key"));
            m_salvaged.mailboxes += done ? insert.rowsAffected() : 0;
            return done;
        });
    }

    // Parents may come after their children: they are set when all are there.
    domain::Result<> takeFolders()
    {
        QList<std::pair<qint64, qint64>> parents;
        auto done = forEach(old::folder, [this, &parents](const OldRows &row) {
            if (!m_folders.contains(row.integer("key"))) {
                parents.append({row.integer("key"), row.integer("parent_key")});
                m_folders.insert(row.integer("key"));
            }
            return Query(m_to,
                         "INSERT OR IGNORE INTO folder(key, mailbox_key, graph_id, name,"
                         " server_parent_id, server_name, is_default, pending, deleted_at)"
                         " SELECT ?, key, ?, ?, ?, ?, ?, ?, ? FROM mailbox WHERE key = ?")
                .execute(row.value("key"), row.value("graph_id"), row.value("name"),
                         row.value("server_parent_id"), row.value("server_name"),
                         row.value("is_default"), row.value("pending"), row.value("deleted_at"),
                         row.value("mailbox_key"));
        });
        for (const auto &[folder, parent] : std::as_const(parents)) {
            done = done ? Query(m_to,
                                "UPDATE folder SET parent_key ="
                                " (SELECT key FROM folder WHERE key = ?) WHERE key = ?")
                              .execute(parent, folder)
                        : done;
        }
        return done;
    }

    domain::Result<> takeCategories()
    {
        return forEach(old::category, [this](const OldRows &row) {
            m_categories.insert(row.integer("key"));
            return Query(m_to,
                         "INSERT OR IGNORE INTO category(key, mailbox_key, graph_id, name, color,"
                         " server_color, deleted_at)"
                         " SELECT ?, key, ?, ?, ?, ?, ? FROM mailbox WHERE key = ?")
                .execute(row.value("key"), row.value("graph_id"), row.value("name"),
                         row.value("color"), row.value("server_color"), row.value("deleted_at"),
                         row.value("mailbox_key"));
        });
    }

    domain::Result<bool> takeContact(qint64 key)
    {
        OldRows rows(m_from, old::contact);
        if (m_contacts.contains(key)) {
            return true;
        }
        if (rows.read(key) != OldRows::Read::Row) {
            return takeShell(key);
        }
        Query insert(m_to,
                     "INSERT OR IGNORE INTO contact(key, mailbox_key, folder_key, graph_id,"
                     " server_folder_key, etag, server_json, name, deleted_at, deleted_json,"
                     " extended_json, flag_json) SELECT ?, mailbox_key, key, ?, ?, ?,"
                     " CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?, ? FROM folder WHERE key = ?");
        // A mirror that does not read is made empty: the next listing brings it.
        const bool hasMirror = !rows.isNull("server_json");
        const bool isSound = hasMirror && old::isMirror(rows.text("server_json"));
        const auto mirror = !hasMirror ? QByteArray()
            : isSound                  ? rows.text("server_json")
                                       : QByteArrayLiteral("{}");
        const auto last =
            old::isMirror(rows.text("deleted_json")) ? rows.text("deleted_json") : QByteArray();
        auto done = insert.execute(
            rows.value("key"), rows.value("graph_id"), rows.value("server_folder_key"),
            rows.value("etag"), mirror, rows.value("name"), rows.value("deleted_at"), last,
            old::isList(rows.text("extended_json")) ? rows.value("extended_json") : nullptr,
            old::isObject(rows.text("flag_json")) ? rows.value("flag_json") : nullptr,
            rows.value("folder_key"));
        if (!done) {
            return tl::unexpected(done.error());
        }
        if (insert.rowsAffected() == 0) {
            return takeShell(key);
        }
        m_contacts.insert(key);
        done = salvageExtensions(m_from, m_to, key);
        return done ? takePhoto(key) : tl::unexpected(done.error());
    }

    // The row is lost, but the index still knows its Graph id: the next listing brings the values.
    domain::Result<bool> takeShell(qint64 key)
    {
        if (m_graphIds.isEmpty()) {
            readGraphIds();
        }
        const auto known = m_graphIds.constFind(key);
        if (known == m_graphIds.cend()) {
            return false;
        }
        Query insert(m_to,
                     "INSERT OR IGNORE INTO contact(key, mailbox_key, folder_key,"
                     " server_folder_key, graph_id, server_json)"
                     " SELECT ?, mailbox_key, key, key, ?, ? FROM folder"
                     " WHERE mailbox_key = ? AND is_default");
        if (auto done = insert.execute(key, known->second, emptyMirror, known->first); !done) {
            return tl::unexpected(done.error());
        }
        if (insert.rowsAffected() > 0) {
            m_contacts.insert(key);
        }
        return insert.rowsAffected() > 0;
    }

    void readGraphIds()
    {
        sqlite3_stmt *index = nullptr;
        sqlite3_prepare_v2(m_from,
                           "SELECT key, mailbox_key, graph_id FROM contact"
                           " INDEXED BY contact_graph_id WHERE graph_id IS NOT NULL",
                           -1, &index, nullptr);
        const SqliteStatement owner(index);
        while (index != nullptr && sqlite3_step(index) == SQLITE_ROW) {
            const auto *id = reinterpret_cast<const char *>(sqlite3_column_text(index, 2));
            m_graphIds.insert(sqlite3_column_int64(index, 0),
                              {sqlite3_column_int64(index, 1), QString::fromUtf8(id)});
        }
    }

    domain::Result<bool> takePhoto(qint64 contact)
    {
        OldRows rows(m_from, old::photo);
        if (rows.read(contact) != OldRows::Read::Row) {
            return true;
        }
        const auto done = Query(m_to,
                                "INSERT OR IGNORE INTO photo(contact_key, state, file, etag,"
                                " checked_at) VALUES(?, ?, ?, ?, ?)")
                              .execute(contact, rows.value("state"), rows.value("file"),
                                       rows.value("etag"), rows.value("checked_at"));
        return done ? domain::Result<bool>(true) : tl::unexpected(done.error());
    }

    // The folder or category of a target that has no contact.
    domain::Result<bool> hasOwner(const OldRows &target)
    {
        Query find(m_to,
                   "SELECT 1 WHERE EXISTS (SELECT 1 FROM folder WHERE key = ?)"
                   " OR EXISTS (SELECT 1 FROM category WHERE key = ?)");
        const bool isThere =
            find.run(target.value("folder_key"), target.value("category_key")) && find.next();
        return find.failed() ? domain::Result<bool>(tl::unexpected(find.error()))
                             : domain::Result<bool>(isThere);
    }

    domain::Result<> takeChange(qint64 id)
    {
        OldRows rows(m_from, old::change);
        if (rows.read(id) == OldRows::Read::Row) {
            auto done = Query(m_to,
                              "INSERT OR IGNORE INTO change(id, kind, title_args, created_at,"
                              " undo_state) VALUES(?, ?, ?, ?, 'final')")
                            .execute(id, rows.value("kind"), rows.value("title_args"),
                                     rows.value("created_at"));
            if (!done) {
                return done;
            }
        }
        // Also for a row that reads, but lost a value that must be there.
        return Query(m_to,
                     "INSERT OR IGNORE INTO change(id, kind, created_at, undo_state)"
                     " VALUES(?, 'updateContacts', 0, 'final')")
            .execute(id);
    }

    domain::Result<bool> takeTarget(const OldRows &row, QLatin1String state)
    {
        if (!old::isReadableTarget(row)) {
            return false;
        }
        const auto owner =
            row.isNull("contact_key") ? hasOwner(row) : takeContact(row.integer("contact_key"));
        if (!owner || !*owner) {
            return owner;
        }
        if (auto done = takeChange(row.integer("change_id")); !done) {
            return tl::unexpected(done.error());
        }
        const bool isParked = state == parked;
        const QString error = isParked ? errorToJson({.kind = domain::Error::Kind::Storage,
                                                      .code = QStringLiteral("Recovered")})
                                       : QStringLiteral("");
        // A parent that is not there would undo all that was taken: keys are read as the numbers that they
        // were looked for by, and what else a target names may be lost.
        Query insert(m_to,
                     "INSERT OR IGNORE INTO change_target(id, change_id, action, contact_key,"
                     " folder_key, category_key, patch, base, token, settled_at, state, error)"
                     " VALUES(?, ?, ?, (SELECT key FROM contact WHERE key = ?),"
                     " (SELECT key FROM folder WHERE key = ?),"
                     " (SELECT key FROM category WHERE key = ?), ?, ?, ?, ?, ?, ?)");
        auto done = insert.execute(row.value("id"), row.integer("change_id"), row.value("action"),
                                   row.integer("contact_key"), row.value("folder_key"),
                                   row.value("category_key"), row.value("patch"), row.value("base"),
                                   row.value("token"), row.value("settled_at"), state, error);
        return done ? domain::Result<bool>(insert.rowsAffected() > 0)
                    : tl::unexpected(done.error());
    }

    domain::Result<> takeTargets()
    {
        OldRows rows(m_from, old::changeTarget);
        const qint64 greatest = rows.greatestKey();
        m_salvaged.tellsEdits = greatest > 0;
        for (qint64 key = 1; key <= greatest; ++key) {
            const OldRows::Read read = rows.read(key);
            const bool isOpen = read == OldRows::Read::Row && rows.text("state") != settled.data();
            if (!isOpen && read != OldRows::Read::Damaged) {
                continue;
            }
            const auto taken = isOpen ? takeTarget(rows, parked) : domain::Result<bool>(false);
            if (!taken) {
                return tl::unexpected(taken.error());
            }
            ++(*taken ? m_salvaged.edits : m_salvaged.unreadable);
        }
        return {};
    }

    // What was deleted here and is gone from the server lives on in the target that did it.
    domain::Result<> takeDeleted()
    {
        auto done = forEach(old::contact, [this](const OldRows &row) {
            const bool isDeletedElsewhere = !row.isNull("deleted_json");
            const auto taken =
                isDeletedElsewhere ? takeContact(row.integer("key")) : domain::Result<bool>(true);
            return taken ? domain::Result<>() : tl::unexpected(taken.error());
        });
        if (!done) {
            return done;
        }
        return forEach(old::changeTarget, [this](const OldRows &row) {
            const bool isDelete =
                row.text("state") == settled.data() && row.text("action") == "deleteContact";
            const auto taken = isDelete ? takeTarget(row, settled) : domain::Result<bool>(true);
            return taken ? domain::Result<>() : tl::unexpected(taken.error());
        });
    }

    domain::Result<> takeConflicts()
    {
        return forEach(old::conflict, [this](const OldRows &row) -> domain::Result<> {
            const auto owner = old::isReadableConflict(row)
                ? takeContact(row.integer("contact_key"))
                : domain::Result<bool>(false);
            if (!owner || !*owner) {
                return owner ? domain::Result<>() : tl::unexpected(owner.error());
            }
            return Query(m_to,
                         "INSERT OR IGNORE INTO conflict(id, contact_key, property, base, mine,"
                         " theirs, found_at, choice) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(row.value("id"), row.integer("contact_key"), row.value("property"),
                         row.value("base"), row.value("mine"), row.value("theirs"),
                         row.value("found_at"), row.value("choice"));
        });
    }

    domain::Result<> takeKept()
    {
        sqlite3 *older = m_files.size() > 1 ? m_files.last() : nullptr;
        return salvageKept(m_from, older, m_to, [this](qint64 key) { return takeContact(key); });
    }

    domain::Result<> show()
    {
        domain::ChangeSet changes;
        for (const qint64 key : std::as_const(m_contacts)) {
            if (auto done = refreshShown(m_to, domain::ContactKey{key}, changes); !done) {
                return done;
            }
        }
        for (const qint64 key : std::as_const(m_categories)) {
            if (auto done = refreshCategory(m_to, domain::CategoryKey{key}); !done) {
                return done;
            }
        }
        for (const qint64 key : std::as_const(m_folders)) {
            if (auto done = refreshFolder(m_to, domain::FolderKey{key}); !done) {
                return done;
            }
        }
        return {};
    }

    sqlite3 *m_from;
    QList<sqlite3 *> m_files; // and the backup
    Connection &m_to;
    QHash<qint64, std::pair<qint64, QString>> m_graphIds; // mailbox and Graph id by contact
    QSet<qint64> m_folders;
    QSet<qint64> m_categories;
    QSet<qint64> m_contacts;
    Salvaged m_salvaged;
};

} // namespace

domain::Result<Salvaged> salvage(sqlite3 *from, sqlite3 *older, Connection &to)
{
    return Salvage(from, older, to).run();
}

} // namespace store
