// Helpers of the vCard tests: cards made of a few lines, and Qt's values readable in failures.
#pragma once

#include "services/interchange/vcardreader.h"

#include <gtest/gtest.h>

inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    *out << '"' << bytes.left(200).toStdString() << '"';
}

inline void PrintTo(const QStringList &list, std::ostream *out)
{
    *out << '[' << list.join(QStringLiteral(" | ")).toStdString() << ']';
}

namespace interchange {

using Kind = ImportProblem::Kind;

inline void PrintTo(Kind kind, std::ostream *out)
{
    *out << "Kind " << static_cast<int>(kind);
}

inline QByteArray card(const QByteArray &lines, const QByteArray &version = "3.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "\r\nEND:VCARD\r\n";
}

// The contact of an input that holds exactly one.
inline ImportedContact onlyImported(const QByteArray &bytes)
{
    const ImportedCards cards = readVCards(bytes);
    EXPECT_EQ(cards.contacts.size(), 1);
    return cards.contacts.isEmpty() ? ImportedContact() : cards.contacts.first();
}

inline domain::Contact only(const QByteArray &bytes)
{
    return onlyImported(bytes).contact;
}

inline QList<Kind> problemKinds(const QByteArray &bytes)
{
    QList<Kind> kinds;
    for (const ImportProblem &problem : readVCards(bytes).problems) {
        kinds.append(problem.kind);
    }
    return kinds;
}

inline QStringList names(const ImportedCards &cards)
{
    QStringList result;
    for (const ImportedContact &imported : cards.contacts) {
        result.append(domain::shownName(imported.contact));
    }
    return result;
}

} // namespace interchange
