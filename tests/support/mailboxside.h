// The mailbox as another program sees it: a MailboxServer on a thread of its own, and the verbs over
// plain HTTP.
#pragma once

#include "services/mailbox/mailboxserver.h"
#include "tests/support/side.h"

#include <QNetworkAccessManager>
#include <QThread>

#include <memory>

namespace testsupport {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
};

class MailboxSide : public Side
{
public:
    // The same directory later is the same mailbox.
    explicit MailboxSide(QString directory, int seed = 0);
    ~MailboxSide() override;

    QUrl origin() const { return m_origin; }
    QByteArray token() const { return m_token; }
    mailbox::FaultPlan &faults() { return m_server->faults(); }
    mailbox::MailboxSwitches &switches() { return m_server->switches(); }
    mailbox::RequestLog &requests() { return m_server->requests(); }

    void stop();  // nobody listens any more
    void start(); // on the same port

    HttpAnswer request(const char *method, const QString &path, const QByteArray &body = {},
                       const QByteArray &contentType = "application/json");

    void create(const QStringList &names, const QString &folder) override;
    void update(const QString &name, const domain::ContactPatch &patch) override;
    void move(const QStringList &names, const QString &folder) override;
    void remove(const QStringList &names) override;
    void createFolder(const QString &parent, const QString &name) override;
    void renameFolder(const QString &folder, const QString &name) override;
    void moveFolder(const QString &folder, const QString &parent) override;
    void removeFolder(const QString &folder) override;
    State state() override;
    QStringList contactNames() override;
    QStringList folderPaths() override;

    Things things();
    // From now on things() have what contacts have of custom fields and of this schema extension, by the
    // fields' ids.
    void noteFields(const QString &schema) { m_schema = schema; }
    void setField(const QString &name, const QString &id, const QJsonValue &value); // null: none
    QStringList createTokens(); // of all contacts that have one

    QString folderId(const QString &path);
    QString contactId(const QString &name);

private:
    struct Listed
    {
        QString id;
        KnownContact known;
    };

    HttpAnswer expect(const char *method, const QString &path, const QByteArray &body = {});
    QString defaultFolderId();
    QList<KnownFolder> folders();
    QList<Listed> contacts();

    void addFields(Things &things);

    QString m_schema;
    QString m_directory;
    int m_seed;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; // lives on m_thread
    mailbox::MailboxServer *m_server = nullptr;
    QNetworkAccessManager m_manager;
    QUrl m_origin;
    QByteArray m_token;
};

} // namespace testsupport
