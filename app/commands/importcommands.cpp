// kartei import: cards and tables, all in one change.
#include "app/commands/commandrunner.h"

#include "app/importtext.h"
#include "ui/presentation/errortext.h"

#include <QJsonArray>

#include <algorithm>

namespace app {

using domain::Result;

QCoro::Task<int> CommandRunner::importFiles()
{
    const domain::FolderKey folder = folderNamed(m_line.folder);
    if (!folder.isValid()) {
        co_return WrongUsage;
    }
    QStringList cardFiles;
    QStringList tableFiles;
    for (const QString &file : std::as_const(m_line.arguments)) {
        (models::TableImport::isTableFile(file) ? tableFiles : cardFiles).append(file);
    }
    ReadCards people = co_await m_import.read(cardFiles);
    for (const QString &file : std::as_const(tableFiles)) {
        co_await readTable(file, folder, &people);
    }
    QStringList problems;
    for (const FileProblem &problem : std::as_const(people.problems)) {
        problems.append(importProblemText(problem));
        m_err << problems.last() << Qt::endl;
    }
    if (m_doubles > 0) {
        m_err << tr("%n contact(s) are there already and were left out.", nullptr, m_doubles)
              << Qt::endl;
    }
    if (people.contacts.isEmpty() || (m_line.allOrNothing && !people.problems.isEmpty())) {
        const int refused = refuse(tr("Nothing was imported."));
        m_failure.insert(QLatin1String("problems"), QJsonArray::fromStringList(problems));
        if (m_doubles == 0 || !problems.isEmpty()) {
            co_return refused;
        }
        if (m_line.asJson) {
            printContacts({});
        }
        co_return Done;
    }
    const auto created = co_await m_import.bringIn(people, folder);
    if (!created) {
        co_return fail(created.error());
    }
    const int sent = co_await sendEdits(Result<>());
    const auto contacts = co_await m_session.store().read(&store::contactDetailsOf, *created);
    if (!contacts) {
        co_return fail(contacts.error());
    }
    if (m_line.asJson) {
        printContacts(*contacts);
    } else {
        m_out << tr("%n contact(s) imported into %1.", nullptr, static_cast<int>(created->size()))
                     .arg(m_folders.path(folder))
              << Qt::endl;
    }
    co_return people.problems.isEmpty() ? sent : RefusedOrPending;
}

QCoro::Task<> CommandRunner::readTable(QString file, domain::FolderKey folder, ReadCards *people)
{
    const auto table = co_await m_tables.read(file);
    if (!table) {
        people->problems.append({.file = file, .kind = FileProblem::Kind::CannotOpen});
        co_return;
    }
    const auto place = std::ranges::find(m_folderList.folders, folder, &domain::ContactFolder::key);
    const auto plan =
        co_await m_tables.plan(*table, models::TableImport::guessed(**table, place->mailbox));
    if (!plan) {
        m_err << presentation::errorText(plan.error()) << Qt::endl;
        co_return;
    }
    using Repeats = models::TableImport::Repeats;
    const Repeats repeats = m_line.withDoubles ? Repeats::BringIn : Repeats::Skip;
    people->contacts += co_await m_tables.contactsOf(*plan, repeats);
    if (repeats == Repeats::Skip) {
        const store::Doubles &doubles = (*plan)->doubles;
        m_doubles += static_cast<int>(doubles.known.size() + doubles.repeated.size());
    }
    for (const interchange::ImportProblem &problem : (*table)->problems + (*plan)->cards.problems) {
        people->problems.append({.file = file, .defect = problem});
    }
}

} // namespace app
