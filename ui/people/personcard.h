// One person, as a contact is shown: who they are, where they are known from, what can be done.
// Thread   GUI thread.
#pragma once

#include "services/store/people.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class PersonCard : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCard(QWidget *parent = nullptr);

    void showPerson(const store::KnownPerson &person); // neither person nor contact: an empty card
    void setBusy(bool isBusy);                         // while they are added

Q_SIGNALS:
    void addRequested(const store::KnownPerson &person);
    void contactRequested(domain::ContactKey contact);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &title, const QString &value);
    void showAvatar();

    store::KnownPerson m_person;
    QWidget *m_page;
    QLabel *m_avatar;
    QLabel *m_name;
    QLabel *m_detail;
    QLabel *m_source;
    QPushButton *m_add;
    QPushButton *m_show;
    QFormLayout *m_rows;
};

} // namespace ui
