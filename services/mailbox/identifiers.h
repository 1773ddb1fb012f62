#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailbox {

// Makes ids that look like Exchange's: opaque, case-sensitive, URL-safe base64, 152 characters,
// ending in "=". The same mailbox key and number give the same id; no id is ever given twice,
// because the numbers come from counters that only grow.
// Source   Graph "Obtain immutable identifiers for Outlook resources".
class Identifiers
{
public:
    explicit Identifiers(const QByteArray &mailboxKey);

    QString plainContact(qint64 number) const;
    QString immutableContact(qint64 number) const;
    QString folder(qint64 number) const;
    QString category(qint64 number) const; // a GUID
    QString person(qint64 number) const;   // a GUID
    QString userId() const;                // a GUID
    QString applicationId() const;         // a GUID: the program that asks
    QByteArray changeKey(qint64 sequence) const;

    // The same id as MAPI has it, in ordinary base64; and what ids such a text can stand for.
    static QString toMapi(const QString &id);
    static QStringList fromMapi(const QString &text);

    // Whether a text could be an id of this kind at all; what could not is answered with 400.
    static bool looksLikeId(const QString &text);

private:
    QString make(const QByteArray &prefix, const QByteArray &kind, qint64 number) const;
    QString guid(const QByteArray &kind, qint64 number) const;

    QByteArray m_key;
    QByteArray m_mailboxPart;
};

} // namespace mailbox
