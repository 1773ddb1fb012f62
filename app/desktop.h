// The window over a session: builds models, panes and window, and wires what crosses between rooms.
//
// Promise  The one place of that wiring: sync state to the status bar, "Sync now" to the engines, dropped
//          files to the import. Destroy before the session.
// Thread   GUI thread.
#pragma once

#include "app/accountdesk.h"
#include "app/commandline.h"
#include "app/fieldsdesk.h"
#include "app/noticeboard.h"
#include "app/peopledesk.h"
#include "app/profilesettings.h"
#include "app/querydesk.h"
#include "app/sharedesk.h"
#include "app/vcardexport.h"
#include "app/vcardfile.h"
#include "app/vcardimport.h"
#include "models/addresssuggestions.h"
#include "models/categorylistmodel.h"
#include "models/categorypresets.h"
#include "models/conflictlistmodel.h"
#include "models/contactdetailssource.h"
#include "models/contactlistmodel.h"
#include "models/contactphotos.h"
#include "models/diagnostics.h"
#include "models/foldertreemodel.h"
#include "models/followups.h"
#include "models/photostorage.h"
#include "models/placeviews.h"
#include "models/tableimport.h"
#include "models/viewshelf.h"
#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/presentation/fontwarmup.h"
#include "ui/presentation/theme.h"

#include <QPointer>

namespace ui {
class ContactPane;
class ContactWindow;
} // namespace ui

namespace app {

class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(Session &session, ThemeName theme, QObject *parent = nullptr);
    ~Desktop() override;

    void show();
    void raise(); // in front of other windows, as far as the system lets
    ui::MainWindow &window() { return *m_window; }
    models::ContactListModel &contacts() { return m_contacts; }
    models::FolderTreeModel &folders() { return m_folders; }

Q_SIGNALS:
    void closed(); // the person closed the window

private:
    bool eventFilter(QObject *object, QEvent *event) override;
    void exportContacts(const domain::ContactKeys &contacts, const QString &file);
    void importFiles(const QList<QUrl> &files, domain::FolderKey folder);
    void importTable(const QString &file, domain::FolderKey folder);
    void importCards(const QByteArray &cards, domain::FolderKey folder);
    void offerCards(const ReadCards &cards, domain::FolderKey folder);
    void bringIn(const ReadCards &cards, domain::FolderKey folder);
    void decideParked(QCoro::Task<domain::Result<domain::ChangeSet>> &&decision);
    std::unique_ptr<ui::ContactPane> makePane(models::ContactDetailsSource &details);
    void openWindow(domain::ContactKey contact);
    bool closeContactWindows();
    void showChanges();
    void showDeleted();
    void showDiagnostics();
    void followMailboxes(); // how the sync of each stands
    void followPreferences();
    void usePreference(models::Preference preference);

    Session &m_session;
    ProfileSettings m_settings;
    presentation::Theme m_theme;
    ui::Appearance m_appearance;
    presentation::FontWarmUp m_fonts;
    models::CategoryListModel m_categories;
    models::CategoryPresets m_presets;
    models::FolderTreeModel m_folders;
    models::ContactListModel m_contacts;
    models::PlaceViews m_views;
    models::ViewShelf m_shelf;
    models::ConflictListModel m_conflicts;
    models::FollowUps m_followUps;
    models::ContactDetailsSource m_details;
    models::ContactPhotos m_photos;
    models::PhotoStorage m_photoStorage;
    models::AddressSuggestions m_relatives; // names, for the editor
    models::Diagnostics m_diagnostics;
    VCardImport m_import;
    models::TableImport m_tables;
    VCardExport m_export;
    VCardFile m_exportFile;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<NoticeBoard> m_notices;
    std::unique_ptr<AccountDesk> m_accounts;
    std::unique_ptr<ShareDesk> m_shareDesk;
    std::unique_ptr<FieldsDesk> m_fieldsDesk;
    std::unique_ptr<QueryDesk> m_queryDesk;
    std::unique_ptr<PeopleDesk> m_people;
    QList<QPointer<ui::ContactWindow>> m_contactWindows;
};

} // namespace app
