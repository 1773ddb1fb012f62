// Import of a CSV or LDIF file: what its columns become, how the first contacts will look, what cannot be
// read, who is there already; then all of it in one change.
//
// Shape    not modal; opened on a file, deletes itself when closed.
// Promise  nothing is changed before Import is pressed, and whatever is chosen here is seen in the preview
//          first. The window never waits for the file.
// Thread   GUI thread.
#pragma once

#include "models/tableimport.h"
#include "services/domain/contactfolder.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace ui {

class ArrivalsModel;
class ColumnMapModel;

class TableImportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Target
    {
        QList<domain::ContactFolder> folders;
        QList<domain::Mailbox> mailboxes;
        domain::FolderKey folder; // chosen at first
    };

    // The import is borrowed and outlives the dialog, or is its child.
    TableImportDialog(models::TableImport &import, QString file, Target target, QWidget *parent);

Q_SIGNALS:
    void imported(const domain::ContactKeys &contacts);

private:
    QWidget *makeFormat();
    QWidget *makeTables();
    QWidget *makeTarget();
    QWidget *makeButtons();
    QComboBox *choice(const char *name, const QString &label);
    void read();
    void take(const domain::Result<models::TablePointer> &table);
    void plan();
    void takePlan(const models::PlanPointer &plan);
    void showFormat();
    void showCounts();
    void showProblems();
    void say(const QString &text);
    int wanted() const; // contacts that Import would bring in
    domain::FolderKey folder() const;
    void bringIn();

    models::TableImport &m_import;
    QString m_file;
    Target m_target;
    interchange::TableOptions m_options;
    models::TablePointer m_table;
    models::PlanPointer m_plan;
    ColumnMapModel *m_columns;
    ArrivalsModel *m_arrivals;
    QStackedLayout *m_pages;
    QLabel *m_words;
    QLabel *m_summary;
    QComboBox *m_charset = nullptr;
    QComboBox *m_separator = nullptr;
    QComboBox *m_dates = nullptr;
    QCheckBox *m_header = nullptr;
    QTreeView *m_columnView = nullptr;
    QTreeView *m_arrivalView = nullptr;
    QLabel *m_hidden = nullptr;
    QListWidget *m_problems = nullptr;
    QComboBox *m_folder = nullptr;
    QLabel *m_doublesText = nullptr;
    QComboBox *m_doubles = nullptr;
    QPushButton *m_accept = nullptr;
    quint64 m_turn = 0; // of the last question; older answers are let go
};

} // namespace ui
