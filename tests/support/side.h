// One of the two places where contacts live: the program's store, or the mailbox on the server. Tests
// speak of both in the same words, so that each case can run in both directions.
//
// Shape    Folders are named by path below the default folder: "" is the default folder itself, then
//          "Clients", "Clients/Old". Contacts are named by their display name.
// Promise  A verb that fails ends the test.
// Thread   GUI thread; verbs return when they have happened.
#pragma once

#include "services/domain/contactpatch.h"
#include "tests/support/edithistory.h"

#include <QStringList>

#include <string>
#include <vector>

namespace testsupport {

// Every folder and every filled property of every contact, one line each, sorted. Comparable with
// EXPECT_EQ, which shows the lines that differ.
using State = std::vector<std::string>;

struct KnownFolder
{
    QString id;
    QString parentId; // empty or unknown: below the default folder
    QString name;
};

struct KnownContact
{
    QString folderId;
    domain::Contact contact;
};

State describe(const QString &defaultFolderId, const QList<KnownFolder> &folders,
               const QList<KnownContact> &contacts);

// The same for a history: the properties that walks change.
Things thingsOf(const QString &defaultFolderId, const QList<KnownFolder> &folders,
                const QList<KnownContact> &contacts);

// The path of each folder, in the order of the list.
QStringList pathsOf(const QString &defaultFolderId, const QList<KnownFolder> &folders);

class Side;

class ContactVerbs
{
public:
    ContactVerbs(Side &side, QString name)
        : m_side(side)
        , m_name(std::move(name))
    {
    }

    ContactVerbs &set(domain::ContactProperty property, domain::PropertyValue value);
    ContactVerbs &setEmail(const char *address);
    ContactVerbs &setPhone(const char *number); // the mobile one
    ContactVerbs &setCompany(const char *name);
    void moveTo(const char *folder);
    void remove();

private:
    Side &m_side;
    QString m_name;
};

class Side
{
public:
    virtual ~Side() = default;

    ContactVerbs contact(const char *name) { return {*this, QString::fromUtf8(name)}; }

    virtual void create(const QStringList &names, const QString &folder) = 0;
    virtual void update(const QString &name, const domain::ContactPatch &patch) = 0;
    virtual void move(const QStringList &names, const QString &folder) = 0;
    virtual void remove(const QStringList &names) = 0;

    virtual void createFolder(const QString &parent, const QString &name) = 0;
    virtual void renameFolder(const QString &folder, const QString &name) = 0;
    virtual void moveFolder(const QString &folder, const QString &parent) = 0;
    virtual void removeFolder(const QString &folder) = 0;

    virtual State state() = 0;
    virtual QStringList contactNames() = 0;
    virtual QStringList folderPaths() = 0; // without the default folder
};

// names("Ada", "Grace")
template <class... Names>
QStringList names(const Names *...each)
{
    return {QString::fromUtf8(each)...};
}

// What a contact of that name is created with.
domain::Contact person(const QString &name);

} // namespace testsupport
