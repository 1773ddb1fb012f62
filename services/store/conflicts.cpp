#include "services/store/conflicts.h"

#include "services/domain/keepboth.h"
#include "services/store/besideconflicts.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace store {

namespace {

QString jsonOf(domain::ContactProperty property, const domain::PropertyValue &value)
{
    const domain::ContactPatch patch{{{property, value}}};
    return QString::fromUtf8(
        QJsonDocument(wire::patchToJson(patch)).toJson(QJsonDocument::Compact));
}

domain::Result<domain::PropertyValue> valueIn(const QByteArray &json,
                                              domain::ContactProperty property)
{
    const auto patch = wire::patchFromJson(QJsonDocument::fromJson(json).object());
    if (!patch || !patch->touches(property)) {
        return patch ? domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict"))
                     : tl::unexpected(patch.error());
    }
    return patch->values.at(property);
}

domain::Result<Conflict> readRow(Connection &connection, const Query &query)
{
    Conflict conflict{.id = query.integer(0),
                      .contact = {query.integer(1)},
                      .contactName = query.text(2),
                      .values = {.property = {}, .base = {}, .mine = {}, .theirs = {}},
                      .foundAt = QDateTime::fromMSecsSinceEpoch(query.integer(7), Qt::UTC)};
    if (isBeside(query.text(3))) {
        return besideConflict(connection, std::move(conflict),
                              {query.text(3), query.bytes(4), query.bytes(5), query.bytes(6)});
    }
    const auto property = domain::propertyByGraphName(query.text(3));
    if (!property) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict property"));
    }
    conflict.values.property = *property;
    int column = 4;
    for (domain::PropertyValue domain::PropertyConflict::*member :
         {&domain::PropertyConflict::base, &domain::PropertyConflict::mine,
          &domain::PropertyConflict::theirs}) {
        auto value = valueIn(query.bytes(column++), *property);
        if (!value) {
            return tl::unexpected(value.error());
        }
        conflict.values.*member = std::move(*value);
    }
    return conflict;
}

QLatin1String nameOf(ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::Mine:
        return QLatin1String("mine");
    case ConflictChoice::Theirs:
        return QLatin1String("theirs");
    case ConflictChoice::Both:
        return QLatin1String("both");
    }
    Q_UNREACHABLE();
}

domain::Result<QList<Conflict>> withWhatShows(Connection &connection, QList<Conflict> conflicts)
{
    domain::ContactKey read;
    domain::Contact shown;
    for (Conflict &conflict : conflicts) {
        if (conflict.of != Conflict::Of::Property) {
            continue;
        }
        if (read != conflict.contact) {
            auto contact = shownContact(connection, conflict.contact);
            if (!contact) {
                return tl::unexpected(contact.error());
            }
            read = conflict.contact;
            shown = *std::move(contact);
        }
        conflict.values.theirs = domain::value(shown, conflict.values.property);
    }
    return conflicts;
}

struct OpenConflict
{
    domain::ContactKey contact;
    BesideConflict record; // of whatever it is
    domain::ContactProperty property{};
    domain::PropertyValue mine;
};

domain::Result<OpenConflict> readOpen(Connection &connection, qint64 id)
{
    Query query(connection,
                "SELECT contact_key, property, mine FROM conflict WHERE id = ? AND choice = ''");
    if (!query.run(id) || !query.next()) {
        return query.failed()
            ? tl::unexpected(query.error())
            : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("conflict"));
    }
    OpenConflict conflict{.contact = {query.integer(0)},
                          .record = {.property = query.text(1), .mine = query.bytes(2)}};
    if (isBeside(conflict.record.property)) {
        return conflict;
    }
    const auto property = domain::propertyByGraphName(conflict.record.property);
    if (!property) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict property"));
    }
    auto mine = valueIn(conflict.record.mine, *property);
    if (!mine) {
        return tl::unexpected(mine.error());
    }
    conflict.property = *property;
    conflict.mine = *std::move(mine);
    return conflict;
}

domain::ContactPatch editOf(const OpenConflict &conflict, const ConflictDecision &decision,
                            const domain::Contact &now)
{
    switch (decision.choice) {
    case ConflictChoice::Mine:
        return {{{conflict.property, conflict.mine}}};
    case ConflictChoice::Theirs:
        return {};
    case ConflictChoice::Both:
        break;
    }
    const domain::KeptBoth kept = domain::keepBoth(conflict.property, conflict.mine, now);
    domain::ContactPatch edit = kept.edit;
    if (!domain::isEmpty(kept.rest)) {
        edit.values.insert_or_assign(domain::ContactProperty::PersonalNotes,
                                     domain::withLines(now.personalNotes, decision.note));
    }
    return edit;
}

struct Settling
{
    domain::Contact before;
    domain::Contact after;
    QList<std::pair<qint64, ConflictChoice>> choices;
    QList<BesideConflict> kept = {}; // mine
};

constexpr struct
{
    MergeRule rule;
    QLatin1String name;
} ruleNames[] = {{MergeRule::Ask, QLatin1String("ask")},
                 {MergeRule::Mine, QLatin1String("mine")},
                 {MergeRule::Theirs, QLatin1String("theirs")}};

const QLatin1String ruleEntry("mergeRule");

QLatin1String nameOf(MergeRule rule)
{
    return std::ranges::find(ruleNames, rule, [](const auto &each) { return each.rule; })->name;
}

domain::Result<domain::ChangeSet>
writeSettled(Connection &connection, const std::map<domain::ContactKey, Settling> &contacts)
{
    ChangeWriter writer(connection, ChangeKind::SettleConflicts);
    for (const auto &[key, settling] : contacts) {
        for (const auto &[id, choice] : settling.choices) {
            if (auto done = writer.settleConflict(key, QString::number(id), nameOf(choice));
                !done) {
                return tl::unexpected(done.error());
            }
        }
        const auto edit = domain::difference(settling.before, settling.after);
        if (auto done = writer.updateContact(key, edit); !done) {
            return tl::unexpected(done.error());
        }
        for (const BesideConflict &mine : settling.kept) {
            if (auto done = keepMine(connection, writer, key, mine); !done) {
                return tl::unexpected(done.error());
            }
        }
    }
    return writer.finish(
        contacts.empty() ? QString() : domain::shownName(contacts.begin()->second.after), {});
}

} // namespace

domain::Result<QList<Conflict>> openConflicts(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT conflict.id, contact.key, contact.name, property, base, mine, theirs,"
                " found_at FROM conflict JOIN contact ON contact.key = conflict.contact_key"
                " WHERE choice = '' AND contact.deleted_at IS NULL"
                " AND (?1 IS NULL OR contact.key = ?1)"
                " ORDER BY contact.sort_key, contact.key, conflict.id");
    QList<Conflict> conflicts;
    query.run(contact);
    while (query.next()) {
        if (auto conflict =
                readRow(connection, query)) { // one that does not read must not hide the others
            conflicts.append(std::move(*conflict));
        }
    }
    return query.failed() ? tl::unexpected(query.error()) : withWhatShows(connection, conflicts);
}

domain::Result<domain::ChangeSet> settleConflicts(Connection &connection,
                                                  QList<ConflictDecision> decisions)
{
    std::map<domain::ContactKey, Settling> contacts;
    for (const ConflictDecision &decision : decisions) {
        const auto conflict = readOpen(connection, decision.id);
        if (!conflict) {
            return tl::unexpected(conflict.error());
        }
        if (!contacts.contains(conflict->contact)) {
            const auto shown = shownContact(connection, conflict->contact);
            if (!shown) {
                return tl::unexpected(shown.error());
            }
            contacts.insert({conflict->contact, {*shown, *shown, {}, {}}});
        }
        Settling &settling = contacts.at(conflict->contact);
        settling.choices.append({decision.id, decision.choice});
        if (!isBeside(conflict->record.property)) {
            settling.after =
                domain::apply(settling.after, editOf(*conflict, decision, settling.after));
        } else if (decision.choice == ConflictChoice::Mine) {
            settling.kept.append(conflict->record);
        }
    }
    return writeSettled(connection, contacts);
}

domain::Result<> recordConflicts(Connection &connection, domain::ContactKey contact,
                                 const QList<domain::PropertyConflict> &conflicts, MergeRule rule)
{
    for (const domain::PropertyConflict &conflict : conflicts) {
        Query query(connection,
                    "INSERT INTO conflict (contact_key, property, base, mine, theirs, found_at,"
                    " choice) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (auto done = query.execute(contact, domain::graphName(conflict.property),
                                      jsonOf(conflict.property, conflict.base),
                                      jsonOf(conflict.property, conflict.mine),
                                      jsonOf(conflict.property, conflict.theirs),
                                      QDateTime::currentMSecsSinceEpoch(), choiceOf(rule));
            !done) {
            return done;
        }
    }
    return {};
}

QString choiceOf(MergeRule rule)
{
    return rule == MergeRule::Ask ? QStringLiteral("") : QString(nameOf(rule));
}

domain::Result<MergeRule> mergeRule(Connection &connection)
{
    Query query(connection, "SELECT value FROM meta WHERE name = ?");
    const QString name = query.run(ruleEntry) && query.next() ? query.text(0) : QString();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    for (const auto &each : ruleNames) {
        if (name == each.name) {
            return each.rule;
        }
    }
    return MergeRule::Ask;
}

domain::Result<domain::ChangeSet> setMergeRule(Connection &connection, MergeRule rule)
{
    Query query(connection,
                "INSERT INTO meta (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    const auto done = query.execute(ruleEntry, nameOf(rule));
    return done ? domain::Result<domain::ChangeSet>(domain::ChangeSet())
                : tl::unexpected(done.error());
}

domain::Result<bool> hasOpenConflict(Connection &connection, domain::ContactKey contact)
{
    Query query(connection, "SELECT 1 FROM conflict WHERE contact_key = ? AND choice = ''");
    const bool found = query.run(contact) && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(found);
}

} // namespace store
