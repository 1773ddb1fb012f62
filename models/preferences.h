// What the person has set, and what their organisation has set for them.
//
// Shape    one value for each Preference, of the kind and within the bounds of its entry in the table
//          (preferences.cpp); kept in the settings file under its key, a number or a text each.
// Promise  a managed value wins over the person's, and set() leaves it as it is. What is missing, of
//          another kind or out of bounds counts as not set. changed() follows each value that is another
//          one than before, and nothing else.
// Thread   GUI thread.
#pragma once

#include <QObject>
#include <QVariant>

class QSettings;

namespace models {

enum class Preference {
    Theme,          // number: as the system, light, dark
    SystemControls, // 1: the system's own controls
    Density,        // number: ui::Density
    FontFamily,     // empty: the system's
    FontSize,       // pixels of the text's body; 0: the system's
    NameOrder,      // number: domain::NameOrder
    Language,       // "de"; empty: the system's
    CheckMinutes,   // between two passes while the person is there; 0: only when asked to
    KeepAllPhotos,  // 1: fetched for every contact, not only for those that were looked at
    PhotoLimit,     // bytes on the disk
    ProxyKind,      // number: ProxyKind
    ProxyHost,
    ProxyPort,
    ProxyUser, // empty: it asks for none; the password is in the keychain
    Relay,     // public address that forwards to this computer; empty: none (relayaddress.h)
    RelayPort, // of this computer, that it forwards to
    ClientId,  // of the application that is registered with Microsoft; empty: the program's own
    Tenant,    // "common", "organizations", "consumers", a GUID or a domain; empty: "common"
    Authority, // where people sign in; empty: the global cloud
    Graph,     // where the mailboxes are; empty: as the authority
};

enum class ProxyKind { System, None, Http, Socks5 };

class Preferences : public QObject
{
    Q_OBJECT

public:
    // Both are borrowed and outlive it.
    Preferences(QSettings &own, const QSettings &managed, QObject *parent = nullptr);

    QVariant value(Preference preference) const;
    int number(Preference preference) const { return value(preference).toInt(); }
    QString text(Preference preference) const { return value(preference).toString(); }
    bool isOn(Preference preference) const { return number(preference) != 0; }
    bool isManaged(Preference preference) const;
    bool isAnyManaged() const;

    void set(Preference preference, const QVariant &value);

    // The least and greatest number that it takes.
    static std::pair<qint64, qint64> bounds(Preference preference);

Q_SIGNALS:
    void changed(models::Preference preference);

private:
    QSettings &m_own;
    const QSettings &m_managed;
};

} // namespace models
