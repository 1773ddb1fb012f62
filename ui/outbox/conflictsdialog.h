// What was changed here and elsewhere at the same time, contact by contact, and the choice between the two.
//
// Promise  Follows the store: what is settled anywhere goes, what comes appears. A choice is an edit like any
//          other, and undo, which works in here too, takes it back. Not modal; says so when nothing is left.
// Thread   GUI thread.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/store/conflicts.h"

#include <QDialog>

class QAction;
class QListView;
class QStackedLayout;

namespace contacts {
class ContactService;
}
namespace models {
class ConflictListModel;
class ContactPhotos;
} // namespace models

namespace ui {

class Banner;
class ConflictPage;
class EmptyPlace;

class ConflictsDialog : public QDialog
{
    Q_OBJECT

public:
    // All borrowed. undo and redo are the window's.
    ConflictsDialog(models::ConflictListModel &model, contacts::ContactService &service,
                    QAction *undo, QAction *redo, QWidget *parent);

    void setPhotos(models::ContactPhotos &photos); // without, photos are told in words
    void showContact(domain::ContactKey contact);  // invalid: the first one

private:
    QWidget *makeConflicts();
    QWidget *makeFooter(QAction *undo);
    void showCurrent();
    void settle(const QList<store::ConflictDecision> &decisions);
    void showFailure(const domain::Error &error);

    models::ConflictListModel &m_model;
    contacts::ContactService &m_service;
    Banner *m_banner;
    QStackedLayout *m_pages;
    EmptyPlace *m_empty;
    QListView *m_list;
    ConflictPage *m_page;
    QWidget *m_conflicts;
    domain::ContactKey m_wanted; // to be shown as soon as it has been read
};

} // namespace ui
