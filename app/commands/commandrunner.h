// Runs one command of the command line on an opened session.
//
// Promise  The same services as the window, the same store. A command that edits sends its edit before it
//          ends, if the service can be reached; otherwise it says that the edit waits. A store that was
//          never synced is synced first.
//          Exit status: 0 done, 1 refused or still pending, 2 wrong usage. Results on `out`, words on `err`.
//          With --json one value is on `out`, that of failurejson.h where there is no result.
// Thread   GUI thread.
#pragma once

#include "app/commandline.h"
#include "app/folderpaths.h"
#include "app/vcardimport.h"
#include "models/tableimport.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QJsonObject>
#include <QTextStream>

class QJsonDocument;

namespace app {

class CommandRunner
{
    Q_DECLARE_TR_FUNCTIONS(CommandRunner)

public:
    CommandRunner(Session &session, CommandLine line, QTextStream &out, QTextStream &err);

    QCoro::Task<int> run();

private:
    enum ExitStatus { Done = 0, RefusedOrPending = 1, WrongUsage = 2 };

    QCoro::Task<int> runCommand();
    QCoro::Task<int> sync();
    QCoro::Task<int> list();
    QCoro::Task<int> find();
    QCoro::Task<int> show();
    QCoro::Task<int> folders();
    QCoro::Task<int> exportCards();
    QCoro::Task<int> importFiles();
    QCoro::Task<> readTable(QString file, domain::FolderKey folder, ReadCards *people);
    QCoro::Task<int> move();
    QCoro::Task<int> edit();
    QCoro::Task<int> remove();
    QCoro::Task<int> conflicts();
    QCoro::Task<int> listConflicts();
    QCoro::Task<int> signIn();
    QCoro::Task<int> listAccounts();
    QCoro::Task<int> signOut();
    QCoro::Task<int> share();
    QCoro::Task<int> addShare(domain::AccountKey account, QString owner);
    QCoro::Task<int> removeShare(domain::AccountKey account, QString owner);
    QCoro::Task<int> listShares();
    bool isMeant(domain::AccountKey account, const QString &user) const; // by --account
    QCoro::Task<int> fields();
    void listFields(const QList<store::AccountFields> &accounts);
    tl::expected<domain::CustomFields, QString> editedFields(const QString &verb,
                                                             domain::CustomFields fields);
    QCoro::Task<int> sendDefinitions(domain::Result<> stored, domain::MailboxKey mailbox);
    tl::expected<QJsonObject, QString> assignedFields(const store::ContactDetails &details) const;
    QCoro::Task<int> people();
    QCoro::Task<int> watch();
    SignInWish wish() const;
    SignInFace face();
    QCoro::Task<int> settleConflict(qint64 id, store::ConflictChoice choice);

    // Empty, after saying why, when one of them is unknown or ambiguous.
    QCoro::Task<domain::ContactKeys> contactsNamed(QStringList names);
    QCoro::Task<domain::Result<QList<store::ContactDetails>>> detailsOf(store::ContactQuery query);
    QCoro::Task<bool> readFolders();
    domain::FolderKey folderNamed(const QString &path); // invalid, after saying why
    QCoro::Task<int> sendEdits(domain::Result<> edited);
    QCoro::Task<int> reportEdited(domain::ContactKeys keys, int status);
    void printContacts(const QList<store::ContactDetails> &contacts);
    void answer(const QJsonDocument &result);
    int fail(const domain::Error &error);
    int fail(const domain::Error &error, const QString &text);
    int wrongUsage(const QString &text);
    int refuse(const QString &text);
    int leave(const QJsonObject &failure, int status);

    Session &m_session;
    CommandLine m_line;
    QTextStream &m_out;
    QTextStream &m_err;
    VCardImport m_import;
    models::TableImport m_tables;
    FolderPaths m_folders{{}};
    store::FolderList m_folderList;
    int m_doubles = 0; // left out of an import
    QJsonObject m_failure;
    bool m_isAnswered = false; // with --json
};

} // namespace app
