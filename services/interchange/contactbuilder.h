// One contact out of the properties of one card.
//
// Promise  What propertyrules.h does not call ignorable is in the contact, its photo or its notes.
//          Item groups (item1.TEL with item1.X-ABLabel) are read together.
//          Texts are trimmed at both ends; notes at their end.
// Decided  The first of each kind gets the field, further ones a note. A second picture is dropped.
//          ROLE is the profession. ORG: company; department; a third part is the office in cards of
//          Evolution, else part of the department. A year-less birthday goes to the notes.
#pragma once

#include "services/interchange/channels.h"
#include "services/interchange/propertyrules.h"
#include "services/interchange/vcardproperty.h"

#include <QHash>

namespace interchange {

class ContactBuilder
{
public:
    ContactBuilder(const QList<VCardProperty> &properties, ProblemLog &problems);

    ImportedContact build();

private:
    void readGroupLabels();
    void read(const VCardProperty &property);
    void readByRule(const VCardProperty &property, const PropertyRule &rule);
    void readName(const VCardProperty &property);
    void readFormattedName(const VCardProperty &property);
    void readNickname(const VCardProperty &property);
    void readOrganization(const VCardProperty &property);
    void readAddress(const VCardProperty &property);
    void readBirthday(const VCardProperty &property);
    void readDate(const VCardProperty &property, const PropertyRule &rule);
    void readGender(const VCardProperty &property, const PropertyRule &rule);
    void setAnniversary(const QString &text, const QString &label);
    void readNote(const VCardProperty &property);
    void readPhoto(const VCardProperty &property);
    void readInstantMessage(const VCardProperty &property, QLatin1String scheme);
    void readRelated(const VCardProperty &property, const QString &who);
    void readPhoneticSound(const VCardProperty &property, const PropertyRule &rule);
    void readLink(const VCardProperty &property, const PropertyRule &rule);
    void readAgent(const VCardProperty &property);
    void readAndroidCustom(const VCardProperty &property);
    void finish();

    void setOrNote(QString domain::Contact::*field, const QString &text, QLatin1String label);
    void note(const VCardProperty &property, const QString &usualLabel, const QString &text);
    void addChannel(QList<Channel> &channels, const VCardProperty &property, const QString &text);
    QString plainText(const VCardProperty &property);
    QString componentText(const QString &component, QLatin1String joiner) const;
    Channel channelOf(const VCardProperty &property) const;

    const QList<VCardProperty> &m_properties;
    ProblemLog &m_problems;
    ImportedContact m_result;
    domain::Contact &m_contact = m_result.contact;
    NoteLines m_notes;
    QStringList m_noteTexts;
    QHash<QByteArray, QString> m_groupLabels;
    QList<Channel> m_emails;
    QList<Channel> m_phones;
    QList<Channel> m_imAddresses;
    QList<Channel> m_pages;
    QList<Channel> m_addresses;
    QList<Channel> m_addressLabels;
    QString m_sortName;
    bool m_isVersion21 = false;
    bool m_isEvolution = false;
    bool m_hasName = false;
};

} // namespace interchange
