// Of one of the commands of commandrunner.h: custom fields.
#include "app/commands/commandrunner.h"

#include "services/store/customfields.h"
#include "services/store/fielddefinitions.h"
#include "services/store/schemaextensions.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/fieldtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace app {

using domain::CustomField;
using domain::Result;

namespace {

// They are named by their ids, which say whose they are.
domain::CustomFields schemaFields(const QList<store::AccountSchemas> &accounts,
                                  domain::AccountKey account)
{
    domain::CustomFields fields;
    for (const store::AccountSchemas &each : accounts) {
        for (const domain::SchemaExtension &schema : each.schemas) {
            if (each.account == account) {
                fields += domain::fieldsOf(schema);
            }
        }
    }
    for (CustomField &field : fields) {
        field.name = field.id;
        field.folders.clear();
    }
    return fields;
}

const CustomField *fieldCalled(const domain::CustomFields &fields, const QString &name)
{
    const auto byId = std::ranges::find(fields, name, &CustomField::id);
    return byId != fields.end() && domain::isSchemaField(name) ? &*byId
                                                               : domain::fieldByName(fields, name);
}

} // namespace

QCoro::Task<int> CommandRunner::fields()
{
    const auto read = co_await m_session.store().read(&store::customFields);
    if (!read) {
        co_return fail(read.error());
    }
    QList<store::AccountFields> meant = *read;
    meant.removeIf([this](const store::AccountFields &account) {
        return !isMeant(account.account, account.userPrincipalName);
    });
    const QString verb = m_line.arguments.value(0);
    const qsizetype count = m_line.arguments.size();
    if (verb.isEmpty()) {
        const auto schemas = co_await m_session.store().read(&store::schemaExtensions);
        if (!schemas) {
            co_return fail(schemas.error());
        }
        for (store::AccountFields &account : meant) {
            account.fields += schemaFields(*schemas, account.account);
        }
        listFields(meant);
        co_return Done;
    }
    const bool isGood = (verb == QLatin1String("add") && count == 2)
        || (verb == QLatin1String("remove") && count == 2)
        || (verb == QLatin1String("rename") && count == 3);
    if (!isGood) {
        co_return wrongUsage(
            tr("fields takes nothing, add NAME --kind KIND, remove NAME, or rename "
               "OLD NEW."));
    }
    if (meant.size() != 1) {
        co_return wrongUsage(meant.isEmpty()
                                 ? tr("There is no such account.")
                                 : tr("There is more than one account: name it with --account."));
    }
    const auto edited = editedFields(verb, meant.first().fields);
    if (!edited) {
        co_return wrongUsage(edited.error());
    }
    const Result<> stored =
        co_await m_session.contacts().setCustomFields(meant.first().account, *edited);
    const int status = co_await sendDefinitions(stored, meant.first().mailboxes.first());
    if (m_line.asJson && m_failure.isEmpty()) {
        meant.first().fields = *edited;
        listFields(meant);
    }
    co_return status;
}

void CommandRunner::listFields(const QList<store::AccountFields> &accounts)
{
    QJsonArray array;
    for (const store::AccountFields &account : accounts) {
        for (const CustomField &field : account.fields) {
            if (field.isRetired) {
                continue;
            }
            QStringList folders;
            for (const domain::FolderKey folder : field.folders) {
                folders.append(m_folders.path(folder));
            }
            array.append(
                QJsonObject{{QStringLiteral("id"), field.id},
                            {QStringLiteral("name"), field.name},
                            {QStringLiteral("kind"), domain::kindName(field.kind)},
                            {QStringLiteral("choices"), QJsonArray::fromStringList(field.choices)},
                            {QStringLiteral("folders"), QJsonArray::fromStringList(folders)},
                            {QStringLiteral("account"), account.userPrincipalName}});
            if (!m_line.asJson) {
                const QString more = (field.choices + folders).join(QLatin1String(", "));
                m_out << field.name << u'\t' << presentation::kindText(field.kind)
                      << (more.isEmpty() ? QString() : u'\t' + more) << Qt::endl;
            }
        }
    }
    if (m_line.asJson) {
        answer(QJsonDocument(array));
    }
}

// All definitions as they shall be, or what is wrong with the command.
tl::expected<domain::CustomFields, QString> CommandRunner::editedFields(const QString &verb,
                                                                        domain::CustomFields fields)
{
    const QString name = m_line.arguments.at(1);
    const auto problem = [](const CustomField &field, const domain::CustomFields &others) {
        const auto found = domain::definitionProblem(field, others);
        return found ? presentation::problemText(*found) : QString();
    };
    if (verb == QLatin1String("add")) {
        const auto kind = domain::kindByName(m_line.kind);
        if (!kind) {
            return tl::unexpected(tr("--kind takes text, number, date, yesno, link or choice."));
        }
        CustomField field{.id = {},
                          .name = name.simplified(),
                          .kind = *kind,
                          .choices = m_line.choices,
                          .folders = {}};
        for (const QString &path : std::as_const(m_line.folders)) {
            const QList<domain::FolderKey> found = m_folders.find(path);
            if (found.size() != 1) {
                return tl::unexpected(found.isEmpty()
                                          ? tr("There is no folder \"%1\".").arg(path)
                                          : tr("More than one folder is called \"%1\".").arg(path));
            }
            field.folders.append(found.first());
        }
        if (const QString text = problem(field, fields); !text.isEmpty()) {
            return tl::unexpected(text);
        }
        fields.append(field);
        return fields;
    }
    const CustomField *known = domain::fieldByName(fields, name);
    if (known == nullptr) {
        return tl::unexpected(tr("There is no field \"%1\".").arg(name));
    }
    const qsizetype place = known - fields.constData();
    if (verb == QLatin1String("remove")) {
        fields[place].isRetired = true;
        return fields;
    }
    CustomField renamed = fields.at(place);
    renamed.name = m_line.arguments.at(2).simplified();
    domain::CustomFields others = fields;
    others.removeAt(place);
    if (const QString text = problem(renamed, others); !text.isEmpty()) {
        return tl::unexpected(text);
    }
    fields[place] = renamed;
    return fields;
}

QCoro::Task<int> CommandRunner::sendDefinitions(Result<> stored, domain::MailboxKey mailbox)
{
    const int status = co_await sendEdits(stored);
    if (!stored || status != Done) {
        co_return status;
    }
    const auto standing = co_await m_session.store().read(&store::definitionsStanding, mailbox);
    if (!standing) {
        co_return fail(standing.error());
    }
    if (standing->isChanged) {
        m_err << tr("The fields are saved here and are not on the server yet.") << Qt::endl;
        co_return RefusedOrPending;
    }
    co_return Done;
}

// "NAME=VALUE" of --field, as store::ContactEdit takes them.
tl::expected<QJsonObject, QString>
CommandRunner::assignedFields(const store::ContactDetails &details) const
{
    QJsonObject changes;
    for (const QString &assignment : m_line.fieldAssignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        const QString name = assignment.left(std::max<qsizetype>(equals, 0)).trimmed();
        if (equals < 1) {
            return tl::unexpected(tr("\"%1\" is no NAME=VALUE.").arg(assignment));
        }
        const CustomField *field = fieldCalled(details.fields, name);
        if (field == nullptr) {
            return tl::unexpected(tr("There is no field \"%1\".").arg(name));
        }
        if (!field->isOfferedIn(details.folder)) {
            return tl::unexpected(
                tr("The field \"%1\" is not for the folder of this contact.").arg(field->name));
        }
        const auto value = domain::fieldValue(*field, assignment.mid(equals + 1));
        if (!value) {
            return tl::unexpected(presentation::problemText(*field, value.error()));
        }
        changes.insert(field->id, value->isUndefined() ? QJsonValue(QJsonValue::Null) : *value);
    }
    return changes;
}

} // namespace app
