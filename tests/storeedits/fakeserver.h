// A mailbox of a few maps that carries out what the outbox wants, without HTTP.
//
// Promise  Ids are never used twice. A folder's delete takes what is in it along. With a lost answer
//          the request is carried out, but the caller is told nothing.
#pragma once

#include "services/store/pushqueue.h"

#include <QJsonObject>
#include <QMap>

namespace store {

class FakeServer
{
public:
    struct Folder
    {
        QString name;
        QString parent;
    };

    FakeServer();

    // What came of it, as a pusher would report it.
    PushOutcome carryOut(const PushItem &item);
    // What a pusher finds when it looks before a repeat; nullopt: it did not happen, send it.
    std::optional<PushOutcome> look(const PushItem &item) const;

    QString addContact(const QString &folder, QJsonObject values); // answers the id
    void change(const QString &id, const QJsonObject &values);
    void removeContact(const QString &id);
    void loseFolders(); // all but the home

    QList<QJsonObject> contactsIn(const QString &folder) const;
    QStringList state() const; // "name|phone|folder path", sorted
    QJsonObject contact(const QString &id) const { return m_contacts.value(id); }
    int requests() const { return m_requests; }

    QMap<QString, Folder> folders;

private:
    PushOutcome create(const PushItem &item);
    PushOutcome write(const PushItem &item, const QJsonObject &values);
    void removeFolder(const QString &id);
    QByteArray folderBody(const QString &id) const;

    QMap<QString, QJsonObject> m_contacts;
    QMap<QString, QString> m_tokens; // token to id
    int m_next = 0;
    int m_requests = 0;
};

} // namespace store
