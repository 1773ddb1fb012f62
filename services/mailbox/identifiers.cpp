#include "services/mailbox/identifiers.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

namespace mailbox {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding;

// What an id begins with says what it is the id of.
const QByteArray contactPrefix("\x00\x03\x24\x00\x00\x46", 6);
const QByteArray immutablePrefix("\x00\x09\x00\x2e\x00\x12", 6);
const QByteArray folderPrefix("\x00\x03\x24\x00\x00\x2e", 6);

QByteArray hashOf(const QByteArray &key, const QByteArray &kind, qint64 number)
{
    return QCryptographicHash::hash(key + '/' + kind + '/' + QByteArray::number(number),
                                    QCryptographicHash::Sha512);
}

} // namespace

Identifiers::Identifiers(const QByteArray &mailboxKey)
    : m_key(mailboxKey)
    , m_mailboxPart(hashOf(mailboxKey, "mailbox", 0).left(43))
{
}

QString Identifiers::make(const QByteArray &prefix, const QByteArray &kind, qint64 number) const
{
    const QByteArray bytes = prefix + m_mailboxPart + hashOf(m_key, kind, number);
    return QString::fromLatin1(bytes.toBase64(urlSafe));
}

QString Identifiers::guid(const QByteArray &kind, qint64 number) const
{
    return QUuid::fromRfc4122(hashOf(m_key, kind, number).left(16)).toString(QUuid::WithoutBraces);
}

QString Identifiers::plainContact(qint64 number) const
{
    return make(contactPrefix, "contact", number);
}

QString Identifiers::immutableContact(qint64 number) const
{
    return make(immutablePrefix, "immutable", number);
}

QString Identifiers::folder(qint64 number) const
{
    return make(folderPrefix, "folder", number);
}

QString Identifiers::category(qint64 number) const
{
    return guid("category", number);
}

QString Identifiers::person(qint64 number) const
{
    return guid("person", number);
}

QString Identifiers::userId() const
{
    return guid("user", 0);
}

QString Identifiers::applicationId() const
{
    return guid("application", 0);
}

QByteArray Identifiers::changeKey(qint64 sequence) const
{
    QByteArray counter;
    for (int shift = 24; shift >= 0; shift -= 8)
        counter.append(static_cast<char>((sequence >> shift) & 0xff));
    const QByteArray head("\x11\x00\x00\x00\x16\x00\x00\x00", 8);
    return (head + m_mailboxPart.left(16) + counter).toBase64();
}

QString Identifiers::toMapi(const QString &id)
{
    const QByteArray bytes = QByteArray::fromBase64(id.toLatin1(), urlSafe);
    return QString::fromLatin1(bytes.mid(contactPrefix.size()).toBase64());
}

QStringList Identifiers::fromMapi(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    QStringList ids;
    if (decoded && !(*decoded).isEmpty()) {
        for (const QByteArray &prefix : {contactPrefix, immutablePrefix, folderPrefix})
            ids.append(QString::fromLatin1((prefix + *decoded).toBase64(urlSafe)));
    }
    return ids;
}

bool Identifiers::looksLikeId(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^A[AQ][Mk]k[A-Za-z0-9_-]{8,}={0,2}$"));
    static const QRegularExpression immutable(QStringLiteral("^AAkA[A-Za-z0-9_-]{8,}={0,2}$"));
    return shape.match(text).hasMatch() || immutable.match(text).hasMatch();
}

} // namespace mailbox
