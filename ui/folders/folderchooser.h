// "Move to…" and "Copy to…" for the keyboard: a filter and the folders under it.
//
// Shape    opened with open(); deletes itself when closed. Up and Down work from the filter; Enter
//          chooses; Escape leaves. A folder stands with the path to it, so equal names differ.
// Promise  lists only what was offered; the filter finds any part of the path, whatever the case.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

struct FolderChoice
{
    domain::FolderKey folder;
    QString name;
    QString path; // of the folders above it, "Ada › Contacts"; may be empty
    int depth = 0;
};

// In the order of the tree. mailbox invalid: the folders of all of them.
QList<FolderChoice> folderChoices(const QList<domain::ContactFolder> &folders,
                                  const QList<domain::Mailbox> &mailboxes,
                                  domain::MailboxKey mailbox, domain::FolderKey without);

class FolderChooser : public QDialog
{
    Q_OBJECT

public:
    FolderChooser(const QString &title, const QString &verb, QList<FolderChoice> choices,
                  QWidget *parent);

Q_SIGNALS:
    void chosen(domain::FolderKey folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose();

    QList<FolderChoice> m_choices;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_chooseButton;
};

} // namespace ui
