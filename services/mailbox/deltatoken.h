#pragma once

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace mailbox {

// Where a caller stands in a delta round, as carried by $skiptoken and $deltatoken.
//
// A round covers the changes in (since, until]; cursor is the last one already sent. What changes
// while a round runs is in the next one. A token is text signed with the mailbox's secret: it lives
// as long as the mailbox file and nothing is kept for it.
struct DeltaToken
{
    QByteArray scope; // "folders", or the key of the folder whose contacts are meant
    qint64 since = 0; // 0: the first round
    qint64 until = 0;
    qint64 cursor = 0;
    qint64 reached = 0; // what the round could have covered; above until when halves of moves wait
    qint64 generation = 0; // delta links of this scope that were given before
    int left = -1;         // items that the round may still hold; -1: all
    bool isPaused = false; // an empty page came just before
    QByteArrayList select;

    bool isFirstRound() const { return since == 0; }

    QByteArray text(const QByteArray &secret) const;
    // Nothing for a text that this mailbox did not sign.
    static std::optional<DeltaToken> read(const QString &text, const QByteArray &secret);
};

} // namespace mailbox
