#include "services/store/salvage.h"

#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/oldrows.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"
#include "services/wire/contactcodec.h"
#include "services/wire/deltapage.h"

#include <QJsonDocument>
#include <QSet>

#include <sqlite3.h>

namespace store {

namespace {

constexpr OldTable accountTable{"SELECT seq FROM sqlite_sequence WHERE name = 'account'",
                                "SELECT max(key) FROM account",
                                "SELECT * FROM account WHERE key = ?"};
constexpr OldTable mailboxTable{"SELECT seq FROM sqlite_sequence WHERE name = 'mailbox'",
                                "SELECT max(key) FROM mailbox",
                                "SELECT * FROM mailbox WHERE key = ?"};
constexpr OldTable folderTable{"SELECT seq FROM sqlite_sequence WHERE name = 'folder'",
                               "SELECT max(key) FROM folder", "SELECT * FROM folder WHERE key = ?"};
constexpr OldTable contactTable{"SELECT seq FROM sqlite_sequence WHERE name = 'contact'",
                                "SELECT max(key) FROM contact",
                                "SELECT * FROM contact WHERE key = ?"};
constexpr OldTable photoTable{"SELECT seq FROM sqlite_sequence WHERE name = 'photo'",
                              "SELECT max(contact_key) FROM photo",
                              "SELECT * FROM photo WHERE contact_key = ?"};
constexpr OldTable changeTable{"SELECT seq FROM sqlite_sequence WHERE name = 'change'",
                               "SELECT max(id) FROM change", "SELECT * FROM change WHERE id = ?"};
constexpr OldTable targetTable{"SELECT seq FROM sqlite_sequence WHERE name = 'change_target'",
                               "SELECT max(id) FROM change_target",
                               "SELECT * FROM change_target WHERE id = ?"};

bool isPatch(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() && wire::patchFromJson(document.object());
}

bool isObject(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).isObject();
}

// A page that was hit may hold text that only looks like an edit.
bool isReadable(const OldRows &target)
{
    const QByteArray action = target.text("action");
    const bool isUpdate = action == "updateContact";
    return (isUpdate || action == "createContact" ? isPatch(target.text("patch"))
                                                  : isObject(target.text("patch")))
        && (isUpdate ? isPatch(target.text("base")) : isObject(target.text("base")));
}

bool isMirror(const QByteArray &json)
{
    return wire::readContact(json).has_value();
}

constexpr QLatin1String emptyMirror("{}");

class Salvage
{
public:
    Salvage(sqlite3 *from, Connection &to)
        : m_from(from)
        , m_to(to)
    {
    }

    domain::Result<Salvaged> run()
    {
        for (const auto step : {&Salvage::takeAccounts, &Salvage::takeMailboxes,
                                &Salvage::takeFolders, &Salvage::takeTargets, &Salvage::show}) {
            if (const auto done = (this->*step)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        return m_salvaged;
    }

private:
    template <class Take>
    domain::Result<> forEach(OldRows &rows, Take take)
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
        OldRows rows(m_from, accountTable);
        return forEach(rows, [this](const OldRows &row) {
            return Query(m_to,
                         "INSERT OR IGNORE INTO account(key, kind, origin, user_id)"
                         " VALUES(?, ?, ?, ?)")
                .execute(row.value("key"), row.value("kind"), row.value("origin"),
                         row.value("user_id"));
        });
    }

    domain::Result<> takeMailboxes()
    {
        OldRows rows(m_from, mailboxTable);
        return forEach(rows, [this](const OldRows &row) -> domain::Result<> {
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
        OldRows rows(m_from, folderTable);
        QList<std::pair<qint64, qint64>> parents;
        auto done = forEach(rows, [this, &parents](const OldRows &row) {
            parents.append({row.integer("key"), row.integer("parent_key")});
            m_folders.insert(row.integer("key"));
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

    domain::Result<bool> takeContact(qint64 key)
    {
        OldRows rows(m_from, contactTable);
        if (m_contacts.contains(key)) {
            return true;
        }
        if (rows.read(key) != OldRows::Read::Row) {
            return takeShell(key);
        }
        Query insert(m_to,
                     "INSERT OR IGNORE INTO contact(key, mailbox_key, folder_key, graph_id,"
                     " server_folder_key, etag, server_json, name, deleted_at)"
                     " SELECT ?, mailbox_key, key, ?, ?, ?, CAST(? AS TEXT), ?, ?"
                     " FROM folder WHERE key = ?");
        // A mirror that does not read is made empty: the next listing brings it.
        const bool hasMirror = !rows.isNull("server_json");
        const bool isSound = hasMirror && isMirror(rows.text("server_json"));
        const auto mirror = !hasMirror ? QByteArray()
            : isSound                  ? rows.text("server_json")
                                       : QByteArrayLiteral("{}");
        auto done =
            insert.execute(rows.value("key"), rows.value("graph_id"),
                           rows.value("server_folder_key"), rows.value("etag"), mirror,
                           rows.value("name"), rows.value("deleted_at"), rows.value("folder_key"));
        if (!done) {
            return tl::unexpected(done.error());
        }
        if (insert.rowsAffected() == 0) {
            return takeShell(key);
        }
        m_contacts.insert(key);
        return takePhoto(key);
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
        OldRows rows(m_from, photoTable);
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

    domain::Result<bool> hasFolder(qint64 key)
    {
        Query find(m_to, "SELECT 1 FROM folder WHERE key = ?");
        const bool isThere = find.run(key) && find.next();
        return find.failed() ? domain::Result<bool>(tl::unexpected(find.error()))
                             : domain::Result<bool>(isThere);
    }

    domain::Result<> takeChange(qint64 id)
    {
        OldRows rows(m_from, changeTable);
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

    domain::Result<bool> takeTarget(const OldRows &row)
    {
        if (!isReadable(row)) {
            return false;
        }
        const auto owner = row.isNull("contact_key") ? hasFolder(row.integer("folder_key"))
                                                     : takeContact(row.integer("contact_key"));
        if (!owner || !*owner) {
            return owner;
        }
        if (auto done = takeChange(row.integer("change_id")); !done) {
            return tl::unexpected(done.error());
        }
        const QString error = errorToJson(
            {.kind = domain::Error::Kind::Storage, .code = QStringLiteral("Recovered")});
        Query insert(m_to,
                     "INSERT OR IGNORE INTO change_target(id, change_id, action, contact_key,"
                     " folder_key, patch, base, state, token, error)"
                     " VALUES(?, ?, ?, ?, ?, ?, ?,"
                     " 'parked', ?, ?)");
        auto done =
            insert.execute(row.value("id"), row.value("change_id"), row.value("action"),
                           row.value("contact_key"), row.value("folder_key"), row.value("patch"),
                           row.value("base"), row.value("token"), error);
        return done ? domain::Result<bool>(insert.rowsAffected() > 0)
                    : tl::unexpected(done.error());
    }

    domain::Result<> takeTargets()
    {
        OldRows rows(m_from, targetTable);
        const qint64 greatest = rows.greatestKey();
        for (qint64 key = 1; key <= greatest; ++key) {
            const OldRows::Read read = rows.read(key);
            const bool isOpen = read == OldRows::Read::Row && rows.text("state") != "settled";
            if (!isOpen && read != OldRows::Read::Damaged) {
                continue;
            }
            const auto taken = isOpen ? takeTarget(rows) : domain::Result<bool>(false);
            if (!taken) {
                return tl::unexpected(taken.error());
            }
            ++(*taken ? m_salvaged.edits : m_salvaged.unreadable);
        }
        return {};
    }

    domain::Result<> show()
    {
        domain::ChangeSet changes;
        for (const qint64 key : std::as_const(m_contacts)) {
            if (auto done = refreshShown(m_to, domain::ContactKey{key}, changes); !done) {
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
    Connection &m_to;
    QHash<qint64, std::pair<qint64, QString>> m_graphIds; // mailbox and Graph id by contact
    QSet<qint64> m_folders;
    QSet<qint64> m_contacts;
    Salvaged m_salvaged;
};

} // namespace

domain::Result<Salvaged> salvage(sqlite3 *from, Connection &to)
{
    return Salvage(from, to).run();
}

} // namespace store
