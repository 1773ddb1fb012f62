// The window: toolbar, menus, banners, three panes, status bar. Lays them out and connects them; what
// can be done lives in ui/actions, what is shown in the panes.
//
// Promise  what it shows, where and in which order returns in the next session. While the contact pane
//          holds unsaved edits, nothing replaces or closes them without a word.
// Thread   GUI thread.
#pragma once

#include "services/domain/syncstate.h"
#include "ui/banner.h"
#include "ui/parts.h"
#include "ui/selection.h"

#include <QMainWindow>
#include <QUrl>

#include <memory>

namespace ui {

class AccountActions;
struct ActionGroups;
class CategoryActions;
class ContactActions;
class ContactDragData;
class ContactListPane;
class EditActions;
class FilterActions;
class FolderActions;
class FolderTreeView;
class FollowUpActions;
class Panes;
class PhotoActions;
class SearchField;
class ShelfActions;
class StatusIndicator;
class SyncActions;
class UndoBar;
class ViewActions;
class WelcomePage;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Parts &parts);
    ~MainWindow() override;
    void setSyncState(const domain::SyncState &state);
    void showError(const domain::Error &error);
    void showNotice(const Notice &notice);
    void dismissNotice(const QString &cause);
    void showMessage(const QString &text);
    void showUndone(const store::ChangeTitle &title);
    void selectContact(domain::ContactKey contact); // as soon as it is listed
    void editContact(domain::ContactKey contact);   // once nothing unsaved is being edited
    void editDraft(const store::Draft &draft);      // the same
    void serve(DetailPane &pane);                   // the actions on its flag and categories
    void showConflicts(domain::ContactKey contact); // invalid: of anybody
    void showWelcome(bool isWelcome);               // in place of everything else
    AccountActions &accountActions() const { return *m_accountActions; }

Q_SIGNALS:
    void syncRequested();
    void changesRequested();
    void deletedRequested();
    void windowRequested(domain::ContactKey contact);
    void printRequested(const domain::ContactKeys &selected, const QString &place);
    void exportRequested(const domain::ContactKeys &contacts, const QString &file);
    void importRequested(const QList<QUrl> &files, domain::FolderKey folder);
    void cardsRequested(const QByteArray &cards, domain::FolderKey folder);
    void carried(ui::ContactDragData *data); // contacts leave by a drag; to be filled in

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildStatusBar();
    void connectActions();
    void connectPanes();
    void connectEditing();
    void connectDrops();
    void restoreState();
    void saveState();
    void showSelection();
    void editMany(const domain::ContactKeys &contacts);
    void leave(const std::function<void()> &then); // what is being edited, asking if need be
    void chooseFiles(domain::FolderKey folder);
    void chooseExport(const domain::ContactKeys &contacts);

    Parts m_parts;
    Selection *m_selection;
    FolderTreeView *m_tree;
    ContactListPane *m_list;
    Panes *m_panes;
    Banner *m_banner;
    WelcomePage *m_welcome;
    SearchField *m_search;
    UndoBar *m_undoBar;
    StatusIndicator *m_status = nullptr;
    AccountActions *m_accountActions;
    ContactActions *m_contactActions;
    CategoryActions *m_categoryActions;
    FollowUpActions *m_followUpActions;
    PhotoActions *m_photoActions;
    FolderActions *m_folderActions;
    EditActions *m_editActions;
    SyncActions *m_syncActions;
    ViewActions *m_viewActions;
    FilterActions *m_filterActions;
    ShelfActions *m_shelfActions;
    std::unique_ptr<ActionGroups> m_actions; // these and the others
    bool m_wasShown = false;
    bool m_isNewOpen = false;    // an editor for a new contact, perhaps still empty
    domain::ContactKey m_edited; // while the pane's editor is open; invalid: a new one
    bool m_isLeaving = false;    // asked about what is unsaved, and on the way elsewhere
};

} // namespace ui
