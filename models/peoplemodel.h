// The people of one mailbox, the most relevant first, or those that a search finds.
//
// Shape    one column. Roles: NameRole, CompanyRole, JobTitleRole, EmailRole, PhoneRole, LoadedRole of
//          models/contactroles.h, and PeopleRole.
// Promise  shows at once what is known here, then what the service says, asked when the typing rests.
//          Rows come and go one by one, so the selection stays. Answers for a text that has changed since
//          are dropped.
// Thread   GUI thread.
// Errors   asked(error): what is known stays.
#pragma once

#include "services/store/people.h"

#include <QAbstractListModel>
#include <QTimer>

namespace domain {
struct ChangeSet;
}
namespace people {
class PeopleService;
}
namespace store {
class Store;
}

namespace models {

enum PeopleRole {
    PersonIsContactRole = Qt::UserRole + 400, // bool
    PersonIsKnownRole,                        // bool: to the service, not only among the contacts
};

class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    PeopleModel(store::Store &store, people::PeopleService &service, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    store::KnownPerson personAt(const QModelIndex &index) const; // neither person nor contact: none

    void show(domain::MailboxKey mailbox); // and asks the service, also when it is the same
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    bool isLoaded() const { return m_isLoaded; }

    void ask(); // the service, again

Q_SIGNALS:
    void updated();
    void asked(const std::optional<domain::Error> &error); // none: it answered

private:
    void storeChanged(const domain::ChangeSet &changes);
    void start();
    void read();
    void apply(const QList<store::KnownPerson> &people);

    store::Store &m_store;
    people::PeopleService &m_service;
    QTimer m_pause; // until the service is asked
    domain::MailboxKey m_mailbox;
    QString m_text;
    QStringList m_ids; // whom the service found
    QList<store::KnownPerson> m_people;
    int m_question = 0; // counts what was asked for
    bool m_isLoaded = false;
};

} // namespace models
