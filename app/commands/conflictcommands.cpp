// conflicts: list what was changed here and on the server at the same time, and settle it.

#include "app/commands/commandrunner.h"
#include "services/wire/contactcodec.h"
#include "ui/outbox/conflicttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace app {

using store::ConflictChoice;

namespace {

std::optional<ConflictChoice> choiceNamed(const QString &name)
{
    return name == QLatin1String("mine")  ? std::optional(ConflictChoice::Mine)
        : name == QLatin1String("theirs") ? std::optional(ConflictChoice::Theirs)
        : name == QLatin1String("both")   ? std::optional(ConflictChoice::Both)
                                          : std::nullopt;
}

QJsonObject conflictJson(const store::Conflict &conflict)
{
    const domain::ContactProperty property = conflict.values.property;
    const bool isProperty = conflict.of == store::Conflict::Of::Property;
    const auto json = [property, isProperty](const domain::PropertyValue &value) {
        if (!isProperty) {
            return QJsonValue(std::get<QString>(value));
        }
        const domain::ContactPatch patch{{{property, value}}};
        return wire::patchToJson(patch).value(domain::graphName(property));
    };
    const QString name = isProperty ? QString(domain::graphName(property))
        : conflict.of == store::Conflict::Of::Photo
        ? QStringLiteral("photo")
        : QStringLiteral("extensions/%1/%2").arg(conflict.extension, conflict.member);
    return {{QStringLiteral("id"), conflict.id},
            {QStringLiteral("key"), conflict.contact.value},
            {QStringLiteral("contact"), conflict.contactName},
            {QStringLiteral("property"), name},
            {QStringLiteral("mine"), json(conflict.values.mine)},
            {QStringLiteral("theirs"), json(conflict.values.theirs)},
            {QStringLiteral("found"), conflict.foundAt.toString(Qt::ISODate)}};
}

} // namespace

QCoro::Task<int> CommandRunner::conflicts()
{
    if (m_line.arguments.isEmpty()) {
        co_return co_await listConflicts();
    }
    bool isNumber = false;
    const qint64 id = m_line.arguments.value(1).toLongLong(&isNumber);
    const auto choice = choiceNamed(m_line.arguments.value(2));
    if (m_line.arguments.first() != QLatin1String("settle") || !isNumber || !choice) {
        co_return wrongUsage(tr("conflicts takes nothing, or: settle ID mine|theirs|both."));
    }
    co_return co_await settleConflict(id, *choice);
}

QCoro::Task<int> CommandRunner::listConflicts()
{
    const auto open = co_await m_session.store().read(&store::openConflicts, domain::ContactKey());
    if (!open) {
        co_return fail(open.error());
    }
    QJsonArray array;
    for (const store::Conflict &conflict : *open) {
        if (m_line.asJson) {
            array.append(conflictJson(conflict));
            continue;
        }
        const domain::PropertyConflict &values = conflict.values;
        m_out << conflict.id << QLatin1Char('\t') << conflict.contactName << QStringLiteral(" · ")
              << ui::conflictTitle(conflict) << QLatin1Char('\n')
              << tr("\there: %1\n\ton the server: %2")
                     .arg(ui::conflictValueLine(conflict, values.mine),
                          ui::conflictValueLine(conflict, values.theirs))
              << Qt::endl;
    }
    if (m_line.asJson) {
        answer(QJsonDocument(array));
    }
    co_return Done;
}

QCoro::Task<int> CommandRunner::settleConflict(qint64 id, ConflictChoice choice)
{
    const auto open = co_await m_session.store().read(&store::openConflicts, domain::ContactKey());
    if (!open) {
        co_return fail(open.error());
    }
    const auto found = std::ranges::find(*open, id, &store::Conflict::id);
    if (found == open->end()) {
        co_return wrongUsage(tr("There is no open conflict %1.").arg(id));
    }
    const domain::ContactKeys contact{found->contact};
    const QList<store::ConflictDecision> decisions{ui::conflictDecision(*found, choice)};
    const domain::Result<> settled = co_await m_session.contacts().settleConflicts(decisions);
    const int status = co_await sendEdits(settled);
    co_return co_await reportEdited(contact, status);
}

} // namespace app
