// What a card says about a contact: every filled property as labelled entries in groups, in the order
// in which they are read. The header of the card (name, job title, company, categories) is apart.
//
// Promise  pure; empty values give no entry, groups without entries are left out. Only values that
//          ui/links accepts carry an action.
#pragma once

#include "services/domain/contact.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace ui {

enum class CardAction { None, Mail, Call, Browse, Map };

struct CardEntry
{
    QString id; // stable, for tests and accessibility: "emailAddresses.0"
    QString label;
    QString value; // plain text, may hold several lines
    CardAction action = CardAction::None;
    QUrl link;                        // what the action opens
    std::optional<QString> quickText; // to be edited in place; none: in the editor
    bool isReadOnly = false;          // neither

    bool operator==(const CardEntry &) const = default;
};

struct CardGroup
{
    QString id;    // "work"
    QString title; // empty for the first one, which needs none
    QList<CardEntry> entries;

    bool operator==(const CardGroup &) const = default;
};

QList<CardGroup> cardContent(const domain::Contact &contact, const QDate &today);

// "Head of Design · Contoso"
QString jobLine(const domain::Contact &contact);

// "14 March 1984 (42)"; no age before the birth and after 150 years, nor without a year: "14 March".
QString birthdayText(const QDate &birthday, const QDate &today);

} // namespace ui
