// One schedule of the full stack walk: two programs without windows and the web change one mailbox, over
// real HTTP that is refused, torn, lost and doubled; then it is quiet, and nothing may be missing.
//
// Shape    Stores on files, the network manager, client and engine of the program, the embedded mailbox.
//          Waits are a few milliseconds long: see quickCadence().
// Promise  The same seed plays the same persons and faults. What the network makes of a fault may take
//          another course in time, so the trail of a failing schedule is kept as it happens.
#pragma once

#include "tests/support/appside.h"
#include "tests/support/mailboxside.h"
#include "tests/walk/dice.h"
#include "tests/walk/trail.h"

#include <QTemporaryDir>

namespace walk {

class FullWalk
{
public:
    // Of a contact that changed, deltas bring all or what changed.
    enum class DeltaContent { Whole, Changes };

    // Whether custom fields and a schema extension are edited too.
    enum class Values { Properties, FieldsToo };

    explicit FullWalk(quint32 seed, DeltaContent content = DeltaContent::Whole,
                      Values values = Values::Properties);

    QStringList run(); // complaints
    QByteArray trail() const { return m_trail.text(); }

private:
    struct Program
    {
        QString name;
        QString folder;
        std::unique_ptr<testsupport::AppSide> side;
        int knownUpTo = 0; // of the history, by its last whole pass
    };

    void start(Program &program);
    void act(Program &program);
    void actOnContact(Program &program, const QString &contact);
    void actOnFolder(Program &program);
    void editField(Program &program, const QString &contact);
    void actOnTheWeb();
    void editFieldOnTheWeb(const QString &contact);
    std::pair<QString, QJsonValue> anyFieldValue();
    void addFault();
    void sync(Program &program, int faults);
    void settleDown();
    void check(Program &program, const testsupport::Things &server);
    testsupport::Things shown(Program &program);
    testsupport::Things onServer();
    QString anyFolder(const QStringList &folders);
    QString next(const char *kind) { return QLatin1String(kind) + QString::number(++m_last); }

    Dice m_dice;
    Values m_values;
    Trail m_trail{Trail::Keep::Text};
    QTemporaryDir m_folder;
    testsupport::MailboxSide m_mailbox;
    testsupport::EditHistory m_history;
    std::vector<Program> m_programs;
    QStringList m_complaints;
    int m_last = 0;
};

} // namespace walk
