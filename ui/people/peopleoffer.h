// Below the hits of a search that found little: to look among the people whom the service knows.
//
// Promise  seen only where an account has people, and only for words that the service understands.
// Thread   GUI thread.
#pragma once

#include "ui/place.h"

#include <QWidget>

class QToolButton;

namespace models {
class ContactListModel;
}

namespace ui {

class PeopleOffer : public QWidget
{
    Q_OBJECT

public:
    // Models borrowed.
    PeopleOffer(const models::ContactListModel &contacts, const models::FolderTreeModel &folders,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void requested(const ui::Place &people, const QString &text);

private:
    void offer();
    Place people() const; // of the mailbox that is searched, else of the first that has any

    const models::ContactListModel &m_contacts;
    const models::FolderTreeModel &m_folders;
    QToolButton *m_button;
};

} // namespace ui
