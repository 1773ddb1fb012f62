// One contact out of all, for a verb that needs another: a search and the contacts that it finds.
//
// Shape    opened with open(); deletes itself when closed. Up and Down work from the search; Enter and a
//          double click choose; Escape leaves.
// Promise  who is `without` or may not be changed is listed, and cannot be chosen: the button says why. Until
//          the contacts of what was typed are there, nobody can be. What changes meanwhile leaves the choice.
// Thread   GUI thread.
#pragma once

#include "models/contactlistmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ContactListView;

class ContactChooser : public QDialog
{
    Q_OBJECT

public:
    // `explained`: what will become of the one that is chosen.
    ContactChooser(const QString &title, const QString &explained, const QString &verb,
                   std::unique_ptr<models::ContactListModel> contacts,
                   const domain::ContactKeys &without, QWidget *parent);
    ~ContactChooser() override;

Q_SIGNALS:
    void chosen(domain::ContactKey contact);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void showResult();
    void showProblem(const domain::Error &error);
    void updateButton();
    void choose();

    std::unique_ptr<models::ContactListModel> m_contacts;
    domain::ContactKeys m_without;
    QLineEdit *m_search;
    ContactListView *m_list;
    QLabel *m_problem;
    QPushButton *m_chooseButton;
    bool m_queryIsNew = false; // its contacts are not listed yet
};

} // namespace ui
