#include "services/store/besideconflicts.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/openextensions.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

const QLatin1String extensionProperty("extension");
const QLatin1String photoProperty("photo");
const QLatin1String memberMember("member");
const QLatin1String valueMember("value");

QJsonObject objectFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// As a person may read it: a text without its quotes.
QString textOf(const QJsonValue &value)
{
    if (value.isString() || value.isUndefined() || value.isNull()) {
        return value.toString();
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QByteArray memberJson(const QString &extension, const QString &member, const QJsonValue &value)
{
    QJsonObject json{{extensionProperty, extension}, {memberMember, member}};
    if (!value.isUndefined()) {
        json.insert(valueMember, value);
    }
    return compact(json);
}

domain::Result<> insert(Connection &connection, domain::ContactKey contact,
                        const BesideConflict &record, MergeRule rule)
{
    return Query(connection,
                 "INSERT INTO conflict (contact_key, property, base, mine, theirs, found_at,"
                 " choice) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .execute(contact, record.property, Utf8Text{record.base}, Utf8Text{record.mine},
                 Utf8Text{record.theirs}, QDateTime::currentMSecsSinceEpoch(), choiceOf(rule));
}

domain::Result<> keepMember(Connection &connection, ChangeWriter &writer,
                            domain::ContactKey contact, const QJsonObject &mine)
{
    const QString name = extensionIn(mine);
    const auto shown = shownExtension(connection, contact, name);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    QJsonObject values = shown->value_or(QJsonObject());
    const QString member = mine.value(memberMember).toString();
    values.remove(member);
    if (mine.contains(valueMember)) {
        values.insert(member, mine.value(valueMember));
    }
    return writer.setExtension(contact, name, values);
}

} // namespace

bool isBeside(const QString &property)
{
    return property == extensionProperty || property == photoProperty;
}

domain::Result<Conflict> besideConflict(Connection &connection, Conflict conflict,
                                        const BesideConflict &record)
{
    const QJsonObject base = objectFrom(record.base);
    const QJsonObject mine = objectFrom(record.mine);
    if (record.property == photoProperty) {
        const auto now = photoFile(connection, conflict.contact);
        if (!now) {
            return tl::unexpected(now.error());
        }
        conflict.of = Conflict::Of::Photo;
        conflict.values.base = base.value(photoProperty).toString();
        conflict.values.mine = mine.value(photoProperty).toString();
        conflict.values.theirs = *now;
        return conflict;
    }
    conflict.of = Conflict::Of::Member;
    conflict.extension = extensionIn(mine);
    conflict.member = mine.value(memberMember).toString();
    if (conflict.extension.isEmpty()) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict"));
    }
    const auto shown = shownExtension(connection, conflict.contact, conflict.extension);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    conflict.values.base = textOf(base.value(valueMember));
    conflict.values.mine = textOf(mine.value(valueMember));
    conflict.values.theirs = textOf(shown->value_or(QJsonObject()).value(conflict.member));
    return conflict;
}

domain::Result<> keepMine(Connection &connection, ChangeWriter &writer, domain::ContactKey contact,
                          const BesideConflict &record)
{
    const QJsonObject mine = objectFrom(record.mine);
    return record.property == photoProperty
        ? writer.putPhoto(contact, mine.value(photoProperty).toString(QLatin1String("")))
        : keepMember(connection, writer, contact, mine);
}

domain::Result<> recordMemberConflicts(Connection &connection, domain::ContactKey contact,
                                       const QString &extension,
                                       const QList<domain::MemberConflict> &conflicts,
                                       MergeRule rule)
{
    for (const domain::MemberConflict &conflict : conflicts) {
        const BesideConflict record{.property = extensionProperty,
                                    .base = memberJson(extension, conflict.member, conflict.base),
                                    .mine = memberJson(extension, conflict.member, conflict.mine),
                                    .theirs =
                                        memberJson(extension, conflict.member, conflict.theirs)};
        if (auto done = insert(connection, contact, record, rule); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> recordPhotoConflict(Connection &connection, domain::ContactKey contact,
                                     const QString &base, const QString &mine,
                                     const QString &theirs, MergeRule rule)
{
    const auto json = [](const QString &file) {
        return compact({{photoProperty, file.isNull() ? QStringLiteral("") : file}});
    };
    return insert(connection, contact, {photoProperty, json(base), json(mine), json(theirs)}, rule);
}

} // namespace store
