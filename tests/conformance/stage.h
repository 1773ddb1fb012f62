#pragma once

#include "tests/conformance/mailboxcaller.h"
#include "tests/conformance/noticelistener.h"
#include "tests/conformance/route.h"
#include "tests/conformance/typetable.h"

#include <QHash>

namespace conformance {

// A sample's request as it is really sent.
struct Play
{
    Route route;
    QByteArray method;
    QByteArray target;
    Headers headers;
    QByteArray body;
    QJsonObject sent; // body, when it is JSON
};

// Makes in the mailbox what a sample presupposes, by ordinary calls, and puts real ids, addresses and
// times where the sample has its own or placeholders.
//
// Promise  clear() deletes everything that was made since the last clear(), also what add() named.
//          The signed-in user's photo stays: the mailbox is expected to be one for tests.
class Stage
{
public:
    Stage(MailboxCaller &caller, NoticeListener &listener, const TypeTable &types);

    Play set(const Sample &sample);
    // A subscription to the contacts that tells the listener; returns its id.
    QString subscribe();
    void add(const QByteArray &target);
    void clear();

    // What could not be made; empty when all is well. Forgotten by clear().
    QStringList problems() const { return m_problems; }

private:
    QString makeItem(const Route &route, const QString &collection, const QString &sampleId,
                     const QJsonObject &like);
    QJsonObject itemLike(const Route &route, const QString &type, const QString &sampleId,
                         const QJsonObject &like);
    QString existingItem(const QString &collection, const QJsonObject &like);
    void fillCollection(const Route &route, const QString &collection, const Sample &sample);
    QJsonValue rewritten(const QString &key, const QJsonValue &value);
    QString uniqueText(const QString &kind);

    MailboxCaller &m_caller;
    NoticeListener &m_listener;
    const TypeTable &m_types;
    QString m_userPrincipalName;
    QString m_defaultFolder;
    QList<QByteArray> m_made;
    QHash<QString, QString> m_realIds; // by the sample's
    QStringList m_problems;
    int m_counter = 0;
};

} // namespace conformance
