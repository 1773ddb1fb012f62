// The one folder in which everything that Kartei keeps lies.
//
// Shape    kartei.sqlite (store), photos/ (pictures), mailbox/ (the account "On this computer"),
//          tokens.json (of accounts on loopback only), settings.ini, lock.
// Promise  Folders 0700, files 0600. One process at a time: lock() fails while another holds it.
// Thread   GUI thread.
// Errors   Storage, code "locked" or "folder".
#pragma once

#include "services/domain/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace app {

class Profile
{
public:
    explicit Profile(QString folder);

    static QString defaultFolder();

    // Makes the folder, and keeps every other process out until this object goes.
    domain::Result<> lock();

    const QString &folder() const { return m_folder; }
    QString storeFile() const { return path(QLatin1String("kartei.sqlite")); }
    QString photoFolder() const { return path(QLatin1String("photos")); }
    QString mailboxFolder() const { return path(QLatin1String("mailbox")); }
    QString tokenFile() const { return path(QLatin1String("tokens.json")); }
    QString settingsFile() const { return path(QLatin1String("settings.ini")); }

private:
    QString path(QLatin1String name) const;

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace app
