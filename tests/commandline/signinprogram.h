// What a sign-in needs around it: kartei while it waits, a browser that needs no person, and a keychain of
// the test's own.
#pragma once

#include "tests/commandline/program.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace commandline {

// kartei while it runs: its output line by line.
class WaitingKartei
{
public:
    WaitingKartei(const QString &profile, const QStringList &arguments,
                  const QProcessEnvironment &environment);
    ~WaitingKartei();

    QByteArray line(); // the next one; empty when there is none
    void kill();       // as the system does
    Outcome end();     // the output without the lines that were read

private:
    QProcess m_process;
};

// As a browser: follows where it is sent, and answers the last page.
QByteArray visit(const QUrl &url);

// The files under a folder that hold one of these.
QStringList filesWith(const QByteArrayList &canaries, const QString &folder);

// Where the settings of an organisation are.
inline const QString managedSettings = QStringLiteral("/etc/kartei");

// A session bus with gnome-keyring on it, both of the test's own.
class PrivateKeychain
{
public:
    enum class State { Open, Locked, Absent }; // Absent: a bus without any keychain

    explicit PrivateKeychain(State state);
    ~PrivateKeychain();

    static bool isInstalled();

    QProcessEnvironment environment() const { return m_environment; }
    QByteArrayList secrets() const; // of Kartei
    QString home() const { return m_home.path(); }
    void stop();

private:
    void startKeyring(bool isUnlocked);
    bool isServed() const;

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QProcessEnvironment m_environment;
};

} // namespace commandline
