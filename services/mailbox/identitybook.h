#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QStringList>

#include <functional>
#include <optional>

namespace mailbox {

// What a person has agreed to.
struct Consent
{
    QString user;
    QString client;
    QStringList scopes;
    bool hasClaims = false; // given in answer to a claims challenge
};

// One authorization code on its way to the token endpoint.
struct PendingCode
{
    Consent consent;
    QString redirect;
    QByteArray challenge; // S256 of the verifier
    QString nonce;
    qint64 expires = 0;
};

enum class DeviceState { Pending, Approved, Declined, Expired };

// One device code that a person may approve elsewhere.
struct PendingDevice
{
    Consent consent;
    QString userCode;
    DeviceState state = DeviceState::Pending;
    qint64 expires = 0;
    qint64 lastPoll = 0;
    int interval = 5; // seconds
};

// What the identity endpoint has given out and waits for.
//
// Promise  a code is taken once; secrets are 256 random bits. Forgotten when the program ends.
// Thread   any.
class IdentityBook
{
public:
    QByteArray addCode(const PendingCode &code);
    std::optional<PendingCode> takeCode(const QByteArray &code); // expired ones included

    QByteArray addRefresh(const Consent &consent);
    std::optional<Consent> refresh(const QByteArray &token) const;
    void removeRefresh(const QByteArray &token);
    void revokeRefresh(const QString &user); // all of a user

    QByteArray addDevice(PendingDevice device); // its userCode is made here
    std::optional<PendingDevice> device(const QByteArray &deviceCode) const;
    void setDevice(const QByteArray &deviceCode, const PendingDevice &device);
    void removeDevice(const QByteArray &deviceCode);
    QList<PendingDevice> devices() const;
    // False when no device waits under that code; an empty user leaves the consent's.
    bool decide(const QString &userCode, DeviceState state, const QString &user);

    static QByteArray randomSecret();

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, PendingCode> m_codes;
    QHash<QByteArray, Consent> m_refresh;
    QHash<QByteArray, PendingDevice> m_devices;
};

} // namespace mailbox
