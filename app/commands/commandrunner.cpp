#include "app/commands/commandrunner.h"

#include "app/commands/contactjson.h"
#include "app/commands/failurejson.h"
#include "services/store/accounts.h"
#include "services/store/shownrow.h"
#include "ui/presentation/errortext.h"
#include "ui/standingnotices.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

namespace app {

using domain::Result;
using std::chrono::seconds;

namespace {

constexpr seconds patienceOfSync(60);
constexpr seconds patienceOfEdit(20);

bool isAboutAccounts(Command command)
{
    return command == Command::SignIn || command == Command::Accounts || command == Command::SignOut
        || command == Command::Share;
}

bool showsContacts(Command command)
{
    return command != Command::Sync && command != Command::Window && !isAboutAccounts(command);
}

int heldCount(const QList<store::HeldRemoval> &held)
{
    int count = 0;
    for (const store::HeldRemoval &each : held) {
        count += each.gone;
    }
    return count;
}

} // namespace

CommandRunner::CommandRunner(Session &session, CommandLine line, QTextStream &out, QTextStream &err)
    : m_session(session)
    , m_line(std::move(line))
    , m_out(out)
    , m_err(err)
    , m_import(session.contacts(), session.profile().photoFolder())
    , m_tables(session.store(), session.contacts(), session.profile().photoFolder())
{
}

QCoro::Task<int> CommandRunner::run()
{
    const int status = co_await runCommand();
    if (m_line.asJson && !m_isAnswered && !m_failure.isEmpty()) {
        m_out << failureLine(m_failure);
        m_out.flush();
    }
    co_return status;
}

QCoro::Task<int> CommandRunner::runCommand()
{
    if (showsContacts(m_line.command) && !m_session.wasEverSynced()) {
        const Result<> synced = co_await m_session.syncOnce(patienceOfSync);
        if (!synced) {
            m_err << presentation::errorText(synced.error()) << Qt::endl;
        }
    }
    if (!co_await readFolders()) {
        co_return RefusedOrPending;
    }
    switch (m_line.command) {
    case Command::Sync:
        co_return co_await sync();
    case Command::List:
        co_return co_await list();
    case Command::Find:
        co_return co_await find();
    case Command::Show:
        co_return co_await show();
    case Command::Import:
        co_return co_await importFiles();
    case Command::Export:
        co_return co_await exportCards();
    case Command::Move:
        co_return co_await move();
    case Command::Edit:
        co_return co_await edit();
    case Command::Delete:
        co_return co_await remove();
    case Command::Folders:
        co_return co_await folders();
    case Command::Conflicts:
        co_return co_await conflicts();
    case Command::Fields:
        co_return co_await fields();
    case Command::SignIn:
        co_return co_await signIn();
    case Command::Accounts:
        co_return co_await listAccounts();
    case Command::SignOut:
        co_return co_await signOut();
    case Command::Share:
        co_return co_await share();
    case Command::People:
        co_return co_await people();
    case Command::Watch:
        co_return co_await watch();
    case Command::Window:
        break;
    }
    Q_UNREACHABLE();
}

QCoro::Task<int> CommandRunner::sync()
{
    QElapsedTimer timer;
    timer.start();
    const Result<> synced = co_await m_session.syncOnce(patienceOfSync);
    const double elapsed = static_cast<double>(timer.elapsed()) / 1000.0;
    const auto counts = co_await m_session.store().read(&store::outboxCounts);
    if (!counts) {
        co_return fail(counts.error());
    }
    const bool isRead = co_await readFolders();
    if (!isRead) {
        co_return RefusedOrPending;
    }
    const auto held = co_await m_session.store().read(&store::heldRemovals);
    if (!held) {
        co_return fail(held.error());
    }
    if (m_line.asJson) {
        QJsonObject report{
            {QStringLiteral("contacts"), m_folderList.contactCount},
            {QStringLiteral("folders"), static_cast<int>(m_folderList.folders.size())},
            {QStringLiteral("requests"), m_session.requestCount()},
            {QStringLiteral("seconds"), elapsed},
            {QStringLiteral("pending"), counts->waiting},
            {QStringLiteral("parked"), counts->parked},
            {QStringLiteral("conflicts"), counts->conflicts},
            {QStringLiteral("held"), heldCount(*held)}};
        if (!synced) {
            report.insert(QLatin1String("error"),
                          failureJson(synced.error(), presentation::errorText(synced.error())));
        }
        answer(QJsonDocument(report));
    } else {
        m_out << tr("%n contact(s)", nullptr, m_folderList.contactCount) << QLatin1String(", ")
              << tr("%n folder(s)", nullptr, static_cast<int>(m_folderList.folders.size()))
              << QLatin1String(", ")
              << tr("%n request(s)", nullptr, static_cast<int>(m_session.requestCount()))
              << QLatin1String(", ") << tr("%1 seconds").arg(elapsed, 0, 'f', 1) << Qt::endl;
    }
    if (!synced) {
        co_return fail(synced.error());
    }
    for (const store::HeldRemoval &each : *held) {
        m_err << ui::heldRemovalText(each) << Qt::endl;
    }
    if (counts->waiting + counts->parked + counts->conflicts > 0) {
        m_err << tr("%n change(s) are not on the server yet.", nullptr,
                    counts->waiting + counts->parked + counts->conflicts)
              << Qt::endl;
        co_return RefusedOrPending;
    }
    co_return held->isEmpty() ? Done : RefusedOrPending;
}

// The edit is stored; what is left is to send it, or to say that it waits.
QCoro::Task<int> CommandRunner::sendEdits(Result<> edited)
{
    if (!edited) {
        co_return fail(edited.error());
    }
    const Result<> synced = co_await m_session.syncOnce(patienceOfEdit);
    if (!synced) {
        m_err << presentation::errorText(synced.error()) << Qt::endl;
    }
    const auto counts = co_await m_session.store().read(&store::outboxCounts);
    if (!counts) {
        co_return fail(counts.error());
    }
    if (counts->conflicts > 0) {
        m_err << tr("%n value(s) were changed here and elsewhere: see \"kartei conflicts\".",
                    nullptr, counts->conflicts)
              << Qt::endl;
    }
    if (counts->parked > 0) {
        m_err << tr("The service refused %n change(s). They are kept; open the window to decide.",
                    nullptr, counts->parked)
              << Qt::endl;
    }
    if (counts->parked + counts->conflicts > 0) {
        co_return RefusedOrPending;
    }
    if (counts->waiting > 0) {
        m_err << tr("%n change(s) are saved here and wait to be sent.", nullptr, counts->waiting)
              << Qt::endl;
        co_return RefusedOrPending;
    }
    co_return Done;
}

QCoro::Task<bool> CommandRunner::readFolders()
{
    auto list = co_await m_session.store().read(&store::folderList);
    if (!list) {
        fail(list.error());
        co_return false;
    }
    m_folders = FolderPaths(*list);
    m_folderList = *std::move(list);
    co_return true;
}

domain::FolderKey CommandRunner::folderNamed(const QString &path)
{
    if (path.isEmpty()) {
        if (!m_folders.defaultFolder().isValid()) {
            wrongUsage(tr("There is no folder yet. Run \"kartei sync\" first."));
        }
        return m_folders.defaultFolder();
    }
    const QList<domain::FolderKey> found = m_folders.find(path);
    if (found.size() == 1) {
        return found.first();
    }
    wrongUsage(found.isEmpty() ? tr("There is no folder \"%1\".").arg(path)
                               : tr("More than one folder is called \"%1\".").arg(path));
    return {};
}

QCoro::Task<domain::ContactKeys> CommandRunner::contactsNamed(QStringList names)
{
    const auto everyone = co_await detailsOf({});
    if (!everyone) {
        fail(everyone.error());
        co_return domain::ContactKeys();
    }
    domain::ContactKeys keys;
    for (const QString &name : names) {
        domain::ContactKeys found;
        for (const store::ContactDetails &details : *everyone) {
            if (details.graphId.text == name || QString::number(details.key.value) == name) {
                found = {details.key};
                break;
            }
            if (domain::shownName(details.contact) == name) {
                found.append(details.key);
            }
        }
        if (found.size() != 1) {
            wrongUsage(found.isEmpty()
                           ? tr("There is no contact \"%1\".").arg(name)
                           : tr("%n contact(s) are called \"%1\": name one by its id or key.",
                                nullptr, static_cast<int>(found.size()))
                                 .arg(name));
            co_return domain::ContactKeys();
        }
        keys.append(found.first());
    }
    co_return keys;
}

QCoro::Task<Result<QList<store::ContactDetails>>>
CommandRunner::detailsOf(store::ContactQuery query)
{
    const auto order = co_await m_session.store().read(&store::contactOrder, query);
    if (!order) {
        co_return tl::unexpected(order.error());
    }
    co_return co_await m_session.store().read(&store::contactDetailsOf, order->keys);
}

void CommandRunner::printContacts(const QList<store::ContactDetails> &contacts)
{
    if (!m_line.asJson) {
        for (const store::ContactDetails &details : contacts) {
            m_out << contactLine(details, m_folders.path(details.folder)) << Qt::endl;
        }
        return;
    }
    QJsonArray array;
    for (const store::ContactDetails &details : contacts) {
        array.append(contactJson(details, m_folders.path(details.folder)));
    }
    answer(QJsonDocument(array));
}

void CommandRunner::answer(const QJsonDocument &result)
{
    m_out << result.toJson(QJsonDocument::Compact) << Qt::endl;
    m_isAnswered = true;
}

int CommandRunner::fail(const domain::Error &error)
{
    return fail(error, presentation::errorText(error));
}

int CommandRunner::fail(const domain::Error &error, const QString &text)
{
    return leave(failureJson(error, text), RefusedOrPending);
}

int CommandRunner::wrongUsage(const QString &text)
{
    return leave(usageJson(text), WrongUsage);
}

int CommandRunner::refuse(const QString &text)
{
    return leave(refusalJson(text), RefusedOrPending);
}

int CommandRunner::leave(const QJsonObject &failure, int status)
{
    m_err << failure.value(QLatin1String("message")).toString() << Qt::endl;
    m_failure = failure;
    return status;
}

} // namespace app
