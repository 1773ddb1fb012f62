#include "services/mailbox/identitybook.h"

#include <QMutexLocker>
#include <QRandomGenerator>

namespace mailbox {
namespace {

template <typename Value>
std::optional<Value> valueOf(const QHash<QByteArray, Value> &values, const QByteArray &key)
{
    const auto found = values.constFind(key);
    return found == values.cend() ? std::nullopt : std::optional(*found);
}

QString randomUserCode()
{
    static const QString letters = QStringLiteral("BCDFGHJKLMNPQRSTVWXZ");
    QString code;
    for (int i = 0; i < 9; ++i)
        code += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return code;
}

} // namespace

QByteArray IdentityBook::randomSecret()
{
    QList<quint32> words(8);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()),
                      words.size() * static_cast<qsizetype>(sizeof(quint32)))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray IdentityBook::addCode(const PendingCode &code)
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray secret = randomSecret();
    m_codes.insert(secret, code);
    return secret;
}

std::optional<PendingCode> IdentityBook::takeCode(const QByteArray &code)
{
    const QMutexLocker locker(&m_mutex);
    const auto found = valueOf(m_codes, code);
    m_codes.remove(code);
    return found;
}

QByteArray IdentityBook::addRefresh(const Consent &consent)
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray secret = randomSecret();
    m_refresh.insert(secret, consent);
    return secret;
}

std::optional<Consent> IdentityBook::refresh(const QByteArray &token) const
{
    const QMutexLocker locker(&m_mutex);
    return valueOf(m_refresh, token);
}

void IdentityBook::removeRefresh(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    m_refresh.remove(token);
}

void IdentityBook::revokeRefresh(const QString &user)
{
    const QMutexLocker locker(&m_mutex);
    m_refresh.removeIf([&](const auto &entry) {
        return entry.value().user.compare(user, Qt::CaseInsensitive) == 0;
    });
}

QByteArray IdentityBook::addDevice(PendingDevice device)
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray secret = randomSecret();
    device.userCode = randomUserCode();
    m_devices.insert(secret, device);
    return secret;
}

std::optional<PendingDevice> IdentityBook::device(const QByteArray &deviceCode) const
{
    const QMutexLocker locker(&m_mutex);
    return valueOf(m_devices, deviceCode);
}

void IdentityBook::setDevice(const QByteArray &deviceCode, const PendingDevice &device)
{
    const QMutexLocker locker(&m_mutex);
    m_devices.insert(deviceCode, device);
}

void IdentityBook::removeDevice(const QByteArray &deviceCode)
{
    const QMutexLocker locker(&m_mutex);
    m_devices.remove(deviceCode);
}

QList<PendingDevice> IdentityBook::devices() const
{
    const QMutexLocker locker(&m_mutex);
    return m_devices.values();
}

bool IdentityBook::decide(const QString &userCode, DeviceState state, const QString &user)
{
    const QMutexLocker locker(&m_mutex);
    for (PendingDevice &device : m_devices) {
        if (device.userCode.compare(userCode, Qt::CaseInsensitive) != 0
            || device.state != DeviceState::Pending)
            continue;
        device.state = state;
        if (!user.isEmpty())
            device.consent.user = user;
        return true;
    }
    return false;
}

} // namespace mailbox
