// The properties of which a card may have any number and Graph has few: who gets a field, in the
// order of preference, and what goes to the notes with its label.
//
// Promise  Nothing is lost: each value is in a field or in a note line, once. Limits of Graph:
// three
//          e-mail addresses, two business and two home phones, one mobile phone, three IM
//          addresses, three postal addresses, a web page of the business and one of the person, and
//          one number of each further kind.
#pragma once

#include "services/domain/contact.h"

#include <QByteArray>

namespace interchange {

class NoteLines
{
public:
    void add(const QString &label, const QString &text);
    const QStringList &lines() const { return m_lines; }

private:
    QStringList m_lines;
};

struct Channel
{
    QString text;
    QString personName;
    QString label;                   // the person's own word for it; empty for the usual ones
    QList<QByteArray> types;         // in capitals
    int preference = 0;              // smaller first
    domain::PhysicalAddress address; // of a postal one; text is then the delivery label

    bool is(QByteArrayView type) const;
};

void fillEmailAddresses(QList<Channel> channels, domain::Contact &contact, NoteLines &notes);
void fillPhones(QList<Channel> channels, domain::Contact &contact, NoteLines &notes);
void fillImAddresses(QList<Channel> channels, domain::Contact &contact, NoteLines &notes);
void fillHomePage(QList<Channel> channels, domain::Contact &contact, NoteLines &notes);
void fillAddresses(QList<Channel> channels, domain::Contact &contact, NoteLines &notes);

// Delivery labels: the address itself when there is no other, else a note if it says more.
void fillAddressLabels(const QList<Channel> &labels, domain::Contact &contact, NoteLines &notes);

} // namespace interchange
