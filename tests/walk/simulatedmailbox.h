// One mailbox of Graph without HTTP: folders, contacts, photos and deltas in maps, and the requests of
// the program answered out of them.
//
// Shape    answer() takes what the syncing layer would have sent. The verbs below it are another
//          program's. Every write is noted in the history, by the names of contacts and folders, which
//          no walk changes: a folder keeps the first word of its name.
// Promise  If-Match counts. A delta round shows everything that changed since the last one; a listing
//          everything that is there. Ids are never used twice.
// Quirks   indexLag: for so long a new contact is not found by its token. staleness: so many of the
//          latest changes no delta shows.
//          replays: deltas show again what was shown before. pageSize: of deltas.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "tests/support/edithistory.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrlQuery>

#include <map>

namespace walk {

using Answer = domain::Result<graph::GraphResponse>;

class SimulatedMailbox
{
public:
    struct Quirks
    {
        int indexLag = 0; // seconds
        qint64 staleness = 0;
        qint64 replays = 0;
        int pageSize = 3;
    };

    explicit SimulatedMailbox(testsupport::EditHistory &history);

    Answer answer(const graph::GraphRequest &request, const QString &writer, QDateTime now);
    void expireTokens() { m_oldestToken = m_changes; } // they answer 410 from now on

    // Another program's requests, as `web`.
    void createContact(const QString &name, const QString &folder);
    void change(const QString &id, const QString &property, const QJsonValue &value);
    void move(const QString &id, const QString &folder);
    void removeContact(const QString &id);
    void createFolder(const QString &name, const QString &parent);
    void renameFolder(const QString &id, const QString &name);
    void removeFolder(const QString &id);

    QStringList contacts() const;
    QStringList folders() const; // without the default one
    QJsonObject contact(const QString &id) const { return m_contacts.value(id).values; }
    testsupport::Things things() const;
    // The place in the history at which a contact got this etag.
    int knownBy(const QString &etag) const { return m_writtenAt.value(etag); }
    // By one client: two may make a lost contact anew at the same moment, with the same token.
    QStringList tokensUsedTwice() const;

    Quirks quirks;

    static QString photoName(const QByteArray &bytes); // as files of the photo folder are named

    static inline const QString defaultFolder = QStringLiteral("home");

private:
    struct Contact
    {
        QJsonObject values;
        QString folder;
        QString token;
        QString writer; // who made it
        QByteArray photo;
        qint64 changed = 0;
        QDateTime findableAt;
    };
    struct Folder
    {
        QString name;
        QString parent;
        qint64 changed = 0;
    };
    struct Removal
    {
        QString folder; // that it left; empty: a folder went
        QString id;
        qint64 changed = 0;
    };

    Answer read(const QStringList &path, const QUrlQuery &query, QDateTime now) const;
    Answer write(const graph::GraphRequest &request, const QStringList &path, const QString &writer,
                 QDateTime now);
    Answer writeContact(const graph::GraphRequest &request, const QString &id);
    Answer writeFolder(const graph::GraphRequest &request, const QString &id);
    Answer writePhoto(const graph::GraphRequest &request, const QString &id);
    Answer contactDelta(const QString &folder, const QUrlQuery &query) const;
    Answer folderDelta(const QUrlQuery &query) const;
    QString addContact(QJsonObject values, const QString &folder);
    void moveTo(const QString &folder, const QString &id);
    void touch(const QString &id);
    void dropFolder(const QString &id);
    void onTheWeb(graph::Method method, const QString &path, const QJsonObject &body = {});
    template <class Change>
    void noted(const QString &writer, const QString &thing, Change change);

    QString nameOf(const QString &contact) const;
    testsupport::Things thing(const QString &name) const;
    QByteArray bodyOf(const QString &contact) const;
    QJsonObject folderObject(const QString &folder) const;

    testsupport::EditHistory &m_history;
    QMap<QString, Contact> m_contacts;
    QMap<QString, Folder> m_folders;
    QList<Removal> m_removals;
    QHash<QString, int> m_writtenAt; // etag to history
    qint64 m_changes = 0;
    qint64 m_oldestToken = 0;
    int m_ids = 0;
};

} // namespace walk
