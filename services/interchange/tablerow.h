// One row of a table on its way to a contact: values come column by column, and are put in place at the end.
//
// Promise  as in tablecontacts.h.   Thread  any.
#pragma once

#include "services/interchange/channels.h"
#include "services/interchange/fieldrule.h"
#include "services/interchange/problemlog.h"
#include "services/interchange/tablecontacts.h"

#include <QHash>

namespace interchange {

class RowBuilder
{
public:
    RowBuilder(int line, DateOrder dates, ProblemLog &problems);

    void add(TableField field, const QString &column, const QString &value);
    domain::Contact finish();

private:
    using Use = FieldRule::Use;

    void addText(QString domain::Contact::*member, const QString &column, const QString &value);
    void addChannels(QList<Channel> &channels, Use use, const char *type, const QString &value);
    void addPhones(const FieldRule &rule, const QString &column, const QString &value);
    void addAddress(const FieldRule &rule, const QString &column, const QString &value);
    void addDay(QDate domain::Contact::*member, const QString &column, const QString &value);
    void addRelation(const QString &column, const QString &value);
    void addGender(const QString &column, const QString &value);
    void addCategories(const QString &value);
    void finishBirthday();

    int m_line;
    DateOrder m_dates;
    ProblemLog &m_problems;
    domain::Contact m_contact;
    NoteLines m_notes;
    QStringList m_noteTexts;
    QHash<Use, QString> m_kinds;
    QList<Channel> m_emails;
    QList<Channel> m_phones;
    QList<Channel> m_pages;
    QList<Channel> m_imAddresses;
    QList<Channel> m_addresses; // labelled ones
    QStringList m_emailNames;
    QHash<TableField, QString> m_birthParts;
};

// "6/3/2005", "15.4.1996", "1996-04-15 00:00", "14 March 1984", "--04-15" (of an unknown year); an invalid
// day for what is none.
QDate dayIn(const QString &text, DateOrder order);

} // namespace interchange
