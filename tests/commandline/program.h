// The real programs, run as a person or a script runs them.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace commandline {

// Arguments as one types them, for those without spaces.
QStringList words(const char *text);

struct Outcome
{
    int status = -1; // exit status; -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    QJsonObject object() const; // of the output
    QJsonArray array() const;
};

// kartei --profile `profile` with these arguments, to its end.
Outcome kartei(const QString &profile, const QStringList &arguments,
               const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

// kartei-mailbox on a folder, on a port that stays the same when it is started again.
class MailboxProgram
{
public:
    // `options`: more of kartei-mailbox's.
    MailboxProgram(QString folder, int seed, QStringList options = {});
    ~MailboxProgram();

    void start();
    void stop();
    QStringList account() const; // the options that add it to a profile
    QString address() const { return m_address; }
    int control(const QByteArray &path, const QByteArray &body) const; // POST; answers the status
    void prepare(const QByteArray &fault) const;
    bool hasMet() const; // every fault that was prepared
    QStringList account(const QString &user, const QString &token) const;

private:
    QByteArray ask(const QByteArray &method, const QByteArray &path, const QByteArray &body) const;

    QString m_folder;
    int m_seed;
    QStringList m_options;
    QProcess m_process;
    QString m_address;
};

} // namespace commandline
