// A store file with a mailbox that was synced, a backup of that day, and since then edits that were not sent yet, open conflicts, and
// contacts that were deleted here and elsewhere; drafts, saved views, favourites and custom fields.
#pragma once

#include "services/store/connection.h"

#include <QMap>
#include <QTemporaryDir>

namespace store {

class FilledStore
{
public:
    static constexpr int contacts = 300;
    static constexpr int edits = 60;
    static constexpr int conflicts = 10;
    static constexpr int deletedHere = 4; // and as many elsewhere
    static constexpr int drafts = 2;
    static constexpr int views = 3;
    static constexpr int favourites = 2;
    static constexpr int fields = 3;
    static constexpr int schemas = 1;

    FilledStore();

    QString file() const { return m_folder.filePath(QStringLiteral("kartei.sqlite")); }
    QString folder() const { return m_folder.path(); }

    // Puts the file back as it was when it was filled; nothing else stays.
    void restore() const;
    QByteArray bytes() const { return m_bytes; }
    void write(const QByteArray &bytes) const;

    // Unsent edits by contact: the patch of each, as it is stored.
    const QMap<QString, QString> &unsent() const { return m_unsent; }
    static QMap<QString, QString> unsentIn(Connection &connection);

    // The person's side of conflicts, the names of deleted contacts, of drafts, views and favourites.
    const QStringList &kept() const { return m_kept; }
    static QStringList keptIn(Connection &connection); // as much of it as can be read

private:
    QTemporaryDir
        m_folder; // in memory where the system has such a place: a thousand files come and go
    QByteArray m_bytes;
    QMap<QString, QString> m_unsent;
    QStringList m_kept;
};

} // namespace store
