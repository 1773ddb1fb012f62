#include "services/store/followups.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/wire/flagcodec.h"
#include "services/wire/jsonreader.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace store {

namespace {

using Status = domain::FollowupFlag::Status;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// What lies in flag_json or in a target.
domain::Result<domain::FollowupFlag> flagIn(const QByteArray &json)
{
    return json.isEmpty() ? domain::Result<domain::FollowupFlag>(domain::FollowupFlag())
                          : wire::readFlag(json);
}

ChangeKind kindOf(Status status)
{
    switch (status) {
    case Status::NotFlagged:
        return ChangeKind::UnflagContacts;
    case Status::Complete:
        return ChangeKind::CompleteContacts;
    case Status::Flagged:
        return ChangeKind::FlagContacts;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject flagJson(const domain::FollowupFlag &flag)
{
    return flag.status == Status::NotFlagged ? QJsonObject() : wire::flagBody(flag);
}

domain::Result<domain::FollowupFlag> flagFrom(const QJsonObject &json)
{
    return json.isEmpty() ? domain::Result<domain::FollowupFlag>(domain::FollowupFlag())
                          : wire::readFlag(compact(json));
}

domain::Result<domain::ChangeSet> flagContacts(Connection &connection, domain::ContactKeys keys,
                                               domain::FollowupFlag flag)
{
    ChangeWriter writer(connection, kindOf(flag.status));
    QString name;
    for (const domain::ContactKey key : std::as_const(keys)) {
        const auto standing = contactStanding(connection, key);
        if (!standing || standing->isDeleted) {
            return standing
                ? domain::failure(domain::Error::Kind::NotFound,
                                  QStringLiteral("contact %1 is deleted").arg(key.value))
                : tl::unexpected(standing.error());
        }
        if (const auto done = writer.setFlag(key, flag); !done) {
            return tl::unexpected(done.error());
        }
        const auto shown = keys.size() == 1 ? shownContact(connection, key)
                                            : domain::Result<domain::Contact>(domain::Contact());
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        name = domain::shownName(*shown);
    }
    return writer.finish(name, flag.due.toString(Qt::ISODate));
}

domain::Result<QMap<QDate, int>> openFollowUps(Connection &connection)
{
    QMap<QDate, int> days;
    Query query(connection,
                "SELECT flag_due, count(*) FROM contact WHERE flag = ? AND flag > 0"
                " AND deleted_at IS NULL GROUP BY flag_due");
    query.run(static_cast<int>(Status::Flagged));
    while (query.next()) {
        days.insert(QDate::fromString(query.text(0), Qt::ISODate),
                    static_cast<int>(query.integer(1)));
    }
    return query.failed() ? domain::Result<QMap<QDate, int>>(tl::unexpected(query.error())) : days;
}

domain::Result<FlagSummary> flagSummary(Connection &connection, domain::ContactKeys keys)
{
    FlagSummary summary;
    bool isFirst = true;
    for (const domain::ContactKey key : std::as_const(keys)) {
        Query query(
            connection,
            "SELECT flag, flag_due, ifnull(json_extract(abilities, '$.flag') = 'refused', 0)"
            " FROM contact JOIN mailbox ON mailbox.key = mailbox_key WHERE contact.key = ?");
        if (!query.run(key) || !query.next()) {
            if (query.failed()) {
                return tl::unexpected(query.error());
            }
            continue; // it has just gone
        }
        const ShownFlag flag{.status = static_cast<Status>(query.integer(0)),
                             .due = QDate::fromString(query.text(1), Qt::ISODate)};
        summary.flagged += flag.status == Status::Flagged ? 1 : 0;
        summary.complete += flag.status == Status::Complete ? 1 : 0;
        summary.isRefused = summary.isRefused || query.integer(2) != 0;
        if (std::exchange(isFirst, false)) {
            summary.common = flag;
        } else if (summary.common != flag) {
            summary.common.reset();
        }
    }
    return summary;
}

domain::Result<domain::FollowupFlag> shownFlag(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT coalesce((SELECT patch FROM change_target WHERE contact_key = contact.key"
                " AND action = 'setFlag' AND state <> 'settled' ORDER BY id DESC LIMIT 1),"
                " flag_json) FROM contact WHERE key = ?");
    if (!query.run(contact) || !query.next()) {
        return query.failed()
            ? tl::unexpected(query.error())
            : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
    }
    return flagIn(query.bytes(0));
}

domain::Result<> refreshFlag(Connection &connection, domain::ContactRow &row)
{
    const auto flag = shownFlag(connection, row.key);
    if (!flag) {
        return tl::unexpected(flag.error());
    }
    row.flag = flag->status;
    row.flagDue = flag->status == Status::Flagged ? flag->due : QDate();
    const QString due = row.flagDue.toString(Qt::ISODate);
    return Query(connection,
                 "UPDATE contact SET flag = ?1, flag_due = ?2"
                 " WHERE key = ?3 AND (flag <> ?1 OR flag_due <> ?2)")
        .execute(static_cast<int>(row.flag), due.isNull() ? QStringLiteral("") : due, row.key);
}

domain::Result<> writeFlagMirror(Connection &connection, domain::ContactKey contact,
                                 const QByteArray &answer)
{
    const auto flag = wire::readFlag(answer);
    const auto object = wire::parseObject(answer);
    if (!flag || !object) {
        return tl::unexpected(flag ? object.error() : flag.error());
    }
    const QJsonObject json = flagJson(*flag);
    const QString etag = object->value(QLatin1String("@odata.etag")).toString();
    return Query(connection,
                 "UPDATE contact SET flag_json = ?, etag = iif(?2 = '', etag, ?2) WHERE key = ?")
        .execute(Utf8Text{json.isEmpty() ? QByteArray() : compact(json)}, etag, contact);
}

domain::Result<QJsonObject> takeFlagMirror(Connection &connection, domain::ContactKey contact)
{
    QJsonObject flag;
    {
        Query query(connection, "SELECT flag_json FROM contact WHERE key = ?");
        if (!query.run(contact) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
        }
        flag = QJsonDocument::fromJson(query.bytes(0)).object();
    }
    const auto done =
        Query(connection, "UPDATE contact SET flag_json = NULL WHERE key = ?").execute(contact);
    return done ? domain::Result<QJsonObject>(flag) : tl::unexpected(done.error());
}

domain::Result<> sendFlagAgain(Connection &connection, domain::ContactKey contact,
                               domain::ChangeKey change)
{
    const auto flag = takeFlagMirror(connection, contact);
    const auto open = openTargets(connection, contact);
    if (!flag || !open) {
        return tl::unexpected(flag ? open.error() : flag.error());
    }
    const bool isWaiting =
        std::ranges::find(*open, PushAction::SetFlag, &ChangeTarget::action) != open->end();
    if (flag->isEmpty() || isWaiting) {
        return {};
    }
    const auto added = addTarget(connection,
                                 {.change = change,
                                  .action = PushAction::SetFlag,
                                  .contact = contact,
                                  .patch = *flag,
                                  .base = sentAgain(*flag)});
    return added ? domain::Result<>() : tl::unexpected(added.error());
}

domain::Result<bool> areFlagsRefused(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT ifnull(json_extract(abilities, '$.flag') = 'refused', 0)"
                " FROM mailbox WHERE key = ?");
    const bool isRefused = query.run(mailbox) && query.next() && query.integer(0) != 0;
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(isRefused);
}

domain::Result<> noteFlagsRefused(Connection &connection, domain::MailboxKey mailbox)
{
    return Query(connection,
                 "UPDATE mailbox SET abilities = json_set(abilities, '$.flag', 'refused')"
                 " WHERE key = ?")
        .execute(mailbox);
}

domain::Result<> forgetFlagsRefused(Connection &connection, domain::ContactKey contact)
{
    return Query(connection,
                 "UPDATE mailbox SET abilities = json_remove(abilities, '$.flag')"
                 " WHERE key = (SELECT mailbox_key FROM contact WHERE key = ?)")
        .execute(contact);
}

} // namespace store
