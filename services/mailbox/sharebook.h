#pragma once

#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

namespace mailbox {

enum class ShareRight { Read, Write }; // to write is to read, create, change and delete

// What one owner lets one reader do.
//
// Shape    folder: "default", "*" for every folder, or the id or the name of one folder. Folders
//          below it are not meant; each is shared by itself.
struct Share
{
    QString owner;
    QString reader;
    QString folder;
    ShareRight right = ShareRight::Read;

    QString text() const; // OWNER:READER:FOLDER:read
    static std::optional<Share> read(const QString &text);
};

// Who may look into whose mailbox.
//
// Promise  one share for an owner, a reader and a folder: a later one takes the place.
// Thread   any.
class ShareBook
{
public:
    void add(const Share &share);
    bool withdraw(const Share &share); // whatever its right; false when it is not there
    void clear();

    QList<Share> shares() const;
    QList<Share> between(const QString &owner, const QString &reader) const;

private:
    mutable QMutex m_mutex;
    QList<Share> m_shares;
};

} // namespace mailbox
