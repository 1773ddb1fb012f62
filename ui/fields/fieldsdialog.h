// Defines the custom fields of an account: add, name, order, choose folders, remove.
//
// Shape    not modal; shown with show(), deletes itself when closed. What is done here is a copy until it
//          is saved.
// Promise  bad definitions are told while they are typed and cannot be saved. The kind of a field that was
//          saved before is fixed, and why is said; what contacts have of a field that is removed stays.
// Never    talks to the store: saveRequested() asks for it, showProblem() or close() answers.
// Keys     Delete removes, Alt+Up and Alt+Down move.
// Thread   GUI thread.
#pragma once

#include "models/fieldlistmodel.h"
#include "services/domain/contactfolder.h"
#include "services/store/customfields.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class FieldsDialog : public QDialog
{
    Q_OBJECT

public:
    FieldsDialog(const QList<store::AccountFields> &accounts,
                 const QList<domain::ContactFolder> &folders, QWidget *parent);

    void showProblem(const QString &sentence);

Q_SIGNALS:
    void saveRequested(domain::AccountKey account, const domain::CustomFields &fields);
    void schemasRequested();

private:
    QWidget *makeList();
    QWidget *makeForm();
    void chooseAccount(int place);
    void showCurrent();
    void showFolders(const domain::CustomField &field);
    void take(); // what the form holds, into the model
    void addField();
    void removeField();
    void moveField(int step);
    void review();
    int row() const;

    QList<store::AccountFields> m_accounts;
    QList<domain::ContactFolder> m_folders;
    models::FieldListModel m_model;
    bool m_isShowing = false;
    QComboBox *m_account;
    QListView *m_view;
    QWidget *m_page;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPlainTextEdit *m_choices;
    QCheckBox *m_everywhere;
    QListWidget *m_chosen;
    QLabel *m_problem;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_save;
};

} // namespace ui
