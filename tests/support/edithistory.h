// What was written, by whom and when; and at the end, for each edit that was acknowledged, where it is.
//
// Shape    A thing is a contact or a folder, named by what never changes of it. What is known of one is
//          a property with its values: one value of a text, several of a list. A write adds or removes
//          one value. That a thing exists is the value `exists` of the property "".
//          An edit of a client is acknowledged: its commit answered. What arrived on the server is
//          noted apart, as it happens there, so an edit whose outcome its client never learnt is known.
// Promise  lostEdits() names each acknowledged edit that is neither on the server, nor in the client's
//          record of conflicts or its outbox, nor undone by a write that came later.
//          - later: by the same client, whatever it knew; by another one once the server had the edit.
//          - Where a place, a name of a folder or a removal meets a write that its client had not
//            seen, the server's counts, as the rules of merging say: such an edit is no loss. Nor is
//            one that took back what had not been sent.
//          - Of two contacts of one name, made when two clients brought a deleted one back, no history
//            can tell which was meant: their edits are not judged. Nor of two folders of one name, made
//            when the answer to a create was lost and another client had renamed what was made.
//          - What another program put into a folder goes along when a client deletes that folder; what
//            it put elsewhere stays.
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace testsupport {

using Properties = QMap<QString, QStringList>;
using Things = QMap<QString, Properties>; // without exists

inline const QString exists = QStringLiteral("exists");

class EditHistory
{
public:
    struct Write
    {
        enum class Kind { Added, Removed };

        QString writer;
        QString thing;
        QString property;
        QString value;
        Kind kind = Kind::Added;
        int at = 0;               // in the order of everything that happened
        bool isReplacing = false; // the other half of it is another value in the same place
        int knownUpTo = 0; // an edit: writes on the server that came later, its client had not seen
    };

    struct Held // what a client says of an edit that did not arrive: in its outbox, or a conflict
    {
        QString thing;
        QString property;                  // empty: everything about the thing
        std::optional<QStringList> values; // of the conflict; none: any
    };

    int now() const { return m_clock; }

    // What the person did: how things were shown before and after.
    void acknowledge(const QString &client, const Things &before, const Things &after,
                     const QMap<QString, int> &knownUpTo = {});
    // What the person gave up: edits of what changed by it are no longer owed.
    void giveUp(const QString &client, const Things &before, const Things &after);
    // What a write, by a client or by somebody else, did to the server.
    void onServer(const QString &writer, const Things &before, const Things &after);

    QStringList lostEdits(const QString &client, const Things &server,
                          const std::vector<Held> &held) const;
    // What happened to a thing, in order.
    QStringList story(const QString &thing) const;
    int edits() const;
    int judgedEdits() const;

private:
    enum class Verdict { Arrived, Replaced, Held, Overtaken, Lost };

    Verdict judge(const Write &edit, const Things &server, const std::vector<Held> &held) const;
    bool isReplaced(const Write &edit) const;
    bool takesBack(const Write &edit, const Write &other) const;
    bool isTakenBack(const Write &edit) const;
    bool takesBackUnsent(const Write &edit) const;
    bool isOvertaken(const Write &edit) const;
    bool wasKnown(const Write &edit) const;
    static bool wentAlong(const Write &removal, const std::vector<Write> &writes);
    bool wasElsewhere(const Write &edit, const Things &server) const;
    bool yieldsToUnseen(const Write &edit) const;
    std::vector<Write> difference(const QString &writer, const Things &before, const Things &after);

    QSet<QString> m_doubled; // things of which there were two
    std::vector<Write> m_edits;
    std::vector<Write> m_onServer;
    int m_clock = 0;
};

} // namespace testsupport
