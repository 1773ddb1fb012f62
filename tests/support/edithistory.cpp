#include "tests/support/edithistory.h"

#include <algorithm>

namespace testsupport {

namespace {

using Write = EditHistory::Write;
using Kind = Write::Kind;

const QString thingItself;

bool undoes(const Write &later, const Write &earlier)
{
    if (later.thing != earlier.thing) {
        return false;
    }
    if (later.property == thingItself && later.kind == Kind::Removed) {
        return earlier.kind == Kind::Added;
    }
    return later.property == earlier.property && later.value == earlier.value
        && later.kind != earlier.kind;
}

bool isThere(const Write &edit, const Things &things)
{
    const auto thing = things.find(edit.thing);
    if (edit.property == thingItself || thing == things.end()) {
        return thing != things.end();
    }
    return thing->value(edit.property).contains(edit.value);
}

QString sentence(const Write &edit)
{
    return QStringLiteral("%1 %2 %3 of %4 \"%5\" at %6")
        .arg(edit.writer,
             edit.kind == Kind::Added ? QStringLiteral("set") : QStringLiteral("removed"),
             edit.property == thingItself ? QStringLiteral("the whole") : edit.property, edit.thing,
             edit.value)
        .arg(edit.at);
}

} // namespace

std::vector<Write> EditHistory::difference(const QString &writer, const Things &before,
                                           const Things &after)
{
    ++m_clock;
    std::vector<Write> writes;
    const auto note = [&](const QString &thing, const QString &property, const QString &value,
                          Kind kind) {
        writes.push_back({writer, thing, property, value, kind, m_clock});
    };
    for (const Things &things : {before, after}) {
        for (auto thing = things.begin(); thing != things.end(); ++thing) {
            if (thing->value(QStringLiteral("folder")).size() > 1
                || thing->value(QStringLiteral("parent")).size() > 1) {
                m_doubled.insert(thing.key());
            }
        }
    }
    for (auto thing = before.begin(); thing != before.end(); ++thing) {
        const auto kept = after.find(thing.key());
        if (kept == after.end()) {
            note(thing.key(), thingItself, exists, Kind::Removed);
            continue;
        }
        for (auto property = thing->begin(); property != thing->end(); ++property) {
            for (const QString &value : *property) {
                if (!kept->value(property.key()).contains(value)) {
                    note(thing.key(), property.key(), value, Kind::Removed);
                    writes.back().isReplacing =
                        property->size() == 1 && kept->value(property.key()).size() == 1;
                }
            }
        }
    }
    for (auto thing = after.begin(); thing != after.end(); ++thing) {
        const auto earlier = before.find(thing.key());
        if (earlier == before.end()) {
            note(thing.key(), thingItself, exists, Kind::Added);
        }
        for (auto property = thing->begin(); property != thing->end(); ++property) {
            for (const QString &value : *property) {
                if (earlier == before.end() || !earlier->value(property.key()).contains(value)) {
                    note(thing.key(), property.key(), value, Kind::Added);
                }
            }
        }
    }
    return writes;
}

void EditHistory::acknowledge(const QString &client, const Things &before, const Things &after,
                              const QMap<QString, int> &knownUpTo)
{
    for (Write &edit : difference(client, before, after)) {
        edit.knownUpTo = knownUpTo.value(edit.thing);
        m_edits.push_back(std::move(edit));
    }
}

void EditHistory::giveUp(const QString &client, const Things &before, const Things &after)
{
    for (const Write &change : difference(client, before, after)) {
        std::erase_if(m_edits, [&change](const Write &edit) {
            return edit.writer == change.writer && edit.thing == change.thing
                && (edit.property == change.property || change.property == thingItself);
        });
    }
}

void EditHistory::onServer(const QString &writer, const Things &before, const Things &after)
{
    for (Write &write : difference(writer, before, after)) {
        m_onServer.push_back(std::move(write));
    }
}

int EditHistory::edits() const
{
    return int(m_edits.size());
}

int EditHistory::judgedEdits() const
{
    return int(std::ranges::count_if(
        m_edits, [this](const Write &edit) { return !m_doubled.contains(edit.thing); }));
}

bool EditHistory::isReplaced(const Write &edit) const
{
    return std::ranges::any_of(m_edits, [&](const Write &other) {
        const bool isEndOfAll = other.thing == edit.thing && other.property == thingItself
            && other.kind == Kind::Removed;
        return other.writer == edit.writer && other.at > edit.at
            && (isEndOfAll || undoes(other, edit)) && !isTakenBack(other);
    });
}

// What ends an edit that the server never had from this client, with all that comes along with it.
bool EditHistory::takesBack(const Write &edit, const Write &other) const
{
    if (other.writer != edit.writer || other.at >= edit.at || edit.property != other.property
        || !undoes(edit, other)) {
        return false;
    }
    const auto isOfSameValue = [&other](const Write &write) {
        return write.writer == other.writer && write.at > other.at && write.thing == other.thing
            && write.property == other.property && write.value == other.value;
    };
    return std::ranges::none_of(
               m_edits,
               [&](const Write &between) { return between.at < edit.at && isOfSameValue(between); })
        && std::ranges::none_of(m_onServer, [&](const Write &write) {
               return write.kind == other.kind && isOfSameValue(write);
           });
}

bool EditHistory::isTakenBack(const Write &edit) const
{
    return std::ranges::any_of(m_edits, [&](const Write &later) { return takesBack(later, edit); });
}

bool EditHistory::takesBackUnsent(const Write &edit) const
{
    return std::ranges::any_of(m_edits, [&](const Write &along) {
        const bool isOfSameAct = along.at == edit.at && along.thing == edit.thing
            && (along.property == thingItself
                || (along.property == edit.property && along.value == edit.value));
        return isOfSameAct && std::ranges::any_of(m_edits, [&](const Write &other) {
                   return takesBack(along, other);
               });
    });
}

// The server had it, and somebody else took it away afterwards.
bool EditHistory::isOvertaken(const Write &edit) const
{
    bool holds = edit.kind == Kind::Removed;
    for (const Write &write : m_onServer) {
        if (undoes(write, edit)) {
            if (holds && write.at > edit.at
                && (write.writer != edit.writer || wentAlong(write, m_onServer))) {
                return true;
            }
            holds = false;
        } else if (write.thing == edit.thing && write.property == edit.property
                   && write.value == edit.value) {
            holds = true;
        }
    }
    return false;
}

// Not deleted itself, but with the folder that it was in.
bool EditHistory::wentAlong(const Write &removal, const std::vector<Write> &writes)
{
    return removal.property == thingItself && removal.kind == Kind::Removed
        && std::ranges::any_of(writes, [&removal](const Write &other) {
               return other.at == removal.at && other.thing != removal.thing
                   && other.property == thingItself && other.kind == Kind::Removed;
           });
}

// It was to go along with a folder, but somebody had put it elsewhere, or a folder around it that was to
// go along as well.
bool EditHistory::wasElsewhere(const Write &edit, const Things &server) const
{
    if (!wentAlong(edit, m_edits)) {
        return false;
    }
    const bool wasTakenOut = std::ranges::any_of(m_onServer, [&edit](const Write &write) {
        return write.writer != edit.writer && write.thing == edit.thing
            && (write.property == u"folder" || write.property == u"parent")
            && write.kind == Kind::Added;
    });
    const Properties now = server.value(edit.thing);
    const QStringList places =
        now.value(QStringLiteral("folder")) + now.value(QStringLiteral("parent"));
    return wasTakenOut || std::ranges::any_of(m_edits, [&](const Write &along) {
               return along.at == edit.at && along.property == thingItself
                   && along.kind == Kind::Removed && along.thing != edit.thing
                   && places.contains(along.thing) && wasElsewhere(along, server);
           });
}

// The server's own value, as far as the client knew.
bool EditHistory::wasKnown(const Write &edit) const
{
    bool holds = edit.kind == Kind::Removed;
    for (const Write &write : m_onServer) {
        if (write.at <= edit.knownUpTo && undoes(write, edit)) {
            holds = false;
        } else if (write.at <= edit.knownUpTo && write.thing == edit.thing
                   && write.property == edit.property && write.value == edit.value) {
            holds = true;
        }
    }
    return holds;
}

bool EditHistory::yieldsToUnseen(const Write &edit) const
{
    const bool isPlace =
        edit.property == u"folder" || edit.property == u"parent" || edit.property == u"name";
    if (!isPlace && edit.kind == Kind::Added && !wasKnown(edit)) {
        return false;
    }
    return std::ranges::any_of(m_onServer, [&](const Write &write) {
        const bool isDeletedPlace = isPlace && write.thing == edit.value
            && write.property == thingItself && write.kind == Kind::Removed;
        if (write.writer == edit.writer && !(isDeletedPlace && wentAlong(write, m_onServer))) {
            return false;
        }
        return isDeletedPlace
            || (write.at > edit.knownUpTo && write.thing == edit.thing
                && (edit.property == thingItself || write.property == edit.property
                    || write.property == thingItself));
    });
}

EditHistory::Verdict EditHistory::judge(const Write &edit, const Things &server,
                                        const std::vector<Held> &held) const
{
    if (isThere(edit, server) == (edit.kind == Kind::Added)) {
        return Verdict::Arrived;
    }
    if (isReplaced(edit) || takesBackUnsent(edit)) {
        return Verdict::Replaced;
    }
    const bool isHeld = std::ranges::any_of(held, [&edit](const Held &each) {
        return each.thing == edit.thing
            && (each.property.isEmpty() || each.property == edit.property)
            && (!each.values || each.values->contains(edit.value) == (edit.kind == Kind::Added));
    });
    if (isHeld) {
        return Verdict::Held;
    }
    return isOvertaken(edit) || yieldsToUnseen(edit) || wasElsewhere(edit, server)
        ? Verdict::Overtaken
        : Verdict::Lost;
}

QStringList EditHistory::lostEdits(const QString &client, const Things &server,
                                   const std::vector<Held> &held) const
{
    QStringList lost;
    for (const Write &edit : m_edits) {
        if (edit.writer == client && !edit.isReplacing && !m_doubled.contains(edit.thing)
            && judge(edit, server, held) == Verdict::Lost) {
            lost.append(sentence(edit) + QStringLiteral("\n    ")
                        + story(edit.thing).join(QStringLiteral("\n    ")));
        }
    }
    return lost;
}

QStringList EditHistory::story(const QString &thing) const
{
    QMap<int, QStringList> lines;
    for (const Write &edit : m_edits) {
        if (edit.thing == thing) {
            lines[edit.at].append(sentence(edit)
                                  + QStringLiteral(", knowing up to %1").arg(edit.knownUpTo));
        }
    }
    for (const Write &write : m_onServer) {
        if (write.thing == thing) {
            lines[write.at].append(QStringLiteral("    on the server: ") + sentence(write));
        }
    }
    QStringList story;
    for (const QStringList &each : lines) {
        story += each;
    }
    return story;
}

} // namespace testsupport
