#include "services/store/openextensions.h"

#include "services/domain/schemaextension.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace store {

namespace {

const QLatin1String nameMember("extension");
const QLatin1String valuesMember("members");

using Extensions = std::map<QString, QJsonObject>;

QJsonObject objectFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

domain::Result<Extensions> mirrorOf(Connection &connection, domain::ContactKey contact)
{
    Extensions mirror;
    Query query(connection, "SELECT name, members FROM contact_extension WHERE contact_key = ?");
    query.run(contact);
    while (query.next()) {
        mirror.emplace(query.text(0), objectFrom(query.bytes(1)));
    }
    return query.failed() ? domain::Result<Extensions>(tl::unexpected(query.error())) : mirror;
}

domain::Result<ContactStanding> livingContact(Connection &connection, domain::ContactKey key)
{
    auto standing = contactStanding(connection, key);
    if (standing && standing->isDeleted) {
        return domain::failure(domain::Error::Kind::NotFound,
                               QStringLiteral("contact %1 is deleted").arg(key.value));
    }
    return standing;
}

QList<domain::OpenExtension> listOf(const Extensions &extensions)
{
    QList<domain::OpenExtension> list;
    for (const auto &[name, values] : extensions) {
        list.append({name, values});
    }
    return list;
}

// The last edit of a name that was not sent, over the mirror.
domain::Result<Extensions> withEdits(Connection &connection, domain::ContactKey contact,
                                     Extensions extensions)
{
    Query query(connection,
                "SELECT patch FROM change_target WHERE contact_key = ? AND state <> 'settled'"
                " AND action = 'setExtension' ORDER BY id");
    query.run(contact);
    while (query.next()) {
        const QJsonObject step = objectFrom(query.bytes(0));
        if (const ExtensionValues values = valuesIn(step)) {
            extensions.insert_or_assign(extensionIn(step), *values);
        } else {
            extensions.erase(extensionIn(step));
        }
    }
    return query.failed() ? domain::Result<Extensions>(tl::unexpected(query.error())) : extensions;
}

// But for names that something newer waits for.
domain::Result<> sendAgain(Connection &connection, domain::ContactKey contact,
                           domain::ChangeKey change, const QList<domain::OpenExtension> &extensions)
{
    const auto open = openTargets(connection, contact);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const domain::OpenExtension &extension : extensions) {
        if (!extensionTargets(*open, extension.name).isEmpty()) {
            continue;
        }
        const QJsonObject step = extensionStep(extension.name, extension.values);
        const auto added = addTarget(connection,
                                     {.change = change,
                                      .action = PushAction::SetExtension,
                                      .contact = contact,
                                      .patch = step,
                                      .base = sentAgain(step)});
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

} // namespace

QJsonObject extensionStep(const QString &name, const ExtensionValues &values)
{
    QJsonObject step{{nameMember, name}};
    if (values) {
        step.insert(valuesMember, *values);
    }
    return step;
}

QString extensionIn(const QJsonObject &step)
{
    return step.value(nameMember).toString();
}

ExtensionValues valuesIn(const QJsonObject &step)
{
    return step.contains(valuesMember) ? ExtensionValues(step.value(valuesMember).toObject())
                                       : std::nullopt;
}

ChangeTargets extensionTargets(const ChangeTargets &run, QString name)
{
    ChangeTargets found;
    for (const ChangeTarget &target : run) {
        if (target.action != PushAction::SetExtension) {
            continue;
        }
        if (name.isEmpty()) {
            name = extensionIn(target.patch);
        }
        if (extensionIn(target.patch) == name) {
            found.append(target);
        }
    }
    return found;
}

QJsonArray extensionSteps(const QList<domain::OpenExtension> &extensions)
{
    QJsonArray steps;
    for (const domain::OpenExtension &extension : extensions) {
        steps.append(extensionStep(extension.name, extension.values));
    }
    return steps;
}

domain::Result<domain::ChangeSet> setExtensions(Connection &connection, QList<ExtensionEdit> edits)
{
    const bool isRemoval = std::ranges::none_of(
        edits, [](const ExtensionEdit &edit) { return edit.values.has_value(); });
    ChangeWriter writer(connection,
                        isRemoval ? ChangeKind::RemoveExtensions : ChangeKind::SetExtensions);
    domain::ContactKey last;
    for (const ExtensionEdit &edit : std::as_const(edits)) {
        const auto valid = domain::validate({edit.name, edit.values.value_or(QJsonObject())});
        const auto standing = livingContact(connection, edit.contact);
        if (!valid || !standing) {
            return tl::unexpected(valid ? standing.error() : valid.error());
        }
        if (const auto done = writer.setExtension(edit.contact, edit.name, edit.values); !done) {
            return tl::unexpected(done.error());
        }
        last = edit.contact;
    }
    const auto shown = last.isValid() ? shownContact(connection, last)
                                      : domain::Result<domain::Contact>(domain::Contact());
    return shown ? writer.finish(domain::shownName(*shown), {}) : tl::unexpected(shown.error());
}

domain::Result<QList<domain::OpenExtension>> shownExtensions(Connection &connection,
                                                             domain::ContactKey contact)
{
    auto mirror = mirrorOf(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    return withEdits(connection, contact, *std::move(mirror)).map(listOf);
}

domain::Result<ExtensionValues> shownExtension(Connection &connection, domain::ContactKey contact,
                                               const QString &name)
{
    const auto shown = shownExtensions(connection, contact);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    const auto found = std::ranges::find(*shown, name, &domain::OpenExtension::name);
    return found == shown->end() ? ExtensionValues() : ExtensionValues(found->values);
}

domain::Result<ExtensionValues> extensionMirror(Connection &connection, domain::ContactKey contact,
                                                const QString &name)
{
    const auto mirror = mirrorOf(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    const auto found = mirror->find(name);
    return found == mirror->end() ? ExtensionValues() : ExtensionValues(found->second);
}

domain::Result<Mirror> readExtensions(Connection &connection, domain::ContactKey contact,
                                      const QList<domain::OpenExtension> &extensions,
                                      Schemas schemas)
{
    const auto mirror = mirrorOf(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    std::map<QString, ExtensionValues> news;
    for (const auto &[name, ignored] : *mirror) {
        if (schemas == Schemas::Read || domain::schemaIdOf(name).isEmpty()) {
            news.emplace(name, std::nullopt);
        }
    }
    for (const domain::OpenExtension &extension : extensions) {
        news.insert_or_assign(extension.name, extension.values);
    }
    Mirror result = Mirror::Unchanged;
    for (const auto &[name, theirs] : news) {
        const auto known = mirror->find(name);
        if (theirs == (known == mirror->end() ? std::nullopt : ExtensionValues(known->second))) {
            continue;
        }
        const auto open = openTargets(connection, contact);
        if (!open) {
            return tl::unexpected(open.error());
        }
        if (std::ranges::any_of(extensionTargets(*open, name), &ChangeTarget::isInFlight)) {
            continue; // what became of it is found out before anything is sent
        }
        if (const auto done = mergeExtension(connection, contact, name, theirs); !done) {
            return tl::unexpected(done.error());
        }
        result = Mirror::Changed;
    }
    return result;
}

domain::Result<> writeExtensionMirror(Connection &connection, domain::ContactKey contact,
                                      const QString &name, const ExtensionValues &values)
{
    if (!values) {
        return Query(connection, "DELETE FROM contact_extension WHERE contact_key = ? AND name = ?")
            .execute(contact, name);
    }
    return Query(connection,
                 "INSERT INTO contact_extension (contact_key, name, members) VALUES (?, ?, ?)"
                 " ON CONFLICT DO UPDATE SET members = excluded.members")
        .execute(contact, name, Utf8Text{QJsonDocument(*values).toJson(QJsonDocument::Compact)});
}

domain::Result<QList<domain::OpenExtension>> takeExtensionMirror(Connection &connection,
                                                                 domain::ContactKey contact)
{
    const auto mirror = mirrorOf(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    const auto done =
        Query(connection, "DELETE FROM contact_extension WHERE contact_key = ?").execute(contact);
    return done ? domain::Result<QList<domain::OpenExtension>>(listOf(*mirror))
                : tl::unexpected(done.error());
}

domain::Result<> sendExtensionsAgain(Connection &connection, domain::ContactKey contact,
                                     domain::ChangeKey change)
{
    const auto lost = takeExtensionMirror(connection, contact);
    return lost ? sendAgain(connection, contact, change, *lost) : tl::unexpected(lost.error());
}

domain::Result<> sendSchemaValuesAgain(Connection &connection, domain::ContactKey contact,
                                       domain::ChangeKey change)
{
    const auto mirror = mirrorOf(connection, contact);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    QList<domain::OpenExtension> lost = listOf(*mirror);
    lost.removeIf([](const domain::OpenExtension &extension) {
        return domain::schemaIdOf(extension.name).isEmpty();
    });
    for (const domain::OpenExtension &extension : std::as_const(lost)) {
        const auto done = writeExtensionMirror(connection, contact, extension.name, std::nullopt);
        if (!done) {
            return done;
        }
    }
    return sendAgain(connection, contact, change, lost);
}

} // namespace store
