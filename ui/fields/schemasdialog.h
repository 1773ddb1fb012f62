// The schema extensions that an account uses: found by id, defined, extended, made available, deprecated.
//
// Shape    not modal; shown with show(), deletes itself when closed. Each step is sent by itself: there is
//          nothing to save.
// Promise  The service's rules are said where a step is offered, and what it would refuse cannot be sent. What
//          cannot be taken back says so.
// Never    talks to the service: the signals ask, setAccounts() and showProblem() answer.
// Thread   GUI thread.
#pragma once

#include "services/store/schemaextensions.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace ui {

class SchemasDialog : public QDialog
{
    Q_OBJECT

public:
    SchemasDialog(const QList<store::AccountSchemas> &accounts, QWidget *parent);

    // What is so now; `shown`: the id of the one to go to, empty: stays.
    void setAccounts(const QList<store::AccountSchemas> &accounts, const QString &shown);
    void showProblem(const QString &sentence);

    const store::AccountSchemas &account() const;

Q_SIGNALS:
    void findRequested(const QString &id);
    void createRequested(const domain::SchemaExtension &extension);
    void extendRequested(const domain::SchemaExtension &extension,
                         const domain::SchemaProperty &added);
    void statusRequested(const QString &id, domain::SchemaStatus status);
    void deleteRequested(const QString &id);
    void dropRequested(const QString &id);

private:
    QWidget *makeFinder();
    QWidget *makeList();
    QWidget *makePage();
    QPushButton *makeButton(const char *name, const QString &text, void (SchemasDialog::*act)());
    void showList(const QString &current);
    void showCurrent();
    void beginNew();
    void addProperty();
    void find();
    void create();
    void step();
    void remove();
    void drop();
    void review();
    void setBusy(bool isBusy);
    bool isNew() const;

    QList<store::AccountSchemas> m_accounts;
    domain::SchemaExtension m_shown; // or the new one
    bool m_isBusy = false;           // a step is under way
    QComboBox *m_account;
    QLineEdit *m_wanted;
    QPushButton *m_find;
    QListWidget *m_list;
    QWidget *m_page;
    QFormLayout *m_form;
    QLineEdit *m_id;
    QLineEdit *m_description;
    QLabel *m_status;
    QTreeWidget *m_properties;
    QLineEdit *m_property;
    QComboBox *m_type;
    QPushButton *m_add;
    QLabel *m_rules;
    QPushButton *m_create;
    QPushButton *m_step;
    QPushButton *m_delete;
    QPushButton *m_new;
    QPushButton *m_drop;
    QLabel *m_problem;
};

} // namespace ui
